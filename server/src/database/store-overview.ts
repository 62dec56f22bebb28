/** Stores and accounts as their pages show them: counts, throttles, runs. */
import { type Selectable, sql } from 'kysely'
import type { Queryable } from './connect.ts'
import type { ImportState, Schema } from './schema.ts'
import type { SyncRunRow } from './sync-runs.ts'

export type ThrottleRow = Selectable<Schema['throttle_buckets']>

export interface StateCount {
  readonly storeId: string
  readonly importState: ImportState
  readonly orders: number
}

/** How many orders of each store stand in each state. */
export async function countOrdersByState(
  db: Queryable,
  storeIds?: readonly string[],
): Promise<readonly StateCount[]> {
  let query = db
    .selectFrom('amazon_orders')
    .select(['store_id', 'import_state'])
    .select(({ fn }) => fn.countAll<bigint>().as('orders'))
    .groupBy(['account_id', 'store_id', 'import_state'])
  if (storeIds !== undefined) query = query.where('store_id', 'in', storeIds.length === 0 ? [''] : storeIds)
  const rows = await query.execute()
  return rows.map((row) => ({
    storeId: row.store_id,
    importState: row.import_state,
    orders: Number(row.orders),
  }))
}

/** Stores with blocked orders; a Commerce that does not answer is no problem of their data and does not count (L-48). */
export async function storesWithBlockedOrders(
  db: Queryable,
): Promise<readonly { readonly storeId: string; readonly name: string; readonly blockedOrders: number }[]> {
  const rows = await db
    .selectFrom('amazon_orders as order')
    .innerJoin('amazon_stores as store', 'store.store_id', 'order.store_id')
    .select(['store.store_id', 'store.name'])
    .select(({ fn }) => fn.countAll<bigint>().as('orders'))
    .where('order.import_state', '=', 'blocked')
    .where('store.state', '!=', 'removing')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('order_blockers as blocker')
          .select(sql`1`.as('one'))
          .whereRef('blocker.account_id', '=', 'order.account_id')
          .whereRef('blocker.store_id', '=', 'order.store_id')
          .whereRef('blocker.amazon_order_id', '=', 'order.amazon_order_id')
          .where('blocker.code', '!=', 'commerce-unavailable'),
      ),
    )
    .groupBy(['store.store_id', 'store.name'])
    .orderBy('store.name')
    .execute()
  return rows.map((row) => ({ storeId: row.store_id, name: row.name, blockedOrders: Number(row.orders) }))
}

export function throttlesOfAccount(db: Queryable, accountId: string): Promise<ThrottleRow[]> {
  return db
    .selectFrom('throttle_buckets')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('operation')
    .execute()
}

/** The statuses that Commerce orders of ours stand in, by Commerce's state; for a Commerce that does not list its own. */
export async function statusesSeenOnOrders(
  db: Queryable,
  state: 'processing' | 'complete',
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('amazon_orders')
    .select('commerce_status')
    .distinct()
    .where('commerce_state', '=', state)
    .where('commerce_status', 'is not', null)
    .orderBy('commerce_status')
    .execute()
  return rows.map(({ commerce_status: status }) => status as string)
}

/** The runs that read this store, the newest first. */
export function runsOfStore(
  db: Queryable,
  asked: {
    readonly storeId: string
    readonly accountId: string
    readonly limit: number
    readonly offset: number
  },
): Promise<SyncRunRow[]> {
  return runsWith(db, asked)
    .selectAll()
    .orderBy('run_id', 'desc')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute()
}

export async function countRunsOfStore(
  db: Queryable,
  store: { readonly storeId: string; readonly accountId: string },
): Promise<number> {
  const { count } = await runsWith(db, store)
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function runsWith(db: Queryable, store: { readonly storeId: string; readonly accountId: string }) {
  return db
    .selectFrom('sync_runs')
    .where('account_id', '=', store.accountId)
    .where(sql<boolean>`${store.storeId} = any (store_ids)`)
}
