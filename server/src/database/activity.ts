/** What happened to orders, over all stores. */
import type { Selectable } from 'kysely'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'

export type ActivityRow = Selectable<Schema['order_events']> &
  Pick<Selectable<Schema['amazon_orders']>, 'display_status' | 'channel' | 'commerce_number'> & {
    readonly store_name: string
  }

/**
 * With `after` the events that follow it, the oldest first; without, the newest first. Ids are given out before a
 * transaction commits, so an event can appear after a later one: who follows the list reads a little of it again.
 */
export function listActivity(
  db: Queryable,
  asked: {
    readonly after?: bigint | undefined
    readonly storeIds?: readonly string[] | undefined
    readonly limit: number
  },
): Promise<ActivityRow[]> {
  let query = db
    .selectFrom('order_events as event')
    .innerJoin('amazon_orders as order', (join) =>
      join
        .onRef('order.account_id', '=', 'event.account_id')
        .onRef('order.store_id', '=', 'event.store_id')
        .onRef('order.amazon_order_id', '=', 'event.amazon_order_id'),
    )
    .innerJoin('amazon_stores as store', 'store.store_id', 'event.store_id')
    .selectAll('event')
    .select(['order.display_status', 'order.channel', 'order.commerce_number', 'store.name as store_name'])
  if (asked.storeIds !== undefined) query = query.where('event.store_id', 'in', [...asked.storeIds])
  if (asked.after !== undefined) query = query.where('event.event_id', '>', asked.after)
  return query
    .orderBy('event.event_id', asked.after === undefined ? 'desc' : 'asc')
    .limit(asked.limit)
    .execute()
}
