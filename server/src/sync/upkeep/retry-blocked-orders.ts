/** Tries blocked orders again when their time has come: each time later, so that a lasting cause costs little (L-54). */
import { blockedOrdersDue, stalledImports } from '../../database/amazon-orders.ts'
import type { Run } from '../run.ts'

const ORDERS_AT_ONCE = 500
/** An import that nobody has touched for so long has lost its job. */
const STALLED_AFTER_MS = 30 * 60_000

export async function retryBlockedOrders(run: Run): Promise<undefined> {
  const now = run.clock()
  const due = await blockedOrdersDue(run.database, now, ORDERS_AT_ONCE)
  const stalled = await stalledImports(
    run.database,
    new Date(now.getTime() - STALLED_AFTER_MS),
    ORDERS_AT_ONCE,
  )
  await run.jobs.enqueueAll(run.database, 'import-order', [...due.map(({ key }) => key), ...stalled])
  // Where Amazon's answer itself was at fault, trying again with the same answer would not help.
  const doubtful = due.filter(({ answerIsDoubtful }) => answerIsDoubtful).map(({ key }) => key)
  await run.jobs.enqueueAll(run.database, 'fetch-order', doubtful)
  return undefined
}
