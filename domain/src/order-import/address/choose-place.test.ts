/** Country, region, city and postcode of an address, through the normalization that they are chosen for. */
import { describe, expect, test } from 'vitest'
import type { CountryRegions } from '../../commerce/catalog.ts'
import { janeAddress } from '../../testing/amazon-order.ts'
import { usRegions } from '../../testing/cast.ts'
import { importable, normalize } from '../../testing/normalize.ts'

const germany: CountryRegions = {
  countryCode: 'DE',
  regions: [
    { regionId: 80, code: 'BAW', name: 'Baden-Württemberg' },
    { regionId: 82, code: 'BER', name: 'Berlin' },
  ],
}

describe('the region is found by what Amazon calls it', () => {
  test.each([
    ['CA', 12],
    ['california', 12],
    ['Calif ornia', 12],
    ['N.Y.', 43],
    ['US-WA', 62],
    ['Puerto Rico', 52],
    ['Armed Forces Europe', 9],
  ])('%s', (stateOrRegion, regionId) => {
    expect(importable({ address: { ...janeAddress, stateOrRegion } }).shipping.regionId).toBe(regionId)
  })

  test('accents do not count', () => {
    const address = {
      ...janeAddress,
      stateOrRegion: 'Baden-Wurttemberg',
      countryCode: 'de',
      postalCode: '70173',
    }
    expect(importable({ address }, germany).shipping).toMatchObject({
      countryId: 'DE',
      regionId: 80,
      regionCode: 'BAW',
    })
  })
})

describe('a region that Commerce does not list', () => {
  const jefferson = { address: { ...janeAddress, stateOrRegion: 'Oregom' } }
  const transylvania = {
    address: { ...janeAddress, stateOrRegion: 'Bavarria', countryCode: 'DE', postalCode: '80331' },
  }
  const strict = { importUnknownRegion: false }

  test('holds the order where Commerce requires one, with the names that are most like it', () => {
    const regions = {
      countryCode: 'US',
      regions: [...usRegions.regions, { regionId: 50, code: 'OR', name: 'Oregon' }],
    }
    expect(normalize(jefferson, regions)).toEqual({
      kind: 'blocked',
      by: {
        code: 'address-not-importable',
        missing: ['region'],
        unknownRegion: { given: 'Oregom', countryCode: 'US', closest: ['Oregon'] },
      },
    })
  })

  test('is kept as text and marked where Commerce does without', () => {
    const { shipping, changes } = importable(transylvania, germany)
    expect(shipping).toMatchObject({ region: 'Bavarria', regionId: null, regionCode: null })
    expect(changes).toEqual([{ field: 'region', because: 'region-not-found', original: 'Bavarria' }])
  })

  test('holds the order there too when the merchant says so', () => {
    expect(normalize(transylvania, germany, strict)).toMatchObject({ by: { missing: ['region'] } })
  })

  test('never holds an order that Amazon ships', () => {
    const { shipping, changes } = importable({ ...jefferson, channel: 'FBA' }, usRegions, strict)
    expect(shipping.region).toBe('Oregom')
    expect(changes).toContainEqual({ field: 'region', because: 'region-not-found', original: 'Oregom' })
  })

  test('a country without a list of regions keeps them without a mark', () => {
    const address = { ...janeAddress, stateOrRegion: 'England', countryCode: 'UK', postalCode: 'M1 2AB' }
    const { shipping, changes } = importable({ address }, null)
    expect(shipping).toMatchObject({ region: 'England', regionId: null, countryId: 'GB' })
    expect(changes).toEqual([{ field: 'country', because: 'country-code-corrected', original: 'UK' }])
  })

  test('what holds the order keeps no more of the words than a name needs', () => {
    const address = { ...janeAddress, stateOrRegion: 'Ring twice, '.repeat(20) }
    const blocked = normalize({ address })
    expect(blocked).toMatchObject({ by: { unknownRegion: { closest: [] } } })
    expect(JSON.stringify(blocked).length).toBeLessThan(250)
  })
})

test.each([
  [
    'the county beside its province',
    { districtOrCounty: 'Co. Dublin', stateOrRegion: 'Leinster' },
    ['Leinster'],
  ],
  [
    'the county beside a suburb',
    { districtOrCounty: 'Blanchardstown', stateOrRegion: 'Dublin' },
    ['Blanchardstown'],
  ],
])('an Irish county is found wherever Amazon puts it: %s', (_case, parts, besides) => {
  const ireland = { countryCode: 'IE', regions: [{ regionId: 1206, code: 'D', name: 'Dublin' }] }
  const address = { ...janeAddress, ...parts, city: 'Dublin 15', countryCode: 'IE', postalCode: 'D15 XR2R' }
  const { shipping } = importable({ address }, ireland)
  expect(shipping).toMatchObject({ region: 'Dublin', regionId: 1206 })
  expect(shipping.street).toEqual(['1 Market St', 'Apt 4', ...besides])
})

describe('a region that Amazon does not give', () => {
  const { stateOrRegion: _region, ...regionless } = janeAddress
  const sweden = { countryCode: 'SE', regions: [{ regionId: 1100, code: 'SE-AB', name: 'Stockholms län' }] }
  const swedish = { address: { ...regionless, city: 'Stockholm', countryCode: 'SE', postalCode: '11455' } }

  test('is missed where it is written on every parcel', () => {
    expect(normalize({ address: regionless })).toEqual({
      kind: 'blocked',
      by: { code: 'address-not-importable', missing: ['region'] },
    })
  })

  test('is marked where only Commerce asks for it', () => {
    const { shipping, changes } = importable(swedish, sweden)
    expect(shipping).toMatchObject({ region: null, regionId: null })
    expect(changes).toEqual([{ field: 'region', because: 'left-empty', original: '' }])
  })

  test('is missed there too when the merchant says so', () => {
    expect(normalize(swedish, sweden, { importUnknownRegion: false })).toMatchObject({
      by: { missing: ['region'] },
    })
  })

  test('is nothing to speak of where nobody asks for it', () => {
    const german = { address: { ...regionless, countryCode: 'DE', postalCode: '10115' } }
    expect(importable(german, germany, { importUnknownRegion: false }).changes).toEqual([])
  })
})

describe('a territory of the United States written as a country', () => {
  const puertoRico = {
    ...janeAddress,
    city: 'San Juan',
    stateOrRegion: 'San Juan',
    postalCode: '00901',
    countryCode: 'PR',
  }

  test('is a region there, and its own words are not written twice', () => {
    const { shipping, changes } = importable({ address: puertoRico })
    expect(shipping).toMatchObject({ countryId: 'US', regionId: 52, region: 'Puerto Rico', city: 'San Juan' })
    expect(shipping.street).toEqual(['1 Market St', 'Apt 4'])
    expect(changes).toEqual([{ field: 'country', because: 'country-code-corrected', original: 'PR' }])
  })

  test('words that lose their place to it go into the street', () => {
    const { shipping } = importable({ address: { ...puertoRico, stateOrRegion: 'Santurce' } })
    expect(shipping.street).toEqual(['1 Market St', 'Apt 4', 'Santurce'])
  })
})

describe('a city that holds region and postcode is taken apart', () => {
  const { stateOrRegion: _region, postalCode: _postcode, ...bare } = janeAddress

  test.each([
    ['Escondido, californiA 92025-1501', 'Escondido', 12, '92025'],
    ['New York, NY, 10001', 'New York', 43, '10001'],
    ['San Diego CA 92101', 'San Diego', 12, '92101'],
    ['APO AE 09464', 'APO', 9, '09464'],
  ])('%s', (city, name, regionId, postcode) => {
    expect(importable({ address: { ...bare, city } }).shipping).toMatchObject({
      city: name,
      regionId,
      postcode,
    })
  })

  test('a postcode given apart counts more', () => {
    const address = { ...bare, city: 'Escondido, CA 92025', postalCode: '92026' }
    expect(importable({ address }).shipping).toMatchObject({ city: 'Escondido', postcode: '92026' })
  })

  test.each([
    [
      'what follows the comma is no region',
      { ...janeAddress, city: 'Washington, Tyne and Wear' },
      'Washington, Tyne and Wear',
    ],
    ['it is another region than the one given', { ...janeAddress, city: 'Albany, NY' }, 'Albany, NY'],
  ])('but not where %s', (_case, address, city) => {
    expect(importable({ address }).shipping.city).toBe(city)
  })
})
