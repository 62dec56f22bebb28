import type { ImportSettings } from '@orderferry/domain/order-import/import-decision'
import type { OrderSettings } from '@orderferry/domain/order-import/order-settings'
import type { Selectable, Updateable } from 'kysely'
import type { Queryable } from './connect.ts'
import { completeSettings } from './order-settings.ts'
import type { Schema, StoredOrderSettings } from './schema.ts'

export type AmazonAccountRow = Selectable<Schema['amazon_accounts']>
export type AmazonStoreRow = Selectable<Schema['amazon_stores']>

export function readAccount(db: Queryable, accountId: string): Promise<AmazonAccountRow | undefined> {
  return db.selectFrom('amazon_accounts').selectAll().where('account_id', '=', accountId).executeTakeFirst()
}

export function listAccounts(db: Queryable): Promise<AmazonAccountRow[]> {
  return db.selectFrom('amazon_accounts').selectAll().orderBy('account_id').execute()
}

/** Authorized accounts with an active store whose next sync run is due. */
export async function accountsDueForSync(db: Queryable, now: Date): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('amazon_accounts as account')
    .select('account.account_id')
    .where('account.authorization_state', '=', 'authorized')
    .where('account.next_sync_at', '<=', now)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('amazon_stores as store')
          .select('store.store_id')
          .whereRef('store.account_id', '=', 'account.account_id')
          .where('store.state', '=', 'active'),
      ),
    )
    .orderBy('account.next_sync_at')
    .execute()
  return rows.map(({ account_id }) => account_id)
}

export async function updateAccount(
  db: Queryable,
  accountId: string,
  set: Updateable<Schema['amazon_accounts']>,
): Promise<void> {
  await db.updateTable('amazon_accounts').set(set).where('account_id', '=', accountId).execute()
}

export function listStores(db: Queryable, accountId?: string): Promise<AmazonStoreRow[]> {
  let query = db.selectFrom('amazon_stores').selectAll()
  if (accountId !== undefined) query = query.where('account_id', '=', accountId)
  return query.orderBy('store_id').execute()
}

export function readStore(db: Queryable, storeId: string): Promise<AmazonStoreRow | undefined> {
  return db.selectFrom('amazon_stores').selectAll().where('store_id', '=', storeId).executeTakeFirst()
}

/** A store with its order settings: what the import of its orders rests on. */
export type StoreWithSettings = AmazonStoreRow & { readonly settings: OrderSettings }

/** What the rules of the import rest on beside an order. */
export function importSettingsOf(
  { settings, connected_at: connectedAt }: StoreWithSettings,
  { inventoryManagement }: Pick<ImportSettings, 'inventoryManagement'>,
): ImportSettings {
  return { ...settings, connectedAt: connectedAt.toISOString(), inventoryManagement }
}

export async function listStoresWithSettings(db: Queryable, accountId: string): Promise<StoreWithSettings[]> {
  const query = storesWithSettings(db).where('store.account_id', '=', accountId).orderBy('store.store_id')
  return (await query.execute()).map(withSettings)
}

/** What lists say of an order's store. */
export interface StoreFacts {
  readonly name: string
  /** Amazon's id of the seller. */
  readonly merchantId: string
  /** O-01. */
  readonly importEnabled: boolean
}

export async function readStoreFacts(
  db: Queryable,
  storeIds: readonly string[],
): Promise<ReadonlyMap<string, StoreFacts>> {
  if (storeIds.length === 0) return new Map()
  const rows = await storesWithSettings(db)
    .innerJoin('amazon_accounts as account', 'account.account_id', 'store.account_id')
    .select('account.seller_id')
    .where('store.store_id', 'in', [...storeIds])
    .execute()
  return new Map(
    rows.map(({ store_id, name, seller_id, stored }) => [
      store_id,
      { name, merchantId: seller_id, importEnabled: completeSettings(stored).importAmazonOrders },
    ]),
  )
}

/** What the steps of an order rest on; nothing where its store is being removed, which ends them. */
export async function readStoreWithSettings(
  db: Queryable,
  storeId: string,
): Promise<StoreWithSettings | undefined> {
  const row = await storesWithSettings(db)
    .where('store.store_id', '=', storeId)
    .where('store.state', '!=', 'removing')
    .executeTakeFirst()
  return row === undefined ? undefined : withSettings(row)
}

function withSettings<Row extends AmazonStoreRow & { readonly stored: StoredOrderSettings }>(
  row: Row,
): StoreWithSettings {
  const { stored, ...store } = row
  return { ...store, settings: completeSettings(stored) }
}

function storesWithSettings(db: Queryable) {
  return db
    .selectFrom('amazon_stores as store')
    .innerJoin('order_settings as settings', (join) =>
      join
        .onRef('settings.account_id', '=', 'store.account_id')
        .onRef('settings.store_id', '=', 'store.store_id'),
    )
    .selectAll('store')
    .select('settings.settings as stored')
}
