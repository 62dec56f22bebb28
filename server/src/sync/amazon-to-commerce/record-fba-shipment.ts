/**
 * Amazon has shipped an FBA order from its own stock: Commerce gets the shipment document, so that nobody ships it
 * again, and its stock stays as it is (L-13). Without our module a shipment would take the merchant's stock, so the
 * order is only brought to complete, and not before it is invoiced (O-20): Commerce invoices no complete order.
 */
import type { CommerceOrder } from '@orderferry/domain/commerce/commerce-order'
import type { OrderEvent } from '@orderferry/domain/lifecycle/order-event'
import { readCapabilities } from '../../commerce/capabilities.ts'
import { readOrder as readCommerceOrder } from '../../commerce/orders.ts'
import { shipOrder } from '../../commerce/shipments.ts'
import { updateOrderState } from '../../commerce/update-order-state.ts'
import { readStoreWithSettings } from '../../database/amazon-accounts.ts'
import { readOrder } from '../../database/amazon-orders.ts'
import { lockOrder, recordOrderChange } from '../../database/order-changes.ts'
import { hasEvent } from '../../database/order-details.ts'
import type { OrderKey } from '../../database/order-key.ts'
import { SyncError } from '../../platform/sync-error.ts'
import { commerceStateOf, isInvoicedWhole } from '../commerce-state.ts'
import { holdingOrder } from '../hold-order.ts'
import { type Run, SYSTEM } from '../run.ts'

export async function recordFbaShipment(run: Run, key: OrderKey): Promise<undefined> {
  const row = await readOrder(run.database, key)
  const store = await readStoreWithSettings(run.database, key.storeId)
  if (row?.commerce_order_id == null || row.channel !== 'FBA' || store === undefined) return undefined
  // P-03: what was held back in Commerce leaves its stock now.
  const takesStock = row.stock_reserved
  const commerceOrderId = Number(row.commerce_order_id)
  const { orderferryModule } = await readCapabilities(run.commerce)
  const ships = orderferryModule || takesStock

  return holdingOrder(run, key, ships ? 'ship' : 'update', async () => {
    const before = await readCommerceOrder(run.commerce, commerceOrderId)
    if (before === null) return undefined
    if (before.state !== 'complete' && before.state !== 'closed') {
      if (ships)
        await ship(run, before, { keepStock: !takesStock, sourceCode: store.settings.shipmentSource })
      else if (isInvoicedWhole(before)) await complete(run, before)
      else return record(run, key, { order: before, code: 'fba-shipment-awaits-invoice' })
    }
    const after = await readCommerceOrder(run.commerce, commerceOrderId)
    if (after === null) return undefined
    return record(run, key, {
      order: after,
      code: ships ? shipped(takesStock) : 'completed-without-shipment',
    })
  })
}

type Said = Extract<
  OrderEvent['code'],
  | 'recorded-fba-shipment'
  | 'recorded-fba-shipment-from-stock'
  | 'completed-without-shipment'
  | 'fba-shipment-awaits-invoice'
>

function shipped(takesStock: boolean): Said {
  return takesStock ? 'recorded-fba-shipment-from-stock' : 'recorded-fba-shipment'
}

async function ship(
  run: Run,
  order: CommerceOrder,
  { keepStock, sourceCode }: { readonly keepStock: boolean; readonly sourceCode: string | null },
): Promise<void> {
  const lines = order.items
    .map((item) => ({
      commerceOrderItemId: item.itemId,
      quantity:
        item.quantityOrdered - Math.max(item.quantityShipped, item.quantityRefunded) - item.quantityCanceled,
    }))
    .filter(({ quantity }) => quantity > 0)
  if (lines.length === 0) return
  const outcome = await shipOrder(run.commerce, order.id, {
    lines,
    keepStock,
    ...(sourceCode === null || keepStock ? {} : { sourceCode }),
    comment: 'Shipped by Amazon (FBA).',
  })
  if (outcome.kind === 'refused') throw refusal(order, 'POST /V1/order/:orderId/ship', outcome.message)
}

async function complete(run: Run, order: CommerceOrder): Promise<void> {
  const outcome = await updateOrderState(run.commerce, {
    orderId: order.id,
    number: order.number,
    state: 'complete',
    status: 'complete',
  })
  if (outcome.kind === 'refused') throw refusal(order, 'POST /V1/orders', outcome.message)
}

function refusal(order: CommerceOrder, operation: string, message: string): SyncError {
  return new SyncError(
    'rejected',
    `Commerce refused to record the FBA shipment of order ${order.number}: ${message}`,
    {
      system: 'commerce',
      operation,
    },
  )
}

/** Said once, however often this is done. */
async function record(
  run: Run,
  key: OrderKey,
  { order, code }: { readonly order: CommerceOrder; readonly code: Said },
): Promise<undefined> {
  const now = run.clock()
  await run.database.transaction().execute(async (trx) => {
    const row = await lockOrder(trx, key)
    if (row === undefined || row.completed_at !== null) return
    const events = (await hasEvent(trx, key, code)) ? [] : [{ code } as const]
    await recordOrderChange(trx, row, { set: commerceStateOf(order, now), events, actor: SYSTEM }, now)
    await run.jobs.enqueue(trx, 'complete-order', key)
  })
}
