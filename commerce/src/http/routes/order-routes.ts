import type { Row, Table } from '../../database/define-table.ts'
import { searchTable } from '../../database/search-table.ts'
import { notifyCustomer } from '../../mail/notify-customer.ts'
import { createOrder } from '../../orders/create-order.ts'
import { loadOrderParts, loadOrderRow } from '../../orders/load-orders.ts'
import { cancelOrder, commentOrder, holdOrder, unholdOrder } from '../../orders/order-actions.ts'
import { ORDER, ORDER_ITEM, ORDER_STATUS_HISTORY } from '../../orders/order-tables.ts'
import { putAddress } from '../../orders/put-address.ts'
import { showHistory, showItem, showStoredOrder } from '../../orders/show-order.ts'
import { updateOrder } from '../../orders/update-order.ts'
import { showsField } from '../project-fields.ts'
import { isObject } from '../read-shape.ts'
import { notFound } from '../rest-error.ts'
import { type Call, type Route, readEntityId, readId, requiredParameter, route } from '../route.ts'
import { criteriaOf, readSearchCriteria, type SearchResult } from '../search-criteria.ts'

const VIEW = 'Magento_Sales::actions_view'

export const ORDER_ROUTES: readonly Route[] = [
  route('GET', '/V1/orders', VIEW, listOrders),
  route('GET', '/V1/orders/:id', VIEW, readOrder),
  route('GET', '/V1/orders/:id/statuses', VIEW, readStatus),
  route('GET', '/V1/orders/:id/comments', VIEW, listComments),
  route('GET', '/V1/orders/items', VIEW, listItems),
  route('GET', '/V1/orders/items/:id', VIEW, readItem),
  route('POST', '/V1/orders', 'Magento_Sales::create', saveOrder),
  route('PUT', '/V1/orders/create', 'Magento_Sales::create', saveOrder),
  route('PUT', '/V1/orders/:parent_id', 'Magento_Sales::create', (call) =>
    putAddress(call.engine, readId(call, 'parent_id'), requiredParameter(call, 'entity')),
  ),
  route('POST', '/V1/orders/:id/cancel', 'Magento_Sales::cancel', (call) =>
    cancelOrder(call.engine, readEntityId(call, 'id')),
  ),
  route('POST', '/V1/orders/:id/hold', 'Magento_Sales::hold', (call) =>
    holdOrder(call.engine, readEntityId(call, 'id')),
  ),
  route('POST', '/V1/orders/:id/unhold', 'Magento_Sales::unhold', (call) =>
    unholdOrder(call.engine, readEntityId(call, 'id')),
  ),
  route('POST', '/V1/orders/:id/emails', 'Magento_Sales::emails', (call) =>
    notifyCustomer(call.engine, { about: 'order', id: readEntityId(call, 'id'), comment: null }),
  ),
  route('POST', '/V1/orders/:id/comments', 'Magento_Sales::comment', (call) =>
    commentOrder(call.engine, readEntityId(call, 'id'), requiredParameter(call, 'status_history')),
  ),
]

async function listOrders({ engine, query }: Call): Promise<SearchResult> {
  const criteria = readSearchCriteria(query)
  const { rows, total } = await searchTable(engine.pool, ORDER, criteria)
  const parts = await loadOrderParts(engine.pool, rows, showsField(query.fields, 'items'))
  return { items: parts.map(showStoredOrder), search_criteria: criteria, total_count: total }
}

async function readOrder(call: Call): Promise<unknown> {
  const order = await existingOrder(call)
  const [parts] = await loadOrderParts(call.engine.pool, [order], showsField(call.query.fields))
  return parts === undefined ? null : showStoredOrder(parts)
}

async function existingOrder(call: Call): Promise<Row> {
  const order = await loadOrderRow(call.engine.pool, readEntityId(call, 'id'))
  if (order === null) throw notFound()
  return order
}

async function readStatus(call: Call): Promise<unknown> {
  return (await existingOrder(call)).status ?? null
}

/** An unknown order has no comments; it is not missed. */
async function listComments(call: Call): Promise<SearchResult> {
  const criteria = criteriaOf('parent_id', String(readId(call, 'id')))
  const { rows, total } = await searchTable(call.engine.pool, ORDER_STATUS_HISTORY, {
    ...criteria,
    sort_orders: [
      { field: 'created_at', direction: 'ASC' },
      { field: 'entity_id', direction: 'ASC' },
    ],
  })
  return { items: rows.map(showHistory), search_criteria: criteria, total_count: total }
}

async function listItems(call: Call): Promise<SearchResult> {
  return list(call, ORDER_ITEM, showItem)
}

async function list(call: Call, table: Table, show: (row: Row) => unknown): Promise<SearchResult> {
  const criteria = readSearchCriteria(call.query)
  const { rows, total } = await searchTable(call.engine.pool, table, criteria)
  return { items: rows.map(show), search_criteria: criteria, total_count: total }
}

async function readItem(call: Call): Promise<unknown> {
  const { rows } = await searchTable(
    call.engine.pool,
    ORDER_ITEM,
    criteriaOf('item_id', String(readEntityId(call, 'id'))),
  )
  const item = rows[0]
  if (item === undefined) throw notFound()
  return showItem(item)
}

async function saveOrder(call: Call): Promise<unknown> {
  const entity = requiredParameter(call, 'entity')
  const id = isObject(entity) ? (entity.entity_id ?? entity.entityId) : undefined
  if (id !== undefined && id !== null) return updateOrder(call.engine, entity)
  return createOrder(call.engine, entity, call.store)
}
