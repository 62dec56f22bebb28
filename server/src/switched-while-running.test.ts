/** What is switched for the whole installation counts in processes that run already, and outlives those that are killed. */
import { expect, inject, test } from 'vitest'
import { switchReadOnlyOff, switchReadOnlyOn, updateGlobalSettings } from './database/global-settings.ts'
import { STORE, startTestWorld } from './testing/test-world.ts'
import { until } from './testing/until.ts'
import { WorkerProcess } from './testing/worker-process.ts'

const LONG_MS = 120_000
const oneMug = { template: 'fbm-unshipped', items: [{ sku: 'MUG', quantity: 1 }] }

test(
  'a worker of a read-only installation makes no order; killed, it loses none',
  async ({ onTestFinished }) => {
    const world = await startTestWorld(inject('postgresUrl'))
    onTestFinished(() => world.stop())
    const { database, clock } = world.run
    await world.shop.createProduct('MUG', { quantity: 10 })
    await switchReadOnlyOn(database, 'staff', clock())
    const placed = await world.amazon.placeOrder(oneMug)
    const worker = new WorkerProcess(world)
    onTestFinished(() => worker.stop())
    const stored = () =>
      database.selectFrom('amazon_orders').select('import_state').where('store_id', '=', STORE).execute()
    await until(stored, (rows) => rows.length === 1, LONG_MS)
    await until(
      () => world.run.jobs.countWaiting(['import-order']),
      (waiting) => waiting === 1,
      LONG_MS,
    )
    await worker.kill()
    expect(await world.shop.ordersOf(placed.orderId)).toEqual([])

    await world.drain({ later: true })
    expect(await world.shop.ordersOf(placed.orderId)).toEqual([])
    await switchReadOnlyOff(database)
    await world.drain({ later: true })
    const orders = await world.shop.ordersOf(placed.orderId)
    expect(orders).toHaveLength(1)
  },
  LONG_MS,
)

test(
  'debug logging is switched on and off in a worker that runs',
  async ({ onTestFinished }) => {
    const world = await startTestWorld(inject('postgresUrl'))
    onTestFinished(() => world.stop())
    const worker = new WorkerProcess(world, { LOG_LEVEL: 'info' })
    onTestFinished(() => worker.stop())
    await until(
      async () => worker.output,
      (text) => text.includes('Orderferry runs'),
      LONG_MS,
    )
    expect(worker.output).not.toContain('"level":"debug"')
    await updateGlobalSettings(world.run.database, { debug_logging: true })
    await until(
      async () => worker.output,
      (text) => text.includes('"level":"debug"'),
      LONG_MS,
    )
  },
  LONG_MS,
)
