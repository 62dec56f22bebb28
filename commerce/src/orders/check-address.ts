import type { Fields } from '../http/read-shape.ts'
import { RestError } from '../http/rest-error.ts'

/** In the order in which Magento names what is missing. */
const REQUIRED: readonly (readonly [string, string])[] = [
  ['postcode', 'Zip code'],
  ['lastname', 'Last name'],
  ['street', 'Street'],
  ['city', 'City'],
  ['country_id', 'Country'],
  ['firstname', 'First Name'],
  ['telephone', 'Phone Number'],
]

/** Only what is not there at all is missing: an empty telephone, a blank name and country ZZ pass. */
export function assertAddressIsWhole(address: Fields): void {
  const warnings = REQUIRED.filter(([field]) => !(field in address)).map(
    ([, label]) => `"${label}" is required. Enter and try again.`,
  )
  const email = address.email
  if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    warnings.push('Email has a wrong format')
  }
  if (warnings.length > 0) throw new RestError(400, "We can't save the address:\n%1", [warnings.join('\n')])
}
