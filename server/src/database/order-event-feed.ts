/** The history of all orders in the order of its ids. */
import type { Selectable } from 'kysely'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'

export type ChangeRow = Pick<Selectable<Schema['order_events']>, 'event_id' | 'store_id' | 'amazon_order_id'>

export async function lastEventId(db: Queryable): Promise<bigint> {
  const last = await db
    .selectFrom('order_events')
    .select('event_id')
    .orderBy('event_id', 'desc')
    .limit(1)
    .execute()
  return last[0]?.event_id ?? 0n
}

export function eventsAfter(db: Queryable, eventId: bigint, limit: number): Promise<ChangeRow[]> {
  return db
    .selectFrom('order_events')
    .select(['event_id', 'store_id', 'amazon_order_id'])
    .where('event_id', '>', eventId)
    .orderBy('event_id')
    .limit(limit)
    .execute()
}
