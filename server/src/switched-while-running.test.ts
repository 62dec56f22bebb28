/** What is switched for the whole installation counts in processes that run already, and outlives those that are killed. */
import { expect, inject, test } from 'vitest'
import { switchReadOnlyOff, switchReadOnlyOn, updateGlobalSettings } from './database/global-settings.ts'
import { STORE, startTestWorld } from './testing/test-world.ts'
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
    await expect.poll(stored, { timeout: LONG_MS }).toHaveLength(1)
    const waiting = () => world.run.jobs.countWaiting(['import-order'])
    await expect.poll(waiting, { timeout: LONG_MS }).toBe(1)
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
    const output = () => worker.output
    await expect.poll(output, { timeout: LONG_MS }).toContain('Orderferry runs')
    expect(worker.output).not.toContain('"level":"debug"')
    await updateGlobalSettings(world.run.database, { debug_logging: true })
    await expect.poll(output, { timeout: LONG_MS }).toContain('"level":"debug"')
  },
  LONG_MS,
)
