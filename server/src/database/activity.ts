/** What happened to orders, over all stores. */
import { type Expression, type Selectable, type SqlBool, sql } from 'kysely'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'

export type ActivityRow = Selectable<Schema['order_events']> &
  Pick<Selectable<Schema['amazon_orders']>, 'display_status' | 'channel' | 'commerce_number'> & {
    readonly store_name: string
  }

export interface ActivityFilter {
  readonly storeIds?: readonly string[] | undefined
  /** Amazon's or Commerce's, whole. */
  readonly orderNumber?: string | undefined
  readonly codes?: readonly string[] | undefined
  readonly by?: 'system' | 'staff' | undefined
  readonly actor?: string | undefined
  readonly from?: Date | undefined
  /** Excluded. */
  readonly before?: Date | undefined
}

/**
 * The events that follow another, the oldest first. Ids are given out before a transaction commits, so an event can
 * appear after a later one: who follows the list reads a little of it again.
 */
export function listActivityAfter(
  db: Queryable,
  asked: { readonly after: bigint; readonly filter: ActivityFilter; readonly limit: number },
): Promise<ActivityRow[]> {
  return withOrder(db, asked.filter)
    .where('event.event_id', '>', asked.after)
    .orderBy('event.event_id', 'asc')
    .limit(asked.limit)
    .execute()
}

export function newestActivity(
  db: Queryable,
  asked: { readonly filter: ActivityFilter; readonly limit: number; readonly offset: number },
): Promise<ActivityRow[]> {
  return withOrder(db, asked.filter)
    .orderBy('event.event_id', 'desc')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute()
}

export async function countActivity(db: Queryable, filter: ActivityFilter): Promise<number> {
  const { count } = await events(db, filter)
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function withOrder(db: Queryable, filter: ActivityFilter) {
  return events(db, filter)
    .innerJoin('amazon_orders as order', (join) =>
      join
        .onRef('order.account_id', '=', 'event.account_id')
        .onRef('order.store_id', '=', 'event.store_id')
        .onRef('order.amazon_order_id', '=', 'event.amazon_order_id'),
    )
    .innerJoin('amazon_stores as store', 'store.store_id', 'event.store_id')
    .selectAll('event')
    .select(['order.display_status', 'order.channel', 'order.commerce_number', 'store.name as store_name'])
}

function events(db: Queryable, filter: ActivityFilter) {
  const { storeIds, codes, by, actor, from, before, orderNumber } = filter
  return db.selectFrom('order_events as event').where((eb) => {
    const conditions: Expression<SqlBool>[] = []
    if (storeIds !== undefined) conditions.push(eb('event.store_id', 'in', atLeastOne(storeIds)))
    if (codes !== undefined) conditions.push(eb('event.code', 'in', atLeastOne(codes)))
    if (by === 'system') conditions.push(eb('event.actor', '=', 'system'))
    // The text stands in the statement: a partial index is chosen by it.
    if (by === 'staff' || actor) conditions.push(sql<SqlBool>`event.actor <> 'system'`)
    if (actor) conditions.push(eb('event.actor', '=', actor))
    if (from !== undefined) conditions.push(eb('event.happened_at', '>=', from))
    if (before !== undefined) conditions.push(eb('event.happened_at', '<', before))
    if (orderNumber) conditions.push(isOfOrder(orderNumber))
    return eb.and(conditions)
  })
}

/** The order is found first, by its own indexes; its events follow by their key. */
function isOfOrder(number: string): Expression<SqlBool> {
  return sql<SqlBool>`(event.account_id, event.store_id, event.amazon_order_id) in (
    select account_id, store_id, amazon_order_id
    from amazon_orders
    where amazon_order_id = ${number} or commerce_number = ${number}
  )`
}

/** `in ()` is no SQL; an empty list finds nothing. */
function atLeastOne(values: readonly string[]): readonly string[] {
  return values.length === 0 ? [''] : values
}
