/** What the page of one Amazon order shows beside its row. */
import type { Selectable } from 'kysely'
import type { Queryable } from './connect.ts'
import type { OrderKey } from './order-changes.ts'
import type { Schema } from './schema.ts'
import type { ConfirmationRow } from './shipment-confirmations.ts'

export type OrderEventRow = Selectable<Schema['order_events']>

const EVENTS_MAX = 500

/** The history, the newest first. */
export function historyOfOrder(db: Queryable, key: OrderKey): Promise<OrderEventRow[]> {
  return db
    .selectFrom('order_events')
    .selectAll()
    .where('account_id', '=', key.accountId)
    .where('store_id', '=', key.storeId)
    .where('amazon_order_id', '=', key.amazonOrderId)
    .orderBy('event_id', 'desc')
    .limit(EVENTS_MAX)
    .execute()
}

export function confirmationsOfOrder(db: Queryable, key: OrderKey): Promise<ConfirmationRow[]> {
  return db
    .selectFrom('shipment_confirmations')
    .selectAll()
    .where('account_id', '=', key.accountId)
    .where('store_id', '=', key.storeId)
    .where('amazon_order_id', '=', key.amazonOrderId)
    .orderBy('commerce_shipment_id')
    .orderBy('queued_at')
    .execute()
}

export function readSealedData(
  db: Queryable,
  key: OrderKey,
): Promise<Selectable<Schema['sealed_order_data']> | undefined> {
  return db
    .selectFrom('sealed_order_data')
    .selectAll()
    .where('account_id', '=', key.accountId)
    .where('store_id', '=', key.storeId)
    .where('amazon_order_id', '=', key.amazonOrderId)
    .executeTakeFirst()
}
