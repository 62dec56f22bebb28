import type { CommerceClient } from './commerce-client.ts'

export type Unholding = { readonly kind: 'released' } | { readonly kind: 'refused'; readonly message: string }

/** The order gets the state and status back that it had before it was put on hold. Refused when it is not on hold. */
export async function unholdOrder(client: CommerceClient, orderId: number): Promise<Unholding> {
  const answer = await client.call({ method: 'POST', path: `/orders/${orderId}/unhold`, body: {} })
  return answer.kind === 'done' ? { kind: 'released' } : { kind: 'refused', message: answer.message }
}
