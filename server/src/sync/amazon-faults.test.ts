import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { readAccount } from '../database/amazon-accounts.ts'
import { readOrder } from '../database/amazon-orders.ts'
import type { PlacedOrder } from '../testing/simulated-amazon.ts'
import { ACCOUNT, STORE, startTestWorld, type TestWorld } from '../testing/test-world.ts'
import { retryBlockedOrders } from './upkeep/retry-blocked-orders.ts'

let world: TestWorld

beforeAll(async () => {
  world = await startTestWorld(inject('postgresUrl'))
  await world.amazon.control('usage-plans', { lifted: true })
  await world.shop.createProduct('MUG', { quantity: 10_000 })
})
afterAll(() => world.stop())
beforeEach(async () => {
  // Four hours later: all tokens are back, and the orders of the test before lie outside the window that is read again.
  await world.minutesPass(240)
  await world.sync()
})
afterEach(() => expect(world.failures).toEqual([]))

const row = ({ orderId }: PlacedOrder) =>
  readOrder(world.run.database, { accountId: ACCOUNT, storeId: STORE, amazonOrderId: orderId })

const place = () =>
  world.amazon.placeOrder({ template: 'fbm-unshipped', items: [{ sku: 'MUG', quantity: 1 }] })

/** Every blocked order's time has come. */
async function retryBlocked(): Promise<void> {
  await world.run.database
    .updateTable('amazon_orders')
    .set({ retry_at: new Date(0) })
    .where('import_state', '=', 'blocked')
    .execute()
  await retryBlockedOrders(world.run)
  await world.drain()
}

async function isImportedOnce(order: PlacedOrder): Promise<void> {
  expect(await row(order)).toMatchObject({ import_state: 'created' })
  expect(await world.shop.ordersOf(order.orderId)).toHaveLength(1)
}

test.each([
  ['a malformed answer', { kind: 'malformed-body' }],
  ['an internal error', { kind: 'error-500' }],
  ['a service that is unavailable', { kind: 'error-503' }],
  ['a connection that is cut before the answer', { kind: 'cut-before' }],
  ['throttling', { kind: 'throttle' }],
])('%s to a search is tried again and loses nothing', async (_name, fault) => {
  const order = await place()
  await world.amazon.fault({ operation: 'searchOrders', ...fault })
  await world.sync()
  expect(await row(order)).toBeUndefined()
  await world.minutesPass(4)
  await world.drain({ later: true })
  await isImportedOnce(order)
})

test.each([
  ['an amount with too many decimals', { kind: 'wrong-decimals' }, 'amazon-data-unreadable'],
  ['a negative quantity', { kind: 'negative-quantity' }, 'amazon-data-unreadable'],
  ['a line without a SKU', { kind: 'missing-field', field: 'orderItems.product.sellerSku' }, 'sku-missing'],
])('%s blocks that order alone, and the next reading frees it', async (_name, fault, code) => {
  const spoiled = await place()
  const sound = await place()
  const rows = [spoiled, sound].sort((a, b) => (a.orderId < b.orderId ? -1 : 1))
  await world.amazon.fault({ operation: 'searchOrders', ...fault, row: 0 })
  await world.sync()
  const states = await Promise.all(rows.map(row))
  const [blocked] = states.filter((one) => one?.import_state === 'blocked')
  expect(states.map((one) => one?.import_state).sort()).toEqual(['blocked', 'created'])
  const [blocker] = await world.run.database
    .selectFrom('order_blockers')
    .select('code')
    .where('amazon_order_id', '=', blocked?.amazon_order_id ?? '')
    .execute()
  expect(blocker?.code).toBe(code)
  await retryBlocked()
  await isImportedOnce(spoiled)
  await isImportedOnce(sound)
})

test('a status that Amazon has just invented waits, is shown as it is, and is imported once it is a known one', async () => {
  await world.amazon.fault({
    operation: 'searchOrders',
    kind: 'unknown-enum',
    field: 'fulfillment.fulfillmentStatus',
  })
  const order = await place()
  await world.sync()
  expect(await row(order)).toMatchObject({ import_state: 'waiting', import_reason: 'status-unknown' })
  await world.sync()
  await isImportedOnce(order)
})

test('one order twice in a page is one order', async () => {
  await world.amazon.fault({ operation: 'searchOrders', kind: 'repeat-row' })
  const order = await place()
  await world.sync()
  await isImportedOnce(order)
})

test('an order that a page left out is found by the next reading', async () => {
  const order = await place()
  await world.amazon.fault({ operation: 'searchOrders', kind: 'drop-row', row: 0 })
  await world.sync()
  await world.sync()
  await isImportedOnce(order)
})

test('a page token that has expired begins the window again; the cursor has not moved past what is not stored', async () => {
  const orders = await world.amazon.placeOrders(130, {
    template: 'fbm-unshipped',
    items: [{ sku: 'MUG', quantity: 1 }],
  })
  await world.amazon.fault({ operation: 'searchOrders', kind: 'expired-page-token' })
  await world.sync()
  const states = await Promise.all(orders.map(row))
  expect(states.filter((one) => one?.import_state === 'created')).toHaveLength(130)
  const runs = await world.run.database.selectFrom('sync_runs').select('state').execute()
  expect(runs.every(({ state }) => state === 'finished')).toBe(true)
}, 60_000)

test('names with four-byte characters reach Commerce without them', async () => {
  const order = await world.amazon.placeOrder({
    template: 'fbm-emoji-name',
    items: [{ sku: 'MUG', quantity: 1 }],
  })
  await world.sync()
  await isImportedOnce(order)
  const [commerceOrder] = await world.shop.ordersOf(order.orderId)
  const { firstname, lastname } = commerceOrder.billing_address
  expect(`${firstname} ${lastname}`).not.toMatch(/\?|[\u{10000}-\u{10ffff}]/u)
})

test('an order of two hundred lines is imported whole', async () => {
  const items = Array.from({ length: 200 }, () => ({ sku: 'MUG', quantity: 1 }))
  const order = await world.amazon.placeOrder({ template: 'fbm-unshipped', items })
  await world.sync()
  await isImportedOnce(order)
  const [commerceOrder] = await world.shop.ordersOf(order.orderId)
  expect(commerceOrder.items).toHaveLength(200)
  expect(commerceOrder.grand_total).toBe(Number(order.proceeds?.grandTotal.amount))
})

test.each([10, -10])(
  'with our clock %i minutes off nothing is missed and nothing comes twice',
  async (minutes) => {
    world.setOurClockWrong(minutes)
    const order = await place()
    await world.sync()
    await isImportedOnce(order)
    const next = await place()
    await world.sync()
    await isImportedOnce(next)
    world.setOurClockWrong(-minutes)
  },
)

test('a revoked authorization pauses the account and says so; connected again it goes on', async () => {
  await world.amazon.control(`sellers/${world.amazon.sellerId}/authorization`, { revoked: true })
  await world.amazon.minutesPass(61)
  const order = await place()
  await world.sync()
  expect(await readAccount(world.run.database, ACCOUNT)).toMatchObject({ authorization_state: 'revoked' })
  const pauses = await world.run.database.selectFrom('connection_pauses').select('connection').execute()
  expect(pauses).toEqual([{ connection: `amazon:${ACCOUNT}` }])

  await world.amazon.control(`sellers/${world.amazon.sellerId}/authorization`, { revoked: false })
  await world.run.database.updateTable('amazon_accounts').set({ authorization_state: 'authorized' }).execute()
  await world.drain({ later: true })
  await isImportedOnce(order)
})
