import { describe, expect, test } from 'vitest'
import type { CountryRegions } from '../../commerce/catalog.ts'
import { magentoRegions } from '../../testing/magento-regions.ts'
import { foldName } from './fold-name.ts'
import { closestRegions, matchRegion, regionNames } from './match-region.ts'

function listOf(name: string): CountryRegions {
  const list = magentoRegions.get(name)
  if (list === undefined) throw new Error(`There is no list of the regions of ${name}.`)
  return list
}

const nameOf = (list: string, text: string) => matchRegion(text, listOf(list))?.name ?? null

describe('every region that Magento lists is found', () => {
  test.each([...magentoRegions])('%s', (_name, list) => {
    for (const region of list.regions) {
      expect([region.name, matchRegion(region.name, list)]).toEqual([region.name, region])
      expect(matchRegion(region.name.toUpperCase(), list)).toEqual(region)
      const sharing = list.regions.filter(({ code }) => code === region.code)
      if (sharing.length === 1) expect(matchRegion(region.code.toLowerCase(), list)).toEqual(region)
    }
  })
})

describe('a name of the table means one region and no other', () => {
  test.each(Object.entries(regionNames))('%s', (_countryCode, entries) => {
    const seen = new Map<string, string>()
    for (const entry of entries) {
      for (const name of entry.split('|').map(foldName)) {
        expect([name, seen.get(name) ?? entry]).toEqual([name, entry])
        seen.set(name, entry)
      }
    }
  })

  test.each([...magentoRegions])("and is found in Magento's list: %s", (_name, list) => {
    const unlisted = (regionNames[list.countryCode] ?? []).filter((entry) => {
      const found = new Set(entry.split('|').map((name) => matchRegion(name, list)?.regionId ?? null))
      // Italy's Aosta is a province and, since Magento lists both, a region of another name.
      if (entry.startsWith('Aosta')) return found.size > 2
      return found.size !== 1 || found.has(null)
    })
    expect(unlisted).toEqual(notInTheList.get(_name) ?? [])
  })
})

/** Regions that a list of Magento's does not have, each for a reason. */
const notInTheList = new Map([
  ['IN', ['Dādra and Nagar Haveli and Damān and Diu|DH|Dadra & Nagar Haveli and Daman & Diu', 'Ladakh|LA']],
  ['IN, as renamed', ['Dadra and Nagar Haveli|DN|Dadra & Nagar Haveli', 'Daman and Diu|DD|Daman & Diu']],
])

describe('what buyers write is found', () => {
  test.each([
    ['US', 'N.Y.', 'New York'],
    ['US', 'D.C.', 'District of Columbia'],
    ['US', 'US-CA', 'California'],
    ['US', 'calif.', 'California'],
    ['US', 'Washington State', 'Washington'],
    ['US', 'State of Texas', 'Texas'],
    ['US', 'CA - California', 'California'],
    ['US', 'New York (NY)', 'New York'],
    ['US', 'PR', 'Puerto Rico'],
    ['US', 'GU', 'Guam'],
    ['US', 'VI', 'Virgin Islands'],
    ['US', 'U.S. Virgin Islands', 'Virgin Islands'],
    ['US', 'AS', 'American Samoa'],
    ['US', 'MP', 'Northern Mariana Islands'],
    ['US', 'FM', 'Federated States Of Micronesia'],
    ['US', 'MH', 'Marshall Islands'],
    ['US', 'PW', 'Palau'],
    ['US', 'AA', 'Armed Forces Americas'],
    ['US', 'AE', 'Armed Forces Europe'],
    ['US', 'AP', 'Armed Forces Pacific'],
    ['US', 'Armed Forces Africa', 'Armed Forces Africa'],
    ['CA', 'CA-QC', 'Quebec'],
    ['CA', 'Québec', 'Quebec'],
    ['CA', 'Nouvelle-Écosse', 'Nova Scotia'],
    ['CA', 'Île-du-Prince-Édouard', 'Prince Edward Island'],
    ['CA', 'Yukon', 'Yukon Territory'],
    ['MX', 'CDMX', 'Ciudad de México'],
    ['MX', 'D.F.', 'Ciudad de México'],
    ['MX', 'Edo. Mex.', 'Estado de México'],
    ['MX', 'Q. Roo', 'Quintana Roo'],
    ['MX', 'Estado de Jalisco', 'Jalisco'],
    ['BR', 'BR-SP', 'São Paulo'],
    ['BR', 'Sao Paulo', 'São Paulo'],
    ['BR', 'Paraiba', 'Paraíba'],
    ['DE', 'Bavaria', 'Bayern'],
    ['DE', 'DE-BY', 'Bayern'],
    ['DE', 'Baden-Wuerttemberg', 'Baden-Württemberg'],
    ['DE, by ISO', 'Lower Saxony', 'Niedersachsen'],
    ['AT', 'Vienna', 'Wien'],
    ['CH', 'Vaud', 'Waadt'],
    ['CH', 'Kanton Zürich', 'Zürich'],
    ['ES', 'Gipuzkoa', 'Guipuzcoa'],
    ['ES', 'València', 'Valencia'],
    ['ES', 'Illes Balears', 'Baleares'],
    ['ES', 'Provincia de Sevilla', 'Sevilla'],
    ['ES', 'Bizkaia / Vizcaya', 'Vizcaya'],
    ['ES, by ISO', 'Álava', 'Araba'],
    ['ES, by ISO', 'Madrid', 'Madrid, Comunidad de'],
    ['IT', 'mi', 'Milano'],
    ['IT', 'Florence', 'Firenze'],
    ['IT', 'Forlì-Cesena', 'Forli-Cesena'],
    ['IT', 'Provincia di Lecce', 'Lecce'],
    ['IT', 'Bolzano/Bozen', 'Bolzano'],
    ['IT, with its regions', 'Lombardia', 'Lombardia'],
    ['IT, with its regions', 'AO', 'Aosta'],
    ['BE', 'Anvers', 'Antwerpen'],
    ['BE', 'Bruxelles', 'Brussels-Capital Region'],
    ['FR', '06', 'Alpes-Maritimes'],
    ['FR', 'hauts de seine', 'Hauts-de-Seine'],
    ['IE', 'Co. Dublin', 'Dublin'],
    ['IE', 'County Cork', 'Cork'],
    ['PL', 'Województwo Mazowieckie', 'mazowieckie'],
    ['PL', 'Lodzkie', 'łódzkie'],
    ['PL', 'Silesian Voivodeship', 'śląskie'],
    ['SE', 'Skåne', 'Skåne län'],
    ['SE', 'Stockholm', 'Stockholms län'],
    ['AU', 'N.S.W.', 'New South Wales'],
    ['AU', 'AU-VIC', 'Victoria'],
    ['IN', 'Orissa', 'Odisha'],
    ['IN', 'Uttaranchal', 'Uttarakhand'],
    ['IN', 'OD', 'Odisha'],
    ['IN, as renamed', 'OR', 'Odisha'],
    ['IN', 'J&K', 'Jammu and Kashmir'],
    ['SA', 'منطقة الرياض', null],
    ['SA', 'الرياض', 'Riyadh'],
    ['SA', 'Makkah Province', 'Makkah'],
  ])('%s: %s', (list, text, name) => {
    expect(nameOf(list, text)).toBe(name)
  })

  test.each([
    ['in Latin letters', { regionId: 13, code: 'TYO', name: 'Tokyo' }],
    ['in Japanese', { regionId: 13, code: '13', name: '東京都' }],
  ])('in Japan, whose regions only extensions list: %s', (_case, tokyo) => {
    const kyoto = { regionId: 26, code: 'KYO', name: tokyo.code === '13' ? '京都府' : 'Kyoto' }
    const japan = { countryCode: 'JP', regions: [kyoto, tokyo] }
    for (const text of ['東京都', '東京', 'Tokyo', 'TOKYO-TO', 'Tōkyō', 'JP-13'])
      expect(matchRegion(text, japan)).toBe(tokyo)
    expect(matchRegion('京都', japan)).toBe(kyoto)
  })
})

describe('nothing is guessed', () => {
  test.each([
    ['US', ''],
    ['US', '…'],
    ['US', '62'],
    ['US', 'Delaware County'],
    ['US', 'New York, California'],
    ['US', 'Manhattan, New York'],
    ['US', 'Californa'],
    ['ES', 'Comunidad Valenciana'],
    ['IT', 'Lombardia'],
    ['DE', 'Ile-de-France'],
  ])('%s: %s', (list, text) => {
    expect(nameOf(list, text)).toBeNull()
  })

  test('a country of which Commerce lists no regions has none', () => {
    expect(matchRegion('England', null)).toBeNull()
  })
})

describe('the names most like what was written are told', () => {
  test.each([
    ['US', 'Californa', ['California']],
    ['US', 'Virgina', ['Virginia']],
    ['US', 'North Corolina', ['North Carolina', 'South Carolina']],
    ['PL', 'Mazowietzkie', ['mazowieckie']],
    ['US', 'Isle of Nowhere', []],
  ])('%s: %s', (list, text, closest) => {
    expect(closestRegions(text, listOf(list))).toEqual(closest)
  })
})
