import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readOrder } from '../../database/amazon-orders.ts'
import { ACCOUNT, STORE, startTestWorld, type TestWorld } from '../../testing/test-world.ts'

let world: TestWorld

beforeAll(async () => {
  world = await startTestWorld(inject('postgresUrl'))
  await world.shop.createProduct('MUG-RED', { quantity: 100 })
  await world.shop.createProduct('TEE-M', { quantity: 100 })
})
afterAll(() => world.stop())

const row = (amazonOrderId: string) =>
  readOrder(world.run.database, { accountId: ACCOUNT, storeId: STORE, amazonOrderId })

test('an Unshipped FBM order becomes an invoiced Commerce order with its stock reserved and the same total', async () => {
  const order = await world.amazon.placeOrder({
    template: 'fbm-unshipped',
    items: [
      { sku: 'MUG-RED', quantity: 2 },
      { sku: 'TEE-M', quantity: 1 },
    ],
  })
  await world.sync()

  expect(world.failures).toEqual([])
  const [commerceOrder] = await world.shop.ordersOf(order.orderId)
  expect(commerceOrder).toMatchObject({
    state: 'processing',
    status: 'processing',
    ext_order_id: order.orderId,
  })
  expect(commerceOrder.grand_total).toBe(Number(order.proceeds?.grandTotal.amount))
  expect(commerceOrder.total_paid).toBe(commerceOrder.grand_total)
  expect(await world.shop.salableQuantity('MUG-RED')).toBe(98)
  expect(await world.shop.salableQuantity('TEE-M')).toBe(99)
  expect(await row(order.orderId)).toMatchObject({
    import_state: 'created',
    amazon_status: 'UNSHIPPED',
    commerce_status: 'processing',
    display_status: 'Unshipped',
    stock_reserved: true,
    note_code: 'invoiced',
  })
})
