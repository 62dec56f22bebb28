/**
 * An order as Amazon holds it, in the words of its Orders API 2026-01-01. This is the whole truth: what a caller
 * is shown of it depends on the order's state, the data sets asked for and the seller's roles.
 * Fields that the simulator never reads itself (windows, taxes, constraints…) stay unread JSON.
 */
export interface AmazonOrder {
  readonly orderId: string
  readonly orderAliases?: readonly Json[]
  readonly createdTime: string
  readonly lastUpdatedTime: string
  readonly programs?: readonly string[]
  readonly associatedOrders?: readonly Json[]
  readonly salesChannel: SalesChannel
  readonly buyer?: Buyer
  readonly recipient?: Recipient
  readonly proceeds?: OrderProceeds
  readonly payment?: Json
  readonly tax?: Json
  readonly fulfillment: OrderFulfillment
  readonly orderItems: readonly AmazonOrderItem[]
  readonly packages?: readonly AmazonPackage[]
  readonly fulfillmentOrders?: readonly Json[]
}

export type Json = { readonly [key: string]: unknown }

export interface SalesChannel {
  readonly channelName: string
  readonly marketplaceId?: string
  readonly marketplaceName?: string
}

export interface Buyer {
  readonly buyerName?: string
  readonly buyerEmail?: string
  readonly buyerCompanyName?: string
  readonly buyerPurchaseOrderNumber?: string
}

export interface Recipient {
  readonly deliveryAddress?: DeliveryAddress
  readonly deliveryPreference?: Json
}

export interface DeliveryAddress {
  readonly name?: string
  readonly companyName?: string
  readonly addressLine1?: string
  readonly addressLine2?: string
  readonly addressLine3?: string
  readonly city?: string
  readonly districtOrCounty?: string
  readonly stateOrRegion?: string
  readonly municipality?: string
  readonly postalCode?: string
  readonly countryCode?: string
  readonly phone?: string
  readonly extendedFields?: Json
  readonly addressType?: string
}

export interface AmazonMoney {
  readonly amount: string
  readonly currencyCode: string
}

export interface OrderProceeds {
  readonly grandTotal?: AmazonMoney
  readonly breakdowns?: readonly OrderProceedsPart[]
}

export interface OrderProceedsPart {
  readonly type: string
  readonly status?: string
  readonly subtotal: AmazonMoney
}

/** Those of Amazon's model; orders may be searched for by these. */
export const fulfillmentStatuses = [
  'PENDING_AVAILABILITY',
  'PENDING',
  'UNSHIPPED',
  'PARTIALLY_SHIPPED',
  'SHIPPED',
  'CANCELLED',
  'UNFULFILLABLE',
] as const

/**
 * Amazon's own samples speak of INVOICE_UNCONFIRMED, which its model does not list; AWAITING_INSPECTION stands for a
 * status that Amazon adds one day.
 */
export const statusesBeyondModel = ['INVOICE_UNCONFIRMED', 'AWAITING_INSPECTION'] as const

export type FulfillmentStatus = (typeof fulfillmentStatuses | typeof statusesBeyondModel)[number]

export interface OrderFulfillment {
  readonly fulfillmentStatus: FulfillmentStatus
  readonly fulfilledBy: 'MERCHANT' | 'AMAZON'
  readonly fulfillmentServiceLevel?: string
  readonly shipByWindow?: DateTimeRange
  readonly deliverByWindow?: DateTimeRange
  readonly labelPrintingWindow?: DateTimeRange
}

export interface DateTimeRange {
  readonly earliestDateTime?: string
  readonly latestDateTime?: string
}

export interface AmazonOrderItem {
  readonly orderItemId: string
  readonly quantityOrdered: number
  readonly measurement?: Json
  readonly associatedOrderItems?: readonly Json[]
  readonly programs?: readonly string[]
  readonly product: ItemProduct
  readonly proceeds?: ItemProceeds
  readonly expense?: Json
  readonly promotion?: Json
  readonly cancellation?: ItemCancellation
  readonly fulfillment?: ItemFulfillment
  readonly tax?: Json
}

export interface ItemProduct {
  readonly asin?: string
  readonly title?: string
  readonly sellerSku?: string
  readonly condition?: Json
  readonly price?: { readonly unitPrice?: AmazonMoney; readonly priceDesignation?: string }
  readonly serialNumbers?: readonly string[]
  readonly customization?: Json
}

export interface ItemProceeds {
  readonly proceedsTotal?: AmazonMoney
  readonly breakdowns?: readonly ItemProceedsPart[]
}

export interface ItemProceedsPart {
  readonly type: string
  readonly subtotal: AmazonMoney
  readonly detailedBreakdowns?: readonly { readonly subtype: string; readonly value: AmazonMoney }[]
}

export interface ItemCancellation {
  readonly cancellationRequest?: { readonly requester?: string; readonly cancelReason?: string }
  readonly cancellationExecution?: { readonly cancelledBy?: string; readonly cancelReason?: string }
}

export interface ItemFulfillment {
  readonly quantityFulfilled?: number
  readonly quantityUnfulfilled?: number
  readonly picking?: Json
  readonly packing?: {
    readonly giftOption?: { readonly giftMessage?: string; readonly giftWrapLevel?: string }
    readonly serialNumberRequirement?: Json
  }
  readonly shipping?: Json
}

export interface AmazonPackage {
  readonly packageReferenceId: string
  readonly createdTime?: string
  readonly packageStatus?: { readonly status: string; readonly detailedStatus?: string }
  readonly carrier?: string
  readonly shipTime?: string
  readonly shippingService?: string
  readonly trackingNumber?: string
  readonly shipFromAddress?: Json
  readonly packageItems?: readonly PackageItem[]
}

export interface PackageItem {
  readonly orderItemId: string
  readonly quantity: number
  readonly transparencyCodes?: readonly string[]
}
