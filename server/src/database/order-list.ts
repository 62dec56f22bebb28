/**
 * The list of Amazon orders as screens and programs read it: filtered, sorted over the whole result, one page.
 *
 * A page is found by keys alone, which stand in an index, and only its rows are then read: a page far back costs no
 * more than walking the index. Which way the keys are found depends on how many there are (order-ways.ts).
 */
import { type Expression, type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import type { Queryable } from './connect.ts'
import type { AmazonOrderRow } from './order-changes.ts'
import { lookedUp, matches, type OrderFilter } from './order-filter.ts'
import { follows, inOrder, type OrderSort, type SortStep, stepsOf } from './order-steps.ts'
import { chooseWay, type OrderWay } from './order-ways.ts'
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

export async function listOrderRows(db: Queryable, wish: OrderListWish): Promise<readonly OrderListRow[]> {
  const way = await wayOf(db, wish)
  const { rows } = await listStatement(wish, way).execute(db)
  if (way.kind !== 'asked' || rows.length === wish.limit) return rows
  // Hits lie further back than was reckoned, or there are fewer.
  return (await listStatement(wish, GATHERED).execute(db)).rows
}

const GATHERED: OrderWay = { kind: 'gathered', lookup: 'among' }

/** The statement that `listOrderRows` begins with; benchmarks send the same by `pg`. */
export async function orderListStatement(
  db: Queryable,
  wish: OrderListWish,
): Promise<RawBuilder<OrderListRow>> {
  return listStatement(wish, await wayOf(db, wish))
}

function wayOf(db: Queryable, { filter, limit, offset }: OrderListWish): Promise<OrderWay> {
  return chooseWay(db, filter, offset + limit)
}

export function listStatement(wish: OrderListWish, way: OrderWay): RawBuilder<OrderListRow> {
  const steps = stepsOf(wish.sort)
  const order = orderOf(steps)
  const page = sql`limit ${sql.lit(wish.limit)} offset ${sql.lit(wish.offset)}`
  return sql<OrderListRow>`select ${PLANNED_EACH_TIME} amazon_orders.*, sealed.sealed_buyer
    from (${hitsOf(wish, way)} order by ${order} ${page}) as page
    join amazon_orders on amazon_orders.amazon_order_id = page.amazon_order_id and amazon_orders.store_id = page.store_id
    left join sealed_order_data as sealed
      on sealed.account_id = amazon_orders.account_id and sealed.store_id = amazon_orders.store_id
      and sealed.amazon_order_id = amazon_orders.amazon_order_id
    order by ${order}`
}

/** What the index of statuses holds beside them. */
const besideStatus: ReadonlySet<OrderSort['column']> = new Set([
  'purchased_at',
  'amazon_order_id',
  'display_status',
  'latest_ship_at',
  'total',
])

/** Whether the index of statuses holds what is asked for in the list's order. */
function isInOrderOfStatus({ displayStatuses }: OrderFilter, { column }: OrderSort): boolean {
  return displayStatuses?.length === 1 && column === 'purchased_at'
}

/** By the names that `keysOf` gives the steps. */
function orderOf(steps: readonly SortStep[]): Expression<unknown> {
  return sql.join(steps.map((step, index) => inOrder(step, sql.ref(`step_${index}`))))
}

function hitsOf({ filter, sort, after }: OrderListWish, way: OrderWay): Expression<unknown> {
  const steps = stepsOf(sort)
  const isAfter = after === undefined ? sql`` : sql` and ${follows(steps, after)}`
  switch (way.kind) {
    case 'walked':
      return sql`select * from (${keysOf(steps)} from amazon_orders where ${matches(filter)}${isAfter}) as walked`
    case 'gathered': {
      const isMatch = matches(filter, way.lookup)
      // Met in the list's order, so that what lies behind the page is not looked at.
      if (way.lookup === 'hashed' && isInOrderOfStatus(filter, sort))
        return sql`select * from (${keysOf(steps)} from amazon_orders where ${isMatch}${isAfter}) as met`
      // No row is read to find the keys, as long as nothing but them is asked for.
      const isFoundFirst = way.lookup === 'hashed' && !besideStatus.has(sort.column)
      return isFoundFirst
        ? sql`with found as materialized (select store_id, amazon_order_id from amazon_orders where ${isMatch}),
            hits as materialized (select read.* from found cross join lateral (${keysOf(steps)} from amazon_orders
              where amazon_order_id = found.amazon_order_id and store_id = found.store_id${isAfter} offset 0) as read)
            select * from hits`
        : sql`with hits as materialized (${keysOf(steps)} from amazon_orders where ${isMatch}${isAfter})
            select * from hits`
    }
    case 'asked': {
      const others = { ...filter, buyerWords: undefined, search: undefined }
      // Under the table's own name, so that the same conditions are asked of what was walked.
      return sql`select * from (${keysOf(steps)} from (
        select * from amazon_orders where ${matches(others)}${isAfter}
        order by ${sql.join(steps.map((step) => inOrder(step, step.value)))} limit ${sql.lit(way.rows)}
        ) as amazon_orders where ${lookedUp(filter, 'each')}) as asked`
    }
  }
}

function keysOf(steps: readonly SortStep[]): Expression<unknown> {
  const values = steps.map(({ value }, index) => sql`, ${value} as ${sql.ref(`step_${index}`)}`)
  return sql`select store_id, amazon_order_id${sql.join(values, sql``)}`
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
