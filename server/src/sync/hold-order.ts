/**
 * Runs a write on one Commerce order while no other worker writes to it. With a clear answer the order is free at once.
 * Without one it stays held until Commerce itself has given up the call, except for the same purpose, which looks for
 * its own earlier work first (database/order-leases.ts).
 */
import type { Queryable } from '../database/connect.ts'
import type { OrderKey } from '../database/order-key.ts'
import { abandonLease, leaseLeftMs, releaseLease, takeLease } from '../database/order-leases.ts'
import { SyncError } from '../platform/sync-error.ts'
import type { Run } from './run.ts'

export type WritePurpose = 'create' | 'invoice' | 'ship' | 'update' | 'hold'

export interface HeldOrder {
  /** Frees the order within the transaction that records the outcome: one commit instead of two. */
  readonly release: (trx: Queryable) => Promise<void>
  /** A write before this one has never had a clear answer: look for its effect first. */
  readonly afterUnclearWrite: boolean
}

/**
 * Until when a write of this purpose may still be running in Commerce; null when none is. For documents that must not be
 * made twice, and that cannot be told from each other before the first call has ended.
 */
export async function writeRunsUntil(run: Run, order: OrderKey, purpose: WritePurpose): Promise<Date | null> {
  const leftMs = await leaseLeftMs(run.database, leaseKeyOf(order), purpose)
  return leftMs === null ? null : new Date(run.clock().getTime() + leftMs)
}

function leaseKeyOf({ storeId, amazonOrderId }: OrderKey): string {
  return `${storeId}/${amazonOrderId}`
}

export async function holdingOrder<T>(
  run: Run,
  order: OrderKey,
  purpose: WritePurpose,
  write: (held: HeldOrder) => Promise<T>,
): Promise<T> {
  const key = leaseKeyOf(order)
  const lease = await takeLease(run.database, {
    key,
    purpose,
    workerNumber: run.workerNumber,
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
  let isFree = false
  try {
    const outcome = await write({
      release: async (trx) => {
        await releaseLease(trx, key, lease.holder)
        isFree = true
      },
      afterUnclearWrite: lease.afterUnclearWrite,
    })
    if (!isFree) await releaseLease(run.database, key, lease.holder)
    return outcome
  } catch (error) {
    const isUnclear = error instanceof SyncError && error.facts.ambiguous === true
    // A transaction that failed has undone its release.
    await (isUnclear ? abandonLease : releaseLease)(run.database, key, lease.holder)
    throw error
  }
}
