/**
 * The list of Amazon orders as screens and programs read it: filtered, sorted over the whole result, one page.
 *
 * A page is found by keys alone, which stand in an index, and only its rows are then read: a page far back costs no
 * more than walking the index. PostgreSQL guesses badly where what is asked for lies together at the far end of the
 * order (an index is walked in vain), so few hits are gathered first and sorted then; how many it expects is asked
 * beforehand.
 */
import { type Expression, type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import type { Queryable } from './connect.ts'
import type { AmazonOrderRow } from './order-changes.ts'
import { isNarrowed, matches, type OrderFilter } from './order-filter.ts'
import { follows, inOrder, type OrderSort, stepsOf } from './order-steps.ts'
import { PLANNED_EACH_TIME } from './preparing-client.ts'
import type { Schema } from './schema.ts'

export type OrderListRow = Selectable<Schema['amazon_orders']> & { readonly sealed_buyer: Buffer | null }
export type OrderItemRow = Selectable<Schema['amazon_order_items']>
export type OrderBlockerRow = Selectable<Schema['order_blockers']>

export interface OrderListWish {
  readonly filter: OrderFilter
  readonly sort: OrderSort
  readonly limit: number
  readonly offset: number
  /** Only what follows this row. */
  readonly after?: AmazonOrderRow | undefined
}

/** Up to so many hits are gathered and sorted rather than met on the way through an index. */
export const FEW = 12_000

export async function listOrderRows(db: Queryable, wish: OrderListWish): Promise<readonly OrderListRow[]> {
  const { rows } = await (await orderListStatement(db, wish)).execute(db)
  return rows
}

/** The statement that `listOrderRows` sends; benchmarks send the same by `pg`. */
export async function orderListStatement(
  db: Queryable,
  { filter, sort, limit, offset, after }: OrderListWish,
): Promise<RawBuilder<OrderListRow>> {
  const steps = stepsOf(sort)
  const keys = sql`select store_id, amazon_order_id${sql.join(
    steps.map(({ value }, index) => sql`, ${value} as ${sql.ref(`step_${index}`)}`),
    sql``,
  )} from amazon_orders where ${matches(filter)}${after === undefined ? sql`` : sql` and ${follows(steps, after)}`}`
  const order = sql.join(steps.map((step, index) => inOrder(step, sql.ref(`step_${index}`))))
  const page = sql`limit ${sql.lit(limit)} offset ${sql.lit(offset)}`
  const isGathered = isNarrowed(filter) && (await expectedRows(db, filter)) <= FEW
  const found = isGathered
    ? sql`with hits as materialized (${keys}) select * from hits order by ${order} ${page}`
    : sql`select * from (${keys}) as walked order by ${order} ${page}`
  return sql<OrderListRow>`select ${PLANNED_EACH_TIME} amazon_orders.*, sealed.sealed_buyer
    from (${found}) as page
    join amazon_orders on amazon_orders.amazon_order_id = page.amazon_order_id and amazon_orders.store_id = page.store_id
    left join sealed_order_data as sealed
      on sealed.account_id = amazon_orders.account_id and sealed.store_id = amazon_orders.store_id
      and sealed.amazon_order_id = amazon_orders.amazon_order_id
    order by ${order}`
}

/** What PostgreSQL reckons; off by a factor where conditions depend on each other. */
export async function expectedRows(db: Queryable, filter: OrderFilter): Promise<number> {
  const { rows } = await sql<{ 'QUERY PLAN': readonly { Plan: { 'Plan Rows': number } }[] }>`
    explain (format json) select ${PLANNED_EACH_TIME} 1 from amazon_orders where ${matches(filter)}`.execute(
    db,
  )
  return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0
}

export async function countOrders(db: Queryable, filter: OrderFilter): Promise<number> {
  const { rows } = await orderCountStatement(filter).execute(db)
  return Number(rows[0]?.count ?? 0)
}

export function orderCountStatement(filter: OrderFilter): RawBuilder<{ count: bigint }> {
  return sql`select ${PLANNED_EACH_TIME} count(*) as count from amazon_orders where ${matches(filter)}`
}

/** Counts no further than `max`. */
export async function countUpTo(db: Queryable, filter: OrderFilter, max: number): Promise<number> {
  const { rows } = await sql<{ count: bigint }>`select ${PLANNED_EACH_TIME} count(*) as count from (
    select 1 from amazon_orders where ${matches(filter)} limit ${sql.lit(max)}) as counted`.execute(db)
  return Number(rows[0]?.count ?? 0)
}

interface RowKey {
  readonly account_id: string
  readonly store_id: string
  readonly amazon_order_id: string
}

/** The lines of these orders, in their order. */
export async function itemsOfOrders(db: Queryable, orders: readonly RowKey[]): Promise<OrderItemRow[]> {
  if (orders.length === 0) return []
  return db.selectFrom('amazon_order_items').selectAll().where(isOneOf(orders)).orderBy('line').execute()
}

export async function blockersOfOrders(db: Queryable, orders: readonly RowKey[]): Promise<OrderBlockerRow[]> {
  if (orders.length === 0) return []
  return db.selectFrom('order_blockers').selectAll().where(isOneOf(orders)).orderBy('position').execute()
}

function isOneOf(orders: readonly RowKey[]): Expression<SqlBool> {
  const keys = orders.map((row) => sql`(${row.account_id}, ${row.store_id}, ${row.amazon_order_id})`)
  return sql<SqlBool>`(account_id, store_id, amazon_order_id) in (${sql.join(keys)})`
}
