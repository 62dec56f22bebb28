/** What follows once an order is invoiced, or at its creation where invoicing is left to staff (O-20). */
import { chooseStatus } from '@orderferry/domain/order-import/choose-status'
import type { OrderSettings } from '@orderferry/domain/order-import/order-settings'
import type { Transaction } from 'kysely'
import { type AmazonOrderRow, keyOfRow } from '../database/order-changes.ts'
import type { Schema } from '../database/schema.ts'
import type { Run } from './run.ts'

export async function enqueueAfterInvoice(
  run: Run,
  trx: Transaction<Schema>,
  row: AmazonOrderRow,
  settings: OrderSettings,
): Promise<void> {
  const key = keyOfRow(row)
  if (row.channel === 'FBA') await run.jobs.enqueue(trx, 'record-fba-shipment', key)
  // L-10: first seen unshipped, nothing of it had gone.
  else if (row.amazon_status !== 'UNSHIPPED') await run.jobs.enqueue(trx, 'record-earlier-shipments', key)
  else await enqueueStatusChange(run, trx, row, settings)
}

/** What comes last, as what is on hold takes no other status and no shipment. */
export async function enqueueStatusChange(
  run: Run,
  trx: Transaction<Schema>,
  row: AmazonOrderRow,
  settings: OrderSettings,
): Promise<void> {
  if (row.awaits_hold || chooseStatus(settings).afterInvoice !== null)
    await run.jobs.enqueue(trx, 'set-order-status', keyOfRow(row))
}
