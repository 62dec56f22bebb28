import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { readOrder } from '../database/amazon-orders.ts'
import { historyOfOrder } from '../database/order-details.ts'
import type { PlacedOrder } from '../testing/simulated-amazon.ts'
import { ACCOUNT, STORE, startTestWorld, type TestWorld } from '../testing/test-world.ts'

let world: TestWorld

beforeAll(async () => {
  world = await startTestWorld(inject('postgresUrl'))
  await world.amazon.control('usage-plans', { lifted: true })
  await world.shop.createProduct('MUG', { quantity: 100 })
  await world.shop.createProduct('TEE', { quantity: 100 })
})
afterAll(() => world.stop())
afterEach(() => expect(world.failures).toEqual([]))

const keyOf = ({ orderId }: PlacedOrder) => ({
  accountId: ACCOUNT,
  storeId: STORE,
  amazonOrderId: orderId,
})
const row = (order: PlacedOrder) => readOrder(world.run.database, keyOf(order))
const place = (template = 'fbm-unshipped') =>
  world.amazon.placeOrder({
    template,
    items: [
      { sku: 'MUG', quantity: 3, unitPrice: '20.00' },
      { sku: 'TEE', quantity: 1, unitPrice: '14.00' },
    ],
  })

async function amazonIsHeard(order: PlacedOrder): Promise<void> {
  await world.run.jobs.enqueueNow(world.run.database, 'fetch-order', keyOf(order))
  await world.drain()
}

async function cancelUnits(order: PlacedOrder, line: number, quantity: number): Promise<void> {
  const orderItemId = order.orderItems[line]?.orderItemId
  await world.amazon.transition(order.orderId, 'Canceled', { items: [{ orderItemId, quantity }] })
}

/** What was said of changes, the oldest first. */
async function saidOf(order: PlacedOrder) {
  const history = await historyOfOrder(world.run.database, keyOf(order))
  return history
    .filter(({ code }) => code === 'changed-after-import' || code === 'again-as-imported')
    .map(({ code, parameters }) => ({ code, ...parameters }))
    .reverse()
}

function kindsOf(said: Awaited<ReturnType<typeof saidOf>>): readonly (readonly string[])[] {
  return said.map((one) =>
    (one as unknown as { differences: readonly { kind: string }[] }).differences.map(({ kind }) => kind),
  )
}

test('a unit canceled after the import is noted with both totals, and the Commerce order stays as it was', async () => {
  const order = await place()
  await world.sync()
  const [before] = await world.shop.ordersOf(order.orderId)
  await cancelUnits(order, 0, 1)
  await amazonIsHeard(order)

  const mug = order.orderItems[0]?.orderItemId
  expect((await row(order))?.note_code).toBe('changed-after-import')
  expect(await saidOf(order)).toMatchObject([
    {
      differences: [
        { kind: 'quantity-lowered', amazonOrderItemId: mug, sku: 'MUG', imported: 3, now: 2 },
        { kind: 'total-restated', imported: expect.stringMatching(/ USD$/) },
      ],
    },
  ])
  expect(await world.shop.ordersOf(order.orderId)).toEqual([before])
})

test('what was noted is not noted again, whatever else changes, and is compared with the import each time', async () => {
  const order = await place()
  await world.sync()
  await cancelUnits(order, 0, 1)
  await amazonIsHeard(order)
  await amazonIsHeard(order)
  await world.amazon.transition(order.orderId, 'PartiallyShipped')
  await amazonIsHeard(order)
  expect(kindsOf(await saidOf(order))).toEqual([['quantity-lowered', 'total-restated']])

  await cancelUnits(order, 1, 1)
  await amazonIsHeard(order)
  const said = await saidOf(order)
  expect(kindsOf(said)).toEqual([
    ['quantity-lowered', 'total-restated'],
    ['quantity-lowered', 'total-restated'],
  ])
  expect(said[1]).toMatchObject({ differences: [{ sku: 'TEE', imported: 1, now: 0 }, {}] })
})

test('an address that changes after the import is noted without a word of it', async () => {
  const order = await place()
  await world.sync()
  const { recipient } = await world.amazon.order(order.orderId)
  const home = recipient.deliveryAddress
  const elsewhere = { ...home, addressLine1: '77 Somewhere Else St' }
  for (const shipTo of [elsewhere, home]) {
    await world.amazon.transition(order.orderId, 'AddressChange', { shipTo })
    await amazonIsHeard(order)
  }
  expect(await saidOf(order)).toEqual([
    { code: 'changed-after-import', differences: [{ kind: 'address-changed' }] },
    { code: 'again-as-imported', differences: [{ kind: 'address-changed' }] },
  ])
})

test('the buyer’s request to cancel and the cancellation are noted; the Commerce order stands', async () => {
  const order = await place()
  await world.sync()
  await world.amazon.transition(order.orderId, 'BuyerCancellationRequest', { reason: 'Mine broke' })
  await amazonIsHeard(order)
  await world.amazon.transition(order.orderId, 'Canceled')
  await amazonIsHeard(order)
  expect(kindsOf(await saidOf(order))).toEqual([
    ['cancellation-requested', 'cancellation-requested'],
    ['canceled'],
  ])
  expect(JSON.stringify(await saidOf(order))).not.toContain('Mine broke')
  expect(await world.shop.ordersOf(order.orderId)).toMatchObject([{ state: 'processing' }])
  expect(await row(order)).toMatchObject({ import_state: 'created', amazon_status: 'CANCELLED' })
})

test('what Amazon changes while Commerce makes the order is noted as soon as it is made', async () => {
  const order = await place('fbm-pending')
  await world.sync()
  await world.amazon.transition(order.orderId, 'Unshipped')
  await world.shop.fault({ operation: 'POST /V1/orders', kind: 'withhold-after' })
  const imported = amazonIsHeard(order)
  await expect.poll(() => world.shop.ordersOf(order.orderId)).toHaveLength(1)
  await cancelUnits(order, 0, 2)
  await world.run.jobs.enqueueNow(world.run.database, 'fetch-order', keyOf(order))
  await world.drain()
  await world.shop.control('withheld/release', {})
  await imported
  await world.drain()
  expect(await row(order)).toMatchObject({ import_state: 'created' })
  expect(await saidOf(order)).toMatchObject([
    { differences: [{ kind: 'quantity-lowered', imported: 3, now: 1 }, { kind: 'total-restated' }] },
  ])
})

test('an order that is not imported yet follows Amazon, lines and quantities', async () => {
  const order = await place('fbm-pending')
  await world.sync()
  await cancelUnits(order, 0, 1)
  await amazonIsHeard(order)
  const lines = () =>
    world.run.database
      .selectFrom('amazon_order_items')
      .select(['seller_sku', 'quantity_ordered'])
      .where('amazon_order_id', '=', order.orderId)
      .orderBy('line')
      .execute()
  expect(await lines()).toEqual([
    { seller_sku: 'MUG', quantity_ordered: 2 },
    { seller_sku: 'TEE', quantity_ordered: 1 },
  ])
  await world.amazon.transition(order.orderId, 'Unshipped')
  await amazonIsHeard(order)
  const [commerceOrder] = await world.shop.ordersOf(order.orderId)
  expect(commerceOrder.items.map(({ qty_ordered }: { qty_ordered: number }) => qty_ordered)).toEqual([2, 1])
  expect(await saidOf(order)).toEqual([])
})
