/** A store that is switched off and on again, and one that is deleted (S-34, S-35). */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { replaceOrderSettings } from '../database/order-settings.ts'
import { ACCOUNT, STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'

let world: ApiWorld
const store = { params: { storeId: STORE } }

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.amazon.control('usage-plans', { lifted: true })
  await world.shop.createProduct('MUG', { quantity: 50 })
})
afterAll(() => world.stop())

async function place(template = 'fbm-unshipped'): Promise<string> {
  const placed = await world.amazon.placeOrder({ template, items: [{ sku: 'MUG', quantity: 1 }] })
  await world.minutesPass(5)
  return placed.orderId
}

const setPending = (pendingOrders: 'reserve' | 'do-not-reserve') =>
  replaceOrderSettings(
    world.run.database,
    { accountId: ACCOUNT, storeId: STORE },
    { commerceStoreId: 1, pendingOrders },
    world.run.clock(),
  )

const remove = (confirmName: string) => ({ ...store, body: { confirmName } })

test('an inactive store is left alone; activated again it catches up', async () => {
  await world.call('changeStore', { ...store, body: { state: 'inactive' } })
  const orderId = await place()
  await world.sync()
  expect(await world.shop.ordersOf(orderId)).toEqual([])
  await world.minutesPass(24 * 60)
  await world.call('changeStore', { ...store, body: { state: 'active' } })
  await world.drain()
  expect(await world.shop.ordersOf(orderId)).toHaveLength(1)
})

test('a store is not deleted before its name was typed to the letter', async () => {
  expect(await world.refused('removeStore', remove('us shop'))).toMatchObject({
    code: 'input-invalid',
    errors: [{ field: 'body.confirmName', problem: 'is not the name of the store' }],
  })
  await world.call('readStore', store)
})

test('a store that holds stock back lets go of it first', async () => {
  await setPending('reserve')
  await place('fbm-pending')
  await world.sync()
  expect(await world.refused('removeStore', remove('US shop'))).toMatchObject({
    code: 'store-holds-stock',
    detail: expect.stringMatching(/^Commerce holds stock back for one Pending order of store us-shop/),
  })
  await setPending('do-not-reserve')
  await world.run.jobs.enqueueNow(world.run.database, 'end-pending-holds', {})
  await world.drain()
  expect(await world.shop.salableQuantity('MUG')).toBe(49)
})

test('a deleted store goes with its settings, orders and logs, and its Commerce orders stay', async () => {
  const orderId = await place()
  await world.sync()
  await world.call('removeStore', remove('US shop'))
  expect(await world.refused('removeStore', remove('US shop'))).toMatchObject({ code: 'store-unknown' })
  for (const table of ['amazon_orders', 'order_events', 'order_settings', 'store_sales_changes'] as const)
    expect(await world.run.database.selectFrom(table).select('store_id').execute()).toEqual([])
  expect(await world.shop.ordersOf(orderId)).toMatchObject([{ ext_order_id: orderId }])
})

test('the same marketplace may be added again, and its old orders are not imported again', async () => {
  const before = await world.shop.orderCount()
  const body = { accountId: ACCOUNT, marketplaceId: 'ATVPDKIKX0DER', name: 'Again', websiteId: 1 }
  await world.call('addStore', { body: { ...body, storeId: STORE, email: 'us@shop.example' } })
  await world.drain()
  expect(await world.shop.orderCount()).toBe(before)
  expect(await world.call('readStore', store)).toMatchObject({
    website: { code: 'base', name: 'Main Website' },
  })
})
