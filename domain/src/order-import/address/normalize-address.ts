/**
 * Amazon's recipient and buyer as the people and addresses of a Commerce order. Amazon takes addresses as they are
 * typed and withholds much of them for orders that it ships itself; Commerce wants certain fields filled. What is put
 * in its place is marked as such, and each change is named, so that nobody takes a placeholder for a person.
 */
import type { AmazonAddress, AmazonOrder } from '../../amazon/amazon-order.ts'
import { findMarketplace } from '../../amazon/marketplaces.ts'
import type { CountryRegions } from '../../commerce/catalog.ts'
import type { Blocker } from '../blocker.ts'
import { matchRegion } from './match-region.ts'
import { splitCityLine } from './split-city-line.ts'
import { cutTo, tidyName, tidyText } from './tidy-text.ts'

export type AddressNormalization =
  | {
      readonly kind: 'importable'
      readonly shipping: CommerceAddress
      /** The buyer's name at the shipping address: Amazon gives no billing address (L-26). */
      readonly billing: CommerceAddress
      readonly email: string
      readonly changes: readonly AddressChange[]
    }
  | { readonly kind: 'blocked'; readonly by: Blocker }

export interface CommerceAddress {
  readonly firstname: string
  readonly lastname: string
  readonly company: string | null
  readonly street: readonly string[]
  readonly city: string
  readonly region: string | null
  readonly regionCode: string | null
  readonly regionId: number | null
  readonly postcode: string
  readonly countryId: string
  readonly telephone: string
}

export interface AddressChange {
  readonly field: string
  readonly because:
    | 'withheld-by-amazon'
    | 'missing'
    | 'not-valid'
    | 'characters-removed'
    | 'cut-to-fit'
    | 'region-not-found'
    | 'taken-from-city'
    | 'country-code-corrected'
}

/** What Commerce's columns hold. The lines of a street share one. */
const WIDTH = { company: 255, street: 255, city: 255, region: 255, postcode: 255, telephone: 255 } as const
/** Names are written to the customer's columns too, which are narrower than those of an address. */
const NAME_WIDTH = 128
const EMAIL_WIDTH = 128

/** Stands for a missing part of a name: Commerce refuses an empty one. */
const NAME_PLACEHOLDER = 'N/A'
const WITHHELD_NAME = { firstname: 'Not provided', lastname: 'by Amazon (FBA)' }
const WITHHELD_TEXT = 'Not provided by Amazon (FBA)'
/** Commerce wants a postcode for every country, those without any included. */
const POSTCODE_PLACEHOLDER = '00000'

/**
 * Countries without postcodes, or whose people mostly do without.
 * https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions
 */
const WITHOUT_POSTCODE: ReadonlySet<string> = new Set(
  'AE AG AN AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM DJ DM ER FJ GA GD GH GM GQ GY HK IE JM KI KM KN KP LC ML MO MR MS MU MW NR NU QA RW SB SC SL SR SS ST SY TD TF TG TK TL TO TT TV UG VU YE ZW'.split(
    ' ',
  ),
)

export function normalizeAddress(input: {
  readonly order: AmazonOrder
  readonly regions: CountryRegions | null
}): AddressNormalization {
  const { order } = input
  const isFba = order.channel === 'FBA'
  const changes: AddressChange[] = []
  const countryId = toCountryId(order, changes)
  const place = toPlace(input, countryId, changes)
  const street = toStreet(order.recipient, isFba, changes)
  const missing = [
    ...(street.length === 0 ? ['street'] : []),
    ...(place.city === null ? ['city'] : []),
    ...(place.postcode === null ? ['postalCode'] : []),
    ...(countryId === null ? ['countryCode'] : []),
  ]
  if (countryId === null || place.city === null || place.postcode === null || missing.length > 0)
    return { kind: 'blocked', by: { code: 'address-not-importable', missing } }

  const recipientName = order.recipient?.name ?? null
  const buyerName = order.buyer?.name ?? null
  const shipping: CommerceAddress = {
    ...toName(recipientName ?? buyerName, { isFba, field: 'shipping name' }, changes),
    company: toCompany(order.recipient?.companyName ?? null, changes),
    street,
    city: place.city,
    ...place.region,
    postcode: place.postcode,
    countryId,
    // Commerce refuses an order without a telephone and takes an empty one.
    telephone: toKeepable(order.recipient?.phone ?? '', 'telephone', changes),
  }
  const billingName = toName(buyerName ?? recipientName, { isFba, field: 'billing name' }, changes)
  const email = toEmail(order, changes)
  return { kind: 'importable', shipping, billing: { ...shipping, ...billingName }, email, changes }
}

/** The country whose regions `normalizeAddress` is to be given: Commerce's code for it, or null. */
export function recipientCountry(order: AmazonOrder): string | null {
  return toCountryId(order, [])
}

/** The country as Commerce codes it; for an order that Amazon ships, the marketplace's when it is withheld. */
function toCountryId(order: AmazonOrder, changes: AddressChange[]): string | null {
  const given = tidyText(order.recipient?.countryCode ?? '').toUpperCase()
  // Amazon calls its British marketplace UK; ISO 3166 calls the country GB.
  const corrected = given === 'UK' ? 'GB' : given
  if (corrected !== given) changes.push({ field: 'country', because: 'country-code-corrected' })
  if (/^[A-Z]{2}$/.test(corrected)) return corrected
  if (order.channel !== 'FBA') return null
  changes.push({ field: 'country', because: 'withheld-by-amazon' })
  return findMarketplace(order.marketplaceId)?.countryCode ?? null
}

interface Place {
  readonly city: string | null
  readonly region: Pick<CommerceAddress, 'region' | 'regionCode' | 'regionId'>
  readonly postcode: string | null
}

function toPlace(
  { order, regions }: { readonly order: AmazonOrder; readonly regions: CountryRegions | null },
  countryId: string | null,
  changes: AddressChange[],
): Place {
  const { recipient, channel } = order
  const ofCountry = regions?.countryCode === countryId ? regions : null
  const givenRegion = toKeepable(recipient?.stateOrRegion ?? '', 'region', changes)
  const givenPostcode = toKeepable(recipient?.postalCode ?? '', 'postcode', changes)
  const cityText = recipient?.city ?? recipient?.municipality ?? recipient?.districtOrCounty ?? ''
  const givenCity = toKeepable(cityText, 'city', changes)
  const cityLine = splitCityLine(givenCity, ofCountry)
  const givenMatch = matchRegion(givenRegion, ofCountry)
  // "Escondido, California" beside the region California is the city; beside another region it is left alone.
  const isCityLine =
    cityLine !== null && (givenMatch?.regionId ?? cityLine.region.regionId) === cityLine.region.regionId
  if (isCityLine) changes.push({ field: 'city', because: 'taken-from-city' })
  const match = givenMatch ?? (isCityLine ? cityLine.region : null)
  // Amazon's own words are kept where Commerce knows no such region: most countries do without (P-16).
  if (match === null && givenRegion !== '' && (ofCountry?.regions.length ?? 0) > 0)
    changes.push({ field: 'region', because: 'region-not-found' })
  const isFba = channel === 'FBA'
  return {
    city: (isCityLine ? cityLine.city : givenCity) || withheld('city', isFba, changes),
    region:
      match === null
        ? { region: givenRegion || null, regionCode: null, regionId: null }
        : { region: match.name, regionCode: match.code, regionId: match.regionId },
    postcode:
      givenPostcode ||
      (isCityLine ? cityLine.postalCode : null) ||
      toPostcodePlaceholder(countryId, isFba, changes),
  }
}

function toPostcodePlaceholder(
  countryId: string | null,
  isFba: boolean,
  changes: AddressChange[],
): string | null {
  const hasNone = countryId !== null && WITHOUT_POSTCODE.has(countryId)
  if (!hasNone && !isFba) return null
  changes.push({ field: 'postcode', because: hasNone ? 'missing' : 'withheld-by-amazon' })
  return POSTCODE_PLACEHOLDER
}

function withheld(field: string, isFba: boolean, changes: AddressChange[]): string | null {
  if (!isFba) return null
  changes.push({ field, because: 'withheld-by-amazon' })
  return WITHHELD_TEXT
}

function toStreet(
  recipient: AmazonAddress | null,
  isFba: boolean,
  changes: AddressChange[],
): readonly string[] {
  const tidied = (recipient?.lines ?? []).map((line) => toKeepable(line, 'street', changes))
  const lines = tidied.filter((line) => line !== '')
  if (lines.length === 0) {
    const placeholder = withheld('street', isFba, changes)
    return placeholder === null ? [] : [placeholder]
  }
  const joined = lines.join('\n')
  if (joined.length <= WIDTH.street) return lines
  changes.push({ field: 'street', because: 'cut-to-fit' })
  return cutTo(joined, WIDTH.street).split('\n')
}

function toName(
  text: string | null,
  { isFba, field }: { readonly isFba: boolean; readonly field: string },
  changes: AddressChange[],
): Pick<CommerceAddress, 'firstname' | 'lastname'> {
  const name = tidyName(text ?? '')
  if (name !== tidyText(text ?? '') || hasLostCharacters(text ?? ''))
    changes.push({ field, because: 'characters-removed' })
  if (name === '' && isFba) {
    changes.push({ field, because: 'withheld-by-amazon' })
    return WITHHELD_NAME
  }
  // At the first space (L-23): "Anna Maria Rossi" is Anna, of the name Maria Rossi.
  const space = name.indexOf(' ')
  const first = space === -1 ? name : name.slice(0, space)
  const last = space === -1 ? '' : name.slice(space + 1)
  if (first === '' || last === '') changes.push({ field, because: 'missing' })
  if (first.length > NAME_WIDTH || last.length > NAME_WIDTH) changes.push({ field, because: 'cut-to-fit' })
  return {
    firstname: cutTo(first, NAME_WIDTH) || NAME_PLACEHOLDER,
    lastname: cutTo(last, NAME_WIDTH) || NAME_PLACEHOLDER,
  }
}

function toCompany(text: string | null, changes: AddressChange[]): string | null {
  const kept = toKeepable(text ?? '', 'company', changes)
  const company = tidyName(kept)
  if (company !== kept) changes.push({ field: 'company', because: 'characters-removed' })
  return company === '' ? null : company
}

/** Amazon's relay address; without one, an address that can never be delivered to (L-22). */
function toEmail(order: AmazonOrder, changes: AddressChange[]): string {
  const given = tidyText(order.buyer?.email ?? '')
  if (given.length <= EMAIL_WIDTH && /^[^\s@<>",;]+@[^\s@<>",;.]+(\.[^\s@<>",;.]+)+$/.test(given))
    return given
  changes.push({ field: 'email', because: given === '' ? 'missing' : 'not-valid' })
  return `${order.amazonOrderId.toLowerCase()}@amazon-order.invalid`
}

/** The text as Commerce can keep it, with what was done to it written down. */
function toKeepable(text: string, field: keyof typeof WIDTH, changes: AddressChange[]): string {
  if (hasLostCharacters(text)) changes.push({ field, because: 'characters-removed' })
  const tidied = tidyText(text)
  if (tidied.length > WIDTH[field]) changes.push({ field, because: 'cut-to-fit' })
  return cutTo(tidied, WIDTH[field])
}

/** Whether tidying takes away more than spacing. */
function hasLostCharacters(text: string): boolean {
  return tidyText(text).replace(/\s/g, '') !== text.replace(/[\s\p{Cc}]/gu, '')
}
