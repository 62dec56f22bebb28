import { afterAll, beforeAll, expect, test } from 'vitest'
import { orderBody } from '../testing/order-body.ts'
import { type RestClient, restClient, where } from '../testing/rest-client.ts'
import { type RunningCommerce, runCommerce } from '../testing/run-commerce.ts'

let running: RunningCommerce
let rest: RestClient
let serial = 0

beforeAll(async () => {
  running = await runCommerce()
  rest = await restClient(running)
})
afterAll(() => running.end())

interface ProductWish {
  readonly type?: string
  readonly stock?: object
  readonly extension?: object
}

/** Makes a product under a SKU of its own; gives the whole answer. */
async function make({ type = 'simple', stock = { qty: 10 }, extension = {} }: ProductWish) {
  serial += 1
  const product = {
    ...{ sku: `P-${serial}`, name: `Product ${serial}`, price: 20, type_id: type, attribute_set_id: 4 },
    extension_attributes: { website_ids: [1, 2], stock_item: stock, ...extension },
  }
  return (await rest.post('/rest/V1/products', { product })).body
}

const salable = async (sku: string, stock = 1) =>
  (await rest.get(`/rest/V1/inventory/get-product-salable-quantity/${sku}/${stock}`)).body

async function held(sku: string): Promise<Record<string, number>> {
  const { body } = await rest.get(`/rest/V1/inventory/source-items?${where('sku', sku)}`)
  return Object.fromEntries(
    body.items.map((item: { source_code: string; quantity: number }) => [item.source_code, item.quantity]),
  )
}

async function order(
  sku: string,
  quantity: number,
  changes: { item?: object; reserve?: string; storeId?: number } = {},
) {
  serial += 1
  const { item = {}, reserve = 'check', storeId = 1 } = changes
  const orderferry = { reserve }
  const body = orderBody({ number: `8-${serial}`, items: [{ sku, quantity }], storeId, orderferry })
  const items = body.entity.items.map((line) => ({ ...line, ...item }))
  return rest.post('/rest/V1/orders', { entity: { ...body.entity, items } })
}

const withoutLimit = { manage_stock: false, use_config_manage_stock: false }

test('a configurable product is shown with its options and variants, and no price of its own', async () => {
  const red = await make({})
  const options = [{ attribute_id: '93', label: 'Color', position: 0, values: [{ value_index: 4 }] }]
  const extension = { configurable_product_options: options, configurable_product_links: [red.id] }
  const made = await make({ type: 'configurable', stock: { is_in_stock: true }, extension })
  expect(made).toMatchObject({
    price: 0,
    extension_attributes: {
      stock_item: { qty: 0, is_in_stock: true },
      configurable_product_options: [{ ...options[0], id: expect.any(Number), product_id: made.id }],
      configurable_product_links: [red.id],
    },
  })
  const { body: read } = await rest.get(`/rest/V1/products/${made.sku}`)
  expect(read.extension_attributes).toEqual(made.extension_attributes)
  const { body: variants } = await rest.get(`/rest/V1/configurable-products/${made.sku}/children`)
  expect(variants.map(({ sku }: { sku: string }) => sku)).toEqual([red.sku])
  expect(await held(made.sku)).toEqual({})
})

test('variants are replaced when they are sent, and must be there', async () => {
  const [red, blue] = [await make({}), await make({})]
  const made = await make({ type: 'configurable', extension: { configurable_product_links: [red.id] } })
  const change = (links: readonly number[]) =>
    rest.put(`/rest/V1/products/${made.sku}`, {
      product: { extension_attributes: { configurable_product_links: links } },
    })
  expect((await change([blue.id])).body.extension_attributes.configurable_product_links).toEqual([blue.id])
  expect(await change([999_999])).toMatchObject({ status: 400, body: { parameters: ['999999'] } })
  await rest.put(`/rest/V1/products/${made.sku}`, { product: { name: 'Renamed' } })
  const { body } = await rest.get(`/rest/V1/products/${made.sku}`)
  expect(body.extension_attributes.configurable_product_links).toEqual([blue.id])
})

test('a product that is not configurable has no variants; one that is not there is not found', async () => {
  const { sku } = await make({})
  expect((await rest.get(`/rest/V1/configurable-products/${sku}/children`)).body).toEqual([])
  expect((await rest.get('/rest/V1/configurable-products/NO-SUCH/children')).status).toBe(404)
})

test.each(['configurable', 'bundle', 'grouped'])('nothing is reserved of a %s product', async (type) => {
  const { sku } = await make({ type })
  expect((await rest.get(`/rest/V1/inventory/get-product-salable-quantity/${sku}/1`)).status).toBe(400)
  const { body } = await order(sku, 2)
  await rest.post(`/rest/V1/orders/${body.entity_id}/cancel`)
  const reserved = await rest.get(`/rest/V1/orderferry/reservations?${where('sku', sku)}&fields=total_count`)
  expect(reserved.body).toEqual({ total_count: 0 })
})

test('of an order that cannot be sold, only what is short is named', async () => {
  const [set, mug] = [await make({ type: 'bundle' }), await make({})]
  const items = [
    { sku: set.sku, quantity: 1 },
    { sku: mug.sku, quantity: 11 },
  ]
  const refused = await rest.post(
    '/rest/V1/orders',
    orderBody({ number: '8-short', items, orderferry: { reserve: 'check' } }),
  )
  expect(refused.body.parameters).toEqual([mug.sku])
})

test('a row of a configurable product is invoiced and cannot be shipped, its variant’s alone can', async () => {
  const red = await make({})
  const parent = await order(red.sku, 1, { item: { product_type: 'configurable' } })
  const child = await order(red.sku, 1)
  const ends = []
  for (const { body } of [parent, child]) {
    await rest.post(`/rest/V1/order/${body.entity_id}/invoice`, {})
    const shipped = await rest.post(`/rest/V1/order/${body.entity_id}/ship`, {})
    ends.push([shipped.status, (await rest.get(`/rest/V1/orders/${body.entity_id}`)).body.state])
  }
  expect(ends).toEqual([
    [400, 'processing'],
    [200, 'complete'],
  ])
})

test('stock that is not managed is sold without limit, and shipped from nowhere', async () => {
  const { sku } = await make({ stock: { ...withoutLimit, qty: 0 } })
  const { body } = await order(sku, 3)
  expect(await salable(sku)).toBe(-3)
  expect((await rest.get(`/rest/V1/inventory/is-product-salable/${sku}/1`)).body).toBe(true)
  const asked = await rest.get(`/rest/V1/inventory/is-product-salable-for-requested-qty/${sku}/1/9`)
  expect(asked.body).toEqual({ salable: true, errors: [] })
  expect((await rest.post(`/rest/V1/order/${body.entity_id}/ship`, {})).status).toBe(200)
  expect([await salable(sku), await held(sku)]).toEqual([0, { default: 0 }])
})

test('a product on backorder is sold below zero, as far as it is only promised', async () => {
  const { sku } = await make({ stock: { qty: 1, backorders: 1, use_config_backorders: false } })
  const { status, body } = await order(sku, 3)
  expect([status, await salable(sku)]).toEqual([200, -2])
  expect((await rest.post(`/rest/V1/order/${body.entity_id}/ship`, {})).status).toBe(400)
})

test('a setting of its own counts only where the shop’s is said not to', async () => {
  const shown = (product: { extension_attributes: { stock_item: { manage_stock: boolean } } }) =>
    product.extension_attributes.stock_item.manage_stock
  const configured = await make({ stock: { qty: 0, manage_stock: false } })
  const own = await make({ stock: { qty: 0, ...withoutLimit } })
  expect([shown(configured), shown(own)]).toEqual([true, false])
  expect((await order(configured.sku, 1)).status).toBe(400)
  await rest.put(`/rest/V1/products/${own.sku}/stockItems/1`, {
    stockItem: { qty: 0, use_config_manage_stock: true },
  })
  expect((await rest.get(`/rest/V1/stockItems/${own.sku}`)).body.manage_stock).toBe(true)
  expect((await order(own.sku, 1)).status).toBe(400)
})

const virtual = { item: { product_type: 'virtual', is_virtual: 1 } }

test('what is virtual leaves its stock with the invoice, and is complete without a shipment', async () => {
  const { sku } = await make({ type: 'virtual' })
  const { body } = await order(sku, 4, virtual)
  expect([await salable(sku), await held(sku)]).toEqual([6, { default: 10 }])
  const [item] = (await rest.get(`/rest/V1/orders/${body.entity_id}`)).body.items
  await rest.post(`/rest/V1/order/${body.entity_id}/invoice`, {
    items: [{ order_item_id: item.item_id, qty: 1 }],
  })
  expect([await salable(sku), await held(sku)]).toEqual([6, { default: 9 }])
  await rest.post(`/rest/V1/order/${body.entity_id}/invoice`, {})
  expect([await salable(sku), await held(sku)]).toEqual([6, { default: 6 }])
  expect((await rest.get(`/rest/V1/orders/${body.entity_id}`)).body.state).toBe('complete')
})

test('an order of both is complete when its other part is shipped', async () => {
  const [download, mug] = [await make({ type: 'downloadable' }), await make({})]
  const items = [
    { sku: download.sku, quantity: 1 },
    { sku: mug.sku, quantity: 1 },
  ]
  const { entity } = orderBody({ number: '8-mixed', items, orderferry: { reserve: 'check' } })
  const [first, second] = entity.items
  const lines = [{ ...first, product_type: 'downloadable', is_virtual: 1 }, second]
  const { body } = await rest.post('/rest/V1/orders', { entity: { ...entity, items: lines } })
  await rest.post(`/rest/V1/order/${body.entity_id}/invoice`, {})
  const state = async () => (await rest.get(`/rest/V1/orders/${body.entity_id}`)).body.state
  expect([await state(), await held(download.sku), await held(mug.sku)]).toEqual([
    'processing',
    { default: 9 },
    { default: 10 },
  ])
  await rest.post(`/rest/V1/order/${body.entity_id}/ship`, {})
  expect([await state(), await held(mug.sku)]).toEqual(['complete', { default: 9 }])
})

test('what is virtual is taken from the sources by their priority, as far as they hold it', async () => {
  const { sku } = await make({ type: 'virtual', stock: {} })
  const sourceItems = [
    { sku, source_code: 'wh_eu2', quantity: 5, status: 1 },
    { sku, source_code: 'wh_eu1', quantity: 2, status: 1 },
  ]
  await rest.post('/rest/V1/inventory/source-items', { sourceItems })
  const { body } = await order(sku, 3, { ...virtual, storeId: 2 })
  await rest.post(`/rest/V1/order/${body.entity_id}/invoice`, {})
  expect(await held(sku)).toMatchObject({ wh_eu1: 0, wh_eu2: 4 })
  expect(await salable(sku, 2)).toBe(4)
})

test('a virtual order that reserved nothing by our module takes nothing', async () => {
  const { sku } = await make({ type: 'virtual' })
  const { body } = await order(sku, 4, { ...virtual, reserve: 'no' })
  await rest.post(`/rest/V1/order/${body.entity_id}/invoice`, {})
  expect([await salable(sku), await held(sku)]).toEqual([10, { default: 10 }])
})

test('a virtual unit that is refunded goes back only if it is asked to', async () => {
  const { sku } = await make({ type: 'virtual' })
  const { body } = await order(sku, 4, virtual)
  await rest.post(`/rest/V1/order/${body.entity_id}/invoice`, {})
  const [item] = (await rest.get(`/rest/V1/orders/${body.entity_id}`)).body.items
  const refund = (more: object) =>
    rest.post(`/rest/V1/order/${body.entity_id}/refund`, {
      items: [{ order_item_id: item.item_id, qty: 1 }],
      arguments: { extension_attributes: more },
    })
  await refund({})
  expect([await salable(sku), await held(sku)]).toEqual([6, { default: 6 }])
  await refund({ return_to_stock_items: [item.item_id] })
  expect([await salable(sku), await held(sku)]).toEqual([7, { default: 7 }])
})
