/** What a store sold in its last days, and how that compares with the days before (S-32, S-42). */

/** One day of a store, in the marketplace's time zone. */
export interface DayOfSales {
  /** 0 is today, which is not over. */
  readonly daysAgo: number
  readonly orders: number
  readonly salesMinor: bigint
}

export interface RevenueDay {
  /** `2026-01-31` */
  readonly date: string
  readonly orders: number
  readonly salesMinor: bigint
  readonly isUnfinished: boolean
}

export interface Revenue {
  /** The oldest first, a day without sales too. */
  readonly days: readonly RevenueDay[]
  readonly totalMinor: bigint
  readonly previousMinor: bigint
  /** In percent with one decimal; null where nothing was sold before, which leaves nothing to compare with. */
  readonly changePercent: number | null
}

const DAY_MS = 24 * 3_600_000

/**
 * @param sales of twice as many days: those of the period before come after it, the last of them no further than today
 *   has come, so that a morning is compared with a morning
 * @param today the marketplace's date
 */
export function summarizeRevenue(sales: readonly DayOfSales[], today: string, days: number): Revenue {
  const byDay = new Map(sales.map((day) => [day.daysAgo, day]))
  const current = Array.from({ length: days }, (_, at) => days - 1 - at).map((daysAgo) => ({
    date: dateBefore(today, daysAgo),
    orders: byDay.get(daysAgo)?.orders ?? 0,
    salesMinor: byDay.get(daysAgo)?.salesMinor ?? 0n,
    isUnfinished: daysAgo === 0,
  }))
  const totalMinor = current.reduce((sum, day) => sum + day.salesMinor, 0n)
  const previousMinor = sales
    .filter(({ daysAgo }) => daysAgo >= days)
    .reduce((sum, day) => sum + day.salesMinor, 0n)
  return { days: current, totalMinor, previousMinor, changePercent: changeOf(totalMinor, previousMinor) }
}

function dateBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10)
}

/** Half a tenth is rounded away from zero, as people do. */
function changeOf(now: bigint, before: bigint): number | null {
  if (before <= 0n) return null
  const doubled = ((now - before) * 2_000n) / before
  const tenths = (doubled + (doubled < 0n ? -1n : 1n)) / 2n
  return Number(tenths) / 10
}
