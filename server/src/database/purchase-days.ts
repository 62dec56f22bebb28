/** Orders bought on some days. A day is that of the marketplace, as lists and dashboards show it, or begins with a moment. */
import { type Expression, type SqlBool, sql } from 'kysely'

export interface PurchaseDays {
  /** A day as `yyyy-mm-dd`, or a moment; left out: since ever. */
  readonly from: string | undefined
  /** Included, as a day to its end. */
  readonly to: string | undefined
  /** The marketplaces that are looked at, by their time zones (IANA). */
  readonly zones: readonly { readonly timeZone: string; readonly marketplaceIds: readonly string[] }[]
}

/** No day of any zone begins earlier, or ends later, than this beside a day of UTC. */
const ZONES_APART_HOURS = 14

const boughtAt = sql.ref('amazon_orders.purchased_at')

export function boughtOn({ from, to, zones }: PurchaseDays): Expression<SqlBool> {
  const [first, ...others] = zones
  if (first === undefined) return within(from, to, 'UTC')
  if (others.length === 0) return within(from, to, first.timeZone)
  const alternatives = zones.map(
    ({ timeZone, marketplaceIds }) =>
      sql<SqlBool>`(amazon_orders.marketplace_id = any(${[...marketplaceIds]}) and ${within(from, to, timeZone)})`,
  )
  // An index answers the range around all zones; what each zone leaves of it is looked at row by row.
  return sql<SqlBool>`(${around(from, to)} and (${sql.join(alternatives, sql` or `)}))`
}

function within(from: string | undefined, to: string | undefined, timeZone: string) {
  return both(
    from === undefined ? [] : [sql`${boughtAt} >= ${startOf(from, 0, timeZone)}`],
    to === undefined
      ? []
      : [isDay(to) ? sql`${boughtAt} < ${startOf(to, 1, timeZone)}` : sql`${boughtAt} <= ${to}::timestamptz`],
  )
}

function around(from: string | undefined, to: string | undefined) {
  const apart = sql`make_interval(hours => ${sql.lit(ZONES_APART_HOURS)})`
  return both(
    from === undefined ? [] : [sql`${boughtAt} >= ${startOf(from, 0, 'UTC')} - ${apart}`],
    to === undefined ? [] : [sql`${boughtAt} <= ${startOf(to, isDay(to) ? 1 : 0, 'UTC')} + ${apart}`],
  )
}

function both(...sides: readonly (readonly Expression<unknown>[])[]) {
  const conditions = sides.flat()
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}

function startOf(text: string, daysLater: number, timeZone: string) {
  if (!isDay(text)) return sql`${text}::timestamptz`
  return sql`((${text}::date + ${sql.lit(daysLater)})::timestamp at time zone ${timeZone})`
}

function isDay(text: string): boolean {
  return text.length === 'yyyy-mm-dd'.length
}
