/** Plays a golden pair that is about an address, and whose order it is, alone. Tests only. */
import { readAmazonOrder } from '../amazon/read-amazon-order.ts'
import type { CountryRegions } from '../commerce/catalog.ts'
import { type AddressSettings, defaultAddressSettings } from '../order-import/address/address-settings.ts'
import { recipientCountry } from '../order-import/address/choose-country.ts'
import { normalizeAddress } from '../order-import/address/normalize-address.ts'
import { chooseCustomer } from '../order-import/choose-customer.ts'
import { defaultOrderSettings, type OrderSettings } from '../order-import/order-settings.ts'

export interface AddressCase {
  /** Amazon's buyer, recipient and who ships: the rest of the order is made up. */
  readonly address: {
    readonly marketplaceId: string
    readonly fulfilledBy: 'MERCHANT' | 'AMAZON'
    readonly buyer?: unknown
    readonly recipient?: unknown
    readonly tax?: unknown
    /** What Commerce lists of the country; left out where it lists none. */
    readonly regions?: readonly { readonly id: number; readonly code: string; readonly name: string }[]
    readonly settings?: Partial<AddressSettings>
  }
  /** Where the case is about whose order it is: the settings, and the website of the store view. */
  readonly customer?: { readonly settings: Partial<OrderSettings>; readonly websiteId: number }
}

export function playAddress({ address, customer }: AddressCase): Readonly<Record<string, unknown>> {
  const reading = readAmazonOrder(amazonOrderOf(address))
  if (reading.kind === 'unreadable') return { outcome: 'unreadable', ...reading }
  const normalization = normalizeAddress({
    order: reading.order,
    regions: regionsOf(address, recipientCountry(reading.order)),
    settings: { ...defaultAddressSettings, ...address.settings },
  })
  const { kind, ...rest } = normalization
  if (customer === undefined || kind === 'blocked') return { outcome: kind, ...rest }
  const { websiteId } = customer
  const settings = { ...defaultOrderSettings, ...customer.settings }
  const choice = chooseCustomer({ order: reading.order, settings, address: normalization, websiteId })
  return { outcome: kind, ...rest, customer: choice }
}

function amazonOrderOf({ marketplaceId, fulfilledBy, buyer, recipient, tax }: AddressCase['address']) {
  return {
    orderId: '111-7770001-0400001',
    createdTime: '2026-10-05T14:02:11.000Z',
    lastUpdatedTime: '2026-10-05T14:33:11.000Z',
    salesChannel: { channelName: 'AMAZON', marketplaceId },
    buyer,
    recipient: { deliveryAddress: recipient },
    tax,
    fulfillment: { fulfillmentStatus: 'UNSHIPPED', fulfilledBy },
    orderItems: [],
  }
}

function regionsOf({ regions }: AddressCase['address'], countryCode: string | null): CountryRegions | null {
  if (regions === undefined || countryCode === null) return null
  return { countryCode, regions: regions.map(({ id, code, name }) => ({ regionId: id, code, name })) }
}
