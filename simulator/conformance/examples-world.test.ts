import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publishedOrders } from './amazon-model.ts'
import { requestToken, startTestSimulator, type TestSimulator } from './test-simulator.ts'

let simulator: TestSimulator

beforeEach(async () => {
  simulator = await startTestSimulator()
  await simulator.control('reset', { world: 'examples' })
})
afterEach(() => simulator.stop())

const everything = [
  ...['BUYER', 'RECIPIENT', 'PROCEEDS', 'EXPENSE', 'PROMOTION', 'CANCELLATION', 'FULFILLMENT', 'PACKAGES'],
  ...['TAX', 'PAYMENT', 'FULFILLMENT_ORDERS'],
].join(',')

type Order = Readonly<Record<string, unknown>> & { readonly orderId: string }
const byNumber = (orders: readonly { readonly orderId: string }[]) =>
  orders.toSorted((a, b) => a.orderId.localeCompare(b.orderId))

/** What every seller's application finds since the seller was connected. */
async function findAll(
  dataSets = everything,
): Promise<readonly { token: string; orders: readonly Order[] }[]> {
  const { sellers } = (await simulator.control('world')).body
  return Promise.all(
    sellers.map(async (seller: { refreshToken: string; connectedAt: string }) => {
      const { body } = await requestToken(simulator.url, { refresh_token: seller.refreshToken })
      const query = new URLSearchParams({ lastUpdatedAfter: seller.connectedAt, includedData: dataSets })
      const found = await simulator.amazon(`/orders/2026-01-01/orders?${query}`, { token: body.access_token })
      return { token: body.access_token, orders: found.body.orders }
    }),
  )
}

describe('the examples world', () => {
  test('holds eight orders, and they are those that Amazon prints', () => {
    expect(byNumber(publishedOrders()).map(({ orderId }) => orderId)).toEqual([
      '028-1234567-8901234',
      '114-9876543-1234567',
      '123-4567890-1234567',
      '171-2345678-9012345',
      '171-9876543-2109876',
      '202-1234567-8901234',
      '202-7654321-1098765',
      '250-1234567-8901234',
    ])
  })

  test('answers a search with them as they are printed, field by field', async () => {
    const found = (await findAll()).flatMap(({ orders }) => orders)
    expect(byNumber(found)).toEqual(byNumber(publishedOrders()))
  })

  test('answers for each alone as it is printed', async () => {
    for (const { token, orders } of await findAll('FULFILLMENT'))
      for (const { orderId } of orders) {
        const path = `/orders/2026-01-01/orders/${orderId}?includedData=${everything}`
        const { body } = await simulator.amazon(path, { token })
        expect(body.order).toEqual(publishedOrders().find((order) => order.orderId === orderId))
      }
  })

  test('gives no data set that was not asked for', async () => {
    for (const { orders } of await findAll('FULFILLMENT'))
      for (const order of orders) {
        expect(order.fulfillment).toBeDefined()
        expect([order.buyer, order.recipient, order.proceeds, order.payment]).toEqual(
          Array(4).fill(undefined),
        )
      }
  })

  test('has a seller in each region, in the marketplaces of the examples, connected before the first', async () => {
    const { sellers, now } = (await simulator.control('world')).body
    expect(now).toBe('2025-03-16T12:00:00.000Z')
    const facts = sellers.map(({ region, marketplaces, connectedAt }: Record<string, unknown>) => [
      region,
      marketplaces,
      connectedAt,
    ])
    expect(facts.toSorted()).toEqual([
      ['eu', ['A33AVAJ2PDY3EV', 'A1F83G8C2ARO7P'], '2024-12-01T00:00:00.000Z'],
      ['fe', ['A1VC38T7YXB528'], '2024-12-01T00:00:00.000Z'],
      ['na', ['ATVPDKIKX0DER', 'A2Q3Y263D00KWC'], '2024-12-01T00:00:00.000Z'],
    ])
    for (const order of publishedOrders() as readonly { orderId: string; createdTime?: string }[])
      expect((order.createdTime ?? '') > '2024-12-01').toBe(true)
  })

  test('works a shipment in at once, and lists it when its clock has gone on', async () => {
    const [brazilian] = (await findAll()).flatMap(({ token, orders }) =>
      orders.filter((order) => order.orderId === '171-2345678-9012345').map((order) => ({ token, order })),
    )
    const path = `/orders/v0/orders/${brazilian?.order.orderId}/shipmentConfirmation`
    const orderItems = [{ orderItemId: '17123456789012', quantity: 1 }]
    const packageDetail = {
      ...{ packageReferenceId: '1', carrierCode: 'Correios', trackingNumber: 'BR117', orderItems },
      shipDate: '2025-03-16T11:00:00Z',
    }
    const body = { marketplaceId: 'A2Q3Y263D00KWC', packageDetail }
    expect((await simulator.amazon(path, { body, token: brazilian?.token ?? '' })).status).toBe(204)
    const { order } = (await simulator.control('orders/171-2345678-9012345')).body
    expect(order.fulfillment.fulfillmentStatus).toBe('SHIPPED')
    await simulator.advance(120)
    const shipped = (await findAll()).flatMap(({ orders }) => orders).at(-1)
    expect(shipped).toMatchObject({
      orderId: '171-2345678-9012345',
      lastUpdatedTime: '2025-03-16T12:00:00.000Z',
    })
  })
})
