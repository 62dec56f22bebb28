/**
 * Invoices, shipments and credit memos with all that stands on them on paper, read in batches. Commerce prints them in its
 * admin only; over REST it gives what is on them.
 * https://developer.adobe.com/commerce/webapi/rest/tutorials/orders/
 */
import type { CommerceClient } from './commerce-client.ts'
import { searchQuery } from './search-criteria.ts'
import {
  printedDocumentPageSchema,
  printedFields,
  printedOrderFields,
  printedOrderPageSchema,
  type WirePrintedDocument,
  type WirePrintedOrder,
} from './wire/printed-documents.ts'
import { readAnswer } from './wire/read-answer.ts'

export type DocumentKind = keyof typeof printedFields

const listPaths: Readonly<Record<DocumentKind, string>> = {
  invoice: '/invoices',
  shipment: '/shipments',
  'credit-memo': '/creditmemos',
}

/** At most so many documents of a kind are read at once, and so many pages of them for one batch. */
const PAGE_SIZE = 100
const PAGES_MAX = 100

/** By id; those that Commerce does not have are not there. */
export async function readPrintedOrders(
  client: CommerceClient,
  orderIds: readonly number[],
): Promise<ReadonlyMap<number, WirePrintedOrder>> {
  if (orderIds.length === 0) return new Map()
  const query = searchQuery({
    groups: [[{ field: 'entity_id', value: orderIds.join(','), condition: 'in' }]],
    sort: [{ field: 'entity_id', direction: 'ASC' }],
    pageSize: orderIds.length,
    fields: printedOrderFields,
  })
  const { items } = readAnswer(printedOrderPageSchema, await client.read('/orders', query), 'GET /V1/orders')
  return new Map(items.map((order) => [order.entity_id, order]))
}

/** Which documents: all of a kind that these orders have, or those of these ids. The oldest first. */
export type DocumentChoice =
  | { readonly kind: DocumentKind; readonly orderIds: readonly number[] }
  | { readonly kind: DocumentKind; readonly documentIds: readonly number[] }

export async function readPrintedDocuments(
  client: CommerceClient,
  choice: DocumentChoice,
): Promise<readonly WirePrintedDocument[]> {
  const path = listPaths[choice.kind]
  const filter =
    'orderIds' in choice
      ? ({ field: 'order_id', value: choice.orderIds.join(','), condition: 'in' } as const)
      : ({ field: 'entity_id', value: choice.documentIds.join(','), condition: 'in' } as const)
  const read: WirePrintedDocument[] = []
  for (let page = 1; page <= PAGES_MAX; page += 1) {
    const query = searchQuery({
      groups: [[filter]],
      sort: [{ field: 'entity_id', direction: 'ASC' }],
      pageSize: PAGE_SIZE,
      page,
      fields: printedFields[choice.kind],
    })
    const { items, total_count: total } = readAnswer(
      printedDocumentPageSchema,
      await client.read(path, query),
      `GET /V1${path}`,
    )
    read.push(...items)
    if (read.length >= total || items.length === 0) break
  }
  return read
}
