/**
 * Reads one page of an account's changes: one search for all of its active stores, as each search costs one of few
 * tokens. The run remembers its page token, so that a killed process goes on with the next page; the stores' cursors
 * move with the last page, to the upper bound that Amazon itself named, whatever our clock says.
 */
import { nextWindow } from '@orderferry/domain/sync-cursor/next-window'
import { searchOrders } from '../../amazon/search-orders.ts'
import {
  listStoresWithSettings,
  readAccount,
  type StoreWithSettings,
  updateAccount,
} from '../../database/amazon-accounts.ts'
import {
  failRunningRun,
  forgetPageToken,
  moveCursors,
  recordPage,
  resumeOrStartRun,
} from '../../database/sync-runs.ts'
import type { JobData } from '../../jobs/job-names.ts'
import type { StepResult } from '../../jobs/job-result.ts'
import { SyncError } from '../../platform/sync-error.ts'
import { askWithDataSets } from '../ask-with-data-sets.ts'
import type { Run } from '../run.ts'
import { storeAmazonOrders } from '../store-amazon-orders.ts'

const PAGES_MAX = 2_000
const MINUTE_MS = 60_000

export async function discoverOrders(run: Run, job: JobData['discover-orders']): Promise<StepResult> {
  const { accountId, requestedBy } = job
  const now = run.clock()
  const account = await readAccount(run.database, accountId)
  const stores = await listStoresWithSettings(run.database, accountId)
  const active = stores.filter((store) => store.state === 'active')
  if (account === undefined || account.authorization_state === 'revoked' || active.length === 0)
    return undefined

  const syncRun = await resumeOrStartRun(run.database, {
    accountId,
    requestedBy,
    storeIds: active.map((store) => store.store_id),
    changedAfter: windowStart(active),
    now,
  })
  if (syncRun.pages >= PAGES_MAX) {
    throw new SyncError('bug', `A sync run of ${accountId} has more than ${PAGES_MAX} pages.`, {
      system: 'amazon',
      operation: 'searchOrders',
    })
  }
  const read = stores.filter((store) => syncRun.store_ids.includes(store.store_id))
  if (read.length < syncRun.store_ids.length) {
    // A store was removed meanwhile: its marketplace cannot be asked for, and a page token fits no other search.
    await failRunningRun(run.database, accountId, 'A store was removed while it was read.', now)
    await run.jobs.enqueue(run.database, 'discover-orders', job)
    return undefined
  }
  const client = await run.amazon(accountId)
  const asked = await askWithDataSets(run, { accountId }, (includedData) =>
    searchOrders(client, {
      lastUpdatedAfter: syncRun.changed_after.toISOString(),
      marketplaceIds: read.map((store) => store.marketplace_id),
      includedData,
      interactive: requestedBy === 'staff',
      ...(syncRun.page_token === null ? {} : { paginationToken: syncRun.page_token }),
    }),
  )
  if (asked.kind === 'refused') return { againAt: run.clock() }
  const { answer: page, leftOut } = asked
  if (page.kind === 'page-token-refused') {
    await forgetPageToken(run.database, syncRun)
    await run.jobs.enqueue(run.database, 'discover-orders', job)
    return undefined
  }

  await run.database
    .transaction()
    .execute(async (trx) => {
      const stored = await storeAmazonOrders(
        run,
        trx,
        {
          accountId,
          operation: 'searchOrders',
          orders: page.orders,
          stores: read,
          isWhole: leftOut.length === 0,
        },
        now,
      )
      const coversUntil = page.lastUpdatedBefore === null ? null : new Date(page.lastUpdatedBefore)
      const { nextToken } = page
      const isOurs = await recordPage(
        trx,
        syncRun,
        { ...stored, ordersSeen: page.orders.length, coversUntil, nextToken },
        now,
      )
      if (!isOurs) throw new PageStoredMeanwhile()
      if (nextToken !== null) {
        await run.jobs.enqueue(trx, 'discover-orders', job)
        return
      }
      const until = syncRun.covers_until ?? coversUntil
      if (until !== null) await moveCursors(trx, syncRun, until)
      await updateAccount(trx, accountId, {
        next_sync_at: new Date(now.getTime() + account.sync_every_minutes * MINUTE_MS),
      })
    })
    .catch((error) => {
      if (!(error instanceof PageStoredMeanwhile)) throw error
    })
  return undefined
}

/** From the store that is furthest behind: one that was added or activated lately catches up. */
function windowStart(stores: readonly StoreWithSettings[]): Date {
  const furthestBehind = stores.reduce((a, b) => (a.synced_until <= b.synced_until ? a : b))
  const { lastUpdatedAfter } = nextWindow({
    cursor: furthestBehind.synced_until.toISOString(),
    connectedAt: furthestBehind.connected_at.toISOString(),
  })
  return new Date(lastUpdatedAfter)
}

/** Undoes the transaction of a worker that read a page which another has just stored. */
class PageStoredMeanwhile extends Error {}
