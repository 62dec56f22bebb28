import type { SyncRunJson } from '@orderferry/contract/sync-runs'
import { say, sayMoment } from '@orderferry/contract/words/words'
import { readStore } from '../../database/amazon-accounts.ts'
import { countRunsOfStore, runsOfStore } from '../../database/store-overview.ts'
import type { SyncRunRow } from '../../database/sync-runs.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import { startSync } from '../../stores/start-sync.ts'
import type { Handlers } from '../handlers.ts'
import { presentPage } from '../present-page.ts'
import { ServiceProblem } from '../service-problem.ts'
import { isWithin, type StoreLimit } from '../store-limit.ts'

export function syncRunRoutes(run: StaffRun): Handlers<'listSyncRuns' | 'startSync'> {
  return {
    listSyncRuns: async ({ params, query, storeIds }) => {
      const store = await readStore(run.database, params.storeId)
      if (store === undefined) throw new ServiceProblem('store-unknown', params)
      const key = { storeId: params.storeId, accountId: store.account_id }
      const offset = (query.page - 1) * query.perPage
      const rows = await runsOfStore(run.database, { ...key, limit: query.perPage + 1, offset })
      const total = query.count === 'exact' ? await countRunsOfStore(run.database, key) : undefined
      const shown = rows.slice(0, query.perPage).map((row) => presentRun(row, storeIds))
      return presentPage(shown, query, { hasMore: rows.length > query.perPage, total })
    },
    startSync: async ({ params, storeIds, language }) => {
      const outcome = await startSync(run, params.storeId)
      switch (outcome.kind) {
        case 'store-unknown':
        case 'store-inactive':
          throw new ServiceProblem(outcome.kind, params)
        case 'authorization-revoked':
          throw new ServiceProblem(outcome.kind, { accountId: outcome.accountId })
        case 'running':
          return {
            state: 'running',
            run: presentRun(outcome.run, storeIds),
            startsAt: outcome.run.started_at.toISOString(),
            message: say(language, 'sync.running'),
          }
        case 'queued': {
          const isNow = outcome.startsAt <= run.clock()
          const at = sayMoment(language, outcome.startsAt)
          return {
            state: 'queued',
            run: null,
            startsAt: outcome.startsAt.toISOString(),
            message: isNow ? say(language, 'sync.queued') : say(language, 'sync.later', { at }),
          }
        }
      }
    },
  }
}

export function presentRun(row: SyncRunRow, limit: StoreLimit): SyncRunJson {
  return {
    runId: String(row.run_id),
    accountId: row.account_id,
    storeIds: row.store_ids.filter((storeId) => isWithin(limit, storeId)),
    requestedBy: row.requested_by,
    state: row.state,
    changedAfter: row.changed_after.toISOString(),
    coversUntil: row.covers_until?.toISOString() ?? null,
    pages: row.pages,
    ordersSeen: row.orders_seen,
    ordersNew: row.orders_new,
    ordersChanged: row.orders_changed,
    problem: row.problem,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  }
}
