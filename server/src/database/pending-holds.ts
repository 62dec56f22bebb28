import { sql } from 'kysely'
import type { Queryable } from './connect.ts'
import type { OrderKey } from './order-key.ts'

/** Orders whose units are held back though their time is over, their store wants no holds, or nobody waits for them. */
export async function pendingHoldsDue(db: Queryable, now: Date, limit: number): Promise<readonly OrderKey[]> {
  const rows = await db
    .selectFrom('amazon_orders')
    .innerJoin('order_settings as settings', (join) =>
      join
        .onRef('settings.account_id', '=', 'amazon_orders.account_id')
        .onRef('settings.store_id', '=', 'amazon_orders.store_id'),
    )
    .select(['amazon_orders.account_id', 'amazon_orders.store_id', 'amazon_order_id'])
    .where('pending_hold_until', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('pending_hold_until', '<=', now),
        eb('import_state', 'in', ['created', 'notRequired']),
        eb.and([
          eb('import_state', '=', sql.lit('waiting')),
          eb.or([
            sql<boolean>`settings.settings ->> 'pendingOrders' is distinct from 'reserve'`,
            sql<boolean>`settings.settings ->> 'importAmazonOrders' = 'false'`,
          ]),
        ]),
      ]),
    )
    .orderBy('pending_hold_until')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    accountId: row.account_id,
    storeId: row.store_id,
    amazonOrderId: row.amazon_order_id,
  }))
}
