import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AmazonOrder } from '../src/world/amazon-order.ts'
import { noon, startTestSimulator, type TestSimulator } from './test-simulator.ts'

/** https://developer-docs.amazon.com/sp-api/docs/confirm-the-shipment-status */
let simulator: TestSimulator

beforeEach(async () => {
  simulator = await startTestSimulator()
  await simulator.control('usage-plans', { lifted: true })
})
afterEach(() => simulator.stop())

const threeMugs = { template: 'fbm-unshipped', items: [{ sku: 'MUG-RED', quantity: 3 }] }

async function truth(order: AmazonOrder): Promise<AmazonOrder> {
  return (await simulator.control(`orders/${order.orderId}`)).body.order
}

async function settled(order: AmazonOrder): Promise<AmazonOrder> {
  await simulator.advance(5)
  return truth(order)
}

function units(order: AmazonOrder, quantity: number, packageReferenceId = '1') {
  const orderItemId = order.orderItems[0]?.orderItemId
  return { packageReferenceId, orderItems: [{ orderItemId, quantity }] }
}

const ledger = async () => (await simulator.control('ledger')).body.ledger

describe('a confirmation', () => {
  test('is accepted at once and worked in a little later', async () => {
    const order = await simulator.place(threeMugs)
    const { status, body } = await simulator.confirm(order)
    expect([status, body]).toEqual([204, undefined])
    expect(await truth(order)).toEqual(order)
    await simulator.advance(5)
    const shipped = await truth(order)
    expect(shipped.fulfillment.fulfillmentStatus).toBe('SHIPPED')
    expect(shipped.lastUpdatedTime).toBe('2026-03-02T12:00:05.000Z')
    expect(shipped.orderItems[0]?.fulfillment).toMatchObject({ quantityFulfilled: 3, quantityUnfulfilled: 0 })
  })

  test('takes effect at once when the delay is set to nothing', async () => {
    await simulator.control('settings', { confirmationDelaySeconds: 0 })
    const order = await simulator.place(threeMugs)
    await simulator.confirm(order)
    expect((await truth(order)).fulfillment.fulfillmentStatus).toBe('SHIPPED')
  })

  test('leaves the package in the order, as it was described', async () => {
    const order = await simulator.place(threeMugs)
    const orderItemId = order.orderItems[0]?.orderItemId
    const orderItems = [{ orderItemId, quantity: 3, transparencyCodes: ['09876543211234567890'] }]
    await simulator.confirm(order, {}, { shippingMethod: 'Ground', orderItems })
    expect((await settled(order)).packages).toEqual([
      {
        packageReferenceId: '1',
        createdTime: noon,
        packageStatus: { status: 'SHIPPED' },
        carrier: 'UPS',
        shipTime: noon,
        shippingService: 'Ground',
        trackingNumber: '1Z999AA10123456784',
        packageItems: orderItems,
      },
    ])
  })

  test('of a part makes the order partially shipped; of the rest, shipped', async () => {
    const order = await simulator.place(threeMugs)
    await simulator.confirm(order, {}, units(order, 1, '1'))
    expect((await settled(order)).fulfillment.fulfillmentStatus).toBe('PARTIALLY_SHIPPED')
    await simulator.confirm(order, {}, units(order, 2, '2'))
    const shipped = await settled(order)
    expect(shipped.fulfillment.fulfillmentStatus).toBe('SHIPPED')
    expect(shipped.packages?.map((one) => one.packageReferenceId)).toEqual(['1', '2'])
  })

  test('twice with one reference is one package and one entry, counted twice', async () => {
    const order = await simulator.place(threeMugs)
    await simulator.confirm(order)
    await simulator.confirm(order)
    const once = await settled(order)
    await simulator.confirm(order)
    expect(await settled(order)).toEqual(once)
    expect(once.packages).toHaveLength(1)
    expect(await ledger()).toMatchObject([
      { key: '1', times: 3, amazonOrderId: order.orderId, sellerId: 'A1SELLER' },
    ])
  })

  test('sent again while it is being worked in is not put off', async () => {
    const order = await simulator.place(threeMugs)
    await simulator.confirm(order)
    await simulator.advance(3)
    await simulator.confirm(order)
    await simulator.advance(2)
    expect((await truth(order)).fulfillment.fulfillmentStatus).toBe('SHIPPED')
  })

  test('with a known reference corrects the package, also of a shipped order', async () => {
    const order = await simulator.place(threeMugs)
    await simulator.confirm(order)
    const before = await settled(order)
    expect((await simulator.confirm(order, {}, { trackingNumber: 'CORRECTED' })).status).toBe(204)
    const after = await settled(order)
    expect(after.packages?.map((one) => one.trackingNumber)).toEqual(['CORRECTED'])
    expect(after.fulfillment.fulfillmentStatus).toBe('SHIPPED')
    expect(Date.parse(after.lastUpdatedTime)).toBeGreaterThan(Date.parse(before.lastUpdatedTime))
  })

  test('with a known reference and fewer units gives the others back', async () => {
    const order = await simulator.place(threeMugs)
    await simulator.confirm(order)
    await settled(order)
    await simulator.confirm(order, {}, units(order, 1))
    const after = await settled(order)
    expect(after.fulfillment.fulfillmentStatus).toBe('PARTIALLY_SHIPPED')
    expect(after.orderItems[0]?.fulfillment).toMatchObject({ quantityFulfilled: 1, quantityUnfulfilled: 2 })
  })

  test('corrected before it was worked in leaves only the correction', async () => {
    const order = await simulator.place(threeMugs)
    await simulator.confirm(order)
    await simulator.confirm(order, {}, units(order, 2))
    expect((await simulator.control(`orders/${order.orderId}`)).body.scheduled).toHaveLength(1)
    const after = await settled(order)
    expect(after.packages?.map((one) => one.packageItems?.[0]?.quantity)).toEqual([2])
    expect(after.fulfillment.fulfillmentStatus).toBe('PARTIALLY_SHIPPED')
  })

  test('names its carrier in words when the code is Other', async () => {
    const order = await simulator.place(threeMugs)
    await simulator.confirm(order, {}, { carrierCode: 'Other', carrierName: 'Harbor Couriers' })
    expect((await settled(order)).packages?.[0]?.carrier).toBe('Harbor Couriers')
  })
})

describe('a confirmation is refused', () => {
  const wrongItem =
    'OrderItemId is invalid, please obtain the value through the getOrderItems API or Manage Orders page'
  const notNumeric = (reference: string) =>
    `PackageReferenceId: ${reference} is invalid, must be a positive numeric value`

  test.each([
    [
      { packageReferenceId: 1 },
      /Please check the fields with invalid type \[packageDetail\.packageReferenceId\]/,
    ],
    [{ packageReferenceId: 'PKG-1' }, notNumeric('PKG-1')],
    [{ packageReferenceId: '0' }, notNumeric('0')],
    [{ packageReferenceId: '-1' }, notNumeric('-1')],
    [{ packageReferenceId: undefined }, /packageDetail\.packageReferenceId is required/],
    [{ carrierCode: undefined }, /packageDetail\.carrierCode is required/],
    [{ carrierCode: '' }, /packageDetail\.carrierCode is required/],
    [{ carrierCode: 'Other' }, /packageDetail\.carrierName is required/],
    [{ trackingNumber: undefined }, /packageDetail\.trackingNumber is required/],
    [{ shipDate: undefined }, /packageDetail\.shipDate is required/],
    [{ orderItems: undefined }, /packageDetail\.orderItems is required/],
    [{ orderItems: [] }, /at least one item/],
    [{ orderItems: { orderItemId: '1', quantity: 1 } }, wrongItem],
    [{ orderItems: [{ orderItemId: '123', quantity: 1 }] }, wrongItem],
    [{ orderItems: [{ orderItemId: 123, quantity: 1 }] }, wrongItem],
  ])('with %j in its package', async (detail, message) => {
    const order = await simulator.place(threeMugs)
    const { status, body } = await simulator.confirm(order, {}, detail)
    expect([status, body.errors[0].code]).toEqual([400, 'InvalidInput'])
    expect(body.errors[0].message).toMatch(message)
    expect(await ledger()).toEqual([])
  })

  test.each([0, -1, 1.5, '1'])('with a quantity of %j', async (quantity) => {
    const order = await simulator.place(threeMugs)
    const { status } = await simulator.confirm(order, {}, units(order, quantity as number))
    expect(status).toBe(400)
  })

  test('with a date of another shape, in the words of the sandbox', async () => {
    const { status, body } = await simulator.confirm(
      await simulator.place(threeMugs),
      {},
      { shipDate: '02/21/2022' },
    )
    expect([status, body]).toEqual([400, { errors: [{ code: 'Invalid Input', message: 'Invalid Input' }] }])
  })

  test.each([
    ['the wrong marketplace', { marketplaceId: 'A2EUQ1WTGCTBG2' }],
    ['no marketplace', { marketplaceId: undefined }],
    ['no package', { packageDetail: undefined }],
    ['an unknown way to collect cash', { codCollectionMethod: 'Cheque' }],
  ])('with %s', async (_, changes) => {
    expect((await simulator.confirm(await simulator.place(threeMugs), changes)).status).toBe(400)
  })

  test('when it is no JSON at all', async () => {
    const { orderId } = await simulator.place(threeMugs)
    const path = `/orders/v0/orders/${orderId}/shipmentConfirmation`
    expect((await simulator.amazon(path, { body: '{"marketplaceId":' })).status).toBe(400)
    expect((await simulator.amazon(path, { method: 'POST' })).status).toBe(400)
  })

  test('for more units than are open', async () => {
    const order = await simulator.place(threeMugs)
    const { status, body } = await simulator.confirm(order, {}, units(order, 4))
    expect(status).toBe(400)
    expect(body.errors[0].message).toMatch(/quantity 4 .* exceeds the 3/)
  })

  test('for units that another package, still being worked in, has taken', async () => {
    const order = await simulator.place(threeMugs)
    await simulator.confirm(order, {}, units(order, 2, '1'))
    expect((await simulator.confirm(order, {}, units(order, 2, '2'))).status).toBe(400)
    expect((await simulator.confirm(order, {}, units(order, 1, '2'))).status).toBe(204)
  })

  test('for units of one item that only add up to too many', async () => {
    const order = await simulator.place(threeMugs)
    const { orderItems } = units(order, 2)
    expect((await simulator.confirm(order, {}, { orderItems: [...orderItems, ...orderItems] })).status).toBe(
      400,
    )
  })

  test('with a new reference once everything has been shipped', async () => {
    const order = await simulator.place({ template: 'fbm-shipped' })
    const { status, body } = await simulator.confirm(order, {}, { packageReferenceId: '7' })
    expect(status).toBe(400)
    expect(body.errors[0].message).toMatch(/^Failed to create package .*PackageToUpdateNotFound/)
  })

  test.each(['fba-unshipped', 'fba-shipped', 'fbm-pending', 'fbm-pending-availability', 'fbm-canceled'])(
    'for %s',
    async (template) => {
      const order = await simulator.place({ template })
      const { status, body } = await simulator.confirm(order, {}, units(order, 1))
      expect([status, body.errors[0].code]).toEqual([400, 'InvalidInput'])
    },
  )

  test('for a Ship+ order', async () => {
    const order = await simulator.place({ template: 'fbm-unshipped', programs: ['FBM_SHIP_PLUS'] })
    expect((await simulator.confirm(order)).body.errors[0].message).toMatch(/Ship\+/)
  })

  test('for an order that is not there, or no order number', async () => {
    const order = await simulator.place(threeMugs)
    expect((await simulator.confirm({ ...order, orderId: '111-0000000-0000000' })).status).toBe(404)
    expect((await simulator.confirm({ ...order, orderId: 'one' })).status).toBe(400)
  })
})
