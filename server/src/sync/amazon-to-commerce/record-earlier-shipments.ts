/**
 * L-10: of an FBM order first seen partly or wholly shipped, what had gone before the import becomes Commerce shipments,
 * with Amazon's carrier and number, that leave the stock alone. One is made at a time: whoever comes after a crash finds
 * it by its comment. A Commerce without our module would take the units from stock, so staff are told instead.
 */
import type { AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import type { CommerceOrder, CommerceShipment } from '@orderferry/domain/commerce/commerce-order'
import type { OrderEvent } from '@orderferry/domain/lifecycle/order-event'
import { countShippedUnits } from '@orderferry/domain/order-import/count-shipped-units'
import {
  type EarlierShipment,
  planEarlierShipments,
  wasShippedEarlier,
} from '@orderferry/domain/shipping/plan-earlier-shipments'
import type { Transaction } from 'kysely'
import { readCapabilities } from '../../commerce/capabilities.ts'
import { readOrder as readCommerceOrder } from '../../commerce/orders.ts'
import { listShipmentsOfOrder, type Shipping, shipOrder } from '../../commerce/shipments.ts'
import { readStoreWithSettings } from '../../database/amazon-accounts.ts'
import { readOrder } from '../../database/amazon-orders.ts'
import { type AmazonOrderRow, keyOfRow, lockOrder, recordOrderChange } from '../../database/order-changes.ts'
import { commerceOrderSince, hasEvent } from '../../database/order-details.ts'
import type { OrderKey } from '../../database/order-key.ts'
import type { Schema } from '../../database/schema.ts'
import type { StepResult } from '../../jobs/job-result.ts'
import { enqueueStatusChange } from '../after-invoice.ts'
import { commerceStateOf } from '../commerce-state.ts'
import { holdingOrder, writeRunsUntil } from '../hold-order.ts'
import { readImportedOrder } from '../imported-terms.ts'
import { type Run, SYSTEM } from '../run.ts'

const REFUSED_AGAIN_MS = 60 * 60_000
const GIVE_UP_AFTER_MS = 7 * 24 * 3_600_000

export async function recordEarlierShipments(run: Run, key: OrderKey): Promise<StepResult> {
  const row = await readOrder(run.database, key)
  if (row?.commerce_order_id == null || row.channel !== 'FBM') return undefined
  const commerceOrderId = Number(row.commerce_order_id)
  const order = await readImportedOrder(run, key)
  const gone = order === null ? [] : order.items.filter((item) => countShippedUnits(order, item) > 0)
  if (order === null || gone.length === 0) return finish(run, key, { commerceOrder: null, event: null })
  const { orderferryModule } = await readCapabilities(run.commerce)
  if (!orderferryModule) return finish(run, key, { commerceOrder: null, event: notRecorded(order, gone) })

  // A first call may still make its shipment, which would then be made twice.
  const againAt = await writeRunsUntil(run, key, 'ship')
  if (againAt !== null) return { againAt }
  return holdingOrder(run, key, 'ship', async () => {
    const commerceOrder = await readCommerceOrder(run.commerce, commerceOrderId)
    if (commerceOrder === null) return undefined
    const shipments = await listShipmentsOfOrder(run.commerce, commerceOrderId)
    const [next] = planEarlierShipments({ order, commerceOrder, shipments })
    if (next === undefined) return finish(run, key, { commerceOrder, event: recorded(shipments) })
    const outcome = await ship(run, commerceOrderId, next)
    return outcome.kind === 'refused' ? recordRefused(run, key, outcome.message) : { againAt: run.clock() }
  })
}

function ship(
  run: Run,
  commerceOrderId: number,
  { lines, track, comment }: EarlierShipment,
): Promise<Shipping> {
  return shipOrder(run.commerce, commerceOrderId, {
    lines,
    tracks: track === null ? [] : [track],
    keepStock: true,
    comment,
  })
}

function recorded(all: readonly CommerceShipment[]): OrderEvent | null {
  const shipments = all.filter(wasShippedEarlier)
  if (shipments.length === 0) return null
  const trackingNumbers = shipments.flatMap(({ tracks }) => tracks.map(({ number }) => number)).join(', ')
  return {
    code: 'earlier-shipments-recorded',
    shipments: shipments.length,
    trackingNumbers: trackingNumbers === '' ? null : trackingNumbers,
  }
}

function notRecorded(order: AmazonOrder, gone: AmazonOrder['items']): OrderEvent {
  const units = gone
    .map((item) => `${countShippedUnits(order, item)} × ${item.sellerSku ?? item.amazonOrderItemId}`)
    .join(', ')
  return { code: 'earlier-shipments-not-recorded', units }
}

/** Said once, however often this is done; then the order goes on. */
async function finish(
  run: Run,
  key: OrderKey,
  {
    commerceOrder,
    event,
  }: { readonly commerceOrder: CommerceOrder | null; readonly event: OrderEvent | null },
): Promise<undefined> {
  const now = run.clock()
  await run.database.transaction().execute(async (trx) => {
    const row = await lockOrder(trx, key)
    if (row === undefined) return
    const isNews = event !== null && !(await hasEvent(trx, key, event.code))
    await recordOrderChange(
      trx,
      row,
      {
        set: commerceOrder === null ? {} : commerceStateOf(commerceOrder, now),
        events: isNews ? [event] : [],
        actor: SYSTEM,
      },
      now,
    )
    await goOn(run, trx, row)
  })
}

async function goOn(run: Run, trx: Transaction<Schema>, row: AmazonOrderRow): Promise<void> {
  if (row.amazon_status === 'SHIPPED') await run.jobs.enqueue(trx, 'complete-order', keyOfRow(row))
  const store = await readStoreWithSettings(trx, row.store_id)
  if (store !== undefined) await enqueueStatusChange(run, trx, row, store.settings)
}

/** On hold, say: told once, and tried again for a week after the import; then the order goes on without it. */
async function recordRefused(run: Run, key: OrderKey, message: string): Promise<StepResult> {
  const now = run.clock()
  return run.database.transaction().execute(async (trx) => {
    const row = await lockOrder(trx, key)
    if (row === undefined) return undefined
    if (row.note_code !== 'earlier-shipment-refused' || row.note_parameters.message !== message) {
      const events = [{ code: 'earlier-shipment-refused', message } as const]
      await recordOrderChange(trx, row, { set: {}, events, actor: SYSTEM }, now)
    }
    const since = (await commerceOrderSince(trx, key)) ?? now
    if (now.getTime() - since.getTime() <= GIVE_UP_AFTER_MS)
      return { againAt: new Date(now.getTime() + REFUSED_AGAIN_MS) }
    await goOn(run, trx, row)
    return undefined
  })
}
