/** What lists of Commerce orders, invoices, shipments and credit memos hold of each: Commerce's words, as read over REST. */

export interface IndexedOrder {
  readonly id: number
  readonly number: string
  /** ISO 8601, UTC; so are all times here. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly state: string | null
  readonly status: string | null
  /** The store view. */
  readonly storeId: number | null
  /** Website, store and store view, a line each. */
  readonly purchasedFrom: string | null
  readonly baseCurrency: string | null
  /** Decimal text, in the base currency. */
  readonly baseTotal: string | null
  readonly currency: string | null
  /** Decimal text, in the order's currency; so are those after it. */
  readonly total: string | null
  readonly subtotal: string | null
  readonly shipping: string | null
  readonly refunded: string | null
  readonly paymentMethod: string | null
  readonly shippingDescription: string | null
  readonly billToName: string | null
  readonly shipToName: string | null
}

export const documentKinds = ['invoice', 'shipment', 'creditMemo'] as const
export type DocumentKind = (typeof documentKinds)[number]

export interface IndexedDocument {
  readonly id: number
  readonly orderId: number
  readonly number: string
  readonly createdAt: string
  /** 1 open, 2 paid or refunded, 3 canceled; null of shipments. */
  readonly state: number | null
  readonly baseCurrency: string | null
  readonly baseTotal: string | null
  readonly currency: string | null
  readonly total: string | null
  readonly subtotal: string | null
  readonly shipping: string | null
  readonly adjustmentRefund: string | null
  readonly adjustmentFee: string | null
  /** Of shipments, to four decimals. */
  readonly quantity: number | null
}
