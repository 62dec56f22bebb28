import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmShipment } from '../confirm-shipment.ts'
import type { AmazonDataSet } from '../data-sets.ts'
import { getOrder } from '../get-order.ts'
import { listMarketplaces } from '../list-marketplaces.ts'
import { type OrderSearch, searchOrders } from '../search-orders.ts'
import { noon, type SimulatedSeller, startSimulatedSeller } from '../testing/simulated-seller.ts'
import { defaultUsagePlans } from '../usage-plans.ts'
import { judgeExchange, printedUsagePlan } from './judge-exchange.ts'

let seller: SimulatedSeller
beforeAll(async () => {
  seller = await startSimulatedSeller()
  await seller.control('usage-plans', { lifted: true })
})
// Whatever a test sent, and whatever it was answered, was right by Amazon's models.
afterAll(async () => {
  await seller.stop()
  expect(seller.exchanges.flatMap(judgeExchange)).toEqual([])
})

const everyDataSet: readonly AmazonDataSet[] = [
  ...([
    'BUYER',
    'RECIPIENT',
    'PROCEEDS',
    'EXPENSE',
    'PROMOTION',
    'CANCELLATION',
    'FULFILLMENT',
    'PACKAGES',
  ] as const),
  ...(['TAX', 'PAYMENT', 'FULFILLMENT_ORDERS'] as const),
]
const search: OrderSearch = {
  lastUpdatedAfter: '2026-03-01T00:00:00.000Z',
  marketplaceIds: ['ATVPDKIKX0DER', 'A2EUQ1WTGCTBG2'],
  includedData: everyDataSet,
}

async function pageOf(asked: OrderSearch) {
  const page = await searchOrders(seller.client, asked)
  if (page.kind !== 'page') throw new Error(page.kind)
  return page
}

function idsOf(orders: readonly unknown[]): readonly string[] {
  return orders.map((order) => (order as { orderId: string }).orderId)
}

test('orders come a hundred to a page until the last, with where the next search begins', async () => {
  const { orderIds } = await seller.control('orders', {
    ...{ sellerId: 'A1SELLER', template: 'fbm-unshipped', count: 130, idsOnly: true },
  })
  await seller.control('clock', { advanceSeconds: 600 })
  const first = await pageOf(search)
  const { nextToken } = first
  const last = await pageOf({ ...search, paginationToken: nextToken ?? '' })
  expect([first.orders.length, last.orders.length, last.nextToken]).toEqual([100, 30, null])
  expect(idsOf([...first.orders, ...last.orders]).toSorted()).toEqual(orderIds.toSorted())
  expect(first.lastUpdatedBefore).toBe('2026-03-02T12:08:00.000Z')
})

test('a page token that has ended asks for the first page again', async () => {
  const { nextToken } = await pageOf(search)
  await seller.control('faults', { operation: 'searchOrders', kind: 'expired-page-token' })
  const refused = await searchOrders(seller.client, { ...search, paginationToken: nextToken ?? '' })
  expect(refused).toEqual({ kind: 'page-token-refused' })
})

test('a page token that belongs to another search is refused likewise', async () => {
  const { nextToken } = await pageOf(search)
  const other = { ...search, lastUpdatedAfter: '2026-02-01T00:00:00.000Z', paginationToken: nextToken ?? '' }
  expect(await searchOrders(seller.client, other)).toEqual({ kind: 'page-token-refused' })
})

test('a search up to now is rejected: Amazon lags two minutes', async () => {
  const { now } = await seller.control('clock')
  await expect(searchOrders(seller.client, { ...search, lastUpdatedBefore: now })).rejects.toMatchObject({
    ...{ kind: 'rejected', facts: { httpStatus: 400, code: 'InvalidInput' } },
  })
})

test('an order is read as Amazon has it', async () => {
  const { orderId } = await seller.placeOrder({ template: 'fbm-gift-wrap' })
  const found = await getOrder(seller.client, { amazonOrderId: orderId, includedData: everyDataSet })
  expect(found).toMatchObject({ kind: 'found', order: { orderId } })
})

test('an order that Amazon does not have is not found', async () => {
  const asked = { amazonOrderId: '111-0000000-0000000', includedData: [] }
  expect(await getOrder(seller.client, asked)).toEqual({ kind: 'not-found' })
})

test('a shipment is confirmed once, however often the same package is sent', async () => {
  const order = await seller.placeOrder({ template: 'fbm-unshipped' })
  const confirmation = {
    amazonOrderId: order.orderId,
    marketplaceId: order.salesChannel.marketplaceId,
    packageReferenceId: 1,
    carrierCode: 'Other',
    carrierName: 'Harbour Couriers',
    shippingMethod: 'Express',
    trackingNumber: 'HC-1',
    shippedAt: noon,
    items: [{ amazonOrderItemId: order.orderItems[0]?.orderItemId ?? '', quantity: 1 }],
  }
  expect(await confirmShipment(seller.client, confirmation)).toEqual({ kind: 'accepted' })
  expect(await confirmShipment(seller.client, confirmation)).toEqual({ kind: 'accepted' })
})

test("a confirmation that Amazon rejects comes back with Amazon's code and words", async () => {
  const order = await seller.placeOrder({ template: 'fbm-unshipped' })
  const outcome = await confirmShipment(seller.client, {
    amazonOrderId: order.orderId,
    marketplaceId: order.salesChannel.marketplaceId,
    packageReferenceId: 1,
    carrierCode: 'UPS',
    trackingNumber: '1Z1',
    shippedAt: noon,
    items: [{ amazonOrderItemId: '99999999999999', quantity: 1 }],
  })
  expect(outcome).toMatchObject({
    kind: 'rejected',
    code: 'InvalidInput',
    message: expect.stringMatching(/OrderItemId/i),
  })
})

test('the marketplaces of a seller come with their currency and the name of the store', async () => {
  const marketplaces = await listMarketplaces(seller.client)
  expect(marketplaces).toContainEqual({
    marketplaceId: 'ATVPDKIKX0DER',
    name: 'Amazon.com',
    countryCode: 'US',
    currency: 'USD',
    language: expect.stringMatching(/^en/),
    domainName: 'www.amazon.com',
    storeName: 'Test Goods',
    isParticipating: true,
    hasSuspendedListings: false,
  })
})

test.each(Object.entries(defaultUsagePlans))(
  "the usage plan of %s is the one in Amazon's model",
  (operation, plan) => {
    expect(plan).toEqual(printedUsagePlan(operation))
  },
)
