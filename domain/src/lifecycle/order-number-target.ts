/** Where a click on an Amazon order's number leads (V-40 to V-43). */
export type OrderNumberTarget =
  | { readonly kind: 'commerce-order'; readonly commerceOrderId: number }
  | { readonly kind: 'seller-central'; readonly url: string }
  | { readonly kind: 'details' }

export interface OrderNumberFacts {
  readonly commerceOrderId: number | null
  /** Whether the store imports orders now (O-01). */
  readonly importEnabled: boolean
  /** Amazon's page of the order; null for a marketplace that we do not know. */
  readonly sellerCentralUrl: string | null
}

export function orderNumberTarget(order: OrderNumberFacts): OrderNumberTarget {
  if (order.commerceOrderId !== null)
    return { kind: 'commerce-order', commerceOrderId: order.commerceOrderId }
  if (!order.importEnabled && order.sellerCentralUrl !== null)
    return { kind: 'seller-central', url: order.sellerCentralUrl }
  return { kind: 'details' }
}
