import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AmazonOrder } from '../src/world/amazon-order.ts'
import { faultsAgainstModel } from './amazon-model.ts'
import { startTestSimulator, type TestSimulator } from './test-simulator.ts'

let simulator: TestSimulator
let begun: number

beforeEach(async () => {
  simulator = await startTestSimulator()
  await simulator.control('reset', { world: 'demo' })
  begun = Date.parse((await simulator.control('world')).body.now)
})
afterEach(() => simulator.stop())

async function demoOrders(): Promise<AmazonOrder[]> {
  const { orders } = (await simulator.control('orders')).body
  const read = async ({ orderId }: AmazonOrder) => (await simulator.control(`orders/${orderId}`)).body.order
  return Promise.all(orders.map(read))
}

const skusOf = (order: AmazonOrder) => order.orderItems.map((item) => item.product.sellerSku)
const statusOf = (order: AmazonOrder) => order.fulfillment.fulfillmentStatus

describe('the demo world', () => {
  test('has one seller in three marketplaces, connected three days ago', async () => {
    const { sellers } = (await simulator.control('world')).body
    expect(sellers).toHaveLength(1)
    expect(sellers[0].marketplaces).toEqual(['ATVPDKIKX0DER', 'A2EUQ1WTGCTBG2', 'A1AM78C64UM0Y8'])
    expect(begun - Date.parse(sellers[0].connectedAt)).toBeCloseTo(3 * 86_400_000, -4)
  })

  test('holds sixty orders of the last three days, settled for three minutes', async () => {
    const orders = await demoOrders()
    expect(orders).toHaveLength(60)
    for (const order of orders) {
      expect(faultsAgainstModel('orders', 'Order', order)).toEqual([])
      expect(order.orderId).toMatch(/^\d{3}-\d{7}-\d{7}$/)
      expect(Date.parse(order.createdTime)).toBeGreaterThanOrEqual(begun - 3 * 86_400_000 - 10_000)
      expect(Date.parse(order.lastUpdatedTime)).toBeLessThanOrEqual(begun - 180_000)
      expect(Date.parse(order.lastUpdatedTime)).toBeGreaterThanOrEqual(Date.parse(order.createdTime))
      expect(order.salesChannel.marketplaceId).toBe('ATVPDKIKX0DER')
    }
  })

  test('shows every state, most of it to be shipped by the merchant', async () => {
    const orders = await demoOrders()
    const counts: Record<string, number> = {}
    for (const order of orders) {
      const name = `${order.fulfillment.fulfilledBy} ${statusOf(order)}`
      counts[name] = (counts[name] ?? 0) + 1
    }
    expect(counts).toEqual({
      'MERCHANT PENDING_AVAILABILITY': 1,
      'MERCHANT PENDING': 3,
      'MERCHANT UNSHIPPED': 35,
      'MERCHANT PARTIALLY_SHIPPED': 2,
      'MERCHANT SHIPPED': 4,
      'MERCHANT CANCELLED': 3,
      'AMAZON PENDING': 2,
      'AMAZON UNSHIPPED': 2,
      'AMAZON UNFULFILLABLE': 1,
      'AMAZON SHIPPED': 6,
      'AMAZON CANCELLED': 1,
    })
  })

  test('holds exactly the orders that an import must stop at', async () => {
    const orders = await demoOrders()
    const failing = ['PEN-DISABLED', 'VASE-SOLDOUT', 'NOT-IN-CATALOG']
    const blocked = orders.map((order) => skusOf(order).filter((sku) => failing.includes(sku ?? '')))
    const withSku = failing.map((sku) => blocked.filter((skus) => skus.includes(sku)).length)
    expect(withSku).toEqual([2, 2, 2])
    expect(blocked.filter((skus) => skus.length === 2)).toHaveLength(1)
    expect(
      orders.filter((order) => skusOf(order).some((sku) => failing.includes(sku ?? ''))).map(statusOf),
    ).toEqual(Array.from({ length: 5 }, () => 'UNSHIPPED'))
  })

  test('has Prime, Business, discounts, gift wrap and several lines', async () => {
    const orders = await demoOrders()
    const count = (fits: (order: AmazonOrder) => boolean | undefined) => orders.filter(fits).length
    expect(count((order) => order.programs?.includes('PRIME'))).toBe(2)
    expect(count((order) => order.programs?.includes('AMAZON_BUSINESS'))).toBe(2)
    expect(count((order) => order.orderItems.some((item) => item.promotion))).toBe(3)
    expect(count((order) => order.orderItems.some((item) => item.fulfillment?.packing?.giftOption))).toBe(2)
    expect(count((order) => order.orderItems.length > 1)).toBeGreaterThanOrEqual(3)
  })

  test('is the same for the same seed', async () => {
    const ids = async () => (await demoOrders()).map((order) => order.orderId).toSorted()
    const once = await ids()
    await simulator.control('reset', { world: 'demo' })
    expect(await ids()).toEqual(once)
    await simulator.control('reset', { world: 'demo', seed: 'other' })
    expect(await ids()).not.toEqual(once)
  })
})

describe('while the demo runs', () => {
  const stand = () => simulator.control('clock', { mode: 'virtual' })
  const count = async () => (await simulator.control('orders')).body.orders.length

  test('a new order comes every twenty seconds, pending, and is paid after forty', async () => {
    await stand()
    const before = await count()
    await simulator.advance(20)
    expect(await count()).toBe(before + 1)
    const [newest] = (await simulator.control('orders')).body.orders
    expect(newest.status).toBe('PENDING')
    await simulator.advance(41)
    const { order } = (await simulator.control(`orders/${newest.orderId}`)).body
    expect(['UNSHIPPED', 'CANCELLED']).toContain(statusOf(order))
  })

  test('orders of Amazon ship by themselves, those of the merchant wait', async () => {
    await stand()
    await simulator.advance(3600)
    const arrived = (await demoOrders()).filter((order) => Date.parse(order.createdTime) > begun)
    expect(arrived.length).toBeGreaterThanOrEqual(179)
    expect(
      new Set(arrived.filter((one) => one.fulfillment.fulfilledBy === 'MERCHANT').map(statusOf)),
    ).toEqual(new Set(['PENDING', 'UNSHIPPED', 'CANCELLED']))
    expect(
      new Set(arrived.filter((one) => one.fulfillment.fulfilledBy === 'AMAZON').map(statusOf)),
    ).toContain('SHIPPED')
  })

  test('nobody bought anything in the time it was off', async () => {
    const before = await count()
    await simulator.control('clock', { mode: 'real', offsetSeconds: 30 * 86_400 })
    expect(await count()).toBe(before)
  })
})
