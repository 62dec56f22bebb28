/** The order settings of an Amazon store: one document, to which what was added since it was stored comes by default. */
import { defaultOrderSettings, type OrderSettings } from '@orderferry/domain/order-import/order-settings'
import { sql } from 'kysely'
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

/**
 * Puts settings in the place of those that were read at `readAt`; gives false when somebody has changed them since:
 * two changes that were each held against the same settings may contradict each other.
 */
export async function replaceSettingsReadAt(
  db: Queryable,
  { storeId, readAt }: { readonly storeId: string; readonly readAt: Date },
  settings: OrderSettings,
  now: Date,
): Promise<boolean> {
  const result = await db
    .updateTable('order_settings')
    // Always later than what was read, whatever the clocks of two processes say.
    .set({
      settings: JSON.stringify(settings),
      updated_at: now > readAt ? now : new Date(readAt.getTime() + 1),
    })
    .where('store_id', '=', storeId)
    // As JavaScript reads it; by hand a row may have been given a finer one.
    .where(sql`date_trunc('milliseconds', updated_at)`, '=', readAt)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
