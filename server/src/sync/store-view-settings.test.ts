/** Which store view an order goes to, and in which currency it is booked. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { SettingsWorld } from '../testing/settings-world.ts'

/** Of the second website, whose books are in euros. */
const SECOND_STORE_VIEW = 2

let shop: SettingsWorld

beforeAll(async () => {
  shop = await SettingsWorld.start(inject('postgresUrl'))
})
afterAll(() => shop.world.stop())
afterEach(async () => {
  expect(shop.world.failures).toEqual([])
  await shop.world.shop.endFaults()
})

beforeAll(async () => {
  // An order takes from the stock of the website whose store view it goes to.
  const sourceItem = { sku: 'MUG', source_code: 'wh_eu1', quantity: 200, status: 1 }
  await shop.world.shop.call('/inventory/source-items', { body: { sourceItems: [sourceItem] } })
})

test('P-03: orders that Amazon ships go to a store view of their own', async () => {
  await shop.set({ fbaStoreId: SECOND_STORE_VIEW })
  expect((await shop.importOne({ template: 'fba-shipped' })).orders[0]).toMatchObject({ store_id: 2 })
  expect((await shop.importOne()).orders[0]).toMatchObject({ store_id: 1 })
})

test('P-04: the first rule that fits names the store view', async () => {
  const asksNothing = {
    marketplaceId: null,
    channel: null,
    isBusiness: null,
    isPrime: null,
    sellerSku: null,
    countryCode: null,
  }
  await shop.set({ storeViewRules: [{ ...asksNothing, isPrime: true, commerceStoreId: SECOND_STORE_VIEW }] })
  expect((await shop.importOne({ template: 'fbm-prime' })).orders[0]).toMatchObject({ store_id: 2 })
  expect((await shop.importOne()).orders[0]).toMatchObject({ store_id: 1 })
})

test('O-02: an order takes the next number of its own store view', async () => {
  await shop.set({ commerceStoreId: SECOND_STORE_VIEW })
  expect((await shop.importOne()).orders[0].increment_id).toMatch(/^2\d{9}$/)
  await shop.set({})
  expect((await shop.importOne()).orders[0].increment_id).toMatch(/^0\d{8}$/)
})

describe('L-32 and L-45: an order in another currency than the books', () => {
  const rate = (value: string | null) =>
    shop.world.shop.control('rates', { from: 'EUR', to: 'USD', rate: value })

  test('keeps its own amounts and is booked by the rate of Commerce', async () => {
    await shop.set({ commerceStoreId: SECOND_STORE_VIEW })
    const { placed, orders } = await shop.importOne()
    const [order] = orders
    expect(order).toMatchObject({
      order_currency_code: 'USD',
      base_currency_code: 'EUR',
      base_to_order_rate: 1.415,
      grand_total: Number(placed.proceeds?.grandTotal.amount),
      base_total_paid: order.base_grand_total,
    })
    expect(order.base_grand_total).toBeCloseTo(order.grand_total / 1.415, 2)
  })

  test('waits for a rate, says so, and is imported once there is one', async () => {
    await shop.set({ commerceStoreId: SECOND_STORE_VIEW })
    await rate(null)
    await shop.world.minutesPass(11)
    const { placed, orders } = await shop.importOne()
    expect(orders).toEqual([])
    expect(await shop.row(placed)).toMatchObject({ import_state: 'blocked' })
    await rate('1.25')
    await shop.world.minutesPass(11)
    await shop.runJob('import-order', placed)
    const [order] = await shop.world.shop.ordersOf(placed.orderId)
    expect(order).toMatchObject({ base_to_order_rate: 1.25 })
  })
})

test("an order held for stock is tried as soon as its store view's website has some", async () => {
  await shop.world.shop.createProduct('EU-ONLY', { quantity: 50 })
  await shop.set({ commerceStoreId: SECOND_STORE_VIEW })
  const { placed, orders } = await shop.importOne({ items: [{ sku: 'EU-ONLY', quantity: 1 }] })
  expect(orders).toEqual([])
  const watch = async () => {
    await shop.world.run.jobs.enqueueNow(shop.world.run.database, 'watch-blocked-skus', {})
    await shop.world.drain()
  }
  await watch()
  const sourceItem = { sku: 'EU-ONLY', source_code: 'wh_eu2', quantity: 3, status: 1 }
  await shop.world.shop.call('/inventory/source-items', { body: { sourceItems: [sourceItem] } })
  await watch()
  expect(await shop.world.shop.ordersOf(placed.orderId)).toHaveLength(1)
})
