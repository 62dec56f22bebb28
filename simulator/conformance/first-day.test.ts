import { afterEach, beforeEach, expect, test } from 'vitest'
import { faultsAgainstModel } from './amazon-model.ts'
import { startTestSimulator, type TestSimulator } from './test-simulator.ts'

let simulator: TestSimulator

beforeEach(async () => {
  simulator = await startTestSimulator()
})
afterEach(() => simulator.stop())

const everything =
  'includedData=BUYER,RECIPIENT,PROCEEDS,EXPENSE,PROMOTION,CANCELLATION,FULFILLMENT,PACKAGES,TAX,PAYMENT,FULFILLMENT_ORDERS'

test('an order is placed, listed after two minutes, confirmed and shipped', async () => {
  const order = await simulator.place({ template: 'fbm-unshipped', items: [{ sku: 'MUG-RED', quantity: 2 }] })
  const listing = `/orders/2026-01-01/orders?lastUpdatedAfter=2026-03-02T00:00:00Z&${everything}`
  expect((await simulator.amazon(listing)).body.orders).toEqual([])
  await simulator.advance(120)
  const listed = await simulator.amazon(listing)
  expect(listed.body.orders.map((one: { orderId: string }) => one.orderId)).toEqual([order.orderId])
  expect(faultsAgainstModel('orders', 'SearchOrdersResponse', listed.body)).toEqual([])
  expect((await simulator.confirm(order)).status).toBe(204)
  await simulator.advance(5)
  const shipped = await simulator.amazon(`/orders/2026-01-01/orders/${order.orderId}?${everything}`)
  expect(faultsAgainstModel('orders', 'GetOrderResponse', shipped.body)).toEqual([])
  expect(shipped.body.order.fulfillment.fulfillmentStatus).toBe('SHIPPED')
  expect(shipped.body.order.packages[0].trackingNumber).toBe('1Z999AA10123456784')
  const { ledger } = (await simulator.control('ledger')).body
  expect(ledger).toMatchObject([{ operation: 'confirmShipment', key: '1', times: 1 }])
})

test('the seller participates in its marketplaces', async () => {
  const { body } = await simulator.amazon('/sellers/v1/marketplaceParticipations')
  expect(faultsAgainstModel('sellers', 'GetMarketplaceParticipationsResponse', body)).toEqual([])
  expect(body.payload[0].marketplace.domainName).toBe('www.amazon.com')
})
