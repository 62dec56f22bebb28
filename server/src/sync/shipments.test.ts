import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { readOrder } from '../database/amazon-orders.ts'
import type { PlacedOrder } from '../testing/simulated-amazon.ts'
import { ACCOUNT, STORE, startTestWorld, type TestWorld } from '../testing/test-world.ts'

let world: TestWorld

beforeAll(async () => {
  world = await startTestWorld(inject('postgresUrl'))
  await world.amazon.control('settings', { confirmationDelaySeconds: 0 })
  await world.shop.createProduct('MUG', { quantity: 100 })
  await world.shop.createProduct('TEE', { quantity: 100 })
})
afterAll(() => world.stop())
afterEach(() => expect(world.failures).toEqual([]))

const row = ({ orderId }: PlacedOrder) =>
  readOrder(world.run.database, { accountId: ACCOUNT, storeId: STORE, amazonOrderId: orderId })

/** What the service does every 15 seconds, and all that follows, including what waits a moment for Amazon. */
async function shipmentsAreLookedFor(): Promise<void> {
  await world.run.jobs.enqueue(world.run.database, 'discover-shipments', {})
  await world.drain({ later: true })
}

async function importedOrder(items: readonly { sku: string; quantity: number }[]) {
  const order = await world.amazon.placeOrder({ template: 'fbm-unshipped', items })
  await world.sync()
  const [commerceOrder] = await world.shop.ordersOf(order.orderId)
  return { order, commerceOrderId: commerceOrder.entity_id as number }
}

async function packagesOf({ orderId }: PlacedOrder) {
  const ledger = await world.amazon.ledger()
  return ledger.filter((entry) => entry.amazonOrderId === orderId && entry.operation === 'confirmShipment')
}

test('part of an order shipped in Commerce, then the rest: each package reaches Amazon once with its own lines', async () => {
  const { order, commerceOrderId } = await importedOrder([
    { sku: 'MUG', quantity: 2 },
    { sku: 'TEE', quantity: 1 },
  ])
  await world.shop.ship(commerceOrderId, { MUG: 1 }, '1Z-FIRST')
  await shipmentsAreLookedFor()
  expect(await row(order)).toMatchObject({
    amazon_status: 'PARTIALLY_SHIPPED',
    display_status: 'Partially Shipped',
  })

  await world.shop.ship(commerceOrderId, { MUG: 1, TEE: 1 }, '1Z-SECOND')
  await shipmentsAreLookedFor()
  expect(await row(order)).toMatchObject({
    amazon_status: 'SHIPPED',
    commerce_state: 'complete',
    display_status: 'Completed',
    note_code: 'completed',
  })

  const packages = await packagesOf(order)
  expect(packages).toHaveLength(2)
  expect(packages.map(({ times }) => times)).toEqual([1, 1])
  const truth = await world.amazon.order(order.orderId)
  const itemOf = (sku: string) =>
    order.orderItems.find(({ product }) => product.sellerSku === sku)?.orderItemId
  expect(
    truth.packages.map(({ trackingNumber, packageItems }: never) => ({ trackingNumber, packageItems })),
  ).toEqual([
    { trackingNumber: '1Z-FIRST', packageItems: [{ orderItemId: itemOf('MUG'), quantity: 1 }] },
    {
      trackingNumber: '1Z-SECOND',
      packageItems: [
        { orderItemId: itemOf('MUG'), quantity: 1 },
        { orderItemId: itemOf('TEE'), quantity: 1 },
      ],
    },
  ])
})

test('looking for shipments twice sends nothing twice', async () => {
  const { order, commerceOrderId } = await importedOrder([{ sku: 'MUG', quantity: 1 }])
  await world.shop.ship(commerceOrderId, { MUG: 1 }, '1Z-ONCE')
  await shipmentsAreLookedFor()
  await shipmentsAreLookedFor()
  expect((await packagesOf(order)).map(({ times }) => times)).toEqual([1])
})

test('a shipment without a tracking number waits for one, and says so', async () => {
  const { order, commerceOrderId } = await importedOrder([{ sku: 'MUG', quantity: 1 }])
  const shipmentId = await world.shop.ship(commerceOrderId, { MUG: 1 }, null)
  await shipmentsAreLookedFor()
  expect(await row(order)).toMatchObject({ note_code: 'tracking-missing', amazon_status: 'UNSHIPPED' })

  await world.shop.call('/shipment/track', {
    body: {
      entity: {
        order_id: commerceOrderId,
        parent_id: shipmentId,
        track_number: '1Z-LATE',
        title: 'UPS',
        carrier_code: 'ups',
      },
    },
  })
  await shipmentsAreLookedFor()
  expect(await row(order)).toMatchObject({ display_status: 'Completed' })
})

test('a confirmation that Amazon refuses is shown with Amazon’s words, and holds nothing else up', async () => {
  const { order, commerceOrderId } = await importedOrder([{ sku: 'MUG', quantity: 1 }])
  await world.amazon.transition(order.orderId, 'Canceled')
  await world.shop.ship(commerceOrderId, { MUG: 1 }, '1Z-REFUSED')
  await shipmentsAreLookedFor()
  expect(await row(order)).toMatchObject({ note_code: 'tracking-rejected', display_status: 'Error' })
  const [error] = await world.run.database
    .selectFrom('communication_errors')
    .selectAll()
    .where('amazon_order_id', '=', order.orderId)
    .execute()
  expect(error).toMatchObject({ system: 'amazon', operation: 'confirmShipment' })
})

test('a refused tracking number that staff correct in Commerce is sent again, and the order completes', async () => {
  const { order, commerceOrderId } = await importedOrder([{ sku: 'MUG', quantity: 1 }])
  await world.amazon.control('faults', { operation: 'confirmShipment', kind: 'access-denied', count: 1 })
  const shipmentId = await world.shop.ship(commerceOrderId, { MUG: 1 }, '1Z-WRONG')
  await shipmentsAreLookedFor()
  expect(await row(order)).toMatchObject({ note_code: 'tracking-rejected', display_status: 'Error' })
  await shipmentsAreLookedFor()
  expect(await row(order)).toMatchObject({ display_status: 'Error' })

  const { tracks } = await world.shop.call(`/shipment/${shipmentId}`)
  await world.shop.call(`/shipment/track/${tracks[0].entity_id}`, { method: 'DELETE' })
  await world.shop.call('/shipment/track', {
    body: {
      entity: {
        order_id: commerceOrderId,
        parent_id: shipmentId,
        track_number: '1Z-RIGHT',
        title: 'UPS',
        carrier_code: 'ups',
      },
    },
  })
  await shipmentsAreLookedFor()
  expect(await row(order)).toMatchObject({ display_status: 'Completed', has_rejected_command: false })
  const truth = await world.amazon.order(order.orderId)
  expect(truth.packages).toMatchObject([{ trackingNumber: '1Z-RIGHT' }])
})

test('L-13: Amazon ships FBA itself: the Commerce order is complete with a shipment, and its stock is untouched', async () => {
  const before = await world.shop.salableQuantity('TEE')
  const order = await world.amazon.placeOrder({
    template: 'fba-shipped',
    items: [{ sku: 'TEE', quantity: 2 }],
  })
  await world.sync()
  expect(await row(order)).toMatchObject({
    import_state: 'created',
    display_status: 'Completed',
    stock_reserved: false,
  })
  const [commerceOrder] = await world.shop.ordersOf(order.orderId)
  expect(commerceOrder.state).toBe('complete')
  expect(commerceOrder.items[0].qty_shipped).toBe(2)
  expect(await world.shop.salableQuantity('TEE')).toBe(before)
  await shipmentsAreLookedFor()
  expect(await packagesOf(order)).toEqual([])
})
