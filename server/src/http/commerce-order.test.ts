/** A Commerce order as its page shows it (product.md 7.4), with its way back to Amazon (V-60 to V-63). */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { addPerson } from './testing/people.ts'

let world: ApiWorld

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.amazon.control('usage-plans', { lifted: true })
  await world.shop.createProduct('MUG', { quantity: 100 })
})
afterAll(() => world.stop())
afterEach(() => expect(world.failures).toEqual([]))

const at = (id: number) => ({ params: { commerceOrderId: String(id) } })

async function importOne(template = 'fbm-unshipped', quantity = 2) {
  const placed = await world.amazon.placeOrder({ template, items: [{ sku: 'MUG', quantity }] })
  await world.minutesPass(5)
  await world.sync()
  const [made] = await world.shop.ordersOf(placed.orderId)
  return { placed, made, id: made.entity_id as number }
}

describe('a Commerce order', () => {
  test('is shown whole: account, addresses, payment, items, totals, history, documents', async () => {
    const { made, id } = await importOne()
    const order = await world.call('readCommerceOrder', at(id))
    const address = made.extension_attributes.shipping_assignments[0].shipping.address
    expect(order).toMatchObject({
      ...{ id, number: made.increment_id, state: 'processing', status: 'processing' },
      ...{ statusLabel: 'Processing', confirmationSent: false, currency: 'USD', rate: null },
      purchasedFrom: ['Main Website', 'Main Website Store', 'Default Store View'],
      customer: { email: made.customer_email, isGuest: true, group: null },
      shippingAddress: { street: address.street, city: address.city, postcode: address.postcode },
      payment: { title: 'Amazon Channel Payment' },
      shipping: { description: 'Amazon - Standard' },
      items: [{ sku: 'MUG', status: 'invoiced', quantities: { ordered: 2, invoiced: 2, shipped: 0 } }],
      totals: { refunded: { amount: '0' }, canceled: null, baseGrandTotal: null },
      invoices: [{ number: expect.any(String), grandTotal: { amount: String(made.grand_total) } }],
      ...{ shipments: [], creditMemos: [] },
    })
    expect(order.totals.grandTotal).toEqual({ amount: String(made.grand_total), currency: 'USD' })
    expect(order.totals.paid).toEqual(order.totals.grandTotal)
    const [item] = order.items
    expect(Number(item?.subtotal?.amount)).toBeCloseTo(made.items[0].price * 2, 4)
    expect(order.comments.map(({ text }) => text).join()).toMatch(/Imported from Amazon order/)
  })

  test('leads back to Amazon, where it can be canceled while it is Unshipped', async () => {
    const { placed, id } = await importOne()
    const { amazon } = await world.call('readCommerceOrder', at(id))
    expect(amazon).toMatchObject({
      ...{ amazonOrderId: placed.orderId, storeId: STORE, storeName: 'US shop', cancelable: true },
      ...{ amazonStatus: 'UNSHIPPED', shippedByAmazon: false, timeZone: 'America/Los_Angeles' },
    })
    const shipped = await importOne('fba-shipped')
    expect((await world.call('readCommerceOrder', at(shipped.id))).amazon).toMatchObject({
      ...{ cancelable: false, shippedByAmazon: true },
    })
  })

  test('that staff made in Commerce has no way to Amazon', async () => {
    const { made } = await importOne()
    const address = made.billing_address
    const { entity_id: id } = await world.shop.call('/orders', {
      body: {
        entity: {
          ...{ customer_email: 'a@example.com', customer_is_guest: 1, store_id: 1, grand_total: 20 },
          ...{ base_grand_total: 20, subtotal: 20, order_currency_code: 'USD', base_currency_code: 'USD' },
          items: [{ sku: 'MUG', name: 'Mug', qty_ordered: 1, price: 20, row_total: 20 }],
          billing_address: address,
          payment: { method: 'checkmo' },
        },
      },
    })
    expect((await world.call('readCommerceOrder', at(Number(id)))).amazon).toBeNull()
  })

  test('shows a viewer nothing of the buyer', async () => {
    const { made, id } = await importOne()
    const seen = await world.call('readCommerceOrder', { ...at(id), role: 'viewer' })
    expect(seen).toMatchObject({
      ...{ buyerDataMasked: true, billingAddress: null, shippingAddress: null, placedFromIp: null },
      customer: { name: null, email: null },
    })
    const text = JSON.stringify(seen)
    const { firstname, lastname, street } = made.billing_address
    for (const word of [made.customer_email, `${firstname} ${lastname}`, ...street])
      expect(text).not.toContain(word)
  })

  test('of another store is refused to who is limited, as is one of none', async () => {
    const { id } = await importOne()
    const stranger = await addPerson(world, { role: 'clerk', storeIds: ['another-shop'] })
    const asStranger = { token: null, headers: stranger.headers }
    for (const one of [id, 999_999])
      expect(await world.refused('readCommerceOrder', { ...at(one), ...asStranger })).toMatchObject({
        ...{ code: 'commerce-order-not-yours', status: 403 },
      })
    const clerk = await addPerson(world, { role: 'clerk', storeIds: [STORE] })
    const mine = await world.call('readCommerceOrder', { ...at(id), token: null, headers: clerk.headers })
    expect(mine.id).toBe(id)
  })

  test('that is looked at by a person is noted as a look at its Amazon order', async () => {
    const { placed, id } = await importOne()
    const clerk = await addPerson(world, { role: 'clerk', name: 'Ida Clerk' })
    await world.call('readCommerceOrder', { ...at(id), token: null, headers: clerk.headers })
    const { items } = await world.call('listAudit', { query: 'kind=buyer-data' })
    expect(items[0]?.text).toContain(placed.orderId)
  })

  test('that is not there, or has no such id, is said', async () => {
    expect(await world.refused('readCommerceOrder', at(999_999))).toMatchObject({
      ...{ code: 'commerce-order-unknown', status: 404 },
    })
    const params = { commerceOrderId: 'AMZ-1' }
    expect(await world.refused('readCommerceOrder', { params })).toMatchObject({
      ...{ code: 'input-invalid', errors: [{ field: 'params.commerceOrderId' }] },
    })
  })
})
