/** O-05 and P-10: units of an order that awaits its payment, from the purchase to the order, the cancellation or the end. */
import type { OrderSettings } from '@orderferry/domain/order-import/order-settings'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { readOrder } from '../database/amazon-orders.ts'
import { replaceOrderSettings } from '../database/order-settings.ts'
import type { PlacedOrder } from '../testing/simulated-amazon.ts'
import { ACCOUNT, STORE, startTestWorld, type TestWorld } from '../testing/test-world.ts'

const DAY_MINUTES = 24 * 60

let world: TestWorld
/** Each test sells a product of its own. */
let sku = ''
let products = 0

beforeAll(async () => {
  world = await startTestWorld(inject('postgresUrl'))
  await world.amazon.control('usage-plans', { lifted: true })
})
afterAll(() => world.stop())
beforeEach(async () => {
  products += 1
  sku = `MUG-${products}`
  await world.shop.createProduct(sku, { quantity: 10 })
  await set({ pendingOrders: 'reserve' })
})
afterEach(async () => {
  expect(world.failures).toEqual([])
  await world.shop.endFaults()
})

const set = (change: Partial<OrderSettings>) =>
  replaceOrderSettings(
    world.run.database,
    { accountId: ACCOUNT, storeId: STORE },
    { commerceStoreId: 1, ...change },
    world.run.clock(),
  )
const keyOf = ({ orderId }: PlacedOrder) => ({ accountId: ACCOUNT, storeId: STORE, amazonOrderId: orderId })
const row = (placed: PlacedOrder) => readOrder(world.run.database, keyOf(placed))

async function receive(template: string, quantity = 4): Promise<PlacedOrder> {
  const placed = await world.amazon.placeOrder({ template, items: [{ sku, quantity }] })
  await world.minutesPass(5)
  await world.sync()
  return placed
}

async function becomes(placed: PlacedOrder, status: string): Promise<void> {
  await world.amazon.transition(placed.orderId, status)
  await world.minutesPass(5)
  await world.sync()
}

const salable = () => world.shop.salableQuantity(sku)

test("units are held from the purchase on, and are the Commerce order's once it is paid", async () => {
  const placed = await receive('fbm-pending')
  expect(await salable()).toBe(6)
  expect(await row(placed)).toMatchObject({ import_state: 'waiting', note_code: 'pending-stock-held' })
  await becomes(placed, 'UNSHIPPED')
  expect(await salable()).toBe(6)
  expect(await row(placed)).toMatchObject({ import_state: 'created', pending_hold_until: null })
})

test('the last units, held for an order, do not stand in its own way', async () => {
  await world.shop.setQuantity(sku, 4)
  const placed = await receive('fbm-pending')
  expect(await salable()).toBe(0)
  await becomes(placed, 'UNSHIPPED')
  expect(await row(placed)).toMatchObject({ import_state: 'created' })
  expect(await salable()).toBe(0)
})

test('a canceled order lets its units go', async () => {
  const placed = await receive('fbm-pending')
  await becomes(placed, 'CANCELLED')
  expect(await salable()).toBe(10)
  expect(await row(placed)).toMatchObject({ pending_hold_until: null })
})

test('P-10: an order that stays Pending for too long lets its units go', async () => {
  await set({ pendingOrders: 'reserve', pendingHoldDays: 2 })
  const placed = await receive('fbm-pending')
  await world.minutesPass(DAY_MINUTES)
  await endHolds()
  expect(await salable()).toBe(6)
  await world.minutesPass(DAY_MINUTES + 60)
  await endHolds()
  expect(await salable()).toBe(10)
  expect(await row(placed)).toMatchObject({ import_state: 'waiting', note_code: 'pending-stock-released' })
})

test('a merchant who wants no holds any more gets the units back', async () => {
  await receive('fbm-pending')
  await set({ pendingOrders: 'do-not-reserve' })
  await endHolds()
  expect(await salable()).toBe(10)
})

test('O-01: a merchant who imports no orders any more gets the units back', async () => {
  const placed = await receive('fbm-pending')
  await set({ pendingOrders: 'reserve', importAmazonOrders: false })
  await endHolds()
  expect(await salable()).toBe(10)
  expect(await row(placed)).toMatchObject({ pending_hold_until: null, note_code: 'pending-stock-released' })
})

test.each([['fbm-pending'], ['fba-pending']])('by default nothing is held for %s', async (template) => {
  await set(template === 'fba-pending' ? { pendingOrders: 'reserve' } : {})
  await receive(template)
  expect(await salable()).toBe(10)
})

test('an order that there is too little for is not held, and says so', async () => {
  const placed = await receive('fbm-pending', 500)
  expect(await salable()).toBe(10)
  expect(await row(placed)).toMatchObject({ note_code: 'pending-stock-short', pending_hold_until: null })
})

test('a worker that dies after it placed or released the hold does so once', async () => {
  await world.shop.fault({ operation: 'POST /V1/orderferry/reservations', kind: 'cut-after' })
  const placed = await receive('fbm-pending')
  await world.drain({ later: true })
  expect(await salable()).toBe(6)
  expect(await row(placed)).toMatchObject({ note_code: 'pending-stock-held' })
  await world.shop.fault({
    operation: 'DELETE /V1/orderferry/reservations/:reference',
    kind: 'cut-after',
  })
  await becomes(placed, 'CANCELLED')
  await world.drain({ later: true })
  expect(await salable()).toBe(10)
  expect(await row(placed)).toMatchObject({ pending_hold_until: null })
})

test.each([
  ['CANCELLED', 10],
  ['UNSHIPPED', 6],
])(
  'a hold whose answer was lost is let go, though the order is %s before it is asked for again',
  async (status, left) => {
    await world.shop.fault({ operation: 'POST /V1/orderferry/reservations', kind: 'cut-after' })
    const placed = await receive('fbm-pending')
    await becomes(placed, status)
    await world.drain({ later: true })
    expect(await salable()).toBe(left)
    expect(await row(placed)).toMatchObject({ pending_hold_until: null })
  },
)

test('a hold that Commerce makes after it gave no answer is let go once more', async () => {
  await world.shop.fault({ operation: 'POST /V1/orderferry/reservations', kind: 'cut-before' })
  const placed = await receive('fbm-pending')
  await set({ pendingOrders: 'do-not-reserve' })
  await world.drain({ later: true })
  const reference = `orderferry pending ${STORE} ${placed.orderId}`
  await world.shop.call('/orderferry/reservations', {
    body: { reference, website_code: 'base', items: [{ sku, quantity: 4 }], check: true },
  })
  expect(await salable()).toBe(6)
  await world.minutesPass(2)
  await endHolds()
  await world.drain({ later: true })
  expect(await salable()).toBe(10)
  expect(await row(placed)).toMatchObject({ pending_hold_until: null })
})

test('what the hold does not cover must be for sale, or the order is blocked', async () => {
  const late = `${sku}-LATE`
  const placed = await world.amazon.placeOrder({
    template: 'fbm-pending',
    items: [
      { sku, quantity: 4 },
      { sku: late, quantity: 1 },
    ],
  })
  await world.minutesPass(5)
  await world.sync()
  expect(await salable()).toBe(6)
  await world.shop.createProduct(late, { quantity: 0 })
  await becomes(placed, 'UNSHIPPED')
  expect(await row(placed)).toMatchObject({ import_state: 'blocked', pending_hold_until: null })
  expect(await salable()).toBe(10)
  await world.shop.setQuantity(late, 1)
  await world.minutesPass(60)
  await world.run.jobs.enqueueNow(world.run.database, 'import-order', keyOf(placed))
  await world.drain()
  expect(await row(placed)).toMatchObject({ import_state: 'created' })
  expect(await world.shop.salableQuantity(late)).toBe(0)
  expect(await salable()).toBe(6)
})

test('units that are wanted again after they were let go are held again', async () => {
  const placed = await receive('fbm-pending')
  await set({ pendingOrders: 'do-not-reserve' })
  await endHolds()
  await set({ pendingOrders: 'reserve' })
  await hearAgain(placed)
  expect(await salable()).toBe(6)
  expect(await row(placed)).toMatchObject({ note_code: 'pending-stock-held' })
  await becomes(placed, 'CANCELLED')
  expect(await salable()).toBe(10)
})

test('a hold that may be gone, as its release got no answer, does not pass for one', async () => {
  const placed = await receive('fbm-pending')
  await set({ pendingOrders: 'do-not-reserve' })
  await world.shop.fault({
    operation: 'DELETE /V1/orderferry/reservations/:reference',
    kind: 'cut-after',
  })
  await endHolds()
  await set({ pendingOrders: 'reserve' })
  await world.drain({ later: true })
  await hearAgain(placed)
  expect(await salable()).toBe(6)
  expect(await row(placed)).toMatchObject({ note_code: 'pending-stock-held' })
})

test('a hold of the version before, which did not note what it held, ends with the order', async () => {
  const placed = await receive('fbm-pending')
  await world.run.database.deleteFrom('pending_holds').execute()
  await becomes(placed, 'UNSHIPPED')
  expect(await row(placed)).toMatchObject({ import_state: 'created', pending_hold_until: null })
  expect(await salable()).toBe(6)
})

test('what Commerce has let go under one number is held under the next', async () => {
  const placed = await receive('fbm-pending')
  await set({ pendingOrders: 'do-not-reserve' })
  await endHolds()
  await world.run.database.deleteFrom('pending_holds').execute()
  await set({ pendingOrders: 'reserve' })
  await hearAgain(placed)
  expect(await salable()).toBe(6)
})

async function hearAgain(placed: PlacedOrder): Promise<void> {
  await world.run.jobs.enqueueNow(world.run.database, 'hold-pending-stock', keyOf(placed))
  await world.drain()
}

async function endHolds(): Promise<void> {
  await world.run.jobs.enqueueNow(world.run.database, 'end-pending-holds', {})
  await world.drain()
}
