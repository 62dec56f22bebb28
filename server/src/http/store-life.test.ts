/** A store that is switched off and on again, and one that is deleted (S-34, S-35). */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readStoreWithSettings } from '../database/amazon-accounts.ts'
import { replaceOrderSettings } from '../database/order-settings.ts'
import { removeStore } from '../stores/change-store.ts'
import { removeStore as removeStoreInPart } from '../sync/upkeep/remove-store.ts'
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

test('a large store goes in batches, is left alone meanwhile, and is gone when its last order is', async () => {
  const another = { accountId: ACCOUNT, marketplaceId: 'A2EUQ1WTGCTBG2', name: 'CA shop', websiteId: 1 }
  const [key, told] = [{ accountId: ACCOUNT, storeId: 'ca-shop' }, { params: { storeId: 'ca-shop' } }]
  await world.call('addStore', { body: { ...another, storeId: 'ca-shop', email: 'ca@shop.example' } })
  for (const _ of [1, 2, 3])
    await world.amazon.placeOrder({
      ...{ template: 'fbm-unshipped', marketplaceId: 'A2EUQ1WTGCTBG2' },
      items: [{ sku: 'NOT-IN-COMMERCE', quantity: 1 }],
    })
  await world.minutesPass(5)
  await world.sync()
  expect(await ordersLeft()).toBe(3)
  await removeStore(world.run, 'ca-shop', 'CA shop', 1)
  expect(await ordersLeft()).toBe(2)
  expect(await world.call('readStore', told)).toMatchObject({ state: 'removing' })
  expect(await readStoreWithSettings(world.run.database, 'ca-shop')).toBeUndefined()
  expect(await world.refused('changeStore', { ...told, body: { state: 'active' } })).toMatchObject({
    code: 'store-unknown',
  })
  expect(await world.call('listSystemMessages', {})).toMatchObject({ items: [] })
  expect(await removeStoreInPart(world.run, key, 1)).toMatchObject({ againAt: expect.any(Date) })
  expect(await ordersLeft()).toBe(1)
  await world.drain()
  expect(await world.refused('readStore', told)).toMatchObject({ code: 'store-unknown' })
  expect(await ordersLeft()).toBe(0)
  expect(await removeStoreInPart(world.run, key, 1)).toBeUndefined()
})

async function ordersLeft(): Promise<number> {
  const rows = await world.run.database
    .selectFrom('amazon_orders')
    .select('amazon_order_id')
    .where('store_id', '=', 'ca-shop')
    .execute()
  return rows.length
}

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
