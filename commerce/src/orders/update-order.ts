/**
 * POST /V1/orders with an entity_id: only what was sent changes. Unlike Magento it takes the order's lock, so that a
 * document made at the same time is not lost.
 */
import type { Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { insertRows, rowsParameter } from '../database/row-sql.ts'
import { transaction } from '../database/transaction.ts'
import { databaseTime, type Engine } from '../engine.ts'
import { type Fields, isObject, readShape } from '../http/read-shape.ts'
import { RestError } from '../http/rest-error.ts'
import { loadOrderParts, lockOrder } from './load-orders.ts'
import { ORDER_SHAPE } from './order-shapes.ts'
import { ORDER, ORDER_ITEM, ORDER_PAYMENT, ORDER_STATUS_HISTORY } from './order-tables.ts'
import { listOf, readPayment, readTime, scalars } from './read-order.ts'
import { amountDue, type OrderParts, showItem, showOrderBody } from './show-order.ts'
import { updateGivenColumns } from './update-given-columns.ts'

const UNIQUE_VIOLATION = '23505'
/** Set by the server alone. */
const NOT_TAKEN = [
  'entity_id',
  'updated_at',
  'store_name',
  'protect_code',
  'billing_address_id',
  'total_due',
  'base_total_due',
]

export async function updateOrder(engine: Engine, entity: unknown): Promise<unknown> {
  const sent = readShape(ORDER_SHAPE, entity)
  const now = databaseTime(engine.clock())
  return transaction(engine.pool, async (client) => {
    const stored = await lockOrder(client, Number(sent.entity_id))
    if (stored === null) {
      if (!isObject(sent.payment)) throw new RestError(400, 'Please provide payment for the order.')
      throw new Error('an unknown order cannot be updated')
    }
    const changes = changesOf(sent, stored, now)
    await updateGivenColumns(client, ORDER, stored.entity_id, changes).catch((error: { code?: string }) => {
      if (error.code === UNIQUE_VIOLATION) throw new RestError(400, 'Unique constraint violation found')
      throw error
    })
    await updateParts(client, sent, stored, now)
    const [parts] = await loadOrderParts(client, [{ ...stored, ...changes }])
    return parts === undefined ? null : showUpdated(sent, changes, parts)
  })
}

function changesOf(sent: Fields, stored: Row, now: string): Row {
  const given = Object.entries(scalars(sent)).filter(
    ([name]) => ORDER.byName.has(name) && !NOT_TAKEN.includes(name),
  )
  const changes: Row = Object.fromEntries(given)
  if (changes.increment_id === '' || changes.increment_id === null) delete changes.increment_id
  if (typeof changes.created_at === 'string') changes.created_at = readTime(changes.created_at)
  const after = { ...stored, ...changes }
  const due = { total_due: amountDue(after, ''), base_total_due: amountDue(after, 'base_') }
  // An update that changes nothing does not touch updated_at.
  const differs = Object.entries(changes).some(
    ([name, value]) => String(value ?? '') !== String(stored[name] ?? ''),
  )
  return differs ? { ...changes, ...due, updated_at: now } : changes
}

const INSERT_HISTORIES = insertRows(ORDER_STATUS_HISTORY, '$1', {
  parent_id: '$2::int',
  created_at: 'coalesce(r.created_at, $3::timestamp)',
})

async function updateParts(db: Database, sent: Fields, stored: Row, now: string): Promise<void> {
  for (const item of listOf(sent.items)) {
    if (item.item_id === undefined || item.item_id === null) continue
    const { item_id: itemId, order_id: _order, ...changes } = scalars(item)
    await updateGivenColumns(db, ORDER_ITEM, itemId, { ...changes, updated_at: now })
  }
  const histories = listOf(sent.status_histories).filter((history) => !history.entity_id)
  if (histories.length > 0) {
    const rows = rowsParameter(ORDER_STATUS_HISTORY, histories.map(scalars))
    await db.query(INSERT_HISTORIES, [rows, stored.entity_id, now])
  }
  if (isObject(sent.payment)) {
    const { entity_id: id, parent_id: _parent, ...changes } = readPayment(sent.payment)
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null))
    if (id !== undefined && id !== null) await updateGivenColumns(db, ORDER_PAYMENT, id, given)
  }
}

/** The answer is a part of an order: the columns that were sent, and the parts as they are now. */
function showUpdated(sent: Fields, changes: Row, parts: OrderParts): unknown {
  const { order } = parts
  const shown: Row = {
    ...Object.fromEntries(
      Object.keys(scalars(sent)).map((name) => [name, changes[name] ?? order[name] ?? null]),
    ),
    entity_id: order.entity_id,
    created_at: order.created_at,
    updated_at: order.updated_at,
    billing_address_id: order.billing_address_id,
  }
  const items = Array.isArray(sent.items)
    ? listOf(sent.items).map((item) => {
        const stored = parts.items.find((row) => row.item_id === item.item_id)
        const { order_id, created_at, updated_at } = stored ?? {}
        return showItem({ ...scalars(item), order_id, created_at, updated_at })
      })
    : parts.items.map(showItem)
  // Histories that were appended are shown as they were sent; else all of them are.
  const appended = listOf(sent.status_histories).map((history, at, all) => {
    const stored = parts.histories[all.length - 1 - at]
    return { ...scalars(history), entity_id: stored?.entity_id, parent_id: stored?.parent_id }
  })
  const histories = appended.length > 0 ? appended : parts.histories
  return showOrderBody({ ...parts, order: shown, histories }, items)
}
