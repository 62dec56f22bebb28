/** What follows the creation of a Commerce order broke for good: the order says so, and what to look at. */
import type { OrderEvent } from '@orderferry/domain/lifecycle/order-event'
import { lockOrder, recordOrderChange } from '../database/order-changes.ts'
import type { OrderKey } from '../database/order-key.ts'
import type { JobName } from '../jobs/job-names.ts'
import { type Run, SYSTEM } from './run.ts'

/** Each step leaves staff something else to do. */
const SAID_OF = {
  'hold-pending-stock': 'pending-hold-failed',
  'invoice-order': 'invoicing-failed',
  'record-fba-shipment': 'completion-failed',
  'record-earlier-shipments': 'earlier-shipments-failed',
  'set-order-status': 'status-failed',
  'put-on-hold': 'hold-failed',
} as const satisfies Partial<Record<JobName, OrderEvent['code']>>

export async function recordUnfinished(
  run: Run,
  step: keyof typeof SAID_OF,
  key: OrderKey,
  error: unknown,
): Promise<void> {
  const message = error instanceof Error ? error.message : String(error)
  const now = run.clock()
  await run.database.transaction().execute(async (trx) => {
    const row = await lockOrder(trx, key)
    if (row === undefined) return
    const events = [{ code: SAID_OF[step], message } as const]
    await recordOrderChange(trx, row, { set: {}, events, actor: SYSTEM }, now)
  })
  // O-23: an order without its own status still goes on hold, for staff to decide before it is shipped.
  if (step === 'set-order-status') await run.jobs.enqueueNow(run.database, 'put-on-hold', key)
}
