import type {
  AmazonPackage,
  Buyer,
  DeliveryAddress,
  FulfillmentStatus,
  ItemCancellation,
  ItemProduct,
  Json,
} from '../world/amazon-order.ts'
import type { CountryTax } from './countries/country.ts'

/** What an order is made of, before the sums are done. */
export interface OrderPlan {
  readonly orderId: string
  readonly marketplaceId: string
  readonly currencyCode: string
  readonly createdMs: number
  readonly updatedMs: number
  readonly status: FulfillmentStatus
  readonly fulfilledBy: 'MERCHANT' | 'AMAZON'
  readonly channelName: 'AMAZON' | 'NON_AMAZON'
  readonly serviceLevel: string
  readonly programs: readonly string[]
  readonly associatedOrders: readonly Json[]
  readonly buyer: Buyer
  readonly shipTo: DeliveryAddress
  readonly orderTax?: Json
  readonly tax: TaxRule
  readonly discountSign: DiscountSign
  readonly tipMinor: bigint
  readonly paymentMethod: string
  readonly lines: readonly LinePlan[]
  readonly shippedByPackage: readonly AmazonPackage[]
  readonly departures: Departures
}

/** Amazon does not document it: https://github.com/amzn/selling-partner-api-models/issues/5297 */
export type DiscountSign = 'negative' | 'positive'

/** How the tax shows in the amounts. */
export interface TaxRule extends Omit<CountryTax, 'reading'> {
  readonly reading: TaxReading
  readonly levied: 'on-everything' | 'on-items-only'
}

/**
 * `on-top` is added to the prices. The others are inside them: told with its amount, told as 0.00
 * (https://github.com/amzn/selling-partner-api-models/issues/3004), or not told at all, as in Amazon's own examples.
 */
export type TaxReading = 'on-top' | 'inside' | 'inside-told-as-zero' | 'inside-not-told'

/** Where what Amazon tells is not what follows from the plan. */
export interface Departures {
  readonly grandTotalOffMinor: bigint
  readonly leftOut: readonly LeftOut[]
}

export type LeftOut = 'buyer' | 'recipient' | 'proceeds' | 'line-proceeds' | 'order-breakdowns' | 'breakdowns'

export interface LinePlan {
  readonly orderItemId: string
  readonly product: ItemProduct
  readonly programs: readonly string[]
  readonly associatedOrderItems: readonly Json[]
  /** What is left of it: Amazon lowers the quantity as units are cancelled. */
  readonly quantity: number
  readonly quantityFulfilled: number
  readonly charges: readonly Charge[]
  readonly promotionIds: readonly string[]
  readonly points?: Points
  readonly giftOption?: { readonly giftMessage?: string; readonly giftWrapLevel?: string }
  readonly shipping?: Json
  readonly cancellation?: ItemCancellation
  readonly tax?: Json
}

/** An amount of one of Amazon's kinds, of all units, and what was taken off it. */
export interface Charge {
  readonly kind: string
  readonly minor: bigint
  readonly discountMinor: bigint
}

export interface Points {
  readonly number: number
  readonly valueMinor: bigint
}
