/**
 * Each step that writes outside is killed while the answer is withheld after the effect, by the operating system and in
 * a process of its own; another process takes over. The world must look as if nothing had happened.
 */
import { describe, expect, inject, test, vi } from 'vitest'
import { readOrder } from './database/amazon-orders.ts'
import type { PlacedOrder } from './testing/simulated-amazon.ts'
import {
  ACCOUNT,
  STORE,
  startTestWorld,
  type TestWorld,
  type TestWorldOptions,
} from './testing/test-world.ts'
import { WorkerProcess } from './testing/worker-process.ts'

const LONG_MS = 180_000
const SOON = { timeout: 60_000 }

interface Scene {
  readonly world: TestWorld
  readonly start: () => WorkerProcess
  /** The order's row once it stands so. */
  readonly rowOnce: (order: PlacedOrder, wanted: object) => Promise<unknown>
  /** Waits until an answer is withheld. */
  readonly withheldOn: (side: 'amazon' | 'commerce') => Promise<unknown>
  /** Kills the worker once an answer is withheld, lets the answer go to nobody, and starts another worker. */
  readonly killWhileWithheld: (worker: WorkerProcess, side: 'amazon' | 'commerce') => Promise<WorkerProcess>
}

type AtTheEnd = (stop: () => Promise<void>) => void

async function openScene(atTheEnd: AtTheEnd, options: TestWorldOptions = {}): Promise<Scene> {
  const world = await startTestWorld(inject('postgresUrl'), options)
  atTheEnd(() => world.stop())
  await world.amazon.control('settings', { confirmationDelaySeconds: 0 })
  await world.shop.createProduct('MUG', { quantity: 100 })
  const start = () => {
    const worker = new WorkerProcess(world, { ORDERFERRY_COMMERCE_DEADLINE_MS: '3000' })
    atTheEnd(() => worker.stop())
    return worker
  }
  const row = ({ orderId }: PlacedOrder) =>
    readOrder(world.run.database, { accountId: ACCOUNT, storeId: STORE, amazonOrderId: orderId })
  const control = (side: 'amazon' | 'commerce', path: string, body?: unknown) =>
    side === 'amazon' ? world.amazon.control(path, body) : world.shop.control(path, body)
  const withheldOn = (side: 'amazon' | 'commerce') =>
    vi.waitFor(async () => {
      const answer = await control(side, 'withheld')
      expect(side === 'amazon' ? answer.withheld : answer).not.toEqual([])
    }, SOON)
  return {
    world,
    start,
    rowOnce: (order, wanted) => vi.waitFor(async () => expect(await row(order)).toMatchObject(wanted), SOON),
    withheldOn,
    killWhileWithheld: async (worker, side) => {
      await withheldOn(side)
      await worker.kill()
      await control(side, 'withheld/release', {})
      return start()
    },
  }
}

const oneMug = { template: 'fbm-unshipped', items: [{ sku: 'MUG', quantity: 1 }] }

async function hasOneInvoicedOrder({ world }: Scene, order: PlacedOrder): Promise<number> {
  const orders = await world.shop.ordersOf(order.orderId)
  expect(orders).toHaveLength(1)
  expect(orders[0].total_paid).toBe(orders[0].grand_total)
  expect(orders[0].items[0].qty_invoiced).toBe(1)
  return orders[0].entity_id
}

describe.concurrent.each([
  ['with our module', {}],
  ['on a plain Magento', { module: false }],
])('killed %s', (_name, options: TestWorldOptions) => {
  test(
    'right after the Commerce order was made: it is found again, never made twice',
    async ({ onTestFinished }) => {
      const scene = await openScene(onTestFinished, options)
      await scene.world.shop.fault({ operation: 'POST /V1/orders', kind: 'withhold-after' })
      const order = await scene.world.amazon.placeOrder(oneMug)
      await scene.killWhileWithheld(scene.start(), 'commerce')
      await scene.rowOnce(order, { import_state: 'created', note_code: 'invoiced' })
      await hasOneInvoicedOrder(scene, order)
      if (options.module !== false) expect(await scene.world.shop.salableQuantity('MUG')).toBe(99)
    },
    LONG_MS,
  )

  test(
    'right after the invoice was made: there is one invoice',
    async ({ onTestFinished }) => {
      const scene = await openScene(onTestFinished, options)
      await scene.world.shop.fault({ operation: 'POST /V1/order/:orderId/invoice', kind: 'withhold-after' })
      const order = await scene.world.amazon.placeOrder(oneMug)
      await scene.killWhileWithheld(scene.start(), 'commerce')
      await scene.rowOnce(order, { note_code: 'invoiced' })
      await hasOneInvoicedOrder(scene, order)
    },
    LONG_MS,
  )
})

test.concurrent(
  'killed right after the FBA shipment was recorded: there is one shipment, and the stock is untouched',
  async ({ onTestFinished }) => {
    const scene = await openScene(onTestFinished)
    await scene.world.shop.fault({ operation: 'POST /V1/order/:orderId/ship', kind: 'withhold-after' })
    const order = await scene.world.amazon.placeOrder({ ...oneMug, template: 'fba-shipped' })
    await scene.killWhileWithheld(scene.start(), 'commerce')
    await scene.rowOnce(order, { display_status: 'Completed' })
    const commerceOrderId = await hasOneInvoicedOrder(scene, order)
    expect(await scene.world.shop.shipmentsOf(commerceOrderId)).toHaveLength(1)
    expect(await scene.world.shop.salableQuantity('MUG')).toBe(100)
  },
  LONG_MS,
)

test.concurrent(
  'killed right after an FBA order was brought to complete by update: it is complete once',
  async ({ onTestFinished }) => {
    const scene = await openScene(onTestFinished, { module: false })
    const { shop, amazon } = scene.world
    await shop.fault({ operation: 'POST /V1/order/:orderId/invoice', kind: 'withhold-after' })
    const order = await amazon.placeOrder({ ...oneMug, template: 'fba-shipped' })
    const worker = scene.start()
    // Creation and update are one route: the order is made and invoiced now, so what is withheld next is the update.
    await scene.withheldOn('commerce')
    await shop.fault({ operation: 'POST /V1/orders', kind: 'withhold-after' })
    await shop.control('withheld/release', {})
    await scene.killWhileWithheld(worker, 'commerce')
    await scene.rowOnce(order, { display_status: 'Completed' })
    await hasOneInvoicedOrder(scene, order)
    expect(await shop.ordersOf(order.orderId)).toMatchObject([{ state: 'complete' }])
  },
  LONG_MS,
)

test.concurrent(
  'killed right after Amazon took a package: it has that package once, with its own lines',
  async ({ onTestFinished }) => {
    const scene = await openScene(onTestFinished)
    const order = await scene.world.amazon.placeOrder(oneMug)
    const worker = scene.start()
    await scene.rowOnce(order, { note_code: 'invoiced' })
    await scene.world.amazon.fault({ operation: 'confirmShipment', kind: 'withhold-after' })
    const [commerceOrder] = await scene.world.shop.ordersOf(order.orderId)
    await scene.world.shop.ship(commerceOrder.entity_id, { MUG: 1 }, '1Z-KILLED')
    await scene.killWhileWithheld(worker, 'amazon')
    await scene.rowOnce(order, { display_status: 'Completed' })
    const entries = (await scene.world.amazon.ledger()).filter(
      ({ amazonOrderId }) => amazonOrderId === order.orderId,
    )
    expect(entries).toHaveLength(1)
    const truth = await scene.world.amazon.order(order.orderId)
    expect(truth.packages).toMatchObject([{ trackingNumber: '1Z-KILLED', packageItems: [{ quantity: 1 }] }])
  },
  LONG_MS,
)
