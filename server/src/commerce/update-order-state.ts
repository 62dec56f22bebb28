import type { CommerceClient } from './commerce-client.ts'

export interface OrderStateChange {
  readonly orderId: number
  /** Commerce's own number of the order: older releases give an order a new one when it is not sent along. */
  readonly number: string
  readonly state: string
  readonly status: string
}

export type OrderStateUpdate =
  | { readonly kind: 'updated' }
  | { readonly kind: 'refused'; readonly message: string }

/**
 * Writes an order's state as it is given; Commerce checks nothing. An update that meets an invoice, shipment or
 * cancellation of the same order undoes it: keep all writes of an order apart, also from one that may still be running.
 */
export async function updateOrderState(
  client: CommerceClient,
  change: OrderStateChange,
): Promise<OrderStateUpdate> {
  const entity = {
    entity_id: change.orderId,
    increment_id: change.number,
    state: change.state,
    status: change.status,
  }
  const answer = await client.call({ method: 'POST', path: '/orders', body: { entity } })
  return answer.kind === 'done' ? { kind: 'updated' } : { kind: 'refused', message: answer.message }
}
