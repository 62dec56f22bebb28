/** O-23: an order that was imported with too little stock is put on hold, once it is invoiced, for staff to decide. */

import { readOrder as readCommerceOrder } from '../../commerce/orders.ts'
import { putOnHold as holdInCommerce } from '../../commerce/put-on-hold.ts'
import { readOrder } from '../../database/amazon-orders.ts'
import { lockOrder, recordOrderChange } from '../../database/order-changes.ts'
import type { OrderKey } from '../../database/order-key.ts'
import { SyncError } from '../../platform/sync-error.ts'
import { commerceStateOf } from '../commerce-state.ts'
import { holdingOrder } from '../hold-order.ts'
import { type Run, SYSTEM } from '../run.ts'

const HELD = 'holded'

export async function putOnHold(run: Run, key: OrderKey): Promise<undefined> {
  const row = await readOrder(run.database, key)
  if (row?.commerce_order_id == null || !row.awaits_hold) return undefined
  const commerceOrderId = Number(row.commerce_order_id)

  return holdingOrder(run, key, 'hold', async () => {
    const before = await readCommerceOrder(run.commerce, commerceOrderId)
    if (before === null) return undefined
    const mayBeHeld = before.state === 'new' || before.state === 'processing'
    if (mayBeHeld) {
      const outcome = await holdInCommerce(run.commerce, commerceOrderId)
      if (outcome.kind === 'refused')
        throw new SyncError(
          'rejected',
          `Commerce refused to hold order ${before.number}: ${outcome.message}`,
          {
            system: 'commerce',
            operation: 'POST /V1/orders/:id/hold',
          },
        )
    }
    const after = mayBeHeld ? await readCommerceOrder(run.commerce, commerceOrderId) : before
    const now = run.clock()
    await run.database.transaction().execute(async (trx) => {
      const locked = await lockOrder(trx, key)
      if (locked === undefined || !locked.awaits_hold || after === null) return
      await recordOrderChange(
        trx,
        locked,
        {
          set: { awaits_hold: false, ...commerceStateOf(after, now) },
          events: after.state === HELD ? [{ code: 'put-on-hold' }] : [],
          actor: SYSTEM,
        },
        now,
      )
    })
    return undefined
  })
}
