/** POST /V1/order/:orderId/refund: gives money back outside of any payment service, and units back to stock if asked. */

import { copied } from '@orderferry/domain/documents/invoice-sums'
import {
  itemAfterRefund,
  orderAfterRefund,
  paymentAfterRefund,
  type RefundSums,
  refundSums,
} from '@orderferry/domain/documents/refund-sums'
import { toUnits } from '@orderferry/domain/money/decimal-units'
import type { Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { insertRows, rowsParameter } from '../database/row-sql.ts'
import { transaction } from '../database/transaction.ts'
import { databaseTime, type Engine } from '../engine.ts'
import { formatPrice } from '../money/format-price.ts'
import { nextNumber } from '../orders/next-number.ts'
import { stateAfter, stateAfterSave } from '../orders/order-states.ts'
import { withState } from '../orders/order-statuses.ts'
import { ORDER_STATUS_HISTORY } from '../orders/order-tables.ts'
import { sequenceName } from '../stores/seed-world.ts'
import { assertMayRefund, assertShippingIsThere, refundLines } from './check-refund.ts'
import { COPIED_FROM_ORDER } from './create-invoice.ts'
import { CREDITMEMO, CREDITMEMO_COMMENT, CREDITMEMO_ITEM } from './document-tables.ts'
import { type DocumentOrder, lockDocumentOrder, writeOrderChanges } from './load-document-order.ts'
import { moveRefundedStock, type Refund } from './move-refunded-stock.ts'
import type { RefundRequest } from './read-document-request.ts'

const REFUNDED = 2

export async function createCreditMemo(
  engine: Engine,
  orderId: number,
  request: RefundRequest,
): Promise<string> {
  return transaction(engine.pool, async (client) => {
    const found = await lockDocumentOrder(client, orderId)
    const lines = refundLines(found.items, request.items)
    assertShippingIsThere(found.order, request.arguments.shipping)
    const sums = refundSums(found.order, lines, request.arguments)
    assertMayRefund(found, sums, request)

    const now = databaseTime(engine.clock())
    return String(await writeRefund(client, { engine, found, sums, request, now }))
  })
}

/** Writes a refund that was decided, with all that it changes. @returns the id of the credit memo */
export async function writeRefund(db: Database, refund: Refund): Promise<number> {
  const { found, sums, now } = refund
  const changes = changesOf(found, sums, now)
  const id = await insertCreditMemo(db, refund, changes.resolvedStatus)
  await writeOrderChanges(db, Number(found.order.entity_id), changes)
  await moveRefundedStock(db, refund, changes.order)
  return id
}

const INSERT_CREDIT_MEMO = `
  with document as (${insertRows(CREDITMEMO, '$1')} returning entity_id),
  items as (${insertRows(CREDITMEMO_ITEM, '$2', { parent_id: 'document.entity_id' }, ', document')}),
  comments as (${insertRows(CREDITMEMO_COMMENT, '$3', { parent_id: 'document.entity_id' }, ', document')}),
  history as (${insertRows(ORDER_STATUS_HISTORY, '$4')})
  select entity_id as id from document`

async function insertCreditMemo(
  db: Database,
  { found, sums, request, now }: Refund,
  status: Row[string],
): Promise<number> {
  const { order } = found
  const storeId = Number(order.store_id ?? 0)
  const creditMemo: Row = {
    ...copied(order, COPIED_FROM_ORDER),
    ...sums.creditMemo,
    order_id: order.entity_id,
    invoice_id: request.invoiceId,
    increment_id: await nextNumber(db, sequenceName('creditmemo', storeId), storeId),
    state: REFUNDED,
    created_at: now,
    updated_at: now,
  }
  const comments =
    request.comment === null ? [] : [{ is_customer_notified: 0, ...request.comment, created_at: now }]
  const amount = formatPrice(
    toUnits(sums.creditMemo.base_grand_total),
    String(order.base_currency_code ?? 'USD'),
  )
  const history: Row = {
    parent_id: order.entity_id,
    comment: `We refunded ${amount} offline.`,
    status,
    entity_name: 'creditmemo',
    is_customer_notified: 0,
    is_visible_on_front: 0,
    created_at: now,
  }
  const { rows } = await db.query<{ id: number }>({
    name: 'insert-credit-memo',
    text: INSERT_CREDIT_MEMO,
    values: [
      rowsParameter(CREDITMEMO, [creditMemo]),
      rowsParameter(CREDITMEMO_ITEM, sums.items),
      rowsParameter(CREDITMEMO_COMMENT, comments),
      rowsParameter(ORDER_STATUS_HISTORY, [history]),
    ],
  })
  return rows[0]?.id ?? 0
}

function changesOf(found: DocumentOrder, sums: RefundSums, now: string) {
  const refundedOf = new Map(sums.items.map((row) => [row.order_item_id, row]))
  const items = found.items.map((item) => {
    const refunded = refundedOf.get(item.item_id)
    return refunded === undefined ? item : { ...item, ...itemAfterRefund(item, refunded), updated_at: now }
  })
  const refunded: Row = { ...found.order, ...orderAfterRefund(found.order, sums), updated_at: now }
  const state = stateAfter('refund', { order: refunded, items, hasCreditMemos: true })
  const { statuses } = found
  // Unlike an invoice, a refund leaves a status that belongs to the state.
  const isOfState = statuses[state]?.includes(String(refunded.status)) === true
  const resolved = isOfState ? { ...refunded, state } : withState(refunded, state, statuses)
  const next = stateAfterSave({ order: resolved, items, hasCreditMemos: true })
  return {
    /** What the comment on the refund carries: the status before saving completes the order. */
    resolvedStatus: resolved.status,
    order: next === null ? resolved : withState(resolved, next, statuses),
    items: items.filter((item, at) => item !== found.items[at]),
    payment:
      found.payment === null
        ? null
        : { ...found.payment, ...paymentAfterRefund(found.payment, sums.creditMemo) },
  }
}
