import type { DeliveryAddress } from '../world/amazon-order.ts'
import type { Marketplace } from '../world/marketplaces.ts'
import { digits, oneOf, type Random, wholeNumber } from '../world/seeded-random.ts'
import type { Country, CountryTax, Place } from './countries/country.ts'
import { findCountry } from './countries/find-country.ts'

/** Somebody who does not exist, at an invented address in a real town. */
export interface InventedPerson {
  readonly name: string
  readonly email: string
  readonly company: string
  readonly address: DeliveryAddress
  /** What is levied where they live. */
  readonly tax: CountryTax
}

const streetNumberMax = 198

export function inventPerson(random: Random, marketplace: Marketplace): InventedPerson {
  const country = findCountry(marketplace.countryCode)
  const name = oneOf(random, country.people)
  const place = oneOf(random, country.places)
  return {
    name,
    email: `${digits(random, 4)}${letters(random, 9)}@${marketplace.domainName.replace('www', 'marketplace')}`,
    company: oneOf(random, country.companies),
    address: inventAddress(random, country, { name, place }),
    tax: { ...country.tax, basisPoints: place.taxBasisPoints ?? country.tax.basisPoints },
  }
}

interface Resident {
  readonly name: string
  readonly place: Place
}

function inventAddress(random: Random, country: Country, { name, place }: Resident): DeliveryAddress {
  const number = String(wholeNumber(random, 2, streetNumberMax))
  const street = country.streetLine
    .replace('{number}', number)
    .replace('{street}', oneOf(random, country.streets))
  const hasSecondLine = random() < 0.25
  const secondLine = withDigits(random, oneOf(random, country.secondLines))
  return {
    name,
    addressLine1: withDigits(random, street),
    ...(hasSecondLine && { addressLine2: secondLine }),
    city: place.city,
    ...(place.region !== null && { stateOrRegion: place.region }),
    ...(place.postalCode !== null && { postalCode: place.postalCode }),
    countryCode: country.code,
    phone: withDigits(random, country.phone.replace('{area}', place.areaCode ?? '')),
    addressType: 'RESIDENTIAL',
  }
}

/** A digit other than zero for each `*`. */
function withDigits(random: Random, pattern: string): string {
  return pattern.replaceAll('*', () => String(wholeNumber(random, 1, 9)))
}

function letters(random: Random, length: number): string {
  return Array.from({ length }, () => String.fromCharCode(wholeNumber(random, 97, 122))).join('')
}
