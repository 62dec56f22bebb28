import { fulfillmentStatuses } from '../world/amazon-order.ts'
import { amazonTime, nowMs } from '../world/clock.ts'
import { findMarketplace } from '../world/marketplaces.ts'
import { findOrdersInWindow, type OrderPosition, type OrderWindow } from '../world/orders.ts'
import { roleNames } from '../world/roles.ts'
import { type Answer, InvalidInput } from './answer.ts'
import { refuseDataSets } from './data-set-roles.ts'
import type { Operation, OperationCall } from './operation.ts'
import { readPageToken, writePageToken } from './page-token.ts'
import { presentOrder } from './present-order.ts'
import { checkQueryNames, readDateTime, readIncludedData, readList } from './read-query.ts'

/** https://developer-docs.amazon.com/sp-api/reference/searchorders */
export const searchOrders: Operation = {
  operationId: 'searchOrders',
  method: 'GET',
  path: /^\/orders\/2026-01-01\/orders$/,
  rate: 0.0056,
  burst: 20,
  withoutToken: 403,
  roles: roleNames,
  answer: answerSearch,
}

const parameters = [
  'createdAfter',
  'createdBefore',
  'lastUpdatedAfter',
  'lastUpdatedBefore',
  'fulfillmentStatuses',
  'marketplaceIds',
  'fulfilledBy',
  'maxResultsPerPage',
  'paginationToken',
  'includedData',
]

/** What Amazon changed less than two minutes ago is not listed yet. */
const settlingMs = 120_000
const resultsPerPageMax = 100
const marketplaceIdsMax = 50

interface Search {
  readonly by: OrderWindow['by']
  readonly fromMs: number
  readonly toMs: number | undefined
  readonly statuses: readonly string[] | undefined
  readonly marketplaceIds: readonly string[] | undefined
  readonly fulfilledBy: readonly string[] | undefined
  readonly limit: number
}

function answerSearch({ world, seller, query }: OperationCall): Answer {
  const now = nowMs(world)
  const search = readSearch(query, now)
  const includedData = readIncludedData(query)
  const refused = refuseDataSets(seller, includedData)
  if (refused !== undefined) return refused
  const pageStart = { sellerId: seller.sellerId, filters: filtersOf(search) }
  const token = query.get('paginationToken')
  const after = token === null ? undefined : readPageToken(world, pageStart, token)
  const toMs = search.toMs ?? now - settlingMs
  const found = findOrdersInWindow(world, {
    ...search,
    sellerId: seller.sellerId,
    toMs,
    after,
    limit: search.limit + 1,
  })
  const page = found.slice(0, search.limit)
  const last = page.at(-1)
  const viewer = { includedData, roles: seller.roles, nowMs: now }
  return {
    status: 200,
    body: {
      orders: page.map(({ order, isAsPublished }) => presentOrder(order, { ...viewer, isAsPublished })),
      ...(found.length > page.length && last && pagination(last.position)),
      [search.by === 'created' ? 'createdBefore' : 'lastUpdatedBefore']: amazonTime(toMs),
    },
  }

  function pagination(position: OrderPosition) {
    return { pagination: { nextToken: writePageToken(world, pageStart, position) } }
  }
}

function readSearch(query: URLSearchParams, now: number): Search {
  checkQueryNames(query, parameters)
  const created = [readDateTime(query, 'createdAfter'), readDateTime(query, 'createdBefore')] as const
  const updated = [readDateTime(query, 'lastUpdatedAfter'), readDateTime(query, 'lastUpdatedBefore')] as const
  const hasCreated = created.some((bound) => bound !== undefined)
  const hasUpdated = updated.some((bound) => bound !== undefined)
  if (hasCreated && hasUpdated) {
    throw new InvalidInput('createdAfter and createdBefore exclude lastUpdatedAfter and lastUpdatedBefore.')
  }
  const [fromMs, toMs] = hasCreated ? created : updated
  if (fromMs === undefined) throw new InvalidInput('One of createdAfter and lastUpdatedAfter is required.')
  if (toMs !== undefined && toMs < fromMs)
    throw new InvalidInput('The end of the window lies before its beginning.')
  if (toMs !== undefined && toMs > now - settlingMs) {
    throw new InvalidInput(
      'The end of the window must be at least two minutes before the time of the request.',
    )
  }
  return {
    by: hasCreated ? 'created' : 'updated',
    fromMs,
    toMs,
    statuses: readList(query, 'fulfillmentStatuses', fulfillmentStatuses),
    marketplaceIds: readMarketplaceIds(query),
    fulfilledBy: readList(query, 'fulfilledBy', ['MERCHANT', 'AMAZON']),
    limit: readLimit(query),
  }
}

function readMarketplaceIds(query: URLSearchParams): readonly string[] | undefined {
  const ids = readList(query, 'marketplaceIds')
  if (ids === undefined) return undefined
  if (ids.length > marketplaceIdsMax)
    throw new InvalidInput(`marketplaceIds takes ${marketplaceIdsMax} at most.`)
  const unknown = ids.find((id) => findMarketplace(id) === undefined)
  if (unknown !== undefined) throw new InvalidInput(`${unknown} is not the id of a marketplace.`)
  return ids
}

function readLimit(query: URLSearchParams): number {
  const text = query.get('maxResultsPerPage')
  if (text === null) return resultsPerPageMax
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > resultsPerPageMax) {
    throw new InvalidInput(`maxResultsPerPage must be between 1 and ${resultsPerPageMax}.`)
  }
  return limit
}

/** What the next page must repeat: everything but the page's size and the data sets. */
function filtersOf(search: Search): string {
  const sorted = (list: readonly string[] | undefined) => list?.toSorted() ?? null
  return JSON.stringify([
    search.by,
    search.fromMs,
    search.toMs ?? null,
    sorted(search.statuses),
    sorted(search.marketplaceIds),
    sorted(search.fulfilledBy),
  ])
}
