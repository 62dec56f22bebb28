/**
 * An Amazon order as we read it, in Amazon's words (Orders API 2026-01-01). Statuses, programs and the like are kept
 * as the text that came: a value that Amazon adds tomorrow must not stop an order.
 * https://developer-docs.amazon.com/sp-api/docs/orders-api-v2026-01-01-reference
 */
import type { Money } from '../money/money.ts'

declare const brand: unique symbol
/** Amazon's number of an order, such as `111-1234567-1234567`. */
export type AmazonOrderId = string & { readonly [brand]: 'AmazonOrderId' }
/** Amazon's number of an order's line; text, as it may begin with zeros. */
export type AmazonOrderItemId = string & { readonly [brand]: 'AmazonOrderItemId' }

/** Who ships: FBM (fulfilled by the merchant), FBA (by Amazon), or what we cannot tell. */
export type FulfillmentChannel = 'FBM' | 'FBA' | 'unknown'

export interface AmazonOrder {
  readonly amazonOrderId: AmazonOrderId
  readonly marketplaceId: string | null
  /** ISO 8601 with milliseconds, UTC. */
  readonly purchasedAt: string
  readonly updatedAt: string
  /** Amazon's fulfillmentStatus, verbatim: `UNSHIPPED`. Null when Amazon left it out. */
  readonly amazonStatus: string | null
  readonly channel: FulfillmentChannel
  readonly serviceLevel: string | null
  readonly programs: readonly string[]
  readonly earliestShipAt: string | null
  readonly latestShipAt: string | null
  /** The order that this one replaces or is exchanged for. */
  readonly replacementOf: string | null
  readonly buyer: AmazonBuyer | null
  readonly recipient: AmazonAddress | null
  readonly deliveryPreference: AmazonDeliveryPreference | null
  /** Tax numbers of the buyer, the merchant and Amazon, those that Amazon gives. */
  readonly taxRegistrations: readonly AmazonTaxRegistration[]
  /** Null where Amazon gave none (a Pending order; a role that is missing). */
  readonly proceeds: AmazonOrderProceeds | null
  readonly items: readonly AmazonOrderItem[]
  readonly packages: readonly AmazonPackage[]
}

export interface AmazonBuyer {
  readonly name: string | null
  readonly email: string | null
  readonly companyName: string | null
  readonly purchaseOrderNumber: string | null
}

export interface AmazonAddress {
  readonly name: string | null
  readonly companyName: string | null
  /** Address lines 1 to 3, those that are not empty. */
  readonly lines: readonly string[]
  readonly city: string | null
  readonly districtOrCounty: string | null
  readonly stateOrRegion: string | null
  readonly municipality: string | null
  readonly postalCode: string | null
  /** ISO 3166-1 alpha-2 as sent. */
  readonly countryCode: string | null
  readonly phone: string | null
  /** `RESIDENTIAL`, `COMMERCIAL` or `PICKUP_POINT`. */
  readonly addressType: string | null
  /** The street in its parts, which Amazon gives for Brazil. */
  readonly streetParts: AmazonStreetParts | null
}

export interface AmazonStreetParts {
  readonly streetName: string | null
  readonly streetNumber: string | null
  /** Floor, flat and the like. */
  readonly complement: string | null
  readonly neighborhood: string | null
}

export interface AmazonTaxRegistration {
  /** `BUYER`, `MERCHANT` or `MARKETPLACE`. */
  readonly entityType: string | null
  /** `VAT`, `BUSINESS`, `CST`, `CPF` or `CNPJ`. */
  readonly registrationType: string | null
  readonly registrationNumber: string
  readonly legalName: string | null
}

export interface AmazonOrderProceeds {
  readonly grandTotal: Money | null
  readonly breakdowns: readonly ProceedsPart[]
}

/** An amount by kind: ITEM, SHIPPING, GIFT_WRAP, COD_FEE, TAX, DISCOUNT, DELIVERY_TIP, OTHER or one not known yet. */
export interface ProceedsPart {
  readonly kind: string
  readonly amount: Money
  /** What TAX and DISCOUNT are made of, by subtype. */
  readonly details: readonly { readonly kind: string; readonly amount: Money }[]
}

export interface AmazonOrderItem {
  readonly amazonOrderItemId: AmazonOrderItemId
  readonly sellerSku: string | null
  readonly asin: string | null
  readonly title: string | null
  readonly condition: string | null
  readonly conditionSubtype: string | null
  readonly quantityOrdered: number
  readonly quantityFulfilled: number | null
  readonly quantityUnfulfilled: number | null
  readonly programs: readonly string[]
  readonly unitPrice: Money | null
  readonly proceedsTotal: Money | null
  readonly proceeds: readonly ProceedsPart[]
  readonly promotionIds: readonly string[]
  readonly giftMessage: string | null
  readonly giftWrapLevel: string | null
  readonly customizationUrl: string | null
  readonly cancellationRequest: { readonly requester: string | null; readonly reason: string | null } | null
  /** Who collects the tax and hands it over: `MARKETPLACE_FACILITATOR` is Amazon. */
  readonly taxCollectionModels: readonly string[]
  /** The one-stop shop that the tax is reported through: `IOSS`, `UOSS`. */
  readonly taxReportingSchemes: readonly string[]
  /** What Amazon grants the buyer, at the seller's expense; no part of what the buyer pays. */
  readonly points: AmazonPoints | null
  /** The Import One-Stop Shop number that the carrier must be given when Amazon collected the EU's import VAT. */
  readonly iossNumber: string | null
}

export interface AmazonPoints {
  readonly granted: number | null
  readonly worth: Money | null
}

export interface AmazonPackage {
  readonly packageReferenceId: string
  readonly status: string | null
  readonly carrier: string | null
  readonly trackingNumber: string | null
  readonly shippedAt: string | null
  /** The name of the warehouse that it left. */
  readonly shipsFrom: string | null
  readonly items: readonly { readonly amazonOrderItemId: AmazonOrderItemId; readonly quantity: number }[]
}

/** What the buyer wishes for the delivery. */
export interface AmazonDeliveryPreference {
  readonly dropOffLocation: string | null
  /** How to get there. */
  readonly addressInstruction: string | null
  /** Of the place: `HAS_ACCESS_POINT`, `PALLET_ENABLED`. */
  readonly capabilities: readonly string[]
  readonly hours: readonly AmazonDeliveryHours[]
}

export interface AmazonDeliveryHours {
  /** A day of the week, `MON`, or a date on which other hours count, `2026-12-24`. */
  readonly on: string
  readonly isClosed: boolean
  /** Times of the day at the place of delivery: `09:00`. */
  readonly windows: readonly { readonly start: string; readonly end: string }[]
}
