import { expect, test } from 'vitest'
import { staleSync } from './stale-sync.ts'

const now = new Date('2026-11-17T09:48:00Z')
const sync: Parameters<typeof staleSync>[0]['sync'] = {
  lastSyncedAt: '2026-11-17T09:40:00Z',
  nextSyncAt: null,
  everyMinutes: 5,
  running: null,
  problem: null,
  waiting: [],
  confirmationsWaiting: 0,
}

function stale(given: object, state: 'active' | 'inactive' = 'active') {
  return staleSync({ store: { state } as never, sync: { ...sync, ...given } }, now)
}

test('orders are as Amazon has them while no more than two runs are missing', () => {
  expect(stale({})).toBeNull()
  expect(stale({ lastSyncedAt: '2026-11-17T09:37:59Z' })).toMatchObject({ because: { kind: 'unknown' } })
})

test('what waits for a limit of Amazon is the reason, and when the last of it goes on', () => {
  const waiting = [
    { operation: 'searchOrders', until: '2026-11-17T09:50:00.000Z' },
    { operation: 'getOrder', until: '2026-11-17T09:49:00.000Z' },
  ]
  expect(stale({ lastSyncedAt: '2026-11-17T09:06:00Z', waiting })).toMatchObject({
    because: { kind: 'waiting', until: '2026-11-17T09:50:00.000Z' },
  })
  expect(stale({ waiting })).toBeNull()
})

test('a sync that failed is said at once, and an inactive store has none to miss', () => {
  const failed = { problem: 'Amazon did not answer.' }
  expect(stale(failed)).toMatchObject({ because: { kind: 'problem', problem: 'Amazon did not answer.' } })
  expect(stale({ ...failed, lastSyncedAt: '2026-11-01T00:00:00Z' }, 'inactive')).toBeNull()
  expect(stale({ ...failed, lastSyncedAt: null })).toBeNull()
})
