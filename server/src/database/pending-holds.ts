import type { HeldUnits, HoldEnd } from '@orderferry/domain/order-import/hold-pending-stock'
import { sql, type Transaction } from 'kysely'
import type { Queryable } from './connect.ts'
import { type OrderKey, ofOrder } from './order-key.ts'
import type { Schema } from './schema.ts'

export interface PendingHold extends HeldUnits {
  /** From 1; each is a reference of Commerce's. */
  readonly number: number
  /** Until when a call without an answer may still place it; null: it is placed. */
  readonly openUntil: Date | null
  /** It is being let go: nobody counts on it. */
  readonly endsBecause: HoldEnd | null
  readonly endedAt: Date | null
}

/** What was last asked of Commerce for an order; undefined when nothing was, or by a version that did not note it. */
export async function readLastHold(db: Queryable, key: OrderKey): Promise<PendingHold | undefined> {
  const row = await ofOrder(db.selectFrom('pending_holds').selectAll(), key)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      number: row.number,
      websiteCode: row.website_code,
      items: row.items,
      openUntil: row.open_until,
      endsBecause: row.ends_because,
      endedAt: row.ended_at,
    }
  )
}

export async function insertHold(trx: Transaction<Schema>, key: OrderKey, hold: PendingHold): Promise<void> {
  await trx
    .insertInto('pending_holds')
    .values({
      account_id: key.accountId,
      store_id: key.storeId,
      amazon_order_id: key.amazonOrderId,
      number: hold.number,
      website_code: hold.websiteCode,
      items: JSON.stringify(hold.items),
      open_until: hold.openUntil,
    })
    .execute()
}

export async function updateHold(
  db: Queryable,
  key: OrderKey,
  {
    number,
    openUntil,
    endsBecause,
    endedAt,
  }: Pick<PendingHold, 'number'> & Partial<Pick<PendingHold, 'openUntil' | 'endsBecause' | 'endedAt'>>,
): Promise<void> {
  await ofOrder(db.updateTable('pending_holds'), key)
    .set({ open_until: openUntil, ends_because: endsBecause, ended_at: endedAt })
    .where('number', '=', number)
    .execute()
}

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
