/** Renames a store, stops and resumes its sync, or has it removed with all that it holds. */
import { readStore } from '../database/amazon-accounts.ts'
import { countOrdersWithHolds, deleteStoreInPart, lockStore, updateStore } from '../database/store-writes.ts'
import type { StaffRun } from '../orders/staff-run.ts'

export interface StoreChange {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly state?: 'active' | 'inactive' | undefined
}

/** Gives false when there is no such store. An inactive store keeps its cursor, and catches up when it is active again. */
export async function changeStore(run: StaffRun, storeId: string, change: StoreChange): Promise<boolean> {
  const now = run.clock()
  const { name, email, state } = change
  const before = await readStore(run.database, storeId)
  if (before === undefined || before.state === 'removing') return false
  const set = {
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(state === undefined ? {} : { state }),
    updated_at: now,
  }
  return run.database.transaction().execute(async (trx) => {
    if (!(await updateStore(trx, storeId, set))) return false
    if (state === 'active' && before.state === 'inactive') {
      const job = { accountId: before.account_id, requestedBy: 'staff' } as const
      await run.jobs.enqueueNow(trx, 'discover-orders', job)
    }
    return true
  })
}

export type RemoveOutcome =
  /** Or is going: a large store goes in batches. */
  | { readonly kind: 'removed' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'other-name' }
  | { readonly kind: 'holds-stock'; readonly orders: number }

/**
 * S-35: the store goes with its settings, orders and logs, once its name was typed. What is left of a large one is
 * left alone from then on, and taken away by a job (sync/upkeep/remove-store.ts). Commerce orders that were made stay, and have their Amazon order number in Commerce. What is held back for Pending orders would be so for ever: it
 * is to be let go first.
 */
export async function removeStore(
  run: StaffRun,
  storeId: string,
  confirmedName: string,
  ordersAtOnce?: number,
): Promise<RemoveOutcome> {
  return run.database.transaction().execute(async (trx): Promise<RemoveOutcome> => {
    const store = await lockStore(trx, storeId)
    if (store === undefined) return { kind: 'unknown' }
    if (store.name !== confirmedName) return { kind: 'other-name' }
    const key = { accountId: store.account_id, storeId }
    const orders = await countOrdersWithHolds(trx, key)
    if (orders > 0) return { kind: 'holds-stock', orders }
    await updateStore(trx, storeId, { state: 'removing', updated_at: run.clock() })
    if (!(await deleteStoreInPart(trx, key, ordersAtOnce)))
      await run.jobs.enqueueNow(trx, 'remove-store', key)
    return { kind: 'removed' }
  })
}
