/** L-10: orders of which units had gone before we first saw them. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { readOrder } from '../database/amazon-orders.ts'
import { historyOfOrder } from '../database/order-details.ts'
import { replaceOrderSettings } from '../database/order-settings.ts'
import type { PlacedOrder } from '../testing/simulated-amazon.ts'
import { ACCOUNT, STORE, startTestWorld, type TestWorld } from '../testing/test-world.ts'

const SHIP = 'POST /V1/order/:orderId/ship'

let world: TestWorld
const keyOf = ({ orderId }: PlacedOrder) => ({ accountId: ACCOUNT, storeId: STORE, amazonOrderId: orderId })
const row = (order: PlacedOrder) => readOrder(world.run.database, keyOf(order))

async function startWorld(module: boolean): Promise<void> {
  world = await startTestWorld(inject('postgresUrl'), { module })
  await world.amazon.control('usage-plans', { lifted: true })
  await world.amazon.control('settings', { confirmationDelaySeconds: 0 })
}

let products = 0
/** An order of three, of which Amazon had shipped this many in parcels of these sizes before we first saw it. */
async function orderWithParcels(...parcels: readonly number[]) {
  products += 1
  const sku = `MUG-${products}`
  await world.shop.createProduct(sku, { quantity: 100 })
  const order = await world.amazon.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 3 }] })
  const orderItemId = order.orderItems[0]?.orderItemId
  let left = 3
  for (const quantity of parcels) {
    left -= quantity
    const to = left === 0 ? 'Shipped' : 'PartiallyShipped'
    await world.amazon.transition(order.orderId, to, left === 0 ? {} : { items: [{ orderItemId, quantity }] })
  }
  await amazonIsHeard(order)
  return { order, sku }
}

/** As if the order had just been listed: what changed this moment is in no search yet. */
async function amazonIsHeard(order: PlacedOrder): Promise<void> {
  await world.run.jobs.enqueueNow(world.run.database, 'fetch-order', keyOf(order))
  await world.drain()
}

async function shipmentsAreLookedFor(): Promise<void> {
  await world.run.jobs.enqueue(world.run.database, 'discover-shipments', {})
  await world.drain({ later: true })
}

async function inCommerce({ orderId }: PlacedOrder) {
  const [commerceOrder] = await world.shop.ordersOf(orderId)
  return { commerceOrder, shipments: await world.shop.shipmentsOf(commerceOrder.entity_id) }
}

async function toldToAmazon({ orderId }: PlacedOrder) {
  const ledger = await world.amazon.ledger()
  return ledger.filter((entry) => entry.amazonOrderId === orderId && entry.operation === 'confirmShipment')
}

async function onHand(sku: string): Promise<number> {
  const criteria = `searchCriteria[filter_groups][0][filters][0][field]=sku&searchCriteria[filter_groups][0][filters][0][value]=${sku}`
  const { items } = await world.shop.call(`/inventory/source-items?${encodeURI(criteria)}`)
  return items[0].quantity
}

/** By the database's clock, the time within which Commerce ends a call is over. */
async function commerceHasGivenUp(): Promise<void> {
  await world.run.database
    .updateTable('order_leases')
    .set({ expires_at: new Date(0) })
    .execute()
}

async function saidOf(order: PlacedOrder, code: string) {
  const history = await historyOfOrder(world.run.database, keyOf(order))
  return history.filter((event) => event.code === code)
}

describe('with our module', () => {
  beforeAll(() => startWorld(true))
  afterAll(() => world.stop())
  afterEach(async () => {
    expect(world.failures).toEqual([])
    await world.shop.endFaults()
  })

  test('a parcel that left before the import is recorded as it was, and only the rest is reserved and told', async () => {
    const { order, sku } = await orderWithParcels(1)
    const { packages } = await world.amazon.order(order.orderId)
    const { commerceOrder, shipments } = await inCommerce(order)
    expect(shipments).toMatchObject([
      { total_qty: 1, tracks: [{ carrier_code: 'usps', track_number: packages[0].trackingNumber }] },
    ])
    expect(commerceOrder).toMatchObject({ state: 'processing', total_paid: commerceOrder.grand_total })
    expect([await onHand(sku), await world.shop.salableQuantity(sku)]).toEqual([100, 98])
    expect(await row(order)).toMatchObject({ note_code: 'earlier-shipments-recorded' })

    await shipmentsAreLookedFor()
    expect(await toldToAmazon(order)).toEqual([])

    await world.shop.ship(commerceOrder.entity_id, { [sku]: 2 }, '1Z-REST')
    await shipmentsAreLookedFor()
    expect(await toldToAmazon(order)).toHaveLength(1)
    const after = await world.amazon.order(order.orderId)
    expect(after.packages.at(-1)).toMatchObject({
      trackingNumber: '1Z-REST',
      packageItems: [{ quantity: 2 }],
    })
    expect([await onHand(sku), await world.shop.salableQuantity(sku)]).toEqual([98, 98])
    expect(await row(order)).toMatchObject({ display_status: 'Completed' })
  })

  test('an order first seen shipped in two parcels is complete at once, with both, and its stock untouched', async () => {
    const { order, sku } = await orderWithParcels(2, 1)
    const { commerceOrder, shipments } = await inCommerce(order)
    expect(commerceOrder.state).toBe('complete')
    expect(shipments.map(({ total_qty }) => total_qty)).toEqual([2, 1])
    expect([await onHand(sku), await world.shop.salableQuantity(sku)]).toEqual([100, 100])
    expect(await row(order)).toMatchObject({ display_status: 'Completed', stock_reserved: false })
    expect(await saidOf(order, 'stock-reserved')).toEqual([])
    await shipmentsAreLookedFor()
    expect(await toldToAmazon(order)).toEqual([])
  })

  test('done twice, nothing is shipped or said twice', async () => {
    const { order } = await orderWithParcels(1)
    await world.run.jobs.enqueueNow(world.run.database, 'record-earlier-shipments', keyOf(order))
    await world.drain()
    expect((await inCommerce(order)).shipments).toHaveLength(1)
    expect(await saidOf(order, 'earlier-shipments-recorded')).toHaveLength(1)
  })

  test('killed right after a shipment was made, the next worker finds it and makes the other', async () => {
    await world.shop.fault({ operation: SHIP, kind: 'cut-after' })
    const { order } = await orderWithParcels(2, 1)
    await world.drain({ later: true })
    // The call without an answer may still be at work: nothing is made beside it.
    expect((await inCommerce(order)).shipments).toHaveLength(1)
    await commerceHasGivenUp()
    await world.drain({ later: true })
    const { commerceOrder, shipments } = await inCommerce(order)
    expect(shipments.map(({ total_qty }) => total_qty)).toEqual([2, 1])
    expect(commerceOrder.state).toBe('complete')
    expect(await saidOf(order, 'earlier-shipments-recorded')).toMatchObject([
      { parameters: { shipments: 2 } },
    ])
  })

  test('a refusal is said once and tried again', async () => {
    await world.shop.fault({ operation: SHIP, kind: 'error-400', message: 'The order is on hold.', count: 2 })
    const { order } = await orderWithParcels(1)
    expect(await row(order)).toMatchObject({ note_code: 'earlier-shipment-refused' })
    await world.drain({ later: true })
    expect(await saidOf(order, 'earlier-shipment-refused')).toHaveLength(1)
    await world.drain({ later: true })
    expect((await inCommerce(order)).shipments).toHaveLength(1)
  })

  test('a week of refusals counts from the import; after it the order goes on without the shipment', async () => {
    await world.shop.fault({ operation: SHIP, kind: 'error-400', message: 'On hold.', count: 3 })
    const store = { accountId: ACCOUNT, storeId: STORE }
    const settings = { commerceStoreId: 1, orderStatus: 'custom', processingStatus: 'fraud' } as const
    await replaceOrderSettings(world.run.database, store, settings, world.run.clock())
    const { order } = await orderWithParcels(1)
    const eightDaysAgo = new Date(world.run.clock().getTime() - 8 * 24 * 3_600_000)
    await world.run.database
      .updateTable('amazon_orders')
      .set({ received_at: eightDaysAgo })
      .where('amazon_order_id', '=', order.orderId)
      .execute()
    await world.drain({ later: true })
    expect((await inCommerce(order)).commerceOrder.status).toBe('processing')

    await world.run.database
      .updateTable('order_events')
      .set({ happened_at: eightDaysAgo })
      .where('amazon_order_id', '=', order.orderId)
      .execute()
    await world.drain({ later: true })
    await world.drain({ later: true })
    const { commerceOrder, shipments } = await inCommerce(order)
    expect([commerceOrder.status, shipments]).toEqual(['fraud', []])
    await replaceOrderSettings(world.run.database, store, { commerceStoreId: 1 }, world.run.clock())
  })
})

describe('on a plain Magento', () => {
  beforeAll(() => startWorld(false))
  afterAll(() => world.stop())
  afterEach(() => expect(world.failures).toEqual([]))

  test('no shipment is made of what had gone, staff are told once, and Amazon hears of the rest alone', async () => {
    const { order, sku } = await orderWithParcels(1)
    await world.run.jobs.enqueueNow(world.run.database, 'record-earlier-shipments', keyOf(order))
    await world.drain()
    const { commerceOrder, shipments } = await inCommerce(order)
    expect(shipments).toEqual([])
    expect(await saidOf(order, 'earlier-shipments-not-recorded')).toMatchObject([
      { parameters: { units: `1 × ${sku}` } },
    ])

    await world.shop.ship(commerceOrder.entity_id, { [sku]: 3 }, '1Z-ALL')
    await shipmentsAreLookedFor()
    const after = await world.amazon.order(order.orderId)
    expect(after.packages.at(-1)).toMatchObject({ trackingNumber: '1Z-ALL', packageItems: [{ quantity: 2 }] })
    expect(await row(order)).toMatchObject({ display_status: 'Completed' })
  })

  test('staff ship what had gone in Commerce, without a number: the order completes, and Amazon hears nothing', async () => {
    const { order, sku } = await orderWithParcels(2, 1)
    const { commerceOrder } = await inCommerce(order)
    expect(await row(order)).toMatchObject({ display_status: 'Shipped' })
    await world.shop.ship(commerceOrder.entity_id, { [sku]: 3 }, null)
    await shipmentsAreLookedFor()
    expect(await toldToAmazon(order)).toEqual([])
    expect(await row(order)).toMatchObject({ display_status: 'Completed' })
  })
})
