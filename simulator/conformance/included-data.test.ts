import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sandboxAnswers } from './amazon-model.ts'
import { startTestSimulator, type TestSimulator } from './test-simulator.ts'

let simulator: TestSimulator

beforeEach(async () => {
  simulator = await startTestSimulator()
  await simulator.control('usage-plans', { lifted: true })
})
afterEach(() => simulator.stop())

const everything = [
  ...['BUYER', 'RECIPIENT', 'PROCEEDS', 'EXPENSE', 'PROMOTION', 'CANCELLATION', 'FULFILLMENT', 'PACKAGES'],
  ...['TAX', 'PAYMENT', 'FULFILLMENT_ORDERS'],
]

async function shown(orderId: string, includedData: readonly string[] = everything, token?: string) {
  const query = includedData.length === 0 ? '' : `?includedData=${includedData.join(',')}`
  const { body } = await simulator.amazon(
    `/orders/2026-01-01/orders/${orderId}${query}`,
    token ? { token } : {},
  )
  return body.order
}

/** Whatever a data set can add, in one order. */
async function placeFullOrder(): Promise<string> {
  const template = { template: 'fbm-discount', items: [{ sku: 'MUG-RED', quantity: 2 }] }
  const { orderId: _, ...order } = await simulator.place(template)
  const orderItems = order.orderItems.map((item) => ({
    ...item,
    expense: { pointsCost: { pointsGranted: { pointsNumber: 10 } } },
    cancellation: { cancellationRequest: { requester: 'BUYER', cancelReason: 'Ordered by mistake' } },
  }))
  const tax = { taxRegistrations: [{ entityType: 'MERCHANT', legalName: 'Test Goods' }] }
  const packages = [{ packageReferenceId: '1', packageItems: [] }]
  const fulfillmentOrders = [{ fulfillmentOrderId: 'LdDv2jxM4' }]
  const placed = await simulator.place({ order: { ...order, orderItems, tax, packages, fulfillmentOrders } })
  return placed.orderId
}

const added = {
  BUYER: ['buyer'],
  RECIPIENT: ['recipient'],
  PROCEEDS: ['proceeds', 'item.proceeds'],
  EXPENSE: ['item.expense'],
  PROMOTION: ['item.promotion'],
  CANCELLATION: ['item.cancellation'],
  FULFILLMENT: ['fulfillment', 'item.fulfillment'],
  PACKAGES: ['packages'],
  TAX: ['tax', 'item.tax'],
  PAYMENT: ['payment'],
  FULFILLMENT_ORDERS: ['fulfillmentOrders'],
}

function fieldsOf(order: { orderItems: [object] }): string[] {
  return [...Object.keys(order), ...Object.keys(order.orderItems[0]).map((name) => `item.${name}`)]
}

describe('includedData', () => {
  test.each(Object.entries(added))('%s adds %j and nothing else', async (dataSet, fields) => {
    const orderId = await placeFullOrder()
    const plain = fieldsOf(await shown(orderId, []))
    const more = fieldsOf(await shown(orderId, [dataSet]))
    expect(more.filter((field) => !plain.includes(field)).toSorted()).toEqual(fields.toSorted())
  })

  test('is needed even for the status', async () => {
    const order = await shown((await simulator.place({ template: 'fbm-unshipped' })).orderId, [])
    expect(fieldsOf(order)).toEqual([
      ...['orderId', 'createdTime', 'lastUpdatedTime', 'programs', 'salesChannel', 'orderItems'],
      ...['item.orderItemId', 'item.quantityOrdered', 'item.product'],
    ])
    expect(order.orderItems[0].product.price.unitPrice.amount).toMatch(/^\d+\.\d\d$/)
  })

  test('takes its commas percent-encoded too', async () => {
    const { orderId } = await simulator.place({ template: 'fbm-unshipped' })
    const { body } = await simulator.amazon(
      `/orders/2026-01-01/orders/${orderId}?includedData=BUYER%2CFULFILLMENT`,
    )
    expect(Object.keys(body.order)).toEqual(expect.arrayContaining(['buyer', 'fulfillment']))
  })
})

describe('what the state of an order holds back', () => {
  test.each(['fbm-pending', 'fbm-pending-availability', 'fba-pending'])(
    '%s has no prices and no people',
    async (template) => {
      const order = await shown((await simulator.place({ template })).orderId)
      const fields = fieldsOf(order)
      for (const hidden of [
        'buyer',
        'recipient',
        'proceeds',
        'payment',
        'item.proceeds',
        'item.promotion',
        'item.tax',
      ]) {
        expect(fields).not.toContain(hidden)
      }
      expect(order.orderItems[0].product.price).toBeUndefined()
    },
  )

  test('prices and addresses come with payment', async () => {
    const { orderId } = await simulator.place({ template: 'fbm-pending' })
    await simulator.control(`orders/${orderId}/transitions`, { to: 'Unshipped' })
    const order = await shown(orderId)
    expect(order.proceeds.grandTotal.amount).toMatch(/^\d+\.\d\d$/)
    expect(order.recipient.deliveryAddress.name).toBe(order.buyer.buyerName)
  })

  test.each(['fba-unshipped', 'fba-shipped'])('%s shows a place instead of a person', async (template) => {
    const order = await shown((await simulator.place({ template })).orderId)
    expect(order.buyer).toBeUndefined()
    const address = order.recipient.deliveryAddress
    expect(Object.keys(address)).toEqual(['city', 'stateOrRegion', 'postalCode', 'countryCode'])
    expect(order.packages).toBeUndefined()
    expect(order.proceeds.grandTotal).toBeDefined()
  })

  test('a gift message is shown for what the merchant ships', async () => {
    const { orderId } = await simulator.place({ template: 'fbm-gift-wrap' })
    const { giftOption } = (await shown(orderId, ['FULFILLMENT'])).orderItems[0].fulfillment.packing
    expect(giftOption).toEqual({ giftMessage: expect.stringContaining('birthday'), giftWrapLevel: 'Classic' })
  })

  test('the telephone number is gone once a shipped order is past its delivery', async () => {
    const { orderId } = await simulator.place({ template: 'fbm-shipped' })
    expect((await shown(orderId)).recipient.deliveryAddress.phone).toMatch(/^\+1 /)
    await simulator.advance(10 * 86_400)
    const order = await shown(orderId, ['RECIPIENT'], await simulator.accessToken())
    expect(order.recipient.deliveryAddress.phone).toBeUndefined()
    expect(order.recipient.deliveryAddress.name).toBeDefined()
  })

  test('an order that is shipped late keeps its telephone number', async () => {
    const { orderId } = await simulator.place({ template: 'fbm-unshipped' })
    await simulator.advance(10 * 86_400)
    const order = await shown(orderId, ['RECIPIENT'], await simulator.accessToken())
    expect(order.recipient.deliveryAddress.phone).toBeDefined()
  })

  test("packages of Amazon's own shipments are not shown", async () => {
    const { orderId: _, ...order } = await simulator.place({ template: 'fba-shipped' })
    const packages = [{ packageReferenceId: '1' }]
    const { orderId } = await simulator.place({ order: { ...order, packages } })
    expect((await shown(orderId)).packages).toBeUndefined()
  })

  test('a cancelled order has no units, no money and no people', async () => {
    const order = await shown((await simulator.place({ template: 'fbm-canceled' })).orderId)
    expect(order.orderItems[0].quantityOrdered).toBe(0)
    expect(order.orderItems[0].cancellation.cancellationExecution.cancelledBy).toBe('BUYER')
    expect([order.proceeds, order.buyer, order.recipient]).toEqual([undefined, undefined, undefined])
  })
})

test.each(['TEST_CASE_400', '1111-000000-0000000'])(
  'getOrder refuses %s, which is not 3-7-7',
  async (orderId) => {
    const { status, body } = await simulator.amazon(`/orders/2026-01-01/orders/${orderId}`)
    expect(status).toBe(400)
    expect(body.errors[0].message).toBe(`OrderId: ${orderId} is invalid, should be in 3-7-7 format.`)
  },
)

test('getOrder answers 404 for an order that is not there', async () => {
  const { status, body } = await simulator.amazon('/orders/2026-01-01/orders/111-0000000-0000000')
  expect([status, body.errors[0].code]).toEqual([404, 'NotFound'])
})

test("Amazon's own examples can be placed and are given back as they are", async () => {
  const orders = sandboxAnswers('orders', 'searchOrders').flatMap(
    (answer) => answer.orders as { orderId: string }[],
  )
  expect(orders.length).toBeGreaterThan(2)
  for (const example of orders) {
    const { order } = (await simulator.control('orders', { sellerId: 'A1SELLER', order: example })).body
    expect(order.orderId).toBe(example.orderId)
    const { lastUpdatedTime: _, createdTime: __, orderItems, ...rest } = example as Record<string, unknown>
    expect(order).toMatchObject(rest)
    expect(order.orderItems).toHaveLength((orderItems as []).length)
    await shown(example.orderId)
  }
})
