/** What is done with an order by its own: cancel, hold, release, comment. */
import type { Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { insertRows, rowsParameter } from '../database/row-sql.ts'
import { transaction } from '../database/transaction.ts'
import { type DocumentOrder, lockDocumentOrder, writeOrderChanges } from '../documents/load-document-order.ts'
import { databaseTime, type Engine } from '../engine.ts'
import { type Fields, readShape } from '../http/read-shape.ts'
import { RestError } from '../http/rest-error.ts'
import { plainText } from '../mail/mail-words.ts'
import { notifyCustomer } from '../mail/notify-customer.ts'
import { compensate } from '../stock/reservations.ts'
import { storeOfOrder } from '../stores/load-stores.ts'
import { canceledItems, canceledOrder } from './cancel-sums.ts'
import { STATUS_HISTORY_SHAPE } from './order-shapes.ts'
import { mayHappen, stateAfter, stateAfterSave } from './order-states.ts'
import { withState } from './order-statuses.ts'
import { ORDER_STATUS_HISTORY } from './order-tables.ts'
import { scalars } from './read-order.ts'

/** False where it cannot be canceled: that is an answer, not an error. */
export async function cancelOrder(
  engine: Engine,
  orderId: number,
  event: 'cancel' | 'expire' = 'cancel',
): Promise<boolean> {
  return transaction(engine.pool, async (client) => {
    const found = await lockDocumentOrder(client, orderId)
    if (!mayHappen(event, found)) return false
    const now = databaseTime(engine.clock())
    const { items, moves } = canceledItems(found.items)
    const state = stateAfter(event, found)
    const { statuses } = found
    const canceled = withState({ ...found.order, ...canceledOrder(found.order) }, state, statuses)
    const next = stateAfterSave({ order: canceled, items })
    const order = next === null ? canceled : withState(canceled, next, statuses)
    await writeOrderChanges(client, orderId, { order: { ...order, updated_at: now }, items, payment: null })
    const store = storeOfOrder(engine.stores, order)
    await compensate(client, { order, stockId: store.stockId, event: 'order_canceled', now }, moves)
    return true
  })
}

export async function holdOrder(engine: Engine, orderId: number): Promise<true> {
  return changeOrder(engine, orderId, (found) => {
    if (!mayHappen('hold', found)) throw new RestError(400, 'A hold action is not available.')
    const { state, status } = found.order
    return withState(
      { hold_before_state: state, hold_before_status: status },
      stateAfter('hold', found),
      found.statuses,
    )
  })
}

export async function unholdOrder(engine: Engine, orderId: number): Promise<true> {
  return changeOrder(engine, orderId, (found) => {
    if (!mayHappen('unhold', found)) throw new RestError(400, 'You cannot remove the hold.')
    const { hold_before_state: state, hold_before_status: status } = found.order
    return { state, status, hold_before_state: null, hold_before_status: null }
  })
}

async function changeOrder(
  engine: Engine,
  orderId: number,
  change: (found: DocumentOrder) => Row,
): Promise<true> {
  return transaction<true>(engine.pool, async (client) => {
    const found = await lockDocumentOrder(client, orderId)
    const updatedAt = databaseTime(engine.clock())
    const order = { ...found.order, ...change(found), updated_at: updatedAt }
    await writeOrderChanges(client, orderId, { order, items: [], payment: null })
    return true
  })
}

const INSERT_COMMENT = insertRows(ORDER_STATUS_HISTORY, '$1')

/** A comment may only repeat the order's status, and does not touch the order. */
export async function commentOrder(engine: Engine, orderId: number, sent: unknown): Promise<true> {
  const comment = readShape(STATUS_HISTORY_SHAPE, sent)
  await transaction<true>(engine.pool, async (client) => {
    const { order } = await lockDocumentOrder(client, orderId)
    const status = comment.status ?? null
    if (status !== null && status !== order.status) {
      throw new RestError(
        400,
        'Unable to add comment: The status "%1" is not part of the order\n                 status history.',
        [String(status)],
      )
    }
    await insertComment(client, order, comment, databaseTime(engine.clock()))
    return true
  })
  return notifyCustomer(engine, {
    ...{ about: 'order', id: orderId, isUpdate: true },
    comment: plainText(comment.comment),
    toCustomer: Number(comment.is_customer_notified ?? 0) === 1,
  }).then(() => true)
}

async function insertComment(db: Database, order: Row, comment: Fields, now: string): Promise<void> {
  const history: Row = {
    ...scalars(comment),
    parent_id: order.entity_id,
    status: order.status,
    is_visible_on_front: Number(comment.is_visible_on_front ?? 0),
    created_at: now,
  }
  await db.query(INSERT_COMMENT, [rowsParameter(ORDER_STATUS_HISTORY, [history])])
}
