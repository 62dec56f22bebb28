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
