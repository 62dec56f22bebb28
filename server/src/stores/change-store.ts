/** Renames a store, stops and resumes its sync, or removes it with all that it holds. */
import { readStore } from '../database/amazon-accounts.ts'
import { countOrdersInCommerce, deleteStore, lockStore, updateStore } from '../database/store-writes.ts'
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
  if (before === undefined) return false
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
  | { readonly kind: 'removed' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'has-commerce-orders'; readonly count: number }

/** S-35: Commerce orders that were made must keep their Amazon order, so a store that has some stays. */
export async function removeStore(run: StaffRun, storeId: string): Promise<RemoveOutcome> {
  return run.database.transaction().execute(async (trx): Promise<RemoveOutcome> => {
    const store = await lockStore(trx, storeId)
    if (store === undefined) return { kind: 'unknown' }
    const key = { accountId: store.account_id, storeId }
    const count = await countOrdersInCommerce(trx, key)
    if (count > 0) return { kind: 'has-commerce-orders', count }
    await deleteStore(trx, key)
    return { kind: 'removed' }
  })
}
