/** Staff look for products in the catalog of Commerce. */
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { furnishCatalog } from './testing/catalog.ts'

let world: ApiWorld

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await furnishCatalog(world)
})
afterAll(() => world.stop())
afterEach(() => expect(world.failures).toEqual([]))

const store = { params: { storeId: STORE } }
const of = (sku: string) => ({ params: { storeId: STORE, sku: encodeURIComponent(sku) } })

const find = async (query: string) => (await world.call('searchProducts', { ...store, query })).items

test('is searched by name and by SKU, with state, kind and what can be sold', async () => {
  expect(await find('q=red')).toEqual([
    {
      ...{ productId: expect.any(Number), sku: 'MUG-RED', name: 'Product MUG-RED', price: '20' },
      ...{ type: 'simple', enabled: true, matchable: true, salableQuantity: 7 },
    },
  ])
  expect((await find('q=mug')).map(({ sku, matchable }) => [sku, matchable])).toEqual([
    ['SET', false],
    ['MUG-BLUE', true],
    ['MUG-RED', true],
  ])
})

test('takes % and _ for what they are', async () => {
  expect((await find('q=E_1')).map(({ sku }) => sku)).toEqual(['TEE_1'])
  expect(await find('q=%25')).toEqual([])
  expect(await find('q=G_R')).toEqual([])
})

test('is read page by page, and ends', async () => {
  const first = await world.call('searchProducts', { ...store, query: 'perPage=3' })
  expect(first).toMatchObject({ hasMore: true, total: 4 })
  expect(await world.call('searchProducts', { ...store, query: 'perPage=3&page=3' })).toMatchObject({
    ...{ items: [], hasMore: false },
  })
})

test('shows where a product lies', async () => {
  expect(await world.call('readProduct', of('mug-red'))).toMatchObject({
    sku: 'MUG-RED',
    sources: [{ sourceCode: 'default', name: 'Default Source', quantity: 7 }],
  })
  expect(await world.refused('readProduct', of('NOTHING'))).toMatchObject({
    ...{ code: 'product-unknown', status: 404 },
  })
})
