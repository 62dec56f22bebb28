import { describe, expect, test } from 'vitest'
import { summarizeRevenue } from './summarize-revenue.ts'

const sold = (daysAgo: number, salesMinor: bigint) => ({ daysAgo, orders: 1, salesMinor })

describe('the revenue of some days', () => {
  test('has every day, the oldest first, and today unfinished', () => {
    const { days, totalMinor } = summarizeRevenue([sold(0, 500n), sold(2, 700n)], '2026-03-01', 3)
    expect(days).toEqual([
      { date: '2026-02-27', orders: 1, salesMinor: 700n, isUnfinished: false },
      { date: '2026-02-28', orders: 0, salesMinor: 0n, isUnfinished: false },
      { date: '2026-03-01', orders: 1, salesMinor: 500n, isUnfinished: true },
    ])
    expect(totalMinor).toBe(1200n)
  })

  test.each([
    [1_000n, 800n, 25],
    [800n, 1_000n, -20],
    [1_000n, 3_000n, -66.7],
    [1_155n, 1_000n, 15.5],
    [1_000n, 1_000n, 0],
    [1_000n, 0n, null],
    [0n, 1_000n, -100],
  ])('%i after %i is a change of %s %%', (now, before, changePercent) => {
    const revenue = summarizeRevenue([sold(1, now), sold(7, before)], '2026-03-01', 7)
    expect(revenue).toMatchObject({ totalMinor: now, previousMinor: before, changePercent })
  })
})
