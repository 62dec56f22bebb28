/**
 * Runs a write on one Commerce order while no other worker writes to it. With a clear answer the order is free at once.
 * Without one it stays held until Commerce itself has given up the call, except for the same purpose, which looks for
 * its own earlier work first (database/order-leases.ts).
 */
import type { OrderKey } from '../database/order-changes.ts'
import { releaseLease, takeLease } from '../database/order-leases.ts'
import { SyncError } from '../platform/sync-error.ts'
import type { Run } from './run.ts'

export type WritePurpose = 'create' | 'invoice' | 'ship' | 'update'

export async function holdingOrder<T>(
  run: Run,
  order: OrderKey,
  purpose: WritePurpose,
  write: () => Promise<T>,
): Promise<T> {
  const key = `${order.storeId}/${order.amazonOrderId}`
  const lease = await takeLease(run.database, {
    key,
    purpose,
    workerNumber: run.workerNumber,
    now: run.clock(),
    durationMs: run.limits.commerceDeadlineMs,
  })
  if (lease.kind === 'taken') {
    throw new SyncError(
      'conflict',
      `Another write on the Commerce order of ${order.amazonOrderId} is under way.`,
      {
        system: 'orderferry',
        operation: purpose,
      },
    )
  }
  let answerIsClear = true
  try {
    return await write()
  } catch (error) {
    answerIsClear = !(error instanceof SyncError && error.facts.ambiguous === true)
    throw error
  } finally {
    if (answerIsClear) await releaseLease(run.database, key, lease.holder)
  }
}
