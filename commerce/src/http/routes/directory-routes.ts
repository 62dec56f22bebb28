import { COUNTRY_CODES } from '../../directory/countries.ts'
import { showCurrencies } from '../../directory/currencies.ts'
import { REGIONS } from '../../directory/regions.ts'
import { RestError } from '../rest-error.ts'
import { type Call, type Route, route } from '../route.ts'

const NAMES = new Intl.DisplayNames('en', { type: 'region' })
const BYTES_OF_NAMES = new Intl.Collator('en')

export const DIRECTORY_ROUTES: readonly Route[] = [
  route('GET', '/V1/directory/countries', 'anonymous', () => [...COUNTRY_CODES.keys()].map(showCountry)),
  route('GET', '/V1/directory/countries/:id', 'anonymous', readCountry),
  route('GET', '/V1/directory/currency', 'anonymous', ({ engine, store }) =>
    showCurrencies(engine.pool, store ?? engine.stores.adminView),
  ),
]

function readCountry(call: Call): unknown {
  const id = call.parameters.id ?? ''
  if (!COUNTRY_CODES.has(id)) throw new RestError(404, "The country isn't available.")
  return showCountry(id)
}

function showCountry(id: string): unknown {
  const name = NAMES.of(id) ?? id
  const regions = REGIONS.filter((region) => region.countryId === id)
    // Region ids are text here, and numbers in addresses.
    .map((region) => ({ id: String(region.id), code: region.code, name: region.name }))
    .sort((a, b) => BYTES_OF_NAMES.compare(a.name, b.name))
  return {
    id,
    two_letter_abbreviation: id,
    three_letter_abbreviation: COUNTRY_CODES.get(id),
    full_name_locale: name,
    full_name_english: name,
    ...(regions.length === 0 ? {} : { available_regions: regions }),
  }
}
