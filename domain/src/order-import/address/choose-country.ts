/** The country of an address as Commerce codes it. */
import type { AmazonOrder } from '../../amazon/amazon-order.ts'
import { findMarketplace } from '../../amazon/marketplaces.ts'
import type { AddressChange } from './commerce-address.ts'
import { tidyText } from './tidy-text.ts'

export interface ChosenCountry {
  /** ISO 3166-1 alpha-2. */
  readonly countryId: string
  /** The code of the region that Amazon wrote as a country: of `PR`, Puerto Rico in the United States. */
  readonly territory: string | null
}

/** Amazon calls its British marketplace UK and the European Union writes Greece EL; ISO 3166 has GB and GR. */
const CORRECTED: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' }

/**
 * Territories that have a country code of their own, but are regions of the United States in Commerce, in its post and
 * on Amazon. The states in free association (FM, MH, PW) are countries, and regions only where Amazon says US.
 */
const TERRITORIES_OF_US: ReadonlySet<string> = new Set(['AS', 'GU', 'MP', 'PR', 'VI'])

/** Null for what is no country code. */
export function countryOfCode(code: string): ChosenCountry | null {
  const given = tidyText(code).toUpperCase()
  if (TERRITORIES_OF_US.has(given)) return { countryId: 'US', territory: given }
  const countryId = CORRECTED[given] ?? given
  return /^[A-Z]{2}$/.test(countryId) ? { countryId, territory: null } : null
}

/** Null where nothing tells: an order that Amazon ships goes to the marketplace's own country then. */
export function chooseCountry(order: AmazonOrder, changes: AddressChange[]): ChosenCountry | null {
  const original = order.recipient?.countryCode ?? ''
  const country = countryOfCode(original)
  if (country !== null) {
    if (country.countryId !== tidyText(original).toUpperCase())
      changes.push({ field: 'country', because: 'country-code-corrected', original })
    return country
  }
  const marketplace = order.channel === 'FBA' ? findMarketplace(order.marketplaceId) : null
  if (marketplace === null) return null
  changes.push({ field: 'country', because: 'withheld-by-amazon', original })
  return { countryId: marketplace.countryCode, territory: null }
}

/** The country whose regions `normalizeAddress` is to be given: Commerce's code for it, or null. */
export function recipientCountry(order: AmazonOrder): string | null {
  return chooseCountry(order, [])?.countryId ?? null
}
