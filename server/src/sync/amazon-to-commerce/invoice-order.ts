/** Invoices an imported order whole: Amazon has the buyer's money (L-33). Looks for its own earlier invoice first. */
import type { CommerceOrder } from '@orderferry/domain/commerce/commerce-order'
import { invoiceOrder as createInvoice } from '../../commerce/invoices.ts'
import { readOrder as readCommerceOrder } from '../../commerce/orders.ts'
import { readStoreWithSettings } from '../../database/amazon-accounts.ts'
import { readOrder } from '../../database/amazon-orders.ts'
import { recordCommunicationError } from '../../database/communication-errors.ts'
import { lockOrder, recordOrderChange } from '../../database/order-changes.ts'
import { commerceOrderSince } from '../../database/order-details.ts'
import type { OrderKey } from '../../database/order-key.ts'
import type { StepResult } from '../../jobs/job-result.ts'
import { enqueueAfterInvoice } from '../after-invoice.ts'
import { commerceStateOf, isInvoicedWhole } from '../commerce-state.ts'
import { type HeldOrder, holdingOrder } from '../hold-order.ts'
import { type Run, SYSTEM } from '../run.ts'

const REFUSED_AGAIN_MS = 10 * 60_000
const GIVE_UP_AFTER_MS = 7 * 24 * 3_600_000

export async function invoiceOrder(run: Run, key: OrderKey): Promise<StepResult> {
  const row = await readOrder(run.database, key)
  if (row?.commerce_order_id == null || row.invoiced_at !== null) return undefined
  const commerceOrderId = Number(row.commerce_order_id)

  return holdingOrder(run, key, 'invoice', async ({ release, afterUnclearWrite }) => {
    if (afterUnclearWrite) {
      const before = await readCommerceOrder(run.commerce, commerceOrderId)
      if (before !== null && isInvoicedWhole(before))
        return recordInvoiced(run, key, { order: before, release })
    }
    const outcome = await createInvoice(run.commerce, commerceOrderId)
    const order = await readCommerceOrder(run.commerce, commerceOrderId)
    if (order === null || order.state === 'canceled' || order.state === 'closed') return undefined
    if (isInvoicedWhole(order)) return recordInvoiced(run, key, { order, release })
    const message = outcome.kind === 'refused' ? outcome.message : 'The invoice is not on the order.'
    return recordRefused(run, key, message)
  })
}

async function recordInvoiced(
  run: Run,
  key: OrderKey,
  { order, release }: { readonly order: CommerceOrder; readonly release: HeldOrder['release'] },
): Promise<undefined> {
  const now = run.clock()
  await run.database.transaction().execute(async (trx) => {
    const row = await lockOrder(trx, key)
    if (row === undefined || row.invoiced_at !== null) return
    await recordOrderChange(
      trx,
      row,
      {
        set: { invoiced_at: now, ...commerceStateOf(order, now) },
        events: [{ code: 'invoiced' }],
        actor: SYSTEM,
      },
      now,
    )
    await release(trx)
    const store = await readStoreWithSettings(trx, key.storeId)
    if (store !== undefined) await enqueueAfterInvoice(run, trx, row, store.settings)
  })
  return undefined
}

/** On hold, say: told once, and tried again for a week after the import, as staff may lift what forbids it. */
async function recordRefused(run: Run, key: OrderKey, message: string): Promise<StepResult> {
  const now = run.clock()
  return run.database.transaction().execute(async (trx) => {
    const row = await lockOrder(trx, key)
    if (row === undefined) return undefined
    const isNews = row.note_code !== 'invoice-failed' || row.note_parameters.message !== message
    if (isNews) {
      await recordOrderChange(
        trx,
        row,
        { set: {}, events: [{ code: 'invoice-failed', message }], actor: SYSTEM },
        now,
      )
      await recordCommunicationError(trx, {
        account_id: key.accountId,
        store_id: key.storeId,
        amazon_order_id: key.amazonOrderId,
        system: 'commerce',
        operation: 'POST /V1/order/:orderId/invoice',
        code: null,
        message,
        request_id: null,
        happened_at: now,
      })
    }
    const since = (await commerceOrderSince(trx, key)) ?? now
    const isOld = now.getTime() - since.getTime() > GIVE_UP_AFTER_MS
    return isOld ? undefined : { againAt: new Date(now.getTime() + REFUSED_AGAIN_MS) }
  })
}
