/**
 * Looks at the Commerce orders of what Amazon has shipped, as nobody tells us when staff invoice or complete one: a
 * complete one makes its order Completed (L-80), and an invoiced one of FBA is brought to complete (O-20).
 */
import type { CommerceOrder } from '@orderferry/domain/commerce/commerce-order'
import { readOrdersByIds } from '../../commerce/orders.ts'
import { type AmazonOrderRow, keyOfRow, lockOrder, recordOrderChange } from '../../database/order-changes.ts'
import { lastEventAmong } from '../../database/order-details.ts'
import { noteCommerceRead, shippedAndUnfinished } from '../../database/unfinished-orders.ts'
import { commerceStateOf, isInvoicedWhole } from '../commerce-state.ts'
import { type Run, SYSTEM } from '../run.ts'

/** Four calls to Commerce. */
const ORDERS_AT_ONCE = 200

export async function finishShippedOrders(run: Run): Promise<undefined> {
  const rows = await shippedAndUnfinished(run.database, ORDERS_AT_ONCE)
  const orders = await readOrdersByIds(
    run.commerce,
    rows.map((row) => Number(row.commerce_order_id)),
  )
  const byId = new Map(orders.map((order) => [order.id, order]))
  for (const row of rows) {
    const order = byId.get(Number(row.commerce_order_id))
    await noteState(run, row, order)
    if (order?.state === 'complete') await run.jobs.enqueue(run.database, 'complete-order', keyOfRow(row))
    else if (order !== undefined && (await waitedForInvoice(run, row, order)))
      await run.jobs.enqueue(run.database, 'record-fba-shipment', keyOfRow(row))
  }
  return undefined
}

async function noteState(run: Run, row: AmazonOrderRow, order: CommerceOrder | undefined): Promise<void> {
  const now = run.clock()
  const isNews =
    order !== undefined && (order.state !== row.commerce_state || order.status !== row.commerce_status)
  if (!isNews) return noteCommerceRead(run.database, row, now)
  await run.database.transaction().execute(async (trx) => {
    const locked = await lockOrder(trx, keyOfRow(row))
    if (locked === undefined) return
    await recordOrderChange(trx, locked, { set: commerceStateOf(order, now), events: [], actor: SYSTEM }, now)
  })
}

/** Not after a failure: that one is for staff, and is not tried every minute. */
async function waitedForInvoice(run: Run, row: AmazonOrderRow, order: CommerceOrder): Promise<boolean> {
  if (row.channel !== 'FBA' || order.state !== 'processing' || !isInvoicedWhole(order)) return false
  const codes = ['fba-shipment-awaits-invoice', 'completion-failed'] as const
  return (await lastEventAmong(run.database, keyOfRow(row), codes)) === 'fba-shipment-awaits-invoice'
}
