/** Staff mended what blocked orders wait for: each says so in its history and is tried at once, or neither. */
import type { Transaction } from 'kysely'
import {
  type BlockedOrdersNote,
  makeBlockedOrdersDue,
  noteBlockedOrders,
} from '../database/note-blocked-orders.ts'
import type { Schema } from '../database/schema.ts'
import type { StaffRun } from '../orders/staff-run.ts'

/** Whoever mended waits for these to be written, and others wait for the rows; the rest is due for the next sweep. */
export const retriedAtOnce = 2_000

/** How many are tried, at once or by the next sweep. Those that are not blocked any more are left alone. */
export async function retryWaitingOrders(
  run: Pick<StaffRun, 'jobs'>,
  trx: Transaction<Schema>,
  mended: BlockedOrdersNote,
  now: Date,
): Promise<number> {
  const { orders } = mended
  const noted = await noteBlockedOrders(trx, { ...mended, orders: orders.slice(0, retriedAtOnce) }, now)
  await run.jobs.enqueueAllNow(trx, 'import-order', noted)
  return noted.length + (await makeBlockedOrdersDue(trx, orders.slice(retriedAtOnce), now))
}
