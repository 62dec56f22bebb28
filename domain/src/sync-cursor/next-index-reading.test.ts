import { describe, expect, test } from 'vitest'
import { type IndexProgress, nextChanges, nextIndexReading } from './next-index-reading.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 9, 1, 12, 0, seconds))
const NOW = at(60)
const progress = (given: Partial<IndexProgress> & Pick<IndexProgress, 'part'>): IndexProgress => ({
  loadReadAt: null,
  loadEndedAt: null,
  followReadAt: null,
  followEndedAt: null,
  tryAt: null,
  ...given,
})
const done = { loadReadAt: at(1), loadEndedAt: at(1), followReadAt: at(50), followEndedAt: at(50) }

describe('the parts of the index', () => {
  test('begin with the newest orders', () => {
    expect(nextIndexReading([progress({ part: 'orders' }), progress({ part: 'invoices' })], NOW)).toEqual({
      part: 'orders',
      kind: 'load',
    })
  })

  test('take turns: what has waited longest is next', () => {
    const parts = [
      progress({ part: 'orders', loadReadAt: at(3), followReadAt: at(2) }),
      progress({ part: 'invoices', loadReadAt: at(1), followReadAt: at(4) }),
    ]
    expect(nextIndexReading(parts, NOW)).toEqual({ part: 'invoices', kind: 'load' })
  })

  test('follow what changes while the load still goes on', () => {
    const parts = [progress({ part: 'orders', loadReadAt: at(3) })]
    expect(nextIndexReading(parts, NOW)).toEqual({ part: 'orders', kind: 'follow' })
  })

  test('rest for a quarter of a minute once all was read', () => {
    expect(nextIndexReading([progress({ part: 'orders', ...done })], NOW)).toBeNull()
    expect(nextIndexReading([progress({ part: 'orders', ...done })], at(65))).toEqual({
      part: 'orders',
      kind: 'follow',
    })
  })

  test('of which one is refused do not keep the others waiting', () => {
    const parts = [progress({ part: 'orders', tryAt: at(90) }), progress({ part: 'shipments' })]
    expect(nextIndexReading(parts, NOW)).toEqual({ part: 'shipments', kind: 'load' })
  })

  test("Amazon's orders are loaded, and followed with all others", () => {
    expect(nextIndexReading([progress({ part: 'amazonOrders', loadEndedAt: at(1) })], NOW)).toBeNull()
  })
})

describe('the cursor of changed orders', () => {
  const cursor = { since: at(0), page: 1 }

  test('moves to the last time of a full page', () => {
    expect(nextChanges(cursor, { lastUpdatedAt: at(20), isFull: true })).toEqual({
      since: at(20),
      page: 1,
      ended: false,
    })
  })

  test('turns the page where all of one have the same time', () => {
    expect(nextChanges(cursor, { lastUpdatedAt: at(0), isFull: true })).toEqual({
      since: at(0),
      page: 2,
      ended: false,
    })
  })

  test('reads the last five minutes again', () => {
    expect(nextChanges(cursor, { lastUpdatedAt: at(400), isFull: false })).toEqual({
      since: at(100),
      page: 1,
      ended: true,
    })
  })

  test('never goes back before where it was', () => {
    expect(nextChanges(cursor, { lastUpdatedAt: null, isFull: false }).since).toEqual(at(0))
  })
})
