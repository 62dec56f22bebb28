/** The list of Amazon orders as screens and programs read it: filtered, sorted over the whole result, one page. */
import { type Expression, type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import type { Queryable } from './connect.ts'
import {
  countRowsUpTo,
  countStatement,
  orderOf,
  type PageWish,
  pageKeys,
  readPage,
  wayOf,
} from './list-page.ts'
import type { ListWay } from './list-ways.ts'
import type { AmazonOrderRow } from './order-changes.ts'
import { amazonOrderList, type OrderFilter } from './order-filter.ts'
import { type OrderSort, stepsOf } from './order-steps.ts'
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

export function listOrderRows(db: Queryable, wish: OrderListWish): Promise<readonly OrderListRow[]> {
  return readPage(db, amazonOrderList, pageOf(wish), (way) => listStatement(wish, way))
}

/** The statement that `listOrderRows` begins with; benchmarks send the same by `pg`. */
export async function orderListStatement(
  db: Queryable,
  wish: OrderListWish,
): Promise<RawBuilder<OrderListRow>> {
  return listStatement(wish, await wayOf(db, amazonOrderList, pageOf(wish)))
}

export function listStatement(wish: OrderListWish, way: ListWay): RawBuilder<OrderListRow> {
  const page = pageOf(wish)
  return sql<OrderListRow>`select ${PLANNED_EACH_TIME} amazon_orders.*, sealed.sealed_buyer
    from ${pageKeys(amazonOrderList, page, way)} as page
    join amazon_orders on amazon_orders.amazon_order_id = page.amazon_order_id and amazon_orders.store_id = page.store_id
    left join sealed_order_data as sealed
      on sealed.account_id = amazon_orders.account_id and sealed.store_id = amazon_orders.store_id
      and sealed.amazon_order_id = amazon_orders.amazon_order_id
    order by ${orderOf(page.steps)}`
}

function pageOf({ sort, ...wish }: OrderListWish): PageWish<OrderFilter, AmazonOrderRow> {
  return { ...wish, column: sort.column, steps: stepsOf(sort) }
}

export async function countOrders(db: Queryable, filter: OrderFilter): Promise<number> {
  const { rows } = await orderCountStatement(filter).execute(db)
  return Number(rows[0]?.count ?? 0)
}

export function orderCountStatement(filter: OrderFilter): RawBuilder<{ count: bigint }> {
  return countStatement(amazonOrderList, filter)
}

/** Counts no further than `max`. */
export function countUpTo(db: Queryable, filter: OrderFilter, max: number): Promise<number> {
  return countRowsUpTo(db, amazonOrderList, { filter, max })
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
