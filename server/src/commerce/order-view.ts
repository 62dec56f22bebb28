/** A Commerce order as staff look at it, whole, with its documents. https://developer.adobe.com/commerce/webapi/rest/ */
import { rejection } from './commerce-answer.ts'
import { type CommerceClient, type CommerceRequest, operationOf } from './commerce-client.ts'
import { searchQuery } from './search-criteria.ts'
import {
  documentPageSchema,
  orderViewFields,
  orderViewSchema,
  type WireDocument,
  type WireOrderView,
} from './wire/order-view.ts'
import { readAnswer } from './wire/read-answer.ts'

export interface CommerceOrderView {
  readonly order: WireOrderView
  readonly invoices: readonly WireDocument[]
  readonly shipments: readonly WireDocument[]
  readonly creditMemos: readonly WireDocument[]
}

const documentsMax = 200
const documentFields =
  'items[entity_id,increment_id,created_at,grand_total,state,total_qty,tracks[track_number,title,created_at],' +
  'comments[comment,created_at,is_customer_notified,is_visible_on_front]],total_count'

/** Null when Commerce has no order of this id. */
export async function readOrderView(
  client: CommerceClient,
  orderId: number,
): Promise<CommerceOrderView | null> {
  const request: CommerceRequest = {
    method: 'GET',
    path: `/orders/${orderId}`,
    query: [['fields', orderViewFields]],
  }
  const [answer, invoices, shipments, creditMemos] = await Promise.all([
    client.call(request),
    readDocuments(client, '/invoices', orderId),
    readDocuments(client, '/shipments', orderId),
    readDocuments(client, '/creditmemos', orderId),
  ])
  if (answer.kind === 'refused') {
    if (answer.httpStatus === 404) return null
    throw rejection(operationOf(request), answer)
  }
  const order = readAnswer(orderViewSchema, answer.body, operationOf(request))
  return { order, invoices, shipments, creditMemos }
}

async function readDocuments(
  client: CommerceClient,
  path: string,
  orderId: number,
): Promise<readonly WireDocument[]> {
  const query = searchQuery({
    groups: [[{ field: 'order_id', value: String(orderId), condition: 'eq' }]],
    sort: [{ field: 'entity_id', direction: 'ASC' }],
    pageSize: documentsMax,
    fields: documentFields,
  })
  return readAnswer(documentPageSchema, await client.read(path, query), `GET /V1${path}`).items
}
