/** Staff mended what blocked orders wait for: each says so in its history and is tried at once, or neither. */
import type { OrderEvent } from '@orderferry/domain/lifecycle/order-event'
import type { Transaction } from 'kysely'
import { lockOrder, recordOrderChange } from '../database/order-changes.ts'
import type { OrderKey } from '../database/order-key.ts'
import type { Schema } from '../database/schema.ts'
import type { StaffRun } from '../orders/staff-run.ts'

export interface Mended {
  /** Always in one order, so that two who mend at once do not wait for each other. */
  readonly orders: readonly OrderKey[]
  readonly event: OrderEvent
  readonly actor: string
}

/** How many are tried. */
export async function retryWaitingOrders(
  run: Pick<StaffRun, 'jobs'>,
  trx: Transaction<Schema>,
  { orders, event, actor }: Mended,
  now: Date,
): Promise<number> {
  for (const key of orders) {
    const row = await lockOrder(trx, key)
    if (row === undefined) continue
    await recordOrderChange(trx, row, { set: {}, events: [event], actor }, now)
    await run.jobs.enqueueNow(trx, 'import-order', key)
  }
  return orders.length
}
