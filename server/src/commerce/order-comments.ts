/** What staff write to an order, and its mail. https://developer.adobe.com/commerce/webapi/rest/tutorials/orders/ */
import type { CommerceAnswer } from './commerce-answer.ts'
import type { CommerceClient } from './commerce-client.ts'

export interface OrderComment {
  readonly orderId: number
  readonly text: string
  /** The one that the order has: what else is sent is refused by one release, and taken or lost by others. */
  readonly status: string | null
  readonly notifiesCustomer: boolean
  readonly isVisibleOnStorefront: boolean
}

export function addComment(client: CommerceClient, comment: OrderComment): Promise<CommerceAnswer> {
  const statusHistory = {
    ...wireComment(comment),
    is_customer_notified: comment.notifiesCustomer ? 1 : 0,
    parent_id: comment.orderId,
  }
  return client.call({
    method: 'POST',
    path: `/orders/${comment.orderId}/comments`,
    body: { statusHistory },
  })
}

/**
 * Gives the order another status of its state, and adds the comment, in one call; nobody is mailed. An update that meets
 * an invoice or shipment of the same order undoes it: keep all writes of an order apart.
 */
export function chooseStatus(
  client: CommerceClient,
  change: OrderComment & { readonly number: string; readonly state: string },
): Promise<CommerceAnswer> {
  const entity = {
    entity_id: change.orderId,
    // Older releases give an order a new number when it is not sent along.
    increment_id: change.number,
    state: change.state,
    status: change.status,
    status_histories: [{ ...wireComment(change), is_customer_notified: 0 }],
  }
  return client.call({ method: 'POST', path: '/orders', body: { entity } })
}

/** The mail of the order, to whoever placed it. */
export function mailOrder(client: CommerceClient, orderId: number): Promise<CommerceAnswer> {
  return client.call({ method: 'POST', path: `/orders/${orderId}/emails`, body: {} })
}

function wireComment({ text, status, isVisibleOnStorefront }: OrderComment) {
  return {
    comment: text,
    ...(status === null ? {} : { status }),
    is_visible_on_front: isVisibleOnStorefront ? 1 : 0,
    entity_name: 'order',
  }
}
