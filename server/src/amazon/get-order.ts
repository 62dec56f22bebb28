import { SyncError } from '../platform/sync-error.ts'
import type { AmazonDataSet } from './data-sets.ts'
import { type SpApiClient, unreadableAnswer } from './sp-api-client.ts'
import { getOrderSchema } from './wire/orders.ts'

export interface OrderAsked {
  readonly amazonOrderId: string
  readonly includedData: readonly AmazonDataSet[]
  /** A person is waiting for it. */
  readonly interactive?: boolean
}

export type OrderFound =
  /** As Amazon sent it: `readAmazonOrder` of the rules reads it. */
  { readonly kind: 'found'; readonly order: unknown } | { readonly kind: 'not-found' }

/** https://developer-docs.amazon.com/sp-api/reference/getorder-1 */
export async function getOrder(client: SpApiClient, asked: OrderAsked): Promise<OrderFound> {
  const request = {
    operation: 'getOrder',
    method: 'GET',
    path: `/orders/2026-01-01/orders/${encodeURIComponent(asked.amazonOrderId)}`,
    query: asked.includedData.length === 0 ? [] : [['includedData', asked.includedData.join(',')] as const],
    reserve: asked.interactive === true ? 'interactive' : 'background',
  } as const
  let json: unknown
  try {
    json = await client.call(request)
  } catch (error) {
    if (error instanceof SyncError && error.facts.code === 'NotFound') return { kind: 'not-found' }
    throw error
  }
  const answer = getOrderSchema.safeParse(json)
  if (!answer.success) throw unreadableAnswer(request, 'holds no order')
  return { kind: 'found', order: answer.data.order }
}
