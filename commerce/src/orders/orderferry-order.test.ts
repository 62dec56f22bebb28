import { afterAll, beforeAll, expect, test } from 'vitest'
import { orderBody, type TestOrder } from '../testing/order-body.ts'
import { type RestClient, restClient, where } from '../testing/rest-client.ts'
import { type RunningCommerce, runCommerce } from '../testing/run-commerce.ts'

let running: RunningCommerce
let rest: RestClient

beforeAll(async () => {
  running = await runCommerce()
  rest = await restClient(running)
})
afterAll(() => running.end())

let products = 0
async function product(quantity: number): Promise<string> {
  products += 1
  const sku = `SKU-${products}`
  await rest.post('/rest/V1/products', { product: { sku, name: sku, price: 20, type_id: 'simple' } })
  await rest.post('/rest/V1/inventory/source-items', {
    sourceItems: [
      { sku, source_code: 'default', quantity, status: 1 },
      { sku, source_code: 'wh_eu1', quantity, status: 1 },
    ],
  })
  return sku
}

async function salable(sku: string, stockId = 1): Promise<number> {
  return (await rest.get(`/rest/V1/inventory/get-product-salable-quantity/${sku}/${stockId}`)).body
}

async function onHand(sku: string): Promise<number> {
  const { body } = await rest.get(`/rest/V1/inventory/source-items?${where('sku', sku)}`)
  return body.items.find((item: { source_code: string }) => item.source_code === 'default').quantity
}

const create = (order: TestOrder) => rest.post('/rest/V1/orders', orderBody(order))

test('announces itself among the modules', async () => {
  expect((await rest.get('/rest/V1/modules')).body).toContain('Orderferry_Commerce')
})

test('refuses a second order of one external id when both are to come once', async () => {
  const sku = await product(10)
  const order = { number: '111-1', items: [{ sku, quantity: 1 }], orderferry: { once: true } }
  expect((await create(order)).status).toBe(200)
  const again = orderBody(order)
  again.entity.increment_id = 'AMZ-OTHER'
  expect(await rest.post('/rest/V1/orders', again)).toEqual({
    status: 400,
    body: { message: 'An order with the external id "%1" already exists.', parameters: ['111-1'] },
  })
})

test('names the external id when the very same order comes again', async () => {
  const sku = await product(10)
  const order = { number: '111-1b', items: [{ sku, quantity: 1 }], orderferry: { once: true } }
  expect((await create(order)).status).toBe(200)
  expect((await create(order)).body.message).toBe('An order with the external id "%1" already exists.')
})

test('lets exactly one of ten orders that come at once pass when it is to come once', async () => {
  const sku = await product(100)
  const replies = await Promise.all(
    Array.from({ length: 10 }, (_, at) => {
      const body = orderBody({
        number: '111-2',
        items: [{ sku, quantity: 1 }],
        orderferry: { once: true, reserve: 'place' },
      })
      body.entity.increment_id = `AMZ-ONCE-${at}`
      return rest.post('/rest/V1/orders', body)
    }),
  )
  expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1)
  expect(await salable(sku)).toBe(99)
})

test('takes any number of orders of one external id from clients that do not ask for once', async () => {
  const sku = await product(10)
  const order = { number: '111-3', items: [{ sku, quantity: 1 }] }
  const second = orderBody(order)
  second.entity.increment_id = 'AMZ-SECOND'
  expect((await create(order)).status).toBe(200)
  expect((await rest.post('/rest/V1/orders', second)).status).toBe(200)
})

test('reserves the ordered units in the stock of the order’s website', async () => {
  const sku = await product(10)
  await create({ number: '111-4', items: [{ sku, quantity: 3 }], orderferry: { reserve: 'place' } })
  await create({
    number: '111-5',
    items: [{ sku, quantity: 2 }],
    storeId: 2,
    orderferry: { reserve: 'place' },
  })
  expect([await salable(sku, 1), await salable(sku, 2)]).toEqual([7, 8])
})

test('names every SKU of which too few are salable, and changes nothing', async () => {
  const [enough, few, none] = [await product(10), await product(1), await product(0)]
  const items = [enough, few, none].map((sku) => ({ sku, quantity: 2 }))
  expect(await create({ number: '111-6', items, orderferry: { reserve: 'check' } })).toEqual({
    status: 400,
    body: { message: 'The requested quantity is not salable: %1', parameters: [`${few}, ${none}`] },
  })
  expect((await rest.get(`/rest/V1/orders?${where('ext_order_id', '111-6')}`)).body.total_count).toBe(0)
  expect(await salable(enough)).toBe(10)
})

test('sells five units to exactly five of twenty orders that come at once', async () => {
  const [sku, other] = [await product(5), await product(100)]
  const replies = await Promise.all(
    Array.from({ length: 20 }, (_, at) => {
      // Half of them name the SKUs the other way round: nobody may wait for each other in a ring.
      const items = [
        { sku, quantity: 1 },
        { sku: other, quantity: 1 },
      ]
      return create({
        number: `222-${at}`,
        items: at % 2 ? items : items.reverse(),
        orderferry: { reserve: 'check' },
      })
    }),
  )
  expect(replies.filter((reply) => reply.status === 200)).toHaveLength(5)
  expect(replies.filter((reply) => reply.status === 400)).toHaveLength(15)
  expect([await salable(sku), await salable(other)]).toEqual([0, 95])
})

test('keeps stock right through shipping: the promise ends as the units leave', async () => {
  const sku = await product(10)
  const { body: order } = await create({
    number: '111-7',
    items: [{ sku, quantity: 4 }],
    orderferry: { reserve: 'place' },
  })
  await rest.post(`/rest/V1/order/${order.entity_id}/ship`, {})
  expect([await onHand(sku), await salable(sku)]).toEqual([6, 6])
})

test('gives a canceled order’s promise back', async () => {
  const sku = await product(10)
  const { body: order } = await create({
    number: '111-8',
    items: [{ sku, quantity: 4 }],
    orderferry: { reserve: 'place' },
  })
  expect((await rest.post(`/rest/V1/orders/${order.entity_id}/cancel`)).body).toBe(true)
  expect(await salable(sku)).toBe(10)
})

test('writes no compensation for an order that reserved nothing', async () => {
  const sku = await product(10)
  const made = (number: string) =>
    create({ number, items: [{ sku, quantity: 2 }], orderferry: { once: true, reserve: 'no' } })
  const canceled = (await made('111-9')).body.entity_id
  const shipped = (await made('111-10')).body.entity_id
  await rest.post(`/rest/V1/orders/${canceled}/cancel`)
  await rest.post(`/rest/V1/order/${shipped}/ship`, {
    arguments: { extension_attributes: { keep_stock: true } },
  })
  expect([await onHand(sku), await salable(sku)]).toEqual([10, 10])
})

test('records a shipment from elsewhere without touching stock or reservations', async () => {
  const sku = await product(10)
  const { body: order } = await create({ number: '111-11', items: [{ sku, quantity: 2 }] })
  await rest.post(`/rest/V1/order/${order.entity_id}/invoice`, {})
  const shipped = await rest.post(`/rest/V1/order/${order.entity_id}/ship`, {
    arguments: { extension_attributes: { keep_stock: true } },
  })
  expect(shipped.status).toBe(200)
  expect([await onHand(sku), await salable(sku)]).toEqual([10, 10])
  expect((await rest.get(`/rest/V1/orders/${order.entity_id}`)).body.state).toBe('complete')
})

test('shows on an order how it was made, and nothing on orders made without the module', async () => {
  const sku = await product(10)
  const items = [{ sku, quantity: 1 }]
  const { body: ours } = await create({ number: '111-12', items, orderferry: { once: true, reserve: 'no' } })
  const { body: plain } = await create({ number: '111-13', items })
  const read = async (id: number) => (await rest.get(`/rest/V1/orders/${id}`)).body.extension_attributes
  expect((await read(ours.entity_id)).orderferry).toEqual({ once: true, reserve: 'no' })
  expect(await read(plain.entity_id)).not.toHaveProperty('orderferry')
})

test('refuses a way of reserving that it does not know', async () => {
  const sku = await product(1)
  const reply = await create({
    number: '111-14',
    items: [{ sku, quantity: 1 }],
    orderferry: { reserve: 'maybe' },
  })
  expect(reply.status).toBe(400)
})

test('reserves only what had not left before the order was made, and keeps stock right to the end', async () => {
  const sku = await product(10)
  const { body: order } = await create({
    number: '111-15',
    items: [
      { sku, quantity: 3, itemId: 'A1' },
      { sku, quantity: 2, itemId: 'A2' },
    ],
    orderferry: { reserve: 'place', shipped: [{ ext_order_item_id: 'A1', quantity: 2 }] },
  })
  expect(await salable(sku)).toBe(7)
  const [first, second] = order.items.map(({ item_id }: { item_id: number }) => item_id)
  const ship = (items: object[], more: object = {}) =>
    rest.post(`/rest/V1/order/${order.entity_id}/ship`, { items, ...more })
  await ship([{ order_item_id: first, qty: 2 }], {
    arguments: { extension_attributes: { keep_stock: true } },
  })
  expect([await onHand(sku), await salable(sku)]).toEqual([10, 7])
  await ship([
    { order_item_id: first, qty: 1 },
    { order_item_id: second, qty: 2 },
  ])
  expect([await onHand(sku), await salable(sku)]).toEqual([7, 7])
})

test('asks the stock only for what is still to ship', async () => {
  const sku = await product(1)
  const { status } = await create({
    number: '111-16',
    items: [{ sku, quantity: 3, itemId: 'B1' }],
    orderferry: { reserve: 'check', shipped: [{ ext_order_item_id: 'B1', quantity: 2 }] },
  })
  expect([status, await salable(sku)]).toEqual([200, 0])
})

test('gives back no more than was reserved when an order is canceled whose first units left earlier', async () => {
  const sku = await product(10)
  const { body: order } = await create({
    number: '111-17',
    items: [{ sku, quantity: 4, itemId: 'C1' }],
    orderferry: { reserve: 'place', shipped: [{ ext_order_item_id: 'C1', quantity: 3 }] },
  })
  expect((await rest.post(`/rest/V1/orders/${order.entity_id}/cancel`)).body).toBe(true)
  expect(await salable(sku)).toBe(10)
})

test.each([
  [
    { ext_order_item_id: 'D1', quantity: 3 },
    'More units of item "%1" were shipped earlier than the order has.',
  ],
  [
    { ext_order_item_id: 'D2', quantity: 1 },
    'More units of item "%1" were shipped earlier than the order has.',
  ],
  [
    { ext_order_item_id: 'D1', quantity: 0 },
    'Units shipped earlier need an item and a quantity greater than 0.',
  ],
])('refuses units shipped earlier that the order cannot have: %j', async (shipped, message) => {
  const sku = await product(10)
  const reply = await create({
    number: '111-18',
    items: [{ sku, quantity: 2, itemId: 'D1' }],
    orderferry: { reserve: 'place', shipped: [shipped] },
  })
  expect(reply).toMatchObject({ status: 400, body: { message } })
  expect(await salable(sku)).toBe(10)
})
