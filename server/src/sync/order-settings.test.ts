/** Each setting of a store is changed, and its effect seen in Commerce. */
import type { OrderSettings } from '@orderferry/domain/order-import/order-settings'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { readOrder } from '../database/amazon-orders.ts'
import { replaceOrderSettings } from '../database/order-settings.ts'
import type { PlacedOrder } from '../testing/simulated-amazon.ts'
import { ACCOUNT, STORE, startTestWorld, type TestWorld } from '../testing/test-world.ts'

let world: TestWorld

beforeAll(async () => {
  world = await startTestWorld(inject('postgresUrl'))
  await world.amazon.control('usage-plans', { lifted: true })
  await world.shop.createProduct('MUG', { quantity: 1_000 })
  await world.shop.call('/orderferry/order-statuses', {
    body: { code: 'amazon_new', label: 'Amazon: new' },
  })
})
afterAll(() => world.stop())
afterEach(async () => {
  expect(world.failures).toEqual([])
  await world.shop.endFaults()
})

const set = (change: Partial<OrderSettings>) =>
  replaceOrderSettings(
    world.run.database,
    { accountId: ACCOUNT, storeId: STORE },
    { commerceStoreId: 1, ...change },
    world.run.clock(),
  )
const row = ({ orderId }: PlacedOrder) =>
  readOrder(world.run.database, { accountId: ACCOUNT, storeId: STORE, amazonOrderId: orderId })
const events = async ({ orderId }: PlacedOrder) =>
  (
    await world.run.database
      .selectFrom('order_events')
      .select('code')
      .where('amazon_order_id', '=', orderId)
      .orderBy('event_id')
      .execute()
  ).map(({ code }) => code)

async function setStatus({ orderId }: PlacedOrder): Promise<void> {
  const key = { accountId: ACCOUNT, storeId: STORE, amazonOrderId: orderId }
  await world.run.jobs.enqueueNow(world.run.database, 'set-order-status', key)
  await world.drain()
}

async function importOne(wish: Readonly<Record<string, unknown>> = {}) {
  const placed = await world.amazon.placeOrder({
    template: 'fbm-unshipped',
    items: [{ sku: 'MUG', quantity: 1 }],
    ...wish,
  })
  await world.minutesPass(5)
  await world.sync()
  return { placed, orders: await world.shop.ordersOf(placed.orderId) }
}

describe('O-04 Order Number Source', () => {
  test("Amazon's number, with the prefixes of P-02", async () => {
    await set({
      orderNumberSource: 'amazon',
      numberPrefix: { all: 'A-', fba: 'FBA-', prime: 'P-', business: '' },
    })
    const { placed, orders } = await importOne({ template: 'fbm-prime' })
    expect(orders[0].increment_id).toBe(`A-P-${placed.orderId}`)
    expect(await row(placed)).toMatchObject({ commerce_number: `A-P-${placed.orderId}` })
  })

  test('O-10: another order that has the number keeps it, and the next one is taken and said', async () => {
    await set({ orderNumberSource: 'amazon', insufficientStock: 'backorder' })
    const placed = await world.amazon.placeOrder({
      template: 'fbm-unshipped',
      items: [{ sku: 'MUG', quantity: 1 }],
    })
    for (const number of [placed.orderId, `${placed.orderId}-2`]) await makeOrderByHand(number)
    await world.minutesPass(5)
    await world.sync()
    const [order] = await world.shop.ordersOf(placed.orderId)
    expect(order.increment_id).toBe(`${placed.orderId}-3`)
    expect(await events(placed)).toContain('number-taken')
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
  await world.shop.call('/orders', {
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
  beforeAll(async () => {
    await world.shop.call('/orderferry/order-statuses/amazon_new/states', {
      body: { state: 'processing' },
    })
  })

  test('an invoiced order gets the status of its own, once', async () => {
    await set({ orderStatus: 'custom', processingStatus: 'amazon_new' })
    const { placed, orders } = await importOne()
    expect(orders[0]).toMatchObject({ state: 'processing', status: 'amazon_new' })
    expect(await row(placed)).toMatchObject({ note_code: 'status-set', commerce_status: 'amazon_new' })
  })

  test('a worker that dies after the write, and one that runs again, change nothing more', async () => {
    await set({})
    const { placed, orders } = await importOne()
    await set({ orderStatus: 'custom', processingStatus: 'amazon_new' })
    await world.shop.fault({ operation: 'POST /V1/orders', kind: 'cut-after' })
    for (let time = 0; time < 2; time += 1) {
      await setStatus(placed)
      await world.minutesPass(2)
      await world.drain({ later: true })
    }
    const [order] = await world.shop.ordersOf(placed.orderId)
    expect(order).toMatchObject({ status: 'amazon_new', total_paid: orders[0].total_paid })
    expect((await events(placed)).filter((code) => code === 'status-set').length).toBeLessThanOrEqual(1)
  })

  test('what staff chose meanwhile stays', async () => {
    await set({})
    const { placed, orders } = await importOne()
    const { entity_id, increment_id } = orders[0]
    await world.shop.call('/orders', { body: { entity: { entity_id, increment_id, status: 'fraud' } } })
    await set({ orderStatus: 'custom', processingStatus: 'amazon_new' })
    await setStatus(placed)
    expect((await world.shop.ordersOf(placed.orderId))[0]).toMatchObject({ status: 'fraud' })
  })

  test('a status that Commerce does not take is said, and the order goes on', async () => {
    await set({ orderStatus: 'custom', processingStatus: 'no_such_status' })
    const { placed, orders } = await importOne()
    expect(orders[0]).toMatchObject({ state: 'processing', status: 'processing' })
    expect(await row(placed)).toMatchObject({ note_code: 'status-refused', import_state: 'created' })
  })
})

test('P-09: an order that is shipped gets a status of its own', async () => {
  await world.shop.call('/orderferry/order-statuses', {
    body: { code: 'amazon_done', label: 'Amazon: done' },
  })
  await world.shop.call('/orderferry/order-statuses/amazon_done/states', { body: { state: 'complete' } })
  await set({ shippedStatus: 'amazon_done' })
  const { placed, orders } = await importOne({ template: 'fba-shipped' })
  expect(orders[0]).toMatchObject({ state: 'complete', status: 'amazon_done' })
  expect(await row(placed)).toMatchObject({ commerce_status: 'amazon_done', display_status: 'Completed' })
})

test('O-20: an order that is not to be invoiced is in processing, unpaid', async () => {
  await set({ invoiceAutomatically: false })
  const { placed, orders } = await importOne()
  expect(orders[0]).toMatchObject({
    state: 'processing',
    status: 'processing',
    total_due: orders[0].grand_total,
  })
  expect(await row(placed)).toMatchObject({ invoiced_at: null })
})

describe('O-22 Import FBA orders', () => {
  test('no: it needs no Commerce order', async () => {
    await set({ importFbaOrders: 'no' })
    const { placed, orders } = await importOne({ template: 'fba-shipped' })
    expect(orders).toEqual([])
    expect(await row(placed)).toMatchObject({
      import_state: 'notRequired',
      import_reason: 'fba-not-imported',
    })
  })

  test('when in stock: without stock it is blocked, as the published table has it', async () => {
    await world.shop.createProduct('RARE', { quantity: 0 })
    await set({ importFbaOrders: 'when-in-stock' })
    const wish = { template: 'fba-shipped', items: [{ sku: 'RARE', quantity: 1 }] }
    const { placed, orders } = await importOne(wish)
    expect(orders).toEqual([])
    expect(await row(placed)).toMatchObject({ import_state: 'blocked' })
    await set({})
    await world.minutesPass(10)
    await world.run.jobs.enqueueNow(world.run.database, 'import-order', {
      accountId: ACCOUNT,
      storeId: STORE,
      amazonOrderId: placed.orderId,
    })
    await world.drain()
    expect((await world.shop.ordersOf(placed.orderId))[0]).toMatchObject({ state: 'complete' })
  })
})

describe('O-23: too little in stock', () => {
  const wish = { items: [{ sku: 'FEW', quantity: 3 }] }

  beforeAll(() => world.shop.createProduct('FEW', { quantity: 2 }))

  test('on hold: it is imported, invoiced and put on hold, once', async () => {
    await set({ insufficientStock: 'on-hold' })
    await world.shop.fault({ operation: 'POST /V1/orders/:id/hold', kind: 'cut-after' })
    const { placed } = await importOne(wish)
    await world.minutesPass(2)
    await world.drain({ later: true })
    const [order] = await world.shop.ordersOf(placed.orderId)
    expect(order).toMatchObject({ state: 'holded', hold_before_state: 'processing' })
    expect(await row(placed)).toMatchObject({
      awaits_hold: false,
      commerce_state: 'holded',
      stock_reserved: true,
      note_code: 'put-on-hold',
    })
    expect(await events(placed)).toContain('imported-short')
  })

  test('backorder: it is imported like any other, and more is reserved than there is', async () => {
    await world.shop.setQuantity('FEW', 4)
    await set({ insufficientStock: 'backorder' })
    const { placed, orders } = await importOne(wish)
    expect(orders[0]).toMatchObject({ state: 'processing' })
    expect(await events(placed)).toContain('imported-short')
    expect(await world.shop.salableQuantity('FEW')).toBe(-2)
  })

  test('an order that there is enough of is not held', async () => {
    await world.shop.setQuantity('FEW', 50)
    await set({ insufficientStock: 'on-hold' })
    const { placed, orders } = await importOne(wish)
    expect(orders[0]).toMatchObject({ state: 'processing' })
    expect(await events(placed)).not.toContain('imported-short')
  })
})

describe('P-03: orders that Amazon ships', () => {
  test("take units from Commerce's stock where the merchant wants it", async () => {
    await world.shop.createProduct('SHARED', { quantity: 9 })
    await set({ fbaChangesStock: true })
    const wish = { template: 'fba-shipped', items: [{ sku: 'SHARED', quantity: 2 }] }
    expect((await importOne(wish)).orders[0]).toMatchObject({ state: 'complete' })
    expect(await world.shop.salableQuantity('SHARED')).toBe(7)
    await set({})
    expect((await importOne(wish)).orders[0]).toMatchObject({ state: 'complete' })
    expect(await world.shop.salableQuantity('SHARED')).toBe(7)
  })
})

test('P-22: the gift message is a comment that the buyer does not see', async () => {
  const commentsOf = (orders: { status_histories: { comment: string; is_visible_on_front: number }[] }[]) =>
    orders[0]?.status_histories.filter(({ comment }) => comment.includes('Gift message')) ?? []
  await set({})
  const shown = commentsOf((await importOne({ template: 'fbm-gift-wrap' })).orders)
  expect(shown).toMatchObject([{ is_visible_on_front: 0 }])
  await set({ amazonFactsComment: false })
  expect(commentsOf((await importOne({ template: 'fbm-gift-wrap' })).orders)).toEqual([])
})

describe('O-24: a line that no product stands for', () => {
  const wish = (sku: string) => ({ items: [{ sku, quantity: 2, title: 'Oak bowl', asin: 'B0OAKBOWL1' }] })

  test('gets a placeholder: disabled, its stock not managed, and the order is made with it', async () => {
    await set({ unknownProduct: 'placeholder' })
    await world.shop.fault({ operation: 'POST /V1/products', kind: 'cut-after' })
    const { placed, orders } = await importOne(wish('OAK-1'))
    expect(orders[0]).toMatchObject({ state: 'processing', items: [{ sku: 'OAK-1', qty_ordered: 2 }] })
    expect(await world.shop.call('/products/OAK-1')).toMatchObject({ status: 2, name: 'Oak bowl' })
    expect(await events(placed)).toContain('placeholders-made')
    const next = await importOne(wish('OAK-1'))
    expect(next.orders).toHaveLength(1)
    expect(await events(next.placed)).not.toContain('placeholders-made')
  })

  test('blocks by default', async () => {
    await set({})
    const { placed, orders } = await importOne(wish('OAK-2'))
    expect(orders).toEqual([])
    expect(await row(placed)).toMatchObject({ import_state: 'blocked' })
  })
})
