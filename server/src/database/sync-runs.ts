/** A sync run reads one window of Amazon's changes, page by page; a page that is stored need not be read again. */
import type { Selectable, Transaction } from 'kysely'
import { sql } from 'kysely'
import { SyncError } from '../platform/sync-error.ts'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'

export type SyncRunRow = Selectable<Schema['sync_runs']>

export interface PageOutcome {
  readonly ordersSeen: number
  readonly ordersNew: number
  readonly ordersChanged: number
  /** Amazon's upper bound of the window. */
  readonly coversUntil: Date | null
  readonly nextToken: string | null
}

/** The account's running sync run, or a new one over the changes of these stores since `changedAfter`. */
export async function resumeOrStartRun(
  db: Queryable,
  run: {
    readonly accountId: string
    readonly storeIds: readonly string[]
    readonly changedAfter: Date
    readonly requestedBy: 'schedule' | 'staff'
    readonly now: Date
  },
): Promise<SyncRunRow> {
  const inserted = await db
    .insertInto('sync_runs')
    .values({
      account_id: run.accountId,
      requested_by: run.requestedBy,
      state: 'running',
      store_ids: [...run.storeIds],
      changed_after: run.changedAfter,
      started_at: run.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['account_id']).where('state', '=', sql.lit('running')).doNothing(),
    )
    .returningAll()
    .executeTakeFirst()
  if (inserted !== undefined) return inserted
  const running = await readRunningRun(db, run.accountId)
  if (running === undefined) {
    throw new SyncError('conflict', `The sync run of ${run.accountId} ended while it was looked for.`, {
      system: 'orderferry',
      operation: 'discover-orders',
    })
  }
  return running
}

export function readRunningRun(db: Queryable, accountId: string): Promise<SyncRunRow | undefined> {
  return db
    .selectFrom('sync_runs')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('state', '=', sql.lit('running'))
    .executeTakeFirst()
}

/**
 * Records a stored page. Gives false when another worker has stored it meanwhile: the caller's transaction must then
 * be undone.
 */
export async function recordPage(
  trx: Transaction<Schema>,
  run: SyncRunRow,
  page: PageOutcome,
  now: Date,
): Promise<boolean> {
  const finished = page.nextToken === null
  const result = await trx
    .updateTable('sync_runs')
    .set((eb) => ({
      pages: eb('pages', '+', 1),
      orders_seen: eb('orders_seen', '+', page.ordersSeen),
      orders_new: eb('orders_new', '+', page.ordersNew),
      orders_changed: eb('orders_changed', '+', page.ordersChanged),
      covers_until: eb.fn.coalesce('covers_until', sql<Date>`${page.coversUntil}`),
      page_token: page.nextToken,
      state: finished ? ('finished' as const) : ('running' as const),
      finished_at: finished ? now : null,
    }))
    .where('account_id', '=', run.account_id)
    .where('run_id', '=', run.run_id)
    .where('state', '=', sql.lit('running'))
    .where('pages', '=', run.pages)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Amazon refuses the page token (it lives a day): the window is read again from its beginning. */
export async function forgetPageToken(db: Queryable, run: SyncRunRow): Promise<void> {
  await db
    .updateTable('sync_runs')
    .set({ page_token: null, covers_until: null })
    .where('account_id', '=', run.account_id)
    .where('run_id', '=', run.run_id)
    .where('state', '=', sql.lit('running'))
    .execute()
}

/** The window was not read to its end: the cursors stay, and the next run reads it again. */
export async function failRunningRun(
  trx: Queryable,
  accountId: string,
  problem: string,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('sync_runs')
    .set({ state: 'failed', problem, finished_at: now })
    .where('account_id', '=', accountId)
    .where('state', '=', sql.lit('running'))
    .execute()
}

/** The cursors of the run's stores, in the transaction of the page that completes its window. Never backwards. */
export async function moveCursors(trx: Transaction<Schema>, run: SyncRunRow, until: Date): Promise<void> {
  await trx
    .updateTable('amazon_stores')
    .set({ synced_until: until })
    .where('account_id', '=', run.account_id)
    .where('store_id', 'in', run.store_ids)
    .where('synced_until', '<', until)
    .execute()
}
