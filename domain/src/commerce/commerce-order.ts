/** The part of a Commerce order that Orderferry reads back, in Commerce's words. */
export interface CommerceOrder {
  readonly id: number
  /** Commerce's increment_id, the number that people see. */
  readonly number: string
  readonly state: string | null
  readonly status: string | null
  readonly storeId: number | null
  readonly externalId: string | null
  readonly currency: string | null
  /** Decimal text, as Commerce has it to four places. */
  readonly grandTotal: string | null
  readonly totalPaid: string | null
  readonly items: readonly CommerceOrderItem[]
}

export interface CommerceOrderItem {
  readonly itemId: number
  readonly sku: string
  /** The Amazon order item that this line stands for. */
  readonly externalItemId: string | null
  readonly quantityOrdered: number
  readonly quantityInvoiced: number
  readonly quantityShipped: number
  readonly quantityCanceled: number
  readonly quantityRefunded: number
}

export interface CommerceShipment {
  readonly id: number
  readonly number: string
  readonly commerceOrderId: number
  /** UTC. */
  readonly createdAt: string
  readonly lines: readonly {
    readonly commerceOrderItemId: number
    readonly sku: string | null
    readonly quantity: number
  }[]
  readonly tracks: readonly CommerceTrack[]
  /** Those that staff and we wrote to it. */
  readonly comments?: readonly string[]
}

export interface CommerceTrack {
  readonly id: number
  readonly carrierCode: string
  readonly title: string | null
  readonly number: string
}

/** A Commerce order to be made: the body of `POST /V1/orders`, which Commerce stores as it is sent. */
export interface CommerceOrderDraft {
  readonly entity: Readonly<Record<string, unknown>>
}
