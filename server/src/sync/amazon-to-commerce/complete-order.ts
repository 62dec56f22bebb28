/** Amazon says Shipped: when Commerce has brought its order to complete as well, the row is Completed (L-80). */
import { readOrder as readCommerceOrder } from '../../commerce/orders.ts'
import { readStoreWithSettings } from '../../database/amazon-accounts.ts'
import { readOrder } from '../../database/amazon-orders.ts'
import { lockOrder, recordOrderChange } from '../../database/order-changes.ts'
import type { OrderKey } from '../../database/order-key.ts'
import { commerceStateOf } from '../commerce-state.ts'
import { type Run, SYSTEM } from '../run.ts'

export async function completeOrder(run: Run, key: OrderKey): Promise<undefined> {
  const known = await readOrder(run.database, key)
  if (known?.commerce_order_id == null || known.completed_at !== null || known.amazon_status !== 'SHIPPED') {
    return undefined
  }
  const order = await readCommerceOrder(run.commerce, Number(known.commerce_order_id))
  if (order === null) return undefined
  const now = run.clock()
  await run.database.transaction().execute(async (trx) => {
    const row = await lockOrder(trx, key)
    if (row === undefined || row.completed_at !== null) return
    const isComplete = order.state === 'complete' && row.amazon_status === 'SHIPPED'
    await recordOrderChange(
      trx,
      row,
      {
        set: { ...commerceStateOf(order, now), ...(isComplete ? { completed_at: now } : {}) },
        events: isComplete ? [{ code: 'completed' }] : [],
        actor: SYSTEM,
      },
      now,
    )
    const store = await readStoreWithSettings(trx, key.storeId)
    if (isComplete && store?.settings.shippedStatus != null)
      await run.jobs.enqueue(trx, 'set-order-status', key)
  })
  return undefined
}
