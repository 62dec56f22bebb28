/**
 * Holds a Commerce order for one command against every other writer of every process, the imports' steps among them: the
 * lease is the one that they take (database/order-leases.ts).
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Queryable } from '../../database/connect.ts'
import type { AmazonOrderRow } from '../../database/order-changes.ts'
import { abandonLease, releaseLease, takeLease } from '../../database/order-leases.ts'
import type { StaffRun } from '../staff-run.ts'

/** A clerk waits so long for what another one does to the same order, and is told then. */
const WAIT_MS = 6_000
const AGAIN_MS = 150

export interface HeldCommerceOrder {
  readonly release: (db: Queryable) => Promise<void>
  /** The call may still be at work in Commerce: nobody else writes until it must have ended. */
  readonly abandon: () => Promise<void>
}

export interface HoldRequest {
  readonly commerceOrderId: number
  readonly amazon: AmazonOrderRow | null
  /** Taken over at once by the same command alone. */
  readonly commandKey: string
  readonly waits: boolean
}

/** Null: somebody else writes to the order. */
export async function holdCommerceOrder(
  run: StaffRun,
  request: HoldRequest,
): Promise<HeldCommerceOrder | null> {
  const { amazon, commerceOrderId } = request
  const key = amazon === null ? `commerce/${commerceOrderId}` : `${amazon.store_id}/${amazon.amazon_order_id}`
  const attempts = request.waits ? Math.ceil(WAIT_MS / AGAIN_MS) : 1
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const lease = await takeLease(run.database, {
      key,
      purpose: `command ${request.commandKey}`,
      workerNumber: run.workerNumber,
      durationMs: run.limits.commerceDeadlineMs,
    })
    if (lease.kind === 'held')
      return {
        release: (db) => releaseLease(db, key, lease.holder),
        abandon: () => abandonLease(run.database, key, lease.holder),
      }
    if (attempt < attempts) await sleep(AGAIN_MS)
  }
  return null
}
