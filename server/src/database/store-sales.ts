/** What stores have sold: sums by half hours, and what came since they were added up. Both are read together. */
import type { DayOfSales } from '@orderferry/domain/revenue/summarize-revenue'
import { sql } from 'kysely'
import type { Queryable } from './connect.ts'

export interface StoreSales {
  readonly accountId: string
  readonly storeId: string
  readonly currency: string
}

/** Adds up to so many changes to the sums; gives how many. Whoever else does so takes others. */
export async function addUpSales(db: Queryable, changesMax: number): Promise<number> {
  const { rows } = await sql<{ added: number }>`
    with taken as (
      delete from store_sales_changes where change_id in (
        select change_id from store_sales_changes order by change_id limit ${changesMax} for update skip locked)
      returning account_id, store_id, half_hour, currency, orders, sales_minor),
    added as (
      insert into store_sales as sold (account_id, store_id, half_hour, currency, orders, sales_minor)
      select account_id, store_id, half_hour, currency, sum(orders), sum(sales_minor)
      from taken
      group by 1, 2, 3, 4
      order by 1, 2, 4, 3
      on conflict (account_id, store_id, currency, half_hour) do update
        set orders = sold.orders + excluded.orders, sales_minor = sold.sales_minor + excluded.sales_minor
      returning 1)
    select count(*)::int as added from taken`.execute(db)
  return rows[0]?.added ?? 0
}

/**
 * The sales of twice so many days, in the marketplace's time zone: the last day of the period before counts no further
 * than today has come.
 * @param asked.timeZone IANA
 */
export async function salesByDay(
  db: Queryable,
  store: StoreSales,
  asked: { readonly days: number; readonly timeZone: string; readonly now: Date },
): Promise<{ readonly today: string; readonly sales: readonly DayOfSales[] }> {
  const { days, timeZone, now } = asked
  const clock = sql`(${now}::timestamptz at time zone ${timeZone})`
  const { rows } = await sql<{ today: string; days_ago: number; orders: number; sales_minor: bigint }>`
    with sales as (
      select ${clock}::date - (half_hour at time zone ${timeZone})::date as days_ago, orders, sales_minor
      from (${salesOf(store)}) as sold
      where half_hour >= (${clock}::date - ${2 * days - 1}::int)::timestamp at time zone ${timeZone}
        and not (
          half_hour >= (${clock} - make_interval(days => ${days}::int)) at time zone ${timeZone}
          and half_hour < (${clock}::date - ${days - 1}::int)::timestamp at time zone ${timeZone}))
    select ${clock}::date::text as today, coalesce(days_ago, 0) as days_ago,
      coalesce(sum(orders), 0)::int as orders, coalesce(sum(sales_minor), 0)::bigint as sales_minor
    from (select) as one left join sales on true
    group by days_ago`.execute(db)
  return {
    today: rows[0]?.today ?? '',
    sales: rows.map((row) => ({
      daysAgo: row.days_ago,
      orders: row.orders,
      salesMinor: row.sales_minor,
    })),
  }
}

/** Since the store was connected. */
export async function lifetimeSales(
  db: Queryable,
  store: StoreSales,
): Promise<{ readonly orders: number; readonly salesMinor: bigint }> {
  const { rows } = await sql<{ orders: number; sales_minor: bigint }>`
    select coalesce(sum(orders), 0)::int as orders, coalesce(sum(sales_minor), 0)::bigint as sales_minor
    from (${salesOf(store)}) as sold`.execute(db)
  return { orders: rows[0]?.orders ?? 0, salesMinor: rows[0]?.sales_minor ?? 0n }
}

function salesOf({ accountId, storeId, currency }: StoreSales) {
  return sql`
    select half_hour, orders, sales_minor from store_sales
    where account_id = ${accountId} and store_id = ${storeId} and currency = ${currency}
    union all
    select half_hour, orders, sales_minor from store_sales_changes
    where account_id = ${accountId} and store_id = ${storeId} and currency = ${currency}`
}
