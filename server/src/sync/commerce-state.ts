import type { CommerceOrder } from '@orderferry/domain/commerce/commerce-order'

/** What Commerce says of its order, in Commerce's words, as columns of our row. */
export function commerceStateOf(order: CommerceOrder, now: Date) {
  return {
    commerce_number: order.number,
    commerce_state: order.state,
    commerce_status: order.status,
    commerce_read_at: now,
  }
}

/** With nothing left to invoice on any line. */
export function isInvoicedWhole(order: CommerceOrder): boolean {
  return order.items.every(
    (item) => item.quantityOrdered - item.quantityInvoiced - item.quantityCanceled <= 0,
  )
}
