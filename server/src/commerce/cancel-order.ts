import type { CommerceClient } from './commerce-client.ts'

export type Canceling = { readonly kind: 'canceled' } | { readonly kind: 'refused'; readonly message: string }

/** Cancels what is neither invoiced nor shipped. Commerce says `false`, with status 200, to what it cannot cancel. */
export async function cancelOrder(client: CommerceClient, orderId: number): Promise<Canceling> {
  const answer = await client.call({ method: 'POST', path: `/orders/${orderId}/cancel`, body: {} })
  if (answer.kind === 'refused') return { kind: 'refused', message: answer.message }
  return answer.body === false
    ? { kind: 'refused', message: 'Nothing of the order can be canceled.' }
    : { kind: 'canceled' }
}
