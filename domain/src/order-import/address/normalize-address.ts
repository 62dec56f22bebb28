/**
 * Amazon's recipient and buyer as the people and addresses of a Commerce order. Amazon takes addresses as they are
 * typed and withholds much of them for orders that it ships itself; Commerce wants certain fields filled. What is put
 * in its place is marked as such, and each change is named with what stood there, so that nobody takes a placeholder
 * for a person, and nothing is lost unsaid.
 */
import type { AmazonOrder } from '../../amazon/amazon-order.ts'
import type { CountryRegions } from '../../commerce/catalog.ts'
import type { Blocker } from '../blocker.ts'
import type { AddressSettings } from './address-settings.ts'
import { chooseCountry } from './choose-country.ts'
import { chooseEmail } from './choose-email.ts'
import { chooseName } from './choose-name.ts'
import { choosePlace, type Place, WITHHELD_TEXT } from './choose-place.ts'
import type { AddressChange, CommerceAddress } from './commerce-address.ts'
import { keepText, tidyNumber } from './keep-text.ts'
import { layOutStreet, type Street } from './lay-out-street.ts'
import { tidyCompany } from './tidy-name.ts'

export type AddressNormalization = ImportableAddress | { readonly kind: 'blocked'; readonly by: Blocker }

export interface ImportableAddress {
  readonly kind: 'importable'
  readonly shipping: CommerceAddress
  /** The buyer's name at the shipping address: Amazon gives no billing address (L-26). */
  readonly billing: CommerceAddress
  readonly email: string
  readonly changes: readonly AddressChange[]
}

export interface AddressInput {
  readonly order: AmazonOrder
  /** Of the country that `recipientCountry` names; null where Commerce lists none. */
  readonly regions: CountryRegions | null
  readonly settings: AddressSettings
}

const WIDTH = 255

export function normalizeAddress({ order, regions, settings }: AddressInput): AddressNormalization {
  const { recipient, channel } = order
  const isFba = channel === 'FBA'
  const changes: AddressChange[] = []
  const country = chooseCountry(order, changes)
  const countryId = country?.countryId ?? null
  const ofCountry = regions?.countryCode === countryId ? regions : null
  const place = choosePlace({ recipient, country, regions: ofCountry, settings, isFba }, changes)
  const placed = [...place.placed, place.city ?? '', place.region.region ?? '']
  const laidOut = layOutStreet(
    { recipient, countryId, settings, placed, displaced: place.displaced },
    changes,
  )
  const street = withStreetPlaceholder(laidOut.lines, isFba, changes)
  if (
    countryId === null ||
    place.city === null ||
    place.postcode === null ||
    place.regionHolds ||
    street.length === 0
  )
    return { kind: 'blocked', by: toBlocker(place, street, countryId) }

  const { city, postcode } = place
  const where = { street, city, ...place.region, postcode, countryId }
  const people = choosePeople(order, laidOut, changes)
  const email = chooseEmail(order, changes)
  return {
    kind: 'importable',
    shipping: { ...people.shipping, ...where },
    billing: { ...people.billing, ...where },
    email,
    changes,
  }
}

function withStreetPlaceholder(
  lines: readonly string[],
  isFba: boolean,
  changes: AddressChange[],
): readonly string[] {
  if (lines.length > 0 || !isFba) return lines
  changes.push({ field: 'street', because: 'withheld-by-amazon', original: '' })
  return [WITHHELD_TEXT]
}

function toBlocker(place: Place, street: readonly string[], countryId: string | null): Blocker {
  const missing = [
    ...(street.length === 0 ? ['street'] : []),
    ...(place.city === null ? ['city'] : []),
    ...(place.regionHolds ? ['region'] : []),
    ...(place.postcode === null ? ['postalCode'] : []),
    ...(countryId === null ? ['countryCode'] : []),
  ]
  const { unknownRegion } = place
  return { code: 'address-not-importable', missing, ...(unknownRegion === null ? {} : { unknownRegion }) }
}

type People = Pick<CommerceAddress, 'firstname' | 'lastname' | 'company' | 'telephone' | 'vatId'>

/** Who receives it and who pays for it; of an order for a business, the business pays. */
function choosePeople(
  order: AmazonOrder,
  { company }: Street,
  changes: AddressChange[],
): { readonly shipping: People; readonly billing: People } {
  const isFba = order.channel === 'FBA'
  const recipientName = order.recipient?.name ?? null
  const buyerName = order.buyer?.name ?? null
  const shippingName = chooseName(recipientName ?? buyerName, { isFba, field: 'shipping name' }, changes)
  const telephone = chooseTelephone(order, changes)
  const billingName = chooseName(buyerName ?? recipientName, { isFba, field: 'billing name' }, changes)
  const buyerCompany = keepText(
    order.buyer?.companyName ?? null,
    { field: 'company', widthMax: WIDTH },
    changes,
    tidyCompany,
  )
  return {
    shipping: { ...shippingName, company, telephone, vatId: null },
    billing: { ...billingName, company: buyerCompany || company, telephone, vatId: buyerTaxNumber(order) },
  }
}

/** Commerce refuses an order without a telephone and takes an empty one. */
function chooseTelephone({ recipient, channel }: AmazonOrder, changes: AddressChange[]): string {
  const keeping = { field: 'telephone', widthMax: WIDTH } as const
  const telephone = keepText(recipient?.phone ?? null, keeping, changes, tidyNumber)
  if (telephone === '' && channel === 'FBA')
    changes.push({ field: 'telephone', because: 'left-empty', original: '' })
  return telephone
}

/** P-07. */
function buyerTaxNumber({ taxRegistrations }: AmazonOrder): string | null {
  const ofBuyer = taxRegistrations.find(({ entityType }) => entityType?.trim().toUpperCase() === 'BUYER')
  return ofBuyer?.registrationNumber ?? null
}
