/**
 * Some sellers' orders carry region and postcode in the city: `Escondido, californiA 92025-1501`, `APO AE 09464`. Taken
 * apart only when the words after the city are a region of the country, so that "Washington, Tyne and Wear" stays a city.
 */
import type { CountryRegions } from '../../commerce/catalog.ts'
import { matchRegion, type Region } from './match-region.ts'

export interface CityLine {
  readonly city: string
  readonly region: Region
  /** Five digits in the United States, where the last four only name a delivery route. */
  readonly postalCode: string | null
}

const AFTER_COMMA = /^(.+?),\s*([^,\d]+?)[,\s]*((?:\d[\dA-Za-z -]*)?)$/
/** Without a comma only what nobody takes for a city: a code and five digits, or the posts of the armed forces. */
const OF_UNITED_STATES = /^(.+?)[,\s]+([A-Za-z]{2})[,\s]+(\d{5}(?:-\d{4})?)$/
const OF_ARMED_FORCES = /^([AFD]PO)[,\s]+(A[AEP])()$/i

export function splitCityLine(text: string, regions: CountryRegions | null): CityLine | null {
  const line = text.trim()
  const isUs = regions?.countryCode === 'US'
  const parts =
    AFTER_COMMA.exec(line) ?? (isUs ? (OF_UNITED_STATES.exec(line) ?? OF_ARMED_FORCES.exec(line)) : null)
  if (parts === null) return null
  const [, city = '', regionText = '', postalText = ''] = parts
  const region = matchRegion(regionText, regions)
  if (region === null) return null
  const postalCode = postalText.trim()
  const shortened = isUs ? postalCode.replace(/-\d{4}$/, '') : postalCode
  return { city: city.trim(), region, postalCode: shortened === '' ? null : shortened }
}
