import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AmazonOrder } from '../src/world/amazon-order.ts'
import { startTestSimulator, type TestSimulator } from './test-simulator.ts'

let simulator: TestSimulator

beforeEach(async () => {
  simulator = await startTestSimulator()
})
afterEach(() => simulator.stop())

const move = (order: AmazonOrder, fields: object) =>
  simulator.control(`orders/${order.orderId}/transitions`, fields)
const threeMugs = { template: 'fbm-unshipped', items: [{ sku: 'MUG-RED', quantity: 3, unitPrice: '10.00' }] }

/** The cents of one part of the order's money. */
function cents(order: AmazonOrder, type?: string): number {
  const part =
    order.proceeds?.breakdowns?.find((one) => one.type === type)?.subtotal ?? order.proceeds?.grandTotal
  return Math.round(Number(part?.amount) * 100)
}

describe('an order moves', () => {
  test.each([
    ['fbm-pending-availability', 'Pending', 'PENDING'],
    ['fbm-pending', 'Unshipped', 'UNSHIPPED'],
    ['fbm-pending', 'Canceled', 'CANCELLED'],
    ['fbm-unshipped', 'Shipped', 'SHIPPED'],
    ['fbm-unshipped', 'CANCELLED', 'CANCELLED'],
    ['fbm-partially-shipped', 'shipped', 'SHIPPED'],
    ['fba-pending', 'Unshipped', 'UNSHIPPED'],
    ['fba-unshipped', 'Shipped', 'SHIPPED'],
    ['fba-unshipped', 'Canceled', 'CANCELLED'],
    ['unfulfillable', 'Canceled', 'CANCELLED'],
    ['fbm-unknown-status', 'Unshipped', 'UNSHIPPED'],
  ])('%s by %s to %s', async (template, to, status) => {
    const order = await simulator.place({ template })
    const { body } = await move(order, { to })
    expect(body.order.fulfillment.fulfillmentStatus).toBe(status)
    expect(Date.parse(body.order.lastUpdatedTime)).toBeGreaterThan(Date.parse(order.lastUpdatedTime))
  })

  test.each([
    ['fbm-shipped', 'Canceled'],
    ['fbm-shipped', 'Unshipped'],
    ['fbm-canceled', 'Unshipped'],
    ['fbm-pending', 'Shipped'],
    ['fbm-unshipped', 'Delivered'],
    ['fbm-unshipped', 'Somewhere'],
  ])('but %s not to %s, which is said in a sentence', async (template, to) => {
    const { status, body } = await move(await simulator.place({ template }), { to })
    expect(status).toBe(400)
    expect(body.error).toMatch(/.{20,}\.$/)
  })

  test('partly, by the units that are named', async () => {
    const order = await simulator.place(threeMugs)
    const items = [{ orderItemId: order.orderItems[0]?.orderItemId, quantity: 2 }]
    const { body } = await move(order, { to: 'PartiallyShipped', items })
    expect(body.order.fulfillment.fulfillmentStatus).toBe('PARTIALLY_SHIPPED')
    expect(body.order.orderItems[0].fulfillment).toMatchObject({
      quantityFulfilled: 2,
      quantityUnfulfilled: 1,
    })
    expect((await move(order, { to: 'PartiallyShipped' })).status).toBe(400)
  })

  test('in Seller Central with a package that the seller sees, at Amazon without', async () => {
    const fbm = await move(await simulator.place(threeMugs), { to: 'Shipped' })
    expect(fbm.body.order.packages).toMatchObject([{ packageReferenceId: '1', carrier: 'USPS' }])
    const fba = await move(await simulator.place({ template: 'fba-unshipped' }), { to: 'Shipped' })
    expect(fba.body.order.packages).toBeUndefined()
  })

  test('to delivered once it has been shipped', async () => {
    const { body } = await move(await simulator.place({ template: 'fbm-shipped' }), { to: 'Delivered' })
    expect(body.order.packages[0].packageStatus.status).toBe('DELIVERED')
  })
})

describe('cancelled units', () => {
  test('lower the quantity ordered and what it costs', async () => {
    const order = await simulator.place(threeMugs)
    const items = [{ orderItemId: order.orderItems[0]?.orderItemId, quantity: 1 }]
    const { body } = await move(order, { to: 'Canceled', items, by: 'MERCHANT', reason: 'NoInventory' })
    const [item] = body.order.orderItems
    expect(body.order.fulfillment.fulfillmentStatus).toBe('UNSHIPPED')
    expect([item.quantityOrdered, item.fulfillment.quantityUnfulfilled]).toEqual([2, 2])
    expect(cents(body.order, 'ITEM')).toBe(2000)
    const parts = ['ITEM', 'SHIPPING', 'TAX'].map((type) => cents(body.order, type))
    expect(cents(body.order)).toBe(parts.reduce((sum, part) => sum + part, 0))
    expect(item.cancellation.cancellationExecution).toEqual({
      cancelledBy: 'MERCHANT',
      cancelReason: 'NoInventory',
    })
  })

  test('lower a price that holds its tax, which is not added to it', async () => {
    const order = await simulator.place({ ...threeMugs, template: 'fbm-vat-inside' })
    const items = [{ orderItemId: order.orderItems[0]?.orderItemId, quantity: 1 }]
    const left = (await move(order, { to: 'Canceled', items })).body.order
    expect(cents(left, 'ITEM')).toBe(2_000)
    expect(cents(left, 'TAX')).toBeGreaterThan(0)
    expect(cents(left)).toBe(cents(left, 'ITEM') + cents(left, 'SHIPPING'))
  })

  test('of what is left make a partly shipped order shipped', async () => {
    const order = await simulator.place({ template: 'fbm-partially-shipped' })
    const { body } = await move(order, { to: 'Canceled', by: 'BUYER' })
    expect(body.order.fulfillment.fulfillmentStatus).toBe('SHIPPED')
  })

  test('wait for a confirmation that Amazon has accepted', async () => {
    const order = await simulator.place(threeMugs)
    await simulator.confirm(order)
    expect((await move(order, { to: 'Canceled' })).status).toBe(400)
  })
})

test('a buyer who asks to cancel changes the time of the order, not its status', async () => {
  const order = await simulator.place(threeMugs)
  const { body } = await move(order, { to: 'BuyerCancellationRequest', reason: 'Ordered by mistake' })
  expect(body.order.fulfillment.fulfillmentStatus).toBe('UNSHIPPED')
  expect(body.order.orderItems[0].cancellation).toEqual({
    cancellationRequest: { requester: 'BUYER', cancelReason: 'Ordered by mistake' },
  })
})

test('a changed address keeps what was not changed', async () => {
  const order = await simulator.place(threeMugs)
  const { body } = await move(order, { to: 'address-change', shipTo: { addressLine1: '1 New Quay' } })
  expect(body.order.recipient.deliveryAddress).toEqual({
    ...order.recipient?.deliveryAddress,
    addressLine1: '1 New Quay',
  })
})

describe('a timeline', () => {
  const timeline = [
    { to: 'Unshipped', afterSeconds: 40 },
    { to: 'Canceled', by: 'AMAZON', at: '2026-03-02T13:00:00.000Z' },
  ]

  test('happens when the clock passes it, each step at its own time', async () => {
    const order = await simulator.place({ template: 'fbm-pending', timeline })
    await simulator.advance(39)
    const statusNow = async () => (await simulator.control(`orders/${order.orderId}`)).body.order
    expect((await statusNow()).fulfillment.fulfillmentStatus).toBe('PENDING')
    await simulator.advance(3600)
    const cancelled = await statusNow()
    expect(cancelled.fulfillment.fulfillmentStatus).toBe('CANCELLED')
    expect(cancelled.lastUpdatedTime).toBe('2026-03-02T13:00:00.000Z')
  })

  test('skips what has become impossible', async () => {
    const order = await simulator.place({ template: 'fbm-pending', timeline })
    await move(order, { to: 'Canceled' })
    await simulator.advance(7200)
    const { body } = await simulator.control(`orders/${order.orderId}`)
    expect(body).toMatchObject({ scheduled: [], order: { fulfillment: { fulfillmentStatus: 'CANCELLED' } } })
  })
})
