import { SyncError } from '../platform/sync-error.ts'
import type { AmazonDataSet } from './data-sets.ts'
import { type SpApiClient, unreadableAnswer } from './sp-api-client.ts'
import { searchOrdersSchema } from './wire/orders.ts'

export interface OrderSearch {
  /** ISO 8601. Amazon includes both bounds, so a next search that begins at the last one's end repeats some orders. */
  readonly lastUpdatedAfter: string
  /** ISO 8601, at least two minutes ago; left out, Amazon takes two minutes ago and says so in its answer. */
  readonly lastUpdatedBefore?: string
  readonly marketplaceIds: readonly string[]
  /** Of the page before. All else must be as it was in the first call. It ends after 24 hours. */
  readonly paginationToken?: string
  readonly includedData: readonly AmazonDataSet[]
  /** A person is waiting for it. */
  readonly interactive?: boolean
}

export type OrderSearchOutcome =
  | {
      readonly kind: 'page'
      /** As Amazon sent them: `readAmazonOrder` of the rules reads each. */
      readonly orders: readonly unknown[]
      /** Null on the last page. */
      readonly nextToken: string | null
      /** Up to when this search looked: where the next one begins. */
      readonly lastUpdatedBefore: string | null
    }
  /** The page token ended or belongs to another search: begin again with the first page. */
  | { readonly kind: 'page-token-refused' }

/** The most that Amazon gives in a page. A call costs the same however many orders it carries. */
const ordersPerPage = 100

/** https://developer-docs.amazon.com/sp-api/reference/searchorders */
export async function searchOrders(client: SpApiClient, search: OrderSearch): Promise<OrderSearchOutcome> {
  const request = {
    operation: 'searchOrders',
    method: 'GET',
    path: '/orders/2026-01-01/orders',
    query: searchQuery(search),
    reserve: search.interactive === true ? 'interactive' : 'background',
  } as const
  let json: unknown
  try {
    json = await client.call(request)
  } catch (error) {
    if (search.paginationToken !== undefined && isInvalidInput(error)) return { kind: 'page-token-refused' }
    throw error
  }
  const page = searchOrdersSchema.safeParse(json)
  if (!page.success) throw unreadableAnswer(request, 'is no page of orders')
  return {
    kind: 'page',
    orders: page.data.orders,
    nextToken: page.data.pagination?.nextToken ?? null,
    lastUpdatedBefore: page.data.lastUpdatedBefore ?? null,
  }
}

function searchQuery(search: OrderSearch): readonly (readonly [string, string])[] {
  const { lastUpdatedBefore, marketplaceIds, paginationToken, includedData } = search
  return [
    ['lastUpdatedAfter', search.lastUpdatedAfter],
    ...(lastUpdatedBefore === undefined ? [] : [['lastUpdatedBefore', lastUpdatedBefore] as const]),
    ...(marketplaceIds.length === 0 ? [] : [['marketplaceIds', marketplaceIds.join(',')] as const]),
    ['maxResultsPerPage', String(ordersPerPage)],
    ...(includedData.length === 0 ? [] : [['includedData', includedData.join(',')] as const]),
    ...(paginationToken === undefined ? [] : [['paginationToken', paginationToken] as const]),
  ]
}

function isInvalidInput(error: unknown): boolean {
  return error instanceof SyncError && error.kind === 'rejected' && error.facts.httpStatus === 400
}
