/** Sync now: reads an account's changes without waiting for its schedule. */
import { readAccount, readStore } from '../database/amazon-accounts.ts'
import { askForRefusedAgain } from '../database/refused-data-sets.ts'
import { throttlesOfAccount } from '../database/store-overview.ts'
import { readRunningRun, type SyncRunRow } from '../database/sync-runs.ts'
import type { StaffRun } from '../orders/staff-run.ts'
import { nextCallAt } from './next-call.ts'

export type SyncOutcome =
  | { readonly kind: 'running'; readonly run: SyncRunRow }
  | { readonly kind: 'queued'; readonly startsAt: Date }
  | { readonly kind: 'store-unknown' }
  | { readonly kind: 'store-inactive' }
  | { readonly kind: 'authorization-revoked'; readonly accountId: string }

export async function startSync(run: StaffRun, storeId: string): Promise<SyncOutcome> {
  const now = run.clock()
  const store = await readStore(run.database, storeId)
  if (store === undefined) return { kind: 'store-unknown' }
  if (store.state !== 'active') return { kind: 'store-inactive' }
  const account = await readAccount(run.database, store.account_id)
  if (account === undefined || account.authorization_state === 'revoked')
    return { kind: 'authorization-revoked', accountId: store.account_id }
  await askForRefusedAgain(run.database, store.account_id, now)
  const job = { accountId: store.account_id, requestedBy: 'staff' } as const
  await run.jobs.enqueueNow(run.database, 'discover-orders', job)
  const running = await readRunningRun(run.database, store.account_id)
  if (running !== undefined) return { kind: 'running', run: running }
  const buckets = await throttlesOfAccount(run.database, store.account_id)
  const search = buckets.find(({ operation }) => operation === 'searchOrders')
  return { kind: 'queued', startsAt: search === undefined ? now : nextCallAt(search, now) }
}
