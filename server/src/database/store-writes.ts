/** Accounts, stores and their settings as staff make and change them. */
import { type Insertable, sql, type Transaction, type Updateable } from 'kysely'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'

/** Gives false when the account exists already. */
export async function insertAccount(
  db: Queryable,
  account: Insertable<Schema['amazon_accounts']>,
): Promise<boolean> {
  const result = await db
    .insertInto('amazon_accounts')
    .values(account)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** Gives the id of a store that holds the same id or the same marketplace of the account, or null when it was added. */
export async function insertStore(
  trx: Transaction<Schema>,
  store: Insertable<Schema['amazon_stores']>,
): Promise<string | null> {
  const result = await trx
    .insertInto('amazon_stores')
    .values(store)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (result.numInsertedOrUpdatedRows === 1n) return null
  const other = await trx
    .selectFrom('amazon_stores')
    .select('store_id')
    .where((eb) =>
      eb.or([
        eb('store_id', '=', store.store_id),
        eb.and([eb('account_id', '=', store.account_id), eb('marketplace_id', '=', store.marketplace_id)]),
      ]),
    )
    .executeTakeFirst()
  return other?.store_id ?? store.store_id
}

export async function updateStore(
  db: Queryable,
  storeId: string,
  set: Updateable<Schema['amazon_stores']>,
): Promise<boolean> {
  const result = await db
    .updateTable('amazon_stores')
    .set(set)
    .where('store_id', '=', storeId)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The store's row, locked: nothing is added to it until the transaction ends. */
export function lockStore(trx: Transaction<Schema>, storeId: string) {
  return trx
    .selectFrom('amazon_stores')
    .selectAll()
    .where('store_id', '=', storeId)
    .forUpdate()
    .executeTakeFirst()
}

/** Orders of the store whose units Commerce holds back. */
export async function countOrdersWithHolds(
  trx: Transaction<Schema>,
  store: { readonly accountId: string; readonly storeId: string },
): Promise<number> {
  const { count } = await trx
    .selectFrom('amazon_orders')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('account_id', '=', store.accountId)
    .where('store_id', '=', store.storeId)
    .where('pending_hold_until', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** With all that belongs to them; a million rows in one statement would hold the tables for minutes. */
const ORDERS_DELETED_AT_ONCE = 2_000

/**
 * Some of a store's orders; with the last of them the store itself, its settings and log entries.
 * @returns whether the store is gone
 */
export async function deleteStoreInPart(
  trx: Transaction<Schema>,
  { accountId, storeId }: { readonly accountId: string; readonly storeId: string },
  ordersAtOnce = ORDERS_DELETED_AT_ONCE,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`delete from amazon_orders where (store_id, amazon_order_id) in (
    select store_id, amazon_order_id from amazon_orders
    where account_id = ${accountId} and store_id = ${storeId} limit ${ordersAtOnce})`.execute(trx)
  if (Number(numAffectedRows) === ordersAtOnce) return false
  for (const table of ['communication_errors', 'amazon_stores'] as const) {
    await trx.deleteFrom(table).where('account_id', '=', accountId).where('store_id', '=', storeId).execute()
  }
  return true
}
