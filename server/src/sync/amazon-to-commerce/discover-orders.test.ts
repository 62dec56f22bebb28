import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readStore } from '../../database/amazon-accounts.ts'
import { readRunningRun } from '../../database/sync-runs.ts'
import { systemClock } from '../../platform/clock.ts'
import { SyncError } from '../../platform/sync-error.ts'
import { ACCOUNT, STORE, startTestWorld, type TestWorld } from '../../testing/test-world.ts'
import { discoverOrders } from './discover-orders.ts'

const PAGE_AND_MORE = 130
/** Amazon's burst of searches. */
const SEARCHES_MAX = 20

let world: TestWorld

beforeAll(async () => {
  world = await startTestWorld(inject('postgresUrl'))
})
afterAll(() => world.stop())

async function syncedUntil(): Promise<Date> {
  const store = await readStore(world.run.database, STORE)
  return store?.synced_until ?? new Date(0)
}

const discover = (requestedBy: 'schedule' | 'staff') =>
  discoverOrders(world.run, { accountId: ACCOUNT, requestedBy })

test('the cursor moves to the end of the window that Amazon named, whatever our clock says', async () => {
  world.setOurClockWrong(30)
  const before = await syncedUntil()
  await discover('staff')
  const after = await syncedUntil()
  expect(after.getTime()).toBeGreaterThan(before.getTime())
  expect(after.getTime()).toBeLessThanOrEqual(systemClock().getTime())
  world.setOurClockWrong(-30)
})

test('the cursor stays where it is until the last page of a window is stored', async () => {
  await world.amazon.placeOrders(PAGE_AND_MORE, { template: 'fbm-pending' })
  const before = await syncedUntil()
  await discover('staff')
  expect(await readRunningRun(world.run.database, ACCOUNT)).toMatchObject({ pages: 1, orders_seen: 100 })
  expect(await syncedUntil()).toEqual(before)
  await discover('staff')
  expect(await readRunningRun(world.run.database, ACCOUNT)).toBeUndefined()
  expect((await syncedUntil()).getTime()).toBeGreaterThan(before.getTime())
})

test('the schedule leaves staff the last three searches of the burst', async () => {
  await world.minutesPass(240)
  const granted = async (requestedBy: 'schedule' | 'staff') => {
    for (let searches = 0; searches <= SEARCHES_MAX; searches += 1) {
      try {
        await discover(requestedBy)
      } catch (error) {
        if (error instanceof SyncError && error.kind === 'throttled') return searches
        throw error
      }
    }
    return 'without end'
  }
  expect(await granted('schedule')).toBe(SEARCHES_MAX - 3)
  expect(await granted('staff')).toBe(3)
})
