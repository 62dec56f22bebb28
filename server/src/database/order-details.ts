/** What the page of one Amazon order shows beside its row. */
import type { Selectable } from 'kysely'
import type { Queryable } from './connect.ts'
import { type OrderKey, ofOrder } from './order-key.ts'
import type { Schema } from './schema.ts'
import type { ConfirmationRow } from './shipment-confirmations.ts'

export type OrderEventRow = Selectable<Schema['order_events']>

const EVENTS_MAX = 500

/** The history, the newest first. */
export function historyOfOrder(db: Queryable, key: OrderKey): Promise<OrderEventRow[]> {
  return ofOrder(db.selectFrom('order_events').selectAll(), key)
    .orderBy('event_id', 'desc')
    .limit(EVENTS_MAX)
    .execute()
}

/** Whether this was ever said of the order. */
export async function hasEvent(db: Queryable, key: OrderKey, code: string): Promise<boolean> {
  const found = await ofOrder(db.selectFrom('order_events').select('event_id'), key)
    .where('code', '=', code)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export function confirmationsOfOrder(db: Queryable, key: OrderKey): Promise<ConfirmationRow[]> {
  return ofOrder(db.selectFrom('shipment_confirmations').selectAll(), key)
    .orderBy('commerce_shipment_id')
    .orderBy('queued_at')
    .execute()
}

export function readSealedData(
  db: Queryable,
  key: OrderKey,
): Promise<Selectable<Schema['sealed_order_data']> | undefined> {
  return ofOrder(db.selectFrom('sealed_order_data').selectAll(), key).executeTakeFirst()
}
