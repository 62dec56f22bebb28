import type { CommerceClient } from './commerce-client.ts'

export type Holding = { readonly kind: 'held' } | { readonly kind: 'refused'; readonly message: string }

/** On hold an order is neither invoiced nor shipped nor canceled until staff lift it. Refused when it is on hold. */
export async function putOnHold(client: CommerceClient, orderId: number): Promise<Holding> {
  const answer = await client.call({ method: 'POST', path: `/orders/${orderId}/hold`, body: {} })
  return answer.kind === 'done' ? { kind: 'held' } : { kind: 'refused', message: answer.message }
}
