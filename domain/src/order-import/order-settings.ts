/**
 * What a merchant decides about the orders of one Amazon store, by the ids of the product's specification. Each is read
 * by a rule; the defaults do what Amazon Sales Channel did.
 * https://experienceleague.adobe.com/en/docs/commerce-channels/amazon/order-processing/order-settings
 */
export interface OrderSettings {
  /** O-01 Import Amazon Orders. */
  readonly importAmazonOrders: boolean
  /** O-02 Import Amazon Orders Into Magento Store: the id of a store view. */
  readonly commerceStoreId: number
  /** O-03 Customer Creation, and P-05's fixed customer. */
  readonly customerCreation: 'guest' | 'build' | 'fixed'
  /** P-05: the customer of every order; with `fixed` only. */
  readonly fixedCustomerId: number | null
  /** P-05: group and website of customers that are built; null is Commerce's default and the store view's website. */
  readonly newCustomerGroupId: number | null
  readonly newCustomerWebsiteId: number | null
  /** O-04 Order Number Source. */
  readonly orderNumberSource: 'commerce' | 'amazon'
  /** P-02: written before Amazon's number; that for all orders first. */
  readonly numberPrefix: NumberPrefix
  /** O-05 Pending Orders. */
  readonly pendingOrders: 'do-not-reserve' | 'reserve'
  /** P-10: after so many days, 1 to 14, the quantity of an order that is still Pending is let go. */
  readonly pendingHoldDays: number
  /** O-06 Order Status. */
  readonly orderStatus: 'default' | 'custom'
  /** O-07 Processing Order Status: a status of Commerce's state `processing`; with `custom` only. */
  readonly processingStatus: string | null
  /** O-20: invoice an imported order at once, offline. */
  readonly invoiceAutomatically: boolean
  /** O-22: orders that Amazon ships; `when-in-stock` is the published table without our deviation L-12. */
  readonly importFbaOrders: 'at-shipped' | 'when-in-stock' | 'no'
  /** O-23: what becomes of an order that the merchant ships and has too little of. */
  readonly insufficientStock: 'block' | 'backorder' | 'on-hold'
  /** O-24: what becomes of a line that no product stands for. */
  readonly unknownProduct: 'block' | 'placeholder'
  /** P-03: the store view of orders that Amazon ships; null is the same as of the others. */
  readonly fbaStoreId: number | null
  /** P-03: whether these take units from Commerce's stock. */
  readonly fbaChangesStock: boolean
  /** P-04: the first rule that fits names the store view. */
  readonly storeViewRules: readonly StoreViewRule[]
  /** P-06: what becomes of tax that Amazon collects and hands over itself. */
  readonly facilitatorTax: 'take' | 'leave-out'
  /** P-07: a business address without a company has it in its first street line. */
  readonly companyFromFirstLine: boolean
  /** L-24: how many street lines Commerce is configured for (`customer/address/street_lines`). */
  readonly streetLines: number
  /** P-08: Commerce's shipping method for Amazon's service levels. */
  readonly shippingMethods: readonly ShippingMethodRule[]
  /** P-09: a status of Commerce's state `complete` for orders that are shipped; null leaves Commerce's own. */
  readonly shippedStatus: string | null
  /** P-16: an order is imported although its region cannot be matched, where the country does without. */
  readonly importUnknownRegion: boolean
  /** P-22: gift message, ship-by date and the like as a comment that the buyer does not see. */
  readonly amazonFactsComment: boolean
  /** P-23: the inventory source of shipments that we make; null leaves the choice to Commerce. */
  readonly shipmentSource: string | null
}

export interface NumberPrefix {
  readonly all: string
  readonly fba: string
  readonly prime: string
  readonly business: string
}

/** What is null is not asked; a rule that asks nothing fits every order. */
export interface StoreViewRule {
  readonly marketplaceId: string | null
  readonly channel: 'FBM' | 'FBA' | null
  readonly isBusiness: boolean | null
  readonly isPrime: boolean | null
  /** Of any line, as Amazon spells it. */
  readonly sellerSku: string | null
  /** The recipient's country as Commerce has it, ISO 3166-1 alpha-2: Great Britain is GB, whatever Amazon writes. */
  readonly countryCode: string | null
  readonly commerceStoreId: number
}

export interface ShippingMethodRule {
  /** As Amazon writes it: `NEXT_DAY`. */
  readonly serviceLevel: string
  /** Commerce's code, carrier and method joined by an underscore: `flatrate_flatrate`. */
  readonly method: string
  readonly title: string
}

/** Of everything that does not name something of the merchant's own Commerce. */
export const defaultOrderSettings: Omit<OrderSettings, 'commerceStoreId'> = {
  importAmazonOrders: true,
  customerCreation: 'guest',
  fixedCustomerId: null,
  newCustomerGroupId: null,
  newCustomerWebsiteId: null,
  orderNumberSource: 'commerce',
  numberPrefix: { all: '', fba: '', prime: '', business: '' },
  pendingOrders: 'do-not-reserve',
  pendingHoldDays: 7,
  orderStatus: 'default',
  processingStatus: null,
  invoiceAutomatically: true,
  importFbaOrders: 'at-shipped',
  insufficientStock: 'block',
  unknownProduct: 'block',
  fbaStoreId: null,
  fbaChangesStock: false,
  storeViewRules: [],
  facilitatorTax: 'take',
  companyFromFirstLine: false,
  streetLines: 4,
  shippingMethods: [],
  shippedStatus: null,
  importUnknownRegion: true,
  amazonFactsComment: true,
  shipmentSource: null,
}
