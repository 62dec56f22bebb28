/** Staff say which products a Seller SKU stands for; what waits for it goes on at once (S-51 to S-53, P-12). */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'

let world: ApiWorld
const store = { params: { storeId: STORE } }

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.amazon.control('usage-plans', { lifted: true })
  for (const sku of ['MUG', 'PLATE']) await world.shop.createProduct(sku, { quantity: 100 })
  await world.shop.call('/products', {
    body: {
      product: {
        ...{ sku: 'TRAY', name: 'Tray', price: 20, status: 1, type_id: 'bundle', weight: 1 },
        ...{ attribute_set_id: 4, visibility: 4, extension_attributes: { website_ids: [1] } },
      },
    },
  })
})
afterAll(() => world.stop())
afterEach(() => expect(world.failures).toEqual([]))

const at = (key: string) => ({ params: { storeId: STORE, key: encodeURIComponent(key) } })
const match = (key: string, components: readonly unknown[], role: 'clerk' | 'owner' = 'clerk') =>
  world.call('replaceProductMatch', { ...at(key), body: { components }, role })
const refused = (key: string, components: unknown, language?: string) =>
  world.refused('replaceProductMatch', {
    ...at(key),
    body: { components },
    ...(language === undefined ? {} : { language }),
  })

async function placeFor(sku: string): Promise<string> {
  const { orderId } = await world.amazon.placeOrder({
    template: 'fbm-unshipped',
    items: [{ sku, quantity: 1 }],
  })
  await world.minutesPass(5)
  await world.sync()
  return orderId
}

const readOrder = (amazonOrderId: string) =>
  world.call('readOrder', { params: { storeId: STORE, amazonOrderId } })

describe('a match', () => {
  test('lets the orders that wait for its Seller SKU be imported at once, as its product', async () => {
    const waiting = [await placeFor('MUG-ON-AMAZON'), await placeFor('MUG-ON-AMAZON')]
    const other = await placeFor('SOMETHING-ELSE')
    const saved = await match('MUG-ON-AMAZON', [{ sku: 'MUG' }])
    expect(saved).toMatchObject({
      ...{ key: 'MUG-ON-AMAZON', sellerSku: 'MUG-ON-AMAZON', asin: null, origin: 'staff' },
      components: [{ sku: 'MUG', quantity: 1, weight: '1' }],
      ordersRetried: 2,
    })
    await world.drain()
    for (const orderId of waiting) {
      expect(await readOrder(orderId)).toMatchObject({ importState: 'created', blockers: [] })
      const [order] = await world.shop.ordersOf(orderId)
      expect(order.items).toMatchObject([{ sku: 'MUG', qty_ordered: 1 }])
    }
    expect(await readOrder(other)).toMatchObject({ importState: 'blocked' })
  })

  test('that was wrong is mended by another one, and its orders are tried again', async () => {
    await world.shop.createProduct('SOLD-OUT', { quantity: 0 })
    await match('CUP', [{ sku: 'SOLD-OUT' }])
    const orderId = await placeFor('CUP')
    expect((await readOrder(orderId)).blockers).toMatchObject([{ code: 'out-of-stock', sku: 'SOLD-OUT' }])
    expect(await match('CUP', [{ sku: 'PLATE' }])).toMatchObject({ ordersRetried: 1 })
    await world.drain()
    expect(await readOrder(orderId)).toMatchObject({ importState: 'created' })
  })

  test('that is forgotten leaves the product of the same SKU, and its orders are tried again', async () => {
    await match('PLATE', [{ sku: 'SOLD-OUT' }])
    const orderId = await placeFor('PLATE')
    expect(await readOrder(orderId)).toMatchObject({ importState: 'blocked' })
    await world.call('removeProductMatch', { ...at('PLATE'), role: 'clerk' })
    await world.drain()
    expect(await readOrder(orderId)).toMatchObject({ importState: 'created' })
    expect(await world.refused('removeProductMatch', at('PLATE'))).toMatchObject({
      code: 'match-unknown',
      status: 404,
    })
  })

  test('may be a kit, weighed by what its products cost, and takes the spelling of Commerce', async () => {
    const components = [
      { sku: 'mug', quantity: 2, weight: '12.50' },
      { sku: 'PLATE', quantity: 3 },
    ]
    expect((await match('BREAKFAST', components)).components).toEqual([
      { sku: 'MUG', quantity: 2, weight: '12.50' },
      { sku: 'PLATE', quantity: 3, weight: '3' },
    ])
  })

  test('may be for an ASIN, where a line names no SKU', async () => {
    await world.minutesPass(30)
    await world.sync()
    const nameless = { kind: 'missing-field', field: 'orderItems.product.sellerSku', row: 0 }
    await world.amazon.fault({ operation: 'searchOrders', ...nameless })
    const wish = { template: 'fbm-unshipped', items: [{ sku: 'UNNAMED', asin: 'B0EXAMPLE1', quantity: 1 }] }
    const { orderId } = await world.amazon.placeOrder(wish)
    await world.sync()
    expect((await readOrder(orderId)).blockers).toMatchObject([{ code: 'sku-missing' }])
    expect(await match('asin:B0EXAMPLE1', [{ sku: 'MUG' }])).toMatchObject({
      ...{ sellerSku: null, asin: 'B0EXAMPLE1', ordersRetried: 1 },
    })
    await world.drain()
    const [order] = await world.shop.ordersOf(orderId)
    expect(order.items).toMatchObject([{ sku: 'MUG' }])
  })

  test('may be for whatever Amazon calls a SKU', async () => {
    for (const key of ['A/B 50% ü:#1?', '紅色馬克杯'.repeat(8)]) {
      expect(await match(key, [{ sku: 'MUG' }])).toMatchObject({ sellerSku: key })
      await world.call('removeProductMatch', at(key))
    }
  })
})

describe('what cannot be matched', () => {
  test('are products that Commerce does not have, which are named', async () => {
    const problem = await refused('CUP', [{ sku: 'GONE' }, { sku: 'MUG' }, { sku: 'TRAY' }])
    expect(problem).toMatchObject({ code: 'not-in-commerce', status: 422 })
    expect(problem.errors).toEqual([
      {
        field: 'body.components.0.sku',
        problem: 'names SKU GONE, which is not in the Commerce catalog',
        fix: 'Create the product in Commerce, or send the SKU of one that is there.',
      },
      {
        field: 'body.components.2.sku',
        problem: 'names TRAY, which is of type bundle and cannot stand for an order line',
        fix: expect.stringMatching(/of a bundle or a configurable product, those that it is made of/),
      },
    ])
    expect((await refused('CUP', [{ sku: 'GONE' }], 'zh-TW')).errors).toMatchObject([
      { problem: '指定了 SKU GONE，Commerce 型錄中沒有此商品' },
    ])
  })

  test.each([
    [[], 'body.components', /1 to 20/],
    [Array(21).fill({ sku: 'MUG' }), 'body.components', /1 to 20/],
    [[{ sku: ' ' }], 'body.components.0.sku', /at least one/],
    [[{ sku: 'a\u0000b' }], 'body.components.0.sku', /letters, digits and signs/],
    [[{ sku: 'MUG', quantity: 0 }], 'body.components.0.quantity', /1 to 1000/],
    [[{ sku: 'MUG', quantity: 1001 }], 'body.components.0.quantity', /1 to 1000/],
    [[{ sku: 'MUG', weight: '-1' }], 'body.components.0.weight', /zero or more/],
    [[{ sku: 'MUG', weight: 1 }], 'body.components.0.weight', /as text/],
    [[{ sku: 'MUG' }, { sku: 'mug' }], 'body.components.1.sku', /quantities of both/],
  ])('%j is refused by field', async (components, field, fix) => {
    const problem = await refused('CUP', components)
    expect(problem).toMatchObject({ code: 'input-invalid' })
    expect(problem.errors?.[0]).toMatchObject({ field, fix: expect.stringMatching(fix) })
  })

  test.each(['asin:B0', 'a\u0000b', 'x'.repeat(101)])('is the key %j', async (key) => {
    expect((await refused(key, [{ sku: 'MUG' }])).errors).toMatchObject([{ field: 'params.key' }])
  })

  test('is anything in a store that does not exist', async () => {
    const params = { storeId: 'no-such-store', key: 'CUP' }
    const unknown = { code: 'store-unknown' }
    const body = { components: [{ sku: 'MUG' }] }
    expect(await world.refused('replaceProductMatch', { params, body })).toMatchObject(unknown)
    expect(await world.refused('removeProductMatch', { params })).toMatchObject(unknown)
    expect(await world.refused('listProductMatches', { params })).toMatchObject(unknown)
  })
})

test('matches are listed by Seller SKU, in pages', async () => {
  const list = (query: string) => world.call('listProductMatches', { ...store, query, role: 'viewer' })
  const all = await list('count=exact')
  const keys = all.items.map(({ key }) => key)
  expect(keys.toSorted()).toEqual(['BREAKFAST', 'CUP', 'MUG-ON-AMAZON', 'asin:B0EXAMPLE1'])
  expect(all).toMatchObject({ total: 4, pages: 1, hasMore: false })
  const second = await list('perPage=1&page=2')
  expect(second).toMatchObject({ items: [{ key: keys[1] }], hasMore: true })
})
