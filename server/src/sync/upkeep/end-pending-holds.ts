/** Ends what is held back for orders whose time is over (P-10), or whose store wants no such holds any more (O-05). */
import { pendingHoldsDue } from '../../database/pending-holds.ts'
import type { Run } from '../run.ts'

const ORDERS_AT_ONCE = 500

export async function endPendingHolds(run: Run): Promise<undefined> {
  const due = await pendingHoldsDue(run.database, run.clock(), ORDERS_AT_ONCE)
  await run.jobs.enqueueAll(run.database, 'hold-pending-stock', due)
  return undefined
}
