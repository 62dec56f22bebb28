import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { readOrder } from '../database/amazon-orders.ts'
import type { PlacedOrder } from '../testing/simulated-amazon.ts'
import { ACCOUNT, STORE, startTestWorld, type TestWorld } from '../testing/test-world.ts'
import { retryBlockedOrders } from './upkeep/retry-blocked-orders.ts'
import { watchBlockedSkus } from './upkeep/watch-blocked-skus.ts'

let world: TestWorld

beforeAll(async () => {
  world = await startTestWorld(inject('postgresUrl'))
  await world.shop.createProduct('GOOD', { quantity: 100 })
})
afterAll(() => world.stop())
afterEach(() => expect(world.failures).toEqual([]))

const row = ({ orderId }: PlacedOrder) =>
  readOrder(world.run.database, { accountId: ACCOUNT, storeId: STORE, amazonOrderId: orderId })

async function blockersOf({ orderId }: PlacedOrder) {
  const rows = await world.run.database
    .selectFrom('order_blockers')
    .select(['code', 'sku', 'parameters'])
    .where('amazon_order_id', '=', orderId)
    .orderBy('position')
    .execute()
  return rows.map(({ code, sku, parameters }) => ({ code, sku, ...(parameters as object) }))
}

/** What the service does every minute, and all that follows. */
async function aMinutePasses(): Promise<void> {
  await watchBlockedSkus(world.run)
  await world.drain()
}

async function placeFor(sku: string, quantity = 1): Promise<PlacedOrder> {
  const order = await world.amazon.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity }] })
  await world.sync()
  return order
}

test('an unknown SKU blocks; once the product exists the order is made without anyone asking', async () => {
  const order = await placeFor('NEW-ARRIVAL')
  expect(await row(order)).toMatchObject({
    import_state: 'blocked',
    display_status: 'Error',
    note_code: 'import-blocked',
  })
  expect(await blockersOf(order)).toMatchObject([{ code: 'sku-not-in-catalog', sku: 'NEW-ARRIVAL' }])
  expect(await world.shop.ordersOf(order.orderId)).toEqual([])

  await aMinutePasses()
  await world.shop.createProduct('NEW-ARRIVAL', { quantity: 5 })
  await aMinutePasses()
  expect(await row(order)).toMatchObject({ import_state: 'created', display_status: 'Unshipped' })
  expect(await blockersOf(order)).toEqual([])
})

test('a disabled product blocks until it is enabled', async () => {
  await world.shop.createProduct('PEN', { quantity: 10, enabled: false })
  const order = await placeFor('PEN')
  expect(await blockersOf(order)).toMatchObject([{ code: 'product-disabled', sku: 'PEN' }])

  await aMinutePasses()
  await world.shop.setEnabled('PEN', true)
  await aMinutePasses()
  expect(await row(order)).toMatchObject({ import_state: 'created' })
})

test('a product without stock blocks, and is tried again the moment stock arrives', async () => {
  await world.shop.createProduct('VASE', { quantity: 0 })
  const order = await placeFor('VASE', 2)
  expect(await blockersOf(order)).toMatchObject([{ code: 'out-of-stock', sku: 'VASE', ordered: 2 }])

  await aMinutePasses()
  await world.shop.setQuantity('VASE', 1)
  await aMinutePasses()
  expect(await blockersOf(order)).toMatchObject([{ code: 'out-of-stock', sku: 'VASE', ordered: 2 }])
  await world.shop.setQuantity('VASE', 2)
  await aMinutePasses()
  expect(await row(order)).toMatchObject({ import_state: 'created' })
  expect(await world.shop.salableQuantity('VASE')).toBe(0)
})

test('all failing lines of an order are named, and nothing of it reaches Commerce', async () => {
  await world.shop.createProduct('LAMP', { quantity: 10, enabled: false })
  const order = await world.amazon.placeOrder({
    template: 'fbm-unshipped',
    items: [
      { sku: 'GOOD', quantity: 1 },
      { sku: 'LAMP', quantity: 1 },
      { sku: 'NOWHERE', quantity: 1 },
    ],
  })
  await world.sync()
  expect(await blockersOf(order)).toMatchObject([
    { code: 'product-disabled', sku: 'LAMP' },
    { code: 'sku-not-in-catalog', sku: 'NOWHERE' },
  ])
  expect(await world.shop.ordersOf(order.orderId)).toEqual([])
})

test('trying a blocked order again in vain adds nothing to its history', async () => {
  const order = await placeFor('STILL-MISSING')
  const events = () =>
    world.run.database
      .selectFrom('order_events')
      .select('code')
      .where('amazon_order_id', '=', order.orderId)
      .execute()
  const before = await events()
  const key = { accountId: ACCOUNT, storeId: STORE, amazonOrderId: order.orderId }
  await world.run.jobs.enqueue(world.run.database, 'import-order', key)
  await world.drain()
  expect(await events()).toEqual(before)
  expect((await row(order))?.retries).toBe(2)
})

test('an order that Amazon cancels while it is blocked needs no Commerce order any more', async () => {
  const order = await placeFor('NEVER-THERE')
  await world.amazon.transition(order.orderId, 'Canceled')
  await world.amazon.minutesPass(3)
  await world.sync()
  expect(await row(order)).toMatchObject({
    import_state: 'notRequired',
    import_reason: 'canceled-on-amazon',
    display_status: 'Canceled',
  })
  expect(await blockersOf(order)).toEqual([])
})

test('a Pending order waits and is imported when Amazon has verified the payment', async () => {
  const order = await world.amazon.placeOrder({
    template: 'fbm-pending',
    items: [{ sku: 'GOOD', quantity: 1 }],
  })
  await world.sync()
  expect(await row(order)).toMatchObject({
    import_state: 'waiting',
    display_status: 'Pending',
    total_minor: null,
  })
  await world.amazon.transition(order.orderId, 'Unshipped')
  await world.amazon.minutesPass(3)
  await world.sync()
  expect(await row(order)).toMatchObject({ import_state: 'created', display_status: 'Unshipped' })
})

test('a blocked order is tried again when its time has come, each time later, whatever the watch saw', async () => {
  const retryMinutes = async () => {
    const { retry_at: at, updated_at: since } = (await row(order)) ?? {}
    return ((at?.getTime() ?? 0) - (since?.getTime() ?? 0)) / 60_000
  }
  const tryAgain = async () => {
    await retryBlockedOrders(world.run)
    await world.drain()
  }
  const order = await placeFor('SLOW-BOAT')
  expect(await retryMinutes()).toBe(1)
  await tryAgain()
  expect(await row(order)).toMatchObject({ retries: 1 })
  await world.minutesPass(1)
  await tryAgain()
  expect(await row(order)).toMatchObject({ import_state: 'blocked', retries: 2 })
  expect(await retryMinutes()).toBe(2)

  await world.shop.createProduct('SLOW-BOAT', { quantity: 5 })
  await world.minutesPass(2)
  await tryAgain()
  expect(await row(order)).toMatchObject({ import_state: 'created' })
})
