/** The order settings of an Amazon store: one document, to which what was added since it was stored comes by default. */
import { defaultOrderSettings, type OrderSettings } from '@orderferry/domain/order-import/order-settings'
import type { Queryable } from './connect.ts'
import type { StoredOrderSettings } from './schema.ts'

export function completeSettings(stored: StoredOrderSettings): OrderSettings {
  return { ...defaultOrderSettings, ...stored }
}

export async function readOrderSettings(
  db: Queryable,
  storeId: string,
): Promise<{ readonly settings: OrderSettings; readonly updatedAt: Date } | undefined> {
  const row = await db
    .selectFrom('order_settings')
    .select(['settings', 'updated_at'])
    .where('store_id', '=', storeId)
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : { settings: completeSettings(row.settings), updatedAt: row.updated_at }
}

export async function replaceOrderSettings(
  db: Queryable,
  store: { readonly accountId: string; readonly storeId: string },
  settings: StoredOrderSettings,
  now: Date,
): Promise<void> {
  const set = { settings: JSON.stringify(settings), updated_at: now }
  await db
    .insertInto('order_settings')
    .values({ account_id: store.accountId, store_id: store.storeId, ...set })
    .onConflict((conflict) => conflict.columns(['account_id', 'store_id']).doUpdateSet(set))
    .execute()
}
