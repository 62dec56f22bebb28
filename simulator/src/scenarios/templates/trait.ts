import type { Buyer, DeliveryAddress, ItemProduct, Json } from '../../world/amazon-order.ts'
import type { Departures, DiscountSign, TaxRule } from '../order-plan.ts'

/**
 * In what an order differs from the plainest one: data alone, so that traits can be put together. Amounts are US cents
 * of the price list and become what they are worth in the marketplace, unless they are said to be exact.
 */
export interface Trait {
  /** Where such orders are placed, unless a wish says otherwise. */
  readonly marketplaceId?: string
  readonly currencyCode?: string
  readonly channelName?: 'NON_AMAZON'
  readonly programs?: readonly string[]
  readonly serviceLevel?: string
  readonly paymentMethod?: string
  readonly buyerIs?: 'a-company'
  /** Of the buyer and of whom the parcel goes to. */
  readonly name?: string
  readonly buyer?: Changes<Buyer>
  readonly shipTo?: Changes<DeliveryAddress>
  readonly lines?: readonly LineTrait[]
  readonly eachLine?: LineTrait
  readonly tip?: bigint
  readonly tax?: Partial<TaxRule>
  readonly discountSign?: DiscountSign
  /** How another order, which this one is there for, is associated. */
  readonly follows?: 'REPLACEMENT_ORIGINAL_ID' | 'EXCHANGE_ORIGINAL_ID'
  readonly taxRegistrations?: readonly Json[]
  readonly departures?: Partial<Departures>
}

/** What is said replaces; null takes away. */
export type Changes<T> = { readonly [K in keyof T]?: T[K] | null }

export interface LineTrait {
  /** Left out: something that is in stock. Null: Amazon tells none. */
  readonly sku?: string | null
  /** As it was ordered. Left out: mostly one. */
  readonly quantity?: number
  readonly cancelledUnits?: number
  readonly shippedUnits?: number
  /** Exact, in minor units. */
  readonly unitMinor?: bigint
  /** Exact, where the line's total is not unit price × quantity: "3 for 10.00". */
  readonly lineMinor?: bigint
  /** By kind, other than ITEM. SHIPPING is charged on the first line unless it is said here. */
  readonly charges?: Readonly<Record<string, bigint>>
  /** By kind, in basis points of the charge. */
  readonly discounts?: Readonly<Record<string, bigint>>
  readonly promotionIds?: readonly string[]
  /** Amazon points for each unit, of one yen each. */
  readonly points?: number
  readonly programs?: readonly string[]
  readonly product?: Partial<ItemProduct>
  readonly isBusinessPrice?: boolean
  readonly giftOption?: { readonly giftMessage?: string; readonly giftWrapLevel?: string }
  readonly shipping?: Json
  readonly tax?: Json
  readonly addsValueTo?: boolean
}

export function combineTraits(traits: readonly Trait[]): Trait {
  return traits.reduce(combineTwo, {})
}

function combineTwo(a: Trait, b: Trait): Trait {
  return {
    ...a,
    ...b,
    programs: [...(a.programs ?? []), ...(b.programs ?? [])],
    buyer: { ...a.buyer, ...b.buyer },
    shipTo: { ...a.shipTo, ...b.shipTo },
    eachLine: combineLines(a.eachLine ?? {}, b.eachLine ?? {}),
    tax: { ...a.tax, ...b.tax },
    taxRegistrations: [...(a.taxRegistrations ?? []), ...(b.taxRegistrations ?? [])],
    departures: { ...a.departures, ...b.departures },
  }
}

export function combineLines(a: LineTrait, b: LineTrait): LineTrait {
  return {
    ...a,
    ...b,
    charges: { ...a.charges, ...b.charges },
    discounts: { ...a.discounts, ...b.discounts },
    promotionIds: [...(a.promotionIds ?? []), ...(b.promotionIds ?? [])],
    programs: [...(a.programs ?? []), ...(b.programs ?? [])],
    product: { ...a.product, ...b.product },
  }
}
