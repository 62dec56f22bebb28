import { COUNTRY_CODES } from '../../directory/countries.ts'
import { REGIONS } from '../../directory/regions.ts'
import { RestError } from '../rest-error.ts'
import { type Call, type Route, route } from '../route.ts'

const NAMES = new Intl.DisplayNames('en', { type: 'region' })
const BYTES_OF_NAMES = new Intl.Collator('en')

export const DIRECTORY_ROUTES: readonly Route[] = [
  route('GET', '/V1/directory/countries', 'anonymous', () => [...COUNTRY_CODES.keys()].map(showCountry)),
  route('GET', '/V1/directory/countries/:id', 'anonymous', readCountry),
  route('GET', '/V1/directory/currency', 'anonymous', readCurrency),
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

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€' }
/** What one unit of a base currency is worth in US dollars: Magento's rates as installed. */
const RATES_TO_USD: Readonly<Record<string, number>> = { USD: 1, EUR: 1.415 }

function readCurrency(call: Call): unknown {
  const base = (call.store ?? call.engine.stores.defaultView).baseCurrencyCode
  return {
    base_currency_code: base,
    base_currency_symbol: SYMBOLS[base] ?? base,
    default_display_currency_code: 'USD',
    default_display_currency_symbol: '$',
    available_currency_codes: ['USD'],
    exchange_rates: [{ currency_to: 'USD', rate: RATES_TO_USD[base] ?? 1 }],
  }
}
