import type { StoreDashboardJson } from '@orderferry/contract/store-dashboard'

const MINUTE_MS = 60_000
/** One run that has not come may be one that takes long. */
const RUNS_MISSED_MAX = 2

export interface StaleSync {
  readonly lastSyncedAt: string
  readonly because:
    | { readonly kind: 'waiting'; readonly until: string }
    | { readonly kind: 'problem'; readonly problem: string }
    | { readonly kind: 'unknown' }
}

type Synced = Pick<StoreDashboardJson, 'store' | 'sync'>

/** Since when the orders are not as Amazon has them, and why; null while they are, or are not to be. */
export function staleSync({ store, sync }: Synced, now: Date): StaleSync | null {
  const { lastSyncedAt, everyMinutes, problem } = sync
  if (store.state !== 'active' || lastSyncedAt === null) return null
  const isLate = now.getTime() - Date.parse(lastSyncedAt) > RUNS_MISSED_MAX * everyMinutes * MINUTE_MS
  if (!isLate && problem === null) return null
  const until = latestWait(sync)
  if (until !== undefined) return { lastSyncedAt, because: { kind: 'waiting', until } }
  return { lastSyncedAt, because: problem === null ? { kind: 'unknown' } : { kind: 'problem', problem } }
}

/** Until when the last of Amazon's operations waits for its limit. */
export function latestWait({ waiting }: StoreDashboardJson['sync']): string | undefined {
  return waiting
    .map(({ until }) => until)
    .sort()
    .at(-1)
}
