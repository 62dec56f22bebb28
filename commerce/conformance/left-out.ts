/**
 * Recorded chains, or single steps of them, that the engine does not answer as recorded, each with its reason.
 * A chain that is left out whole is not played; of one that names steps, those are played and not compared.
 */
export interface LeftOut {
  readonly chain: string
  /** Absent: the whole chain. */
  readonly steps?: readonly number[]
  readonly reason: string
}

const NOT_SERVED_YET = 'uses a route that is not served yet'

export const LEFT_OUT: readonly LeftOut[] = [
  { chain: 'address-put', reason: NOT_SERVED_YET },
  { chain: 'auth-limited', reason: NOT_SERVED_YET },
  { chain: 'cancel-pending', reason: NOT_SERVED_YET },
  { chain: 'cancel-refused', reason: NOT_SERVED_YET },
  { chain: 'comment-status-changes', reason: NOT_SERVED_YET },
  { chain: 'creditmemo-before-shipping-closed', reason: NOT_SERVED_YET },
  { chain: 'creditmemo-empty-memos', reason: NOT_SERVED_YET },
  { chain: 'creditmemo-negative-amounts', reason: NOT_SERVED_YET },
  { chain: 'creditmemo-partial', reason: NOT_SERVED_YET },
  { chain: 'creditmemo-refunded-unit-stays-shippable', reason: NOT_SERVED_YET },
  { chain: 'creditmemo-return-to-stock', reason: NOT_SERVED_YET },
  { chain: 'creditmemo-twice-empty-body', reason: NOT_SERVED_YET },
  { chain: 'creditmemo-without-invoice', reason: NOT_SERVED_YET },
  { chain: 'hold-hold-and-unhold', reason: NOT_SERVED_YET },
  { chain: 'invoice-held-and-canceled', reason: NOT_SERVED_YET },
  { chain: 'journey-invoice-ship-refund', reason: NOT_SERVED_YET },
  { chain: 'journey-partial-everything', reason: NOT_SERVED_YET },
  { chain: 'journey-two-rows-one-canceled-each-way', reason: NOT_SERVED_YET },
  { chain: 'journey-unknown-payment-method', reason: NOT_SERVED_YET },
  { chain: 'journey-updated-at', reason: NOT_SERVED_YET },
  { chain: 'order-customer', reason: NOT_SERVED_YET },
  { chain: 'order-read-errors', reason: NOT_SERVED_YET },
  { chain: 'order-unknown-sku', reason: NOT_SERVED_YET },
  { chain: 'order-update-fields', reason: NOT_SERVED_YET },
  { chain: 'order-virtual', reason: NOT_SERVED_YET },
  { chain: 'order-zero-total-free', reason: NOT_SERVED_YET },
  { chain: 'race-four-cancels', reason: NOT_SERVED_YET },
  { chain: 'search-documents', reason: NOT_SERVED_YET },
  { chain: 'search-polling-by-updated-at', reason: NOT_SERVED_YET },
  { chain: 'shipment-track-added-and-removed', reason: NOT_SERVED_YET },
  { chain: 'stock-cancel-and-shipment-reservations', reason: NOT_SERVED_YET },
]
