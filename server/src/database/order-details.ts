/** What the page of one Amazon order shows beside its row. */
import type { OrderEvent } from '@orderferry/domain/lifecycle/order-event'
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

/** Which of these was said of the order last; undefined when none was. */
export async function lastEventAmong(
  db: Queryable,
  key: OrderKey,
  codes: readonly OrderEvent['code'][],
): Promise<string | undefined> {
  const last = await ofOrder(db.selectFrom('order_events').select('code'), key)
    .where('code', 'in', codes)
    .orderBy('event_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.code
}

/** When the order was made in Commerce, or found there; null when it is not there yet. */
export async function commerceOrderSince(db: Queryable, key: OrderKey): Promise<Date | null> {
  const codes: readonly OrderEvent['code'][] = ['commerce-order-created', 'commerce-order-found']
  const first = await ofOrder(db.selectFrom('order_events').select('happened_at'), key)
    .where('code', 'in', codes)
    .orderBy('event_id')
    .limit(1)
    .executeTakeFirst()
  return first?.happened_at ?? null
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
