/**
 * How many orders stand in each status, and on each card of a dashboard. Counting stops where nobody reads on: a page
 * with its counts costs the same over a million orders as over twenty thousand. Exact figures are asked for apart.
 */
import { displayStatuses } from '@orderferry/domain/lifecycle/display-status'
import { type RawBuilder, sql } from 'kysely'
import type { Queryable } from './connect.ts'
import { expectedRows, FEW } from './list-ways.ts'
import { amazonOrderList, matches, type OrderFilter } from './order-filter.ts'
import { PLANNED_EACH_TIME } from './preparing-client.ts'

/** Counting goes so far; more is "10,000+". */
export const COUNTED_MAX = 10_000

export type StatusCounts = ReadonlyMap<string, number>

/** By shown status; one more than `COUNTED_MAX` stands for more. */
export async function countByStatus(
  db: Queryable,
  filter: OrderFilter,
  isExact: boolean,
): Promise<StatusCounts> {
  // Few hits are gathered once; of many each status is counted by itself, along its index and no further than needed.
  const isWhole = isExact || (await expectedRows(db, amazonOrderList, filter)) <= FEW
  const { rows } = await (isWhole ? wholeCount(filter) : cappedCount(filter)).execute(db)
  const counted = new Map(rows.map(({ status, orders }) => [status, Number(orders)]))
  return isExact
    ? counted
    : new Map([...counted].map(([status, orders]) => [status, Math.min(orders, COUNTED_MAX + 1)]))
}

type StatusRow = { status: string; orders: bigint }

function wholeCount(filter: OrderFilter): RawBuilder<StatusRow> {
  return sql`select ${PLANNED_EACH_TIME} display_status as status, count(*) as orders
    from amazon_orders where ${matches(filter)} group by display_status`
}

function cappedCount(filter: OrderFilter): RawBuilder<StatusRow> {
  const ofStatus = displayStatuses.map(
    (status) => sql`select ${sql.lit(status)} as status, (select count(*) from (
      select 1 from amazon_orders where display_status = ${sql.lit(status)} and ${matches(filter)}
      limit ${sql.lit(COUNTED_MAX + 1)}) as counted) as orders`,
  )
  return sql`select ${PLANNED_EACH_TIME} * from (${sql.join(ofStatus, sql` union all `)}) as counts`
}

export interface OrderCards {
  readonly unshipped: number
  /** Of those that were counted: with a Commerce order. */
  readonly unshippedImported: number
  readonly shipToday: number
  readonly late: number
  readonly blocked: number
  readonly cancellationRequested: number
}

/** @param now and `soon`: what is due between them is to be shipped today */
export async function countCards(
  db: Queryable,
  stores: Pick<OrderFilter, 'accountId' | 'storeIds'>,
  { now, soon, isExact }: { readonly now: Date; readonly soon: Date; readonly isExact: boolean },
): Promise<OrderCards> {
  const limit = isExact ? sql`` : sql`limit ${sql.lit(COUNTED_MAX + 1)}`
  const count = (filter: OrderFilter) => sql`(select count(*) from (
    select 1 from amazon_orders where ${matches({ ...stores, ...filter })} ${limit}) as counted)`
  const { rows } = await sql<{ [Card in keyof OrderCards]: bigint }>`
    select ${PLANNED_EACH_TIME} unshipped.orders as "unshipped", unshipped.imported as "unshippedImported",
      ${count({ shipFrom: now, shipBefore: soon })} as "shipToday",
      ${count({ shipBefore: now })} as "late",
      ${count({ blocked: true })} as "blocked",
      ${count({ cancellationRequested: true, displayStatuses: OPEN })} as "cancellationRequested"
    from (
      select count(*) as orders, count(*) filter (where import_state = 'created') as imported
      from (select import_state from amazon_orders
        where ${matches({ ...stores, displayStatuses: ['Unshipped'] })} ${limit}) as open
    ) as unshipped`.execute(db)
  const [cards] = rows
  if (cards === undefined) throw new Error('A count gave no row.')
  return {
    unshipped: Number(cards.unshipped),
    unshippedImported: Number(cards.unshippedImported),
    shipToday: Number(cards.shipToday),
    late: Number(cards.late),
    blocked: Number(cards.blocked),
    cancellationRequested: Number(cards.cancellationRequested),
  }
}

/** A wish to cancel is of no use any more once the order has gone. */
const OPEN = ['Error', 'Pending', 'Pending Availability', 'Unshipped', 'Partially Shipped'] as const
