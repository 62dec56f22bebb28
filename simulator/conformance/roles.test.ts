import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { requestToken, startTestSimulator, type TestSimulator } from './test-simulator.ts'

let simulator: TestSimulator

beforeEach(async () => {
  simulator = await startTestSimulator()
  await simulator.control('usage-plans', { lifted: true })
})
afterEach(() => simulator.stop())

const tracking = 'Inventory and Order Tracking'
const shipping = 'Direct-to-Consumer Shipping (Restricted)'
const invoicing = 'Tax Invoicing (Restricted)'

const everything = [
  ...['BUYER', 'RECIPIENT', 'PROCEEDS', 'EXPENSE', 'PROMOTION', 'CANCELLATION', 'FULFILLMENT', 'PACKAGES'],
  ...['TAX', 'PAYMENT', 'FULFILLMENT_ORDERS'],
]

/** A client of a seller with these roles, and an order of theirs. */
async function visit(roles: readonly string[], template: string, withholding = 'leave-out') {
  const seller = (await simulator.control('sellers', { sellerId: 'A3ROLES', roles, withholding })).body
  const { order } = (await simulator.control('orders', { sellerId: 'A3ROLES', template })).body
  const { body } = await requestToken(simulator.url, { refresh_token: seller.refreshToken })
  const ask = (dataSets: readonly string[]) =>
    simulator.amazon(`/orders/2026-01-01/orders/${order.orderId}?includedData=${dataSets.join(',')}`, {
      token: body.access_token,
    })
  return { order, ask, token: body.access_token }
}

describe('a data set for which a role is missing is left out', () => {
  test('without the shipping role an order goes to a place, to no person', async () => {
    const { ask } = await visit([tracking], 'fbm-gift-wrap')
    const { order } = (await ask(everything)).body
    expect(order.buyer).toBeUndefined()
    expect(Object.keys(order.recipient.deliveryAddress)).toEqual([
      ...['city', 'stateOrRegion', 'postalCode', 'countryCode'],
    ])
    expect(order.orderItems[0].fulfillment.packing.giftOption).toEqual({ giftWrapLevel: 'Classic' })
    expect(order.proceeds.grandTotal).toBeDefined()
  })

  test('with the shipping role alone it has people, and neither amounts nor taxes', async () => {
    const { order, ask } = await visit([shipping], 'fbm-company-with-vat-number')
    expect([order.tax, order.payment]).not.toContain(undefined)
    const shown = (await ask(everything)).body.order
    expect(shown.buyer.buyerEmail).toMatch(/@/)
    expect([shown.proceeds, shown.payment, shown.tax]).toEqual([undefined, undefined, undefined])
    expect([shown.orderItems[0].proceeds, shown.orderItems[0].tax]).toEqual([undefined, undefined])
    expect(shown.fulfillment.fulfillmentStatus).toBe('UNSHIPPED')
  })

  test.each([
    ['Finance and Accounting', { proceeds: true, tax: true }],
    ['Pricing', { proceeds: true, tax: false }],
    ['Tax Remittance (Restricted)', { proceeds: true, tax: true }],
    ['Product Listing', { proceeds: false, tax: false }],
  ])('%s gives %j', async (role, given) => {
    const { ask } = await visit([role], 'fbm-company-with-vat-number')
    const { order } = (await ask(everything)).body
    expect({ proceeds: order.proceeds !== undefined, tax: order.tax !== undefined }).toEqual(given)
  })

  test.each([
    ['fbm-business', [tracking], []],
    ['fbm-business', [shipping], ['buyerName', 'buyerEmail', 'buyerCompanyName']],
    ['fbm-business', [invoicing], ['buyerName', 'buyerCompanyName']],
    ['fba-shipped', [tracking, shipping], []],
    ['fba-shipped', [invoicing], ['buyerName']],
  ])('of the buyer of %s, %j is shown %j', async (template, roles, fields) => {
    const { ask } = await visit(roles, template)
    const { buyerPurchaseOrderNumber, ...buyer } = (await ask(['BUYER'])).body.order.buyer ?? {}
    expect(Object.keys(buyer)).toEqual(fields)
    expect(buyerPurchaseOrderNumber !== undefined).toBe(template === 'fbm-business')
  })
})

describe('a seller for whom a data set is refused', () => {
  test('is answered 403 for a call that asks for it, which names it', async () => {
    const { ask, token } = await visit([tracking], 'fbm-unshipped', 'refuse')
    const refused = await ask(['PROCEEDS', 'RECIPIENT', 'FULFILLMENT'])
    expect([refused.status, refused.body.errors[0]]).toEqual([
      403,
      {
        code: 'AccessDenied',
        message: 'Access to requested resource is denied.',
        details: 'The data set RECIPIENT needs a role.',
      },
    ])
    const search = '/orders/2026-01-01/orders?createdAfter=2026-03-01T00:00:00Z&includedData='
    expect((await simulator.amazon(`${search}BUYER`, { token })).body.errors[0].details).toContain('BUYER')
    expect((await simulator.amazon(`${search}PROCEEDS`, { token })).status).toBe(200)
  })

  test('is answered without it when the call does not ask for it', async () => {
    const { ask } = await visit([tracking], 'fbm-unshipped', 'refuse')
    const { status, body } = await ask(['PROCEEDS', 'FULFILLMENT'])
    expect([status, body.order.proceeds !== undefined]).toEqual([200, true])
  })

  test('is answered again once the role is there', async () => {
    const { ask } = await visit([tracking], 'fbm-unshipped', 'refuse')
    expect((await ask(['RECIPIENT'])).status).toBe(403)
    await simulator.control('sellers/A3ROLES', { roles: [tracking, shipping] })
    expect((await ask(['RECIPIENT'])).body.order.recipient.deliveryAddress.name).toBeDefined()
    await simulator.control('sellers/A3ROLES', { roles: [tracking], withholding: 'leave-out' })
    expect((await ask(['RECIPIENT'])).body.order.recipient.deliveryAddress.name).toBeUndefined()
  })
})

test('without any role nothing may be called, and without one of two no shipment confirmed', async () => {
  const { order, ask, token } = await visit([], 'fbm-unshipped')
  expect((await ask(['FULFILLMENT'])).status).toBe(403)
  await simulator.control('sellers/A3ROLES', { roles: ['Pricing'] })
  expect((await ask(['FULFILLMENT'])).status).toBe(200)
  const path = `/orders/v0/orders/${order.orderId}/shipmentConfirmation`
  expect((await simulator.amazon(path, { token, body: {} })).status).toBe(403)
  await simulator.control('sellers/A3ROLES', { roles: [tracking] })
  expect((await simulator.amazon(path, { token, body: {} })).status).toBe(400)
})
