/**
 * Some sellers' orders carry region and postcode in the city: `Escondido, californiA 92025-1501`. Taken apart only
 * when the words after the comma are a region of the country, so that "Washington, Tyne and Wear" stays a city.
 */
import type { CountryRegions } from '../../commerce/catalog.ts'
import { matchRegion, type Region } from './match-region.ts'

export interface CityLine {
  readonly city: string
  readonly region: Region
  /** Five digits in the United States, where the last four only name a delivery route. */
  readonly postalCode: string | null
}

export function splitCityLine(text: string, regions: CountryRegions | null): CityLine | null {
  const parts = /^(.+?),\s*([^,\d]+?)[,\s]*((?:\d[\dA-Za-z -]*)?)$/.exec(text.trim())
  if (parts === null) return null
  const [, city = '', regionText = '', postalText = ''] = parts
  const region = matchRegion(regionText, regions)
  if (region === null) return null
  const postalCode = postalText.trim()
  const shortened = regions?.countryCode === 'US' ? postalCode.replace(/-\d{4}$/, '') : postalCode
  return { city: city.trim(), region, postalCode: shortened === '' ? null : shortened }
}
