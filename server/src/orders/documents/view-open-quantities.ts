/** What of a Commerce order can still be invoiced, shipped and refunded, and what Amazon still waits for of it. */
import { readAmazonOrder } from '@orderferry/domain/amazon/read-amazon-order'
import { openOnAmazon } from '@orderferry/domain/shipping/open-on-amazon'
import { type CommerceOrderView, readOrderView } from '../../commerce/order-view.ts'
import { findOrderByCommerceOrder } from '../../database/amazon-orders.ts'
import { type AmazonOrderRow, keyOfRow } from '../../database/order-changes.ts'
import { confirmationsOfOrder, readSealedData } from '../../database/order-details.ts'
import { openAnswer } from '../../database/order-vault.ts'
import type { StaffRun } from '../staff-run.ts'

export interface OrderWithOpenQuantities {
  readonly view: CommerceOrderView
  /** Null: it did not come from Amazon. */
  readonly amazon: {
    readonly row: AmazonOrderRow
    /** By Amazon's number of the item; null where Amazon's answer cannot be read. */
    readonly open: ReadonlyMap<string, number> | null
  } | null
}

export async function viewOpenQuantities(
  run: StaffRun,
  commerceOrderId: number,
): Promise<OrderWithOpenQuantities | null> {
  const view = await readOrderView(run.commerce, commerceOrderId)
  if (view === null) return null
  const row = await findOrderByCommerceOrder(run.database, commerceOrderId)
  return { view, amazon: row === undefined ? null : { row, open: await readOpen(run, row) } }
}

async function readOpen(run: StaffRun, row: AmazonOrderRow): Promise<ReadonlyMap<string, number> | null> {
  const key = keyOfRow(row)
  const sealed = await readSealedData(run.database, key)
  if (sealed === undefined) return null
  const accountKey = await run.keys.keyOf(run.database, key.accountId)
  const reading = readAmazonOrder(openAnswer(accountKey, key, sealed.sealed_answer))
  if (reading.kind === 'unreadable') return null
  const told = (await confirmationsOfOrder(run.database, key)).filter(({ state }) => state !== 'rejected')
  return openOnAmazon(
    reading.order,
    told.map(({ tracking_number: trackingNumber, lines }) => ({ trackingNumber, lines })),
  )
}
