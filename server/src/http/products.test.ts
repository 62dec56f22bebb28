/** Staff match, make, enable and stock the products that blocked orders wait for (S-51 to S-56, L-40 to L-42). */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { switchReadOnlyOff, switchReadOnlyOn } from '../database/global-settings.ts'
import { STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { furnishCatalog } from './testing/catalog.ts'
import { addPerson } from './testing/people.ts'

let world: ApiWorld

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await furnishCatalog(world)
})
afterAll(() => world.stop())
afterEach(() => expect(world.failures).toEqual([]))

const store = { params: { storeId: STORE } }
const of = (sku: string) => ({ params: { storeId: STORE, sku: encodeURIComponent(sku) } })
const readOrder = (amazonOrderId: string) =>
  world.call('readOrder', { params: { storeId: STORE, amazonOrderId } })
const change = (sku: string, body: object) => world.call('changeProduct', { ...of(sku), role: 'clerk', body })

async function placeFor(sku: string, quantity = 1, more: object = {}): Promise<string> {
  const { orderId } = await world.amazon.placeOrder({
    template: 'fbm-unshipped',
    items: [{ sku, quantity, ...more }],
  })
  await world.minutesPass(5)
  await world.sync()
  return orderId
}

describe('a blocker is mended from its button', () => {
  test('a disabled product is enabled, and its orders are imported', async () => {
    await world.shop.createProduct('OFF', { quantity: 5, enabled: false })
    const orders = [await placeFor('OFF'), await placeFor('OFF')]
    expect(await change('OFF', { enabled: true })).toMatchObject({ enabled: true, ordersRetried: 2 })
    await world.drain()
    for (const orderId of orders) {
      const order = await readOrder(orderId)
      expect(order).toMatchObject({ importState: 'created', blockers: [] })
      expect(order.history.find(({ code }) => code === 'product-enabled')).toMatchObject({
        actor: 'the clerk',
        text: 'Product OFF enabled in Commerce by staff.',
      })
    }
    expect((await world.shop.call('/products/OFF')).status).toBe(1)
  })

  test('stock is set at a source, and the order that waited is imported', async () => {
    await world.shop.createProduct('EMPTY', { quantity: 0 })
    const orderId = await placeFor('EMPTY', 3)
    const changed = await change('EMPTY', { quantities: [{ sourceCode: 'default', quantity: 3 }] })
    expect(changed).toMatchObject({ salableQuantity: 3, sources: [{ quantity: 3 }], ordersRetried: 1 })
    await world.drain()
    const order = await readOrder(orderId)
    expect(order.importState).toBe('created')
    expect(order.history.map(({ text }) => text)).toContain(
      'Stock of EMPTY set in Commerce by staff: default 3.',
    )
  })

  test('a product that was enabled before its stock was refused says so', async () => {
    await world.shop.createProduct('HALF-MENDED', { quantity: 0, enabled: false })
    const orderId = await placeFor('HALF-MENDED', 1)
    await world.shop.fault({ operation: 'POST /V1/inventory/source-items', kind: 'error-400' })
    const body = { enabled: true, quantities: [{ sourceCode: 'default', quantity: 2 }] }
    expect((await world.refused('changeProduct', { ...of('HALF-MENDED'), body })).code).toBe(
      'commerce-refused',
    )
    const codes = (await readOrder(orderId)).history.map(({ code }) => code)
    expect(codes).toContain('product-enabled')
    expect(codes).not.toContain('product-stock-set')
    await world.drain()
  })

  test('what is set twice is set once', async () => {
    await world.shop.createProduct('TWICE', { quantity: 0, enabled: false })
    await placeFor('TWICE', 9)
    const body = { enabled: true, quantities: [{ sourceCode: 'default', quantity: 2 }] }
    await change('TWICE', body)
    expect(await change('TWICE', body)).toMatchObject({ enabled: true, sources: [{ quantity: 2 }] })
  })

  test('only what an order of the store waits for, at a source that its website sells from', async () => {
    const { headers } = await addPerson(world, { role: 'clerk' })
    const asked = { ...of('MUG-RED'), body: { enabled: true } }
    expect(await world.refused('changeProduct', { ...asked, token: null, headers })).toMatchObject({
      ...{ code: 'product-not-awaited', status: 409 },
    })
    const near = await addPerson(world, { role: 'operator', storeIds: [STORE] })
    expect(
      await world.refused('changeProduct', { ...asked, token: null, headers: near.headers }),
    ).toMatchObject({ code: 'product-not-awaited' })
    await world.shop.createProduct('NOWHERE', { quantity: 0 })
    await placeFor('NOWHERE')
    const quantities = [{ sourceCode: 'wh_eu1', quantity: 1 }]
    expect(await world.refused('changeProduct', { ...of('NOWHERE'), body: { quantities } })).toMatchObject({
      code: 'not-in-commerce',
      errors: [{ field: 'body.quantities.0.sourceCode', fix: 'Send one of: default.' }],
    })
  })

  test('of the whole catalog by whoever works for all stores', async () => {
    await world.shop.createProduct('UNASKED', { quantity: 1, enabled: false })
    const body = { enabled: true, quantities: [{ sourceCode: 'default', quantity: 6 }] }
    const asked = { ...of('UNASKED'), body, role: 'operator' } as const
    expect(await world.call('changeProduct', asked)).toMatchObject({
      ...{ enabled: true, sources: [{ quantity: 6 }], ordersRetried: 0 },
    })
  })

  test.each<[object, string]>([
    [{}, 'body'],
    [{ enabled: false }, 'body.enabled'],
    [{ quantities: [{ sourceCode: 'default', quantity: 1.5 }] }, 'body.quantities.0.quantity'],
    [{ quantities: [{ sourceCode: 'default', quantity: -1 }] }, 'body.quantities.0.quantity'],
  ])('%j is refused', async (body, field) => {
    const problem = await world.refused('changeProduct', { ...of('MUG-RED'), body })
    expect(problem).toMatchObject({ code: 'input-invalid', errors: [{ field }] })
    expect(problem.errors?.[0]?.fix).not.toBe('')
  })

  test('not by a viewer', async () => {
    const call = { ...of('MUG-RED'), role: 'viewer', body: { enabled: true } } as const
    expect(await world.refused('changeProduct', call)).toMatchObject({ code: 'role-too-low' })
  })
})

describe('unmatched SKUs', () => {
  const unmatched = async () =>
    (await world.call('listUnmatchedSkus', { ...store, query: 'perPage=200' })).items
  const make = (keys: readonly string[], more: object = {}) =>
    world.call('createProducts', {
      ...store,
      role: 'clerk',
      body: { keys, enabled: true, websiteIds: [1], attributeSetId: 4, ...more },
    })

  test('are listed with how many orders and units wait for each, the most wanted first', async () => {
    await placeFor('NEW-1', 2, { asin: 'B000000001', title: 'First New Thing' })
    const newest = await placeFor('NEW-1', 3, { asin: 'B000000001', title: 'First New Thing' })
    await placeFor('NEW-2', 1, { asin: 'B000000002' })
    const list = await unmatched()
    expect(list[0]).toMatchObject({
      ...{ key: 'NEW-1', sellerSku: 'NEW-1', asin: 'B000000001', title: 'First New Thing' },
      ...{ because: 'sku-not-in-catalog', ordersWaiting: 2, unitsWaiting: 5, newestOrderId: newest },
    })
    expect(list.map(({ key }) => key)).toContain('NEW-2')
    expect(await world.call('listUnmatchedSkus', { ...store, query: 'perPage=1&count=exact' })).toMatchObject(
      {
        hasMore: true,
        total: list.length,
      },
    )
  })

  test('become products of Amazon’s data, and their orders are imported', async () => {
    const orderId = await placeFor('MAKE-ME', 2, { asin: 'B000000003', title: 'Made of Amazon' })
    const body = { categoryIds: [3], visibility: 'catalog', taxClassId: 2 }
    expect(await make(['MAKE-ME'], body)).toEqual({
      results: [
        {
          ...{ key: 'MAKE-ME', outcome: 'created', sku: 'B000000003', message: null, ordersRetried: 1 },
        },
      ],
    })
    const product = await world.shop.call('/products/B000000003')
    const { orderItems } = await world.amazon.order(orderId)
    expect(product).toMatchObject({
      ...{ name: 'Made of Amazon', status: 1, visibility: 2, attribute_set_id: 4, type_id: 'simple' },
      price: Number(orderItems[0].product.price.unitPrice.amount),
      extension_attributes: { website_ids: [1], category_links: [{ category_id: '3' }] },
      custom_attributes: expect.arrayContaining([{ attribute_code: 'tax_class_id', value: '2' }]),
    })
    await world.drain()
    const order = await readOrder(orderId)
    expect(order).toMatchObject({ importState: 'created', items: [{ matchedBy: 'staff' }] })
    expect(order.history.map(({ code }) => code)).toContain('product-created')
    expect((await unmatched()).map(({ key }) => key)).not.toContain('MAKE-ME')
  })

  test('in bulk: one that cannot be made stops no other', async () => {
    await placeFor('BULK-1', 1, { asin: 'B000000011' })
    await placeFor('BULK-2', 1, { asin: 'B000000012' })
    await world.shop.fault({ operation: 'POST /V1/products', kind: 'error-400', message: 'Not today.' })
    const { results } = await make(['BULK-1', 'NOBODY-WANTS-IT', 'BULK-2'])
    expect(results).toMatchObject([
      { key: 'BULK-1', outcome: 'refused', message: 'Commerce refused: Not today.' },
      { key: 'NOBODY-WANTS-IT', outcome: 'refused', message: 'No order waits for it any more.' },
      { key: 'BULK-2', outcome: 'created', sku: 'B000000012' },
    ])
    expect((await make(['BULK-1'])).results).toMatchObject([{ outcome: 'created' }])
    await world.drain()
  })

  test.each(['cut-after', 'cut-before'] as const)(
    'made once, where the answer is lost (%s) and it is asked for again',
    async (kind) => {
      const asin = kind === 'cut-after' ? 'B000000021' : 'B000000022'
      const orderId = await placeFor(`LOST-${kind}`, 2, { asin })
      await world.shop.fault({ operation: 'POST /V1/products', kind })
      const [first] = (await make([`LOST-${kind}`])).results
      const [again] = first?.outcome === 'refused' ? (await make([`LOST-${kind}`])).results : [first]
      expect(again?.sku).toBe(asin)
      await world.drain()
      expect(await readOrder(orderId)).toMatchObject({ importState: 'created' })
      expect(await world.shop.salableQuantity(asin)).toBe(0)
    },
  )

  test('a process that died between the product and its stock leaves what the next run completes', async () => {
    const orderId = await placeFor('HALF-MADE', 2, { asin: 'B000000031' })
    await world.shop.fault({ operation: 'POST /V1/inventory/source-items', kind: 'error-503' })
    expect((await make(['HALF-MADE'])).results).toMatchObject([{ outcome: 'refused' }])
    expect((await make(['HALF-MADE'])).results).toMatchObject([{ outcome: 'existed', ordersRetried: 1 }])
    await world.drain()
    expect(await readOrder(orderId)).toMatchObject({ importState: 'created' })
  })

  test('a product that is there is left as it is, and matched', async () => {
    await world.shop.createProduct('B000000041', { quantity: 50 })
    await placeFor('THERE-ALREADY', 2, { asin: 'B000000041' })
    expect((await make(['THERE-ALREADY'])).results).toMatchObject([{ outcome: 'existed' }])
    expect(await world.call('readProduct', of('B000000041'))).toMatchObject({
      ...{ name: 'Product B000000041', sources: [{ quantity: 50 }] },
    })
    await world.drain()
  })

  test('a product that staff left without stock gets none', async () => {
    await world.shop.createProduct('B000000051', { quantity: 0 })
    await placeFor('COUNTED-AS-NONE', 2, { asin: 'B000000051' })
    expect((await make(['COUNTED-AS-NONE'])).results).toMatchObject([{ outcome: 'existed' }])
    expect(await world.call('readProduct', of('B000000051'))).toMatchObject({ sources: [{ quantity: 0 }] })
    await world.drain()
  })

  test('what Read-Only Mode holds back is said to be held back, and nothing is begun', async () => {
    const { database, clock } = world.run
    await placeFor('HELD-BACK', 1, { asin: 'B000000071' })
    await switchReadOnlyOn(database, 'staff', clock())
    const body = { keys: ['HELD-BACK'], enabled: true, websiteIds: [1], attributeSetId: 4 }
    const problem = await world.refused('createProducts', { ...store, role: 'clerk', body })
    await switchReadOnlyOff(database)
    expect(problem.code).toBe('read-only-mode')
    expect(await database.selectFrom('begun_products').select('sku').execute()).toEqual([])
  })

  test('what a product is sorted into is offered', async () => {
    expect(await world.call('readProductChoices', { ...store, role: 'viewer' })).toMatchObject({
      attributeSets: [{ attributeSetId: 4, name: 'Default' }],
      categories: [
        { categoryId: 2, name: 'Default Category', level: 1 },
        { categoryId: 3, name: 'Kitchen', level: 2 },
        { categoryId: 4, name: 'Tableware', level: 3 },
        { categoryId: 5, name: 'Home', level: 2 },
      ],
      websites: [{ websiteId: 1, code: 'base' }, { websiteId: 2 }],
      taxClasses: [{ taxClassId: 2, name: 'Taxable Goods' }],
    })
  })

  test.each<[object, string]>([
    [{ keys: [] }, 'body.keys'],
    [{ websiteIds: [] }, 'body.websiteIds'],
    [{ visibility: 'hidden' }, 'body.visibility'],
    [{ attributeSetId: 'Default' }, 'body.attributeSetId'],
  ])('%j is refused', async (wrong, field) => {
    const body = { keys: ['X'], enabled: true, websiteIds: [1], attributeSetId: 4, ...wrong }
    const problem = await world.refused('createProducts', { ...store, body })
    expect(problem).toMatchObject({ code: 'input-invalid', errors: [{ field }] })
  })
})
