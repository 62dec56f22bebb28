/** The SKUs that blocked orders wait for. When Commerce says something new of one, its orders are tried again at once. */
import { sql, type Transaction } from 'kysely'
import type { Queryable } from './connect.ts'
import type { OrderKey } from './order-key.ts'
import type { Schema } from './schema.ts'

export interface WatchedSku {
  readonly accountId: string
  readonly storeId: string
  /** Of the Order Settings: the store view whose website's stock counts. */
  readonly commerceStoreId: number
  readonly sku: string
  readonly lastFacts: string | null
}

/** The SKUs of all blockers, with what was last known of them; the longest unread first. */
export async function skusWaitedFor(db: Queryable, limit: number): Promise<readonly WatchedSku[]> {
  const rows = await db
    .selectFrom('order_blockers as blocker')
    .innerJoin('order_settings as settings', (join) =>
      join
        .onRef('settings.account_id', '=', 'blocker.account_id')
        .onRef('settings.store_id', '=', 'blocker.store_id'),
    )
    .leftJoin('watched_skus as watched', (join) =>
      join
        .onRef('watched.account_id', '=', 'blocker.account_id')
        .onRef('watched.store_id', '=', 'blocker.store_id')
        .onRef('watched.sku', '=', 'blocker.sku'),
    )
    .select([
      'blocker.account_id',
      'blocker.store_id',
      'blocker.sku',
      sql<number>`(settings.settings ->> 'commerceStoreId')::integer`.as('commerce_store_id'),
      'watched.last_facts',
    ])
    .distinctOn(['watched.read_at', 'blocker.account_id', 'blocker.store_id', 'blocker.sku'])
    .where('blocker.sku', 'is not', null)
    .orderBy('watched.read_at', (order) => order.asc().nullsFirst())
    .orderBy('blocker.account_id')
    .orderBy('blocker.store_id')
    .orderBy('blocker.sku')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    accountId: row.account_id,
    storeId: row.store_id,
    commerceStoreId: row.commerce_store_id,
    sku: row.sku as string,
    lastFacts: row.last_facts,
  }))
}

export async function rememberFacts(
  trx: Transaction<Schema>,
  seen: readonly (WatchedSku & { readonly facts: string })[],
  now: Date,
): Promise<void> {
  if (seen.length === 0) return
  await trx
    .insertInto('watched_skus')
    .values(
      seen.map(({ accountId, storeId, sku, facts }) => ({
        account_id: accountId,
        store_id: storeId,
        sku,
        last_facts: facts,
        read_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'store_id', 'sku']).doUpdateSet((eb) => ({
        last_facts: eb.ref('excluded.last_facts'),
        read_at: eb.ref('excluded.read_at'),
      })),
    )
    .execute()
}

/** What nobody waits for any more is forgotten. */
export async function forgetUnwatched(db: Queryable): Promise<void> {
  await db
    .deleteFrom('watched_skus as watched')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('order_blockers as blocker')
            .select(sql`1`.as('one'))
            .whereRef('blocker.account_id', '=', 'watched.account_id')
            .whereRef('blocker.store_id', '=', 'watched.store_id')
            .whereRef('blocker.sku', '=', 'watched.sku'),
        ),
      ),
    )
    .execute()
}

export async function ordersBlockedBySku(
  db: Queryable,
  watched: Pick<WatchedSku, 'accountId' | 'storeId' | 'sku'>,
): Promise<readonly OrderKey[]> {
  const rows = await db
    .selectFrom('order_blockers')
    .select('amazon_order_id')
    .distinct()
    .where('account_id', '=', watched.accountId)
    .where('store_id', '=', watched.storeId)
    .where('sku', '=', watched.sku)
    .execute()
  return rows.map((row) => ({
    accountId: watched.accountId,
    storeId: watched.storeId,
    amazonOrderId: row.amazon_order_id,
  }))
}
