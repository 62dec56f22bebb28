/** Commerce orders and documents in pages, with what lists show of them. */
import type { DocumentKind, IndexedDocument, IndexedOrder } from '@orderferry/domain/commerce/indexed-order'
import type { CommerceClient } from './commerce-client.ts'
import { type SearchCriteria, type SearchFilter, searchQuery } from './search-criteria.ts'
import {
  indexedDocumentFields,
  indexedDocumentPageSchema,
  indexedOrderFields,
  indexedOrderPageSchema,
} from './wire/order-index.ts'
import { readAnswer } from './wire/read-answer.ts'

export interface IndexPage<Item> {
  readonly items: readonly Item[]
  /** What Commerce has yet to give after this page. */
  readonly left: number
}

/** From the newest back. */
export interface BackwardsPage {
  readonly belowId: number | null
  readonly createdFrom: Date
  readonly pageSize: number
}

/** By id: times of old orders that were imported late stand in no order. */
export function readNewestOrders(
  client: CommerceClient,
  page: BackwardsPage,
): Promise<IndexPage<IndexedOrder>> {
  return readOrders(client, { groups: backwards(page), sort: newestFirst, pageSize: page.pageSize })
}

/** What was updated at or after a time, in the order of these times. */
export function readChangedOrders(
  client: CommerceClient,
  { since, page, pageSize }: { readonly since: Date; readonly page: number; readonly pageSize: number },
): Promise<IndexPage<IndexedOrder>> {
  return readOrders(client, {
    groups: [[{ field: 'updated_at', value: commerceTime(since), condition: 'gteq' }]],
    sort: [
      { field: 'updated_at', direction: 'ASC' },
      { field: 'entity_id', direction: 'ASC' },
    ],
    page,
    pageSize,
  })
}

/** Those of these ids that Commerce has. */
export async function readOrdersOfIds(
  client: CommerceClient,
  ids: readonly number[],
): Promise<readonly IndexedOrder[]> {
  if (ids.length === 0) return []
  const groups = [[{ field: 'entity_id', value: ids.join(','), condition: 'in' } as const]]
  return (await readOrders(client, { groups, sort: newestFirst, pageSize: ids.length })).items
}

/** The orders that have one of these numbers: a number is one store view's own. */
export async function readOrdersOfNumbers(
  client: CommerceClient,
  numbers: readonly string[],
  max: number,
): Promise<readonly IndexedOrder[]> {
  const groups = [[{ field: 'increment_id', value: numbers.join(','), condition: 'in' } as const]]
  return (await readOrders(client, { groups, sort: newestFirst, pageSize: max })).items
}

export function readNewestDocuments(
  client: CommerceClient,
  kind: DocumentKind,
  page: BackwardsPage,
): Promise<IndexPage<IndexedDocument>> {
  return readDocuments(client, kind, {
    groups: backwards(page),
    sort: newestFirst,
    pageSize: page.pageSize,
  })
}

/** Documents are followed by id, as nothing that happens to them later changes a time that could be asked for. */
export function readDocumentsAfter(
  client: CommerceClient,
  kind: DocumentKind,
  { afterId, pageSize }: { readonly afterId: number; readonly pageSize: number },
): Promise<IndexPage<IndexedDocument>> {
  return readDocuments(client, kind, {
    groups: [[{ field: 'entity_id', value: String(afterId), condition: 'gt' }]],
    sort: [{ field: 'entity_id', direction: 'ASC' }],
    pageSize,
  })
}

const paths = { invoice: '/invoices', shipment: '/shipments', creditMemo: '/creditmemos' } as const
const newestFirst = [{ field: 'entity_id', direction: 'DESC' }] as const

function backwards({ belowId, createdFrom }: BackwardsPage): readonly (readonly SearchFilter[])[] {
  return [
    [{ field: 'created_at', value: commerceTime(createdFrom), condition: 'gteq' }],
    ...(belowId === null ? [] : [[{ field: 'entity_id', value: String(belowId), condition: 'lt' } as const]]),
  ]
}

async function readOrders(
  client: CommerceClient,
  criteria: SearchCriteria,
): Promise<IndexPage<IndexedOrder>> {
  const query = searchQuery({ ...criteria, fields: `items[${indexedOrderFields}],total_count` })
  const page = readAnswer(indexedOrderPageSchema, await client.read('/orders', query), 'GET /V1/orders')
  return { items: page.items, left: page.total_count - page.items.length }
}

async function readDocuments(
  client: CommerceClient,
  kind: DocumentKind,
  criteria: SearchCriteria,
): Promise<IndexPage<IndexedDocument>> {
  const query = searchQuery({ ...criteria, fields: `items[${indexedDocumentFields}],total_count` })
  const path = paths[kind]
  const page = readAnswer(indexedDocumentPageSchema, await client.read(path, query), `GET /V1${path}`)
  return { items: page.items, left: page.total_count - page.items.length }
}

/** Without an offset, which Commerce would ignore. */
function commerceTime(moment: Date): string {
  return moment.toISOString().slice(0, 19).replace('T', ' ')
}
