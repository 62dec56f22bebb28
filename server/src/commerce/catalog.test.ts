import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readCapabilities } from './capabilities.ts'
import { readProductsBySku } from './catalog.ts'
import { readCountryRegions } from './countries.ts'
import { productBatch } from './product-batch.ts'
import { readSalableStock } from './stock.ts'
import { readStoreView } from './store-view.ts'
import { readStores } from './stores.ts'
import {
  type CommerceEngine,
  integration,
  makeProduct,
  startCommerceEngine,
} from './testing/commerce-engine.ts'

let engine: CommerceEngine
let mugId = 0
beforeAll(async () => {
  engine = await startCommerceEngine(inject('postgresUrl'))
  mugId = await makeProduct(engine.client, { sku: 'MUG-RED', quantity: 12 })
  await makeProduct(engine.client, { sku: 'MUG,BLUE', quantity: 3 })
  await makeProduct(engine.client, { sku: 'OLD/CUP', enabled: false, quantity: 0 })
  await makeProduct(engine.client, { sku: 'SET', type: 'bundle' })
})
afterAll(() => engine.stop())

test('the signature of an integration is accepted, brackets, commas and slashes in the address included', async () => {
  const signed = engine.connect({ kind: 'oauth1', ...integration })
  expect([...(await readProductsBySku(signed, ['MUG-RED', 'MUG,BLUE', 'OLD/CUP'])).keys()]).toHaveLength(3)
  expect((await readSalableStock(signed, { websiteCode: 'base', skus: ['OLD/CUP'] })).size).toBe(1)
})

test('a signature under another secret is not', async () => {
  const signed = engine.connect({ kind: 'oauth1', ...integration, tokenSecret: 'other' })
  await expect(readStores(signed)).rejects.toMatchObject({ kind: 'unauthorized' })
})

test('a clock of ours that is an hour ahead is a matter of the connection, not of an order', async () => {
  const ahead = engine.connect(
    { kind: 'oauth1', ...integration },
    {
      clock: () => new Date('2026-03-02T13:00:00Z'),
    },
  )
  await expect(readStores(ahead)).rejects.toMatchObject({
    ...{ kind: 'unauthorized', message: expect.stringContaining('oauth_timestamp') },
  })
})

test('a product is found by its SKU, in any case, under the SKU that was asked for', async () => {
  const found = await readProductsBySku(engine.client, ['mug-red', 'MUG-RED', 'NO-SUCH', ' '])
  const mug = {
    ...{
      productId: mugId,
      sku: 'MUG-RED',
      name: 'Product MUG-RED',
      enabled: true,
      type: 'simple',
      weight: 0.5,
    },
    websiteIds: [1],
  }
  expect(Object.fromEntries(found)).toEqual({ 'mug-red': mug, 'MUG-RED': mug })
})

test('a SKU that holds a comma is one SKU', async () => {
  const found = await readProductsBySku(engine.client, ['MUG,BLUE', 'MUG-RED', 'BLUE'])
  expect([...found].map(([sku, product]) => [sku, product.sku])).toEqual([
    ['MUG,BLUE', 'MUG,BLUE'],
    ['MUG-RED', 'MUG-RED'],
  ])
})

test('a product that is off is found and said to be off', async () => {
  expect((await readProductsBySku(engine.client, ['OLD/CUP'])).get('OLD/CUP')?.enabled).toBe(false)
})

test('more SKUs than fit into one call are read in several', async () => {
  const skus = Array.from({ length: 160 }, (_, index) => `${'漢'.repeat(30)}-${index}`)
  expect([...(await readProductsBySku(engine.client, [...skus, 'MUG-RED'])).keys()]).toEqual(['MUG-RED'])
})

test('what callers ask for at the same moment is read in one call, and each gets its own', async () => {
  const before = engine.callsTo('/products')
  const batch = productBatch(engine.client)
  const [first, second] = await Promise.all([
    batch.readProductsBySku(['MUG-RED', 'NO-SUCH']),
    batch.readProductsBySku(['MUG,BLUE', 'mug-red']),
  ])
  expect([[...first.keys()], [...second.keys()]]).toEqual([['MUG-RED'], ['MUG,BLUE', 'mug-red']])
  expect(engine.callsTo('/products')).toBe(before + 1)
})

test('a full batch waits for nobody', async () => {
  const batch = productBatch(engine.client, { waitMs: 3_600_000, skusMax: 2 })
  expect((await batch.readProductsBySku(['MUG-RED', 'MUG,BLUE'])).size).toBe(2)
})

test('a batch that failed is failed for all who joined it, and for nobody after', async () => {
  const batch = productBatch(engine.client)
  await engine.fault('GET /V1/products', 'error-503')
  const outcomes = await Promise.allSettled([batch.readProductsBySku(['A']), batch.readProductsBySku(['B'])])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect((await batch.readProductsBySku(['MUG-RED'])).size).toBe(1)
})

test('salable stock is what can be sold from the stock of the website', async () => {
  const asked = { websiteCode: 'base', skus: ['MUG-RED', 'MUG,BLUE', 'OLD/CUP'] }
  expect([...(await readSalableStock(engine.client, asked)).values()]).toEqual([
    { sku: 'MUG-RED', salableQuantity: 12 },
    { sku: 'MUG,BLUE', salableQuantity: 3 },
    { sku: 'OLD/CUP', salableQuantity: 0 },
  ])
})

test('a SKU that Commerce does not have has no stock, although Commerce answers with a failure', async () => {
  expect(await readSalableStock(engine.client, { websiteCode: 'base', skus: ['NO-SUCH'] })).toEqual(new Map())
})

const stockItem = { item_id: 1, qty: 0, is_in_stock: true }
test.each([
  ['whose stock is not managed', { ...stockItem, manage_stock: false, backorders: 0 }, null],
  ['that is sold on backorder', { ...stockItem, manage_stock: true, backorders: 1 }, null],
  ['that is neither', { ...stockItem, manage_stock: true, backorders: 0 }, 0],
])('of a product %s, none left means what it says', async (_which, item, salableQuantity) => {
  engine.wire.ownAnswers.push({
    call: 'GET /rest/V1/stockItems/',
    status: 200,
    text: JSON.stringify(item),
  })
  const stock = await readSalableStock(engine.client, { websiteCode: 'base', skus: ['OLD/CUP'] })
  expect(stock.get('OLD/CUP')).toEqual({ sku: 'OLD/CUP', salableQuantity })
})

test('a product made of others has no stock of its own to run out of', async () => {
  const message = "Can't check requested quantity for products without Source Items support."
  const call = 'GET /rest/V1/inventory/get-product-salable-quantity/SET'
  engine.wire.ownAnswers.push({ call, status: 400, text: JSON.stringify({ message }) })
  const stock = await readSalableStock(engine.client, { websiteCode: 'base', skus: ['SET'] })
  expect(stock.get('SET')).toEqual({ sku: 'SET', salableQuantity: null })
})

test('a Commerce without multi-source inventory has one stock for all websites', async () => {
  const call = 'GET /rest/V1/inventory/stock-resolver/website/eu'
  const text = JSON.stringify({ message: 'Request does not match any route.' })
  engine.wire.ownAnswers.push({ call, status: 404, text })
  const stock = await readSalableStock(engine.client, { websiteCode: 'eu', skus: ['MUG-RED', 'NO-SUCH'] })
  expect([...stock.values()]).toEqual([{ sku: 'MUG-RED', salableQuantity: 12 }])
})

test('a website that Commerce does not have has no stock to read', async () => {
  const asked = readSalableStock(engine.client, { websiteCode: 'gone', skus: ['MUG-RED'] })
  await expect(asked).rejects.toMatchObject({ kind: 'rejected' })
})

test('a failure at a SKU that Commerce has is a failure', async () => {
  const call = 'GET /rest/V1/inventory/get-product-salable-quantity/MUG-RED'
  engine.wire.ownAnswers.push({
    call,
    status: 500,
    text: 'An error has happened during application run.',
  })
  const asked = readSalableStock(engine.client, { websiteCode: 'base', skus: ['MUG-RED'] })
  await expect(asked).rejects.toMatchObject({ kind: 'unavailable', facts: { httpStatus: 500 } })
})

test('store views and websites are those that sell, with their base currency', async () => {
  expect(await readStores(engine.client)).toEqual({
    storeViews: [
      {
        storeId: 1,
        code: 'default',
        name: 'Default Store View',
        websiteId: 1,
        websiteCode: 'base',
        baseCurrency: 'USD',
      },
      {
        storeId: 2,
        code: 'eu_de',
        name: 'EU German',
        websiteId: 2,
        websiteCode: 'eu',
        baseCurrency: 'EUR',
      },
    ],
    websites: [
      { websiteId: 1, code: 'base', name: 'Main Website', defaultStoreViewId: 1 },
      { websiteId: 2, code: 'eu', name: 'EU Website', defaultStoreViewId: 2 },
    ],
  })
})

test('a store view is found by its id; one that was removed is said to be missing', async () => {
  expect(await readStoreView(engine.client, 2)).toMatchObject({ code: 'eu_de', baseCurrency: 'EUR' })
  await expect(readStoreView(engine.client, 9)).rejects.toMatchObject({ kind: 'rejected' })
})

test('regions come by country, none where a country has none, null where it is not offered', async () => {
  const [us, gb, zz] = await Promise.all(
    ['us', 'GB', 'ZZ'].map((code) => readCountryRegions(engine.client, code)),
  )
  expect(us?.regions).toContainEqual({ regionId: 12, code: 'CA', name: 'California' })
  expect([us?.countryCode, gb, zz]).toEqual(['US', { countryCode: 'GB', regions: [] }, null])
})

test('regions and modules are read once until they are asked for afresh', async () => {
  const client = engine.connect({ kind: 'oauth1', ...integration })
  const before = engine.callsTo('/modules')
  expect(await readCapabilities(client)).toEqual({ orderferryModule: true, inventoryManagement: true })
  await readCapabilities(client)
  expect(engine.callsTo('/modules')).toBe(before + 1)
  await readCapabilities(client, { fresh: true })
  expect(engine.callsTo('/modules')).toBe(before + 2)
})

test('a Commerce that lists no modules does not have ours', async () => {
  const text = JSON.stringify({ message: 'Request does not match any route.' })
  engine.wire.ownAnswers.push({ call: 'GET /rest/V1/modules', status: 404, text })
  expect(await readCapabilities(engine.client, { fresh: true })).toEqual({
    orderferryModule: false,
    inventoryManagement: true,
  })
})
