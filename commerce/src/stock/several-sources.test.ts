/** A website that several sources serve: what the recorded exchanges 700 to 707 and their like were answered. */
import { readFileSync } from 'node:fs'
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

const europeanStore = 2
const europeanStock = 2

/** A product that only the warehouses of the second website hold. */
async function make(quantities: Readonly<Record<string, number>>): Promise<string> {
  serial += 1
  const sku = `EU-${serial}`
  await rest.post('/rest/V1/products', {
    product: {
      sku,
      name: sku,
      price: 20,
      type_id: 'simple',
      attribute_set_id: 4,
      extension_attributes: { website_ids: [2] },
    },
  })
  const sourceItems = Object.entries(quantities).map(([source, quantity]) => ({
    ...{ sku, source_code: source, quantity, status: 1 },
  }))
  await rest.post('/rest/V1/inventory/source-items', { sourceItems })
  return sku
}

async function newOrder(sku: string, quantity: number): Promise<number> {
  serial += 1
  const items = [{ sku, quantity }]
  const body = orderBody({
    number: `7-${serial}`,
    items,
    storeId: europeanStore,
    orderferry: { reserve: 'check' },
  })
  return (await rest.post('/rest/V1/orders', body)).body.entity_id
}

const ship = (orderId: number, source?: string) =>
  rest.post(`/rest/V1/order/${orderId}/ship`, {
    ...(source === undefined ? {} : { arguments: { extension_attributes: { source_code: source } } }),
  })

async function held(sku: string): Promise<Record<string, number>> {
  const { body } = await rest.get(`/rest/V1/inventory/source-items?${where('sku', sku)}`)
  return Object.fromEntries(
    body.items.map((item: { source_code: string; quantity: number }) => [item.source_code, item.quantity]),
  )
}

const salable = async (sku: string) =>
  (await rest.get(`/rest/V1/inventory/get-product-salable-quantity/${sku}/${europeanStock}`)).body

test('lists the sources as they were recorded', async () => {
  const world = JSON.parse(readFileSync(new URL('../../conformance/WORLD.json', import.meta.url), 'utf8'))
  expect((await rest.get('/rest/V1/inventory/sources')).body.items).toEqual(world.sources)
})

test('a stock has what its sources hold together', async () => {
  expect(await salable(await make({ wh_eu1: 10, wh_eu2: 5 }))).toBe(15)
})

test('a shipment that does not name its source is refused, and takes nothing', async () => {
  const sku = await make({ wh_eu1: 10, wh_eu2: 5 })
  expect(await ship(await newOrder(sku, 1))).toEqual({
    status: 400,
    body: { message: 'Could not save a shipment, see error log for details' },
  })
  expect(await held(sku)).toEqual({ wh_eu1: 10, wh_eu2: 5 })
})

test('a shipment is taken from the source that it names, and says so', async () => {
  const sku = await make({ wh_eu1: 10, wh_eu2: 5 })
  const { status, body: id } = await ship(await newOrder(sku, 4), 'wh_eu2')
  expect([status, await held(sku), await salable(sku)]).toEqual([200, { wh_eu1: 10, wh_eu2: 1 }, 11])
  expect((await rest.get(`/rest/V1/shipment/${id}`)).body.extension_attributes).toEqual({
    source_code: 'wh_eu2',
  })
})

test('a source that holds too few ships nothing, though the stock has enough', async () => {
  const sku = await make({ wh_eu1: 10, wh_eu2: 5 })
  expect((await ship(await newOrder(sku, 6), 'wh_eu2')).status).toBe(400)
  expect(await held(sku)).toEqual({ wh_eu1: 10, wh_eu2: 5 })
})

test('what is returned goes back to the source that shipped it', async () => {
  const sku = await make({ wh_eu1: 10, wh_eu2: 5 })
  const id = await newOrder(sku, 4)
  await rest.post(`/rest/V1/order/${id}/invoice`, {})
  await ship(id, 'wh_eu2')
  const [item] = (await rest.get(`/rest/V1/orders/${id}`)).body.items
  await rest.post(`/rest/V1/order/${id}/refund`, {
    items: [{ order_item_id: item.item_id, qty: 3 }],
    arguments: { extension_attributes: { return_to_stock_items: [item.item_id] } },
  })
  expect(await held(sku)).toEqual({ wh_eu1: 10, wh_eu2: 4 })
})

test('a source that is switched off sells nothing, and is switched on again', async () => {
  const sku = await make({ wh_eu1: 10, wh_eu2: 5 })
  const change = (enabled: boolean) => rest.put('/rest/V1/inventory/sources/wh_eu2', { source: { enabled } })
  expect(await change(false)).toEqual({ status: 200, body: [] })
  expect([await salable(sku), (await rest.get('/rest/V1/inventory/sources/wh_eu2')).body.enabled]).toEqual([
    10,
    false,
  ])
  const on = await rest.get(`/rest/V1/inventory/sources?${where('enabled', '1')}&fields=items[source_code]`)
  expect(on.body.items).toEqual([{ source_code: 'default' }, { source_code: 'wh_eu1' }])
  await change(true)
  expect(await salable(sku)).toBe(15)
})

test('a source is made by its code, and is not found by another', async () => {
  const source = { source_code: 'wh_jp', name: 'Osaka', country_id: 'JP', postcode: '530-0001' }
  expect(await rest.post('/rest/V1/inventory/sources', { source })).toEqual({ status: 200, body: [] })
  expect((await rest.get('/rest/V1/inventory/sources/wh_jp')).body).toMatchObject({
    ...source,
    enabled: true,
  })
  expect((await rest.get('/rest/V1/inventory/sources/wh_us')).status).toBe(404)
  expect((await rest.post('/rest/V1/inventory/sources', { source: { name: 'Nowhere' } })).status).toBe(400)
})
