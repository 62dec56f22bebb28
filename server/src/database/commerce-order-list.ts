/** The list of Commerce orders: filtered, sorted over the whole result, one page; and how many there are of each status. */
import { type RawBuilder, sql } from 'kysely'
import { type CommerceOrderFilter, commerceOrderList, matchesCommerceOrder } from './commerce-order-filter.ts'
import type { CommerceOrderRow } from './commerce-orders.ts'
import type { Queryable } from './connect.ts'
import { countRowsUpTo, countStatement, orderOf, type PageWish, pageKeys, readPage } from './list-page.ts'
import { expectedRows, FEW, type ListWay } from './list-ways.ts'
import { COUNTED_MAX } from './order-counts.ts'
import { PLANNED_EACH_TIME } from './preparing-client.ts'
import { plainStep, type SortStep } from './sort-steps.ts'

export interface CommerceOrderSort {
  readonly column: 'purchased_at' | 'number' | 'status' | 'base_total_thousandths' | 'total_thousandths'
  readonly descending: boolean
}

export interface CommerceOrderWish {
  readonly filter: CommerceOrderFilter
  readonly sort: CommerceOrderSort
  readonly limit: number
  readonly offset: number
  /** Only what follows this row. */
  readonly after?: CommerceOrderRow | undefined
}

export function listCommerceOrders(
  db: Queryable,
  wish: CommerceOrderWish,
): Promise<readonly CommerceOrderRow[]> {
  return readPage(db, commerceOrderList, pageOf(wish), (way) => pageStatement(wish, way))
}

function commerceOrderCountStatement(filter: CommerceOrderFilter): RawBuilder<{ count: bigint }> {
  return countStatement(commerceOrderList, filter)
}

export async function countCommerceOrders(db: Queryable, filter: CommerceOrderFilter): Promise<number> {
  const { rows } = await commerceOrderCountStatement(filter).execute(db)
  return Number(rows[0]?.count ?? 0)
}

/** Counts no further than `max`. */
export function countCommerceOrdersUpTo(
  db: Queryable,
  filter: CommerceOrderFilter,
  max: number,
): Promise<number> {
  return countRowsUpTo(db, commerceOrderList, { filter, max })
}

/**
 * By Commerce's status, in the order of its codes; one more than `COUNTED_MAX` stands for more, unless exact ones are
 * asked for. Statuses are the shop's own: those that orders have are looked for along the index.
 */
export async function countByCommerceStatus(
  db: Queryable,
  filter: CommerceOrderFilter,
  isExact: boolean,
): Promise<ReadonlyMap<string, number>> {
  const isWhole = isExact || (await expectedRows(db, commerceOrderList, filter)) <= FEW
  const { rows } = await (isWhole ? wholeCount(filter) : cappedCount(filter)).execute(db)
  const most = isExact ? Number.POSITIVE_INFINITY : COUNTED_MAX + 1
  return new Map(rows.map(({ status, orders }) => [status, Math.min(Number(orders), most)]))
}

type StatusRow = { status: string; orders: bigint }

function wholeCount(filter: CommerceOrderFilter): RawBuilder<StatusRow> {
  return sql`select ${PLANNED_EACH_TIME} status, count(*) as orders from commerce_orders
    where status is not null and ${matchesCommerceOrder(filter)} group by status order by status`
}

function cappedCount(filter: CommerceOrderFilter): RawBuilder<StatusRow> {
  return sql`select ${PLANNED_EACH_TIME} * from (
    with recursive statuses as (
      (select status from commerce_orders where status is not null order by status limit 1)
      union all
      select (select status from commerce_orders where status > before.status order by status limit 1)
      from statuses as before where before.status is not null)
    select statuses.status, (select count(*) from (
      select 1 from commerce_orders where commerce_orders.status = statuses.status and ${matchesCommerceOrder(filter)}
      limit ${sql.lit(COUNTED_MAX + 1)}) as counted) as orders
    from statuses where statuses.status is not null order by statuses.status) as counts where orders > 0`
}

function pageStatement(wish: CommerceOrderWish, way: ListWay): RawBuilder<CommerceOrderRow> {
  const page = pageOf(wish)
  return sql<CommerceOrderRow>`select ${PLANNED_EACH_TIME} commerce_orders.*
    from ${pageKeys(commerceOrderList, page, way)} as page join commerce_orders using (commerce_order_id)
    order by ${orderOf(page.steps)}`
}

function pageOf({ sort, ...wish }: CommerceOrderWish): PageWish<CommerceOrderFilter, CommerceOrderRow> {
  return { ...wish, column: sort.column, steps: stepsOf(sort) }
}

function stepsOf({ column, descending }: CommerceOrderSort): readonly SortStep<CommerceOrderRow>[] {
  const key = plain('commerce_order_id', descending)
  switch (column) {
    case 'purchased_at':
      return [plain(column, descending), key]
    case 'number':
      return [{ ...plain(column, descending), byBytes: true }, key]
    case 'base_total_thousandths':
    case 'total_thousandths':
      return [{ ...plain(column, descending), emptyIsLeast: true }, key]
    case 'status':
      // Within a status the newest come first.
      return [
        plain('status', descending),
        plain('purchased_at', !descending),
        plain('commerce_order_id', !descending),
      ]
  }
}

function plain(column: keyof CommerceOrderRow, descending: boolean): SortStep<CommerceOrderRow> {
  return plainStep('commerce_orders', column, descending)
}
