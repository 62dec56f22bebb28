/** The number, the status, the invoice and the comments of a Commerce order: each setting is changed, and its effect seen. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { SettingsWorld } from '../testing/settings-world.ts'

let shop: SettingsWorld

beforeAll(async () => {
  shop = await SettingsWorld.start(inject('postgresUrl'))
})
afterAll(() => shop.world.stop())
afterEach(async () => {
  expect(shop.world.failures).toEqual([])
  await shop.world.shop.endFaults()
})

beforeAll(async () => {
  await shop.world.shop.defineStatus('amazon_new', 'processing')
  await shop.world.shop.defineStatus('amazon_done', 'complete')
})

describe('O-04 Order Number Source', () => {
  test("Amazon's number, with the prefixes of P-02", async () => {
    await shop.set({
      orderNumberSource: 'amazon',
      numberPrefix: { all: 'A-', fba: 'FBA-', prime: 'P-', business: '' },
    })
    const { placed, orders } = await shop.importOne({ template: 'fbm-prime' })
    expect(orders[0].increment_id).toBe(`A-P-${placed.orderId}`)
    expect(await shop.row(placed)).toMatchObject({ commerce_number: `A-P-${placed.orderId}` })
  })

  test('O-10: another order that has the number keeps it, and the next one is taken and said', async () => {
    await shop.set({ orderNumberSource: 'amazon', insufficientStock: 'backorder' })
    const placed = await shop.world.amazon.placeOrder({
      template: 'fbm-unshipped',
      items: [{ sku: 'MUG', quantity: 1 }],
    })
    for (const number of [placed.orderId, `${placed.orderId}-2`]) await makeOrderByHand(number)
    await shop.world.minutesPass(5)
    await shop.world.sync()
    const [order] = await shop.world.shop.ordersOf(placed.orderId)
    expect(order.increment_id).toBe(`${placed.orderId}-3`)
    expect(await shop.events(placed)).toContain('number-taken')
  })
})

/** As another connector would have made it: without our external id. */
async function makeOrderByHand(number: string): Promise<void> {
  const address = {
    firstname: 'Jane',
    lastname: 'Buyer',
    street: ['1 Market St'],
    city: 'San Francisco',
    postcode: '94105',
    country_id: 'US',
    telephone: '',
  }
  await shop.world.shop.call('/orders', {
    body: {
      entity: {
        increment_id: number,
        store_id: 1,
        state: 'new',
        status: 'pending',
        customer_email: 'jane@shop.example',
        grand_total: 1,
        base_grand_total: 1,
        billing_address: address,
        payment: { method: 'checkmo' },
        items: [],
      },
    },
  })
}

describe('O-06 and O-07 Order Status', () => {
  test('an invoiced order gets the status of its own, once', async () => {
    await shop.set({ orderStatus: 'custom', processingStatus: 'amazon_new' })
    const { placed, orders } = await shop.importOne()
    expect(orders[0]).toMatchObject({ state: 'processing', status: 'amazon_new' })
    expect(await shop.row(placed)).toMatchObject({ note_code: 'status-set', commerce_status: 'amazon_new' })
  })

  test('a worker that dies after the write, and one that runs again, change nothing more', async () => {
    await shop.set({})
    const { placed, orders } = await shop.importOne()
    await shop.set({ orderStatus: 'custom', processingStatus: 'amazon_new' })
    await shop.world.shop.fault({ operation: 'POST /V1/orders', kind: 'cut-after' })
    for (let time = 0; time < 2; time += 1) {
      await shop.runJob('set-order-status', placed)
      await shop.world.minutesPass(2)
      await shop.world.drain({ later: true })
    }
    const [order] = await shop.world.shop.ordersOf(placed.orderId)
    expect(order).toMatchObject({ status: 'amazon_new', total_paid: orders[0].total_paid })
    expect((await shop.events(placed)).filter((code) => code === 'status-set').length).toBeLessThanOrEqual(1)
  })

  test('what staff chose meanwhile stays', async () => {
    await shop.set({})
    const { placed, orders } = await shop.importOne()
    const { entity_id, increment_id } = orders[0]
    await shop.world.shop.call('/orders', { body: { entity: { entity_id, increment_id, status: 'fraud' } } })
    await shop.set({ orderStatus: 'custom', processingStatus: 'amazon_new' })
    await shop.runJob('set-order-status', placed)
    expect((await shop.world.shop.ordersOf(placed.orderId))[0]).toMatchObject({ status: 'fraud' })
  })

  test('a status that Commerce does not take is said, and the order goes on', async () => {
    await shop.set({ orderStatus: 'custom', processingStatus: 'no_such_status' })
    const { placed, orders } = await shop.importOne()
    expect(orders[0]).toMatchObject({ state: 'processing', status: 'processing' })
    expect(await shop.row(placed)).toMatchObject({ note_code: 'status-refused', import_state: 'created' })
  })
})

test('P-09: an order that is shipped gets a status of its own', async () => {
  await shop.set({ shippedStatus: 'amazon_done' })
  const { placed, orders } = await shop.importOne({ template: 'fba-shipped' })
  expect(orders[0]).toMatchObject({ state: 'complete', status: 'amazon_done' })
  expect(await shop.row(placed)).toMatchObject({
    commerce_status: 'amazon_done',
    display_status: 'Completed',
  })
})

test('O-20: an order that is not to be invoiced is in processing, unpaid', async () => {
  await shop.set({ invoiceAutomatically: false })
  const { placed, orders } = await shop.importOne()
  expect(orders[0]).toMatchObject({
    state: 'processing',
    status: 'processing',
    total_due: orders[0].grand_total,
  })
  expect(await shop.row(placed)).toMatchObject({ invoiced_at: null })
})

test('O-11: an order that is not to be invoiced has the status that Commerce gives in processing', async () => {
  const byDefault = (code: string) =>
    shop.world.shop.call(`/orderferry/order-statuses/${code}/states`, {
      body: { state: 'processing', is_default: true },
    })
  await byDefault('amazon_new')
  // What Commerce offers is remembered for ten minutes.
  await shop.world.minutesPass(11)
  await shop.set({ invoiceAutomatically: false })
  const { orders } = await shop.importOne()
  expect(orders[0]).toMatchObject({ state: 'processing', status: 'amazon_new' })
  await byDefault('processing')
  await shop.world.minutesPass(11)
})

test('P-22: the gift message is a comment that the buyer does not see', async () => {
  const commentsOf = (orders: { status_histories: { comment: string; is_visible_on_front: number }[] }[]) =>
    orders[0]?.status_histories.filter(({ comment }) => comment.includes('Gift message')) ?? []
  await shop.set({})
  const shown = commentsOf((await shop.importOne({ template: 'fbm-gift-wrap' })).orders)
  expect(shown).toMatchObject([{ is_visible_on_front: 0 }])
  await shop.set({ amazonFactsComment: false })
  expect(commentsOf((await shop.importOne({ template: 'fbm-gift-wrap' })).orders)).toEqual([])
})

describe('O-03 Customer Creation', () => {
  const customersNamed = async (email: string) => {
    const filter = `searchCriteria[filter_groups][0][filters][0]`
    const query = `${filter}[field]=email&${filter}[value]=${encodeURIComponent(email)}`
    return (await shop.world.shop.call(`/customers/search?${query}`)).items ?? []
  }

  test('builds one account for a buyer, also when the answer is lost, and finds it for the next order', async () => {
    await shop.set({ customerCreation: 'build', newCustomerGroupId: 3 })
    await shop.world.shop.fault({ operation: 'POST /V1/customers', kind: 'cut-after' })
    const { placed, orders } = await shop.importOne()
    const [order] = orders
    const [customer, ...others] = await customersNamed(order.customer_email)
    expect(others).toEqual([])
    expect(customer).toMatchObject({ group_id: 3, website_id: 1, firstname: order.customer_firstname })
    expect(order).toMatchObject({ customer_id: customer.id, customer_is_guest: 0, customer_group_id: 3 })
    await shop.runJob('import-order', placed)
    expect(await customersNamed(order.customer_email)).toHaveLength(1)
  })

  test('makes a guest of a buyer without an e-mail address, and says so', async () => {
    await shop.set({ customerCreation: 'build' })
    const { placed, orders } = await shop.importOne({ template: 'fba-shipped' })
    expect(orders[0]).toMatchObject({ customer_is_guest: 1 })
    expect(await shop.events(placed)).toContain('customer-guest')
  })

  test('P-05: gives every order to the customer that is set, and holds it when that one is gone', async () => {
    const customer = { email: 'amazon@shop.example', firstname: 'Amazon', lastname: 'Orders', website_id: 1 }
    const { id } = await shop.world.shop.call('/customers', { body: { customer } })
    await shop.set({ customerCreation: 'fixed', fixedCustomerId: id })
    expect((await shop.importOne()).orders[0]).toMatchObject({ customer_id: id, customer_is_guest: 0 })
    await shop.set({ customerCreation: 'fixed', fixedCustomerId: 99_999 })
    const { placed, orders } = await shop.importOne()
    expect(orders).toEqual([])
    expect(JSON.stringify((await shop.row(placed))?.note_parameters)).toContain('customer 99999')
  })

  test('makes no account for an order that there is too little stock of (L-53)', async () => {
    await shop.world.shop.createProduct('NONE-LEFT', { quantity: 0 })
    await shop.set({ customerCreation: 'build' })
    const count = async () =>
      (await shop.world.shop.call('/customers/search?searchCriteria[pageSize]=1')).total_count
    const before = await count()
    const { orders } = await shop.importOne({ items: [{ sku: 'NONE-LEFT', quantity: 1 }] })
    expect(orders).toEqual([])
    expect(await count()).toBe(before)
  })

  test('by default every buyer is a guest', async () => {
    await shop.set({})
    expect((await shop.importOne()).orders[0]).toMatchObject({ customer_is_guest: 1 })
  })
})
