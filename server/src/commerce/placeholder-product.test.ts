import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readProductsBySku } from './catalog.ts'
import { createOrder, readOrder } from './orders.ts'
import { createPlaceholderProduct, type PlaceholderDraft } from './placeholder-product.ts'
import { shipOrder } from './shipments.ts'
import { readSalableStock } from './stock.ts'
import {
  type CommerceEngine,
  integration,
  makeProduct,
  orderDraft,
  startCommerceEngine,
} from './testing/commerce-engine.ts'

let engine: CommerceEngine
let serial = 0
beforeAll(async () => {
  engine = await startCommerceEngine(inject('postgresUrl'))
})
afterAll(() => engine.stop())

function draft(changes: Partial<PlaceholderDraft> = {}): PlaceholderDraft {
  serial += 1
  return { sku: `GONE/${serial}`, name: 'Garden Gnome', asin: 'B00GNOME01', websiteIds: [1], ...changes }
}

test('a placeholder is off, in no list, and has no stock to run out of', async () => {
  const wish = draft()
  const { sku } = wish
  const outcome = await createPlaceholderProduct(engine.client, wish)
  const product = {
    ...{ productId: expect.any(Number), sku, name: 'Garden Gnome', enabled: false },
    ...{ type: 'simple', weight: null, websiteIds: [1] },
  }
  expect(outcome).toEqual({ kind: 'created', product })
  expect((await readProductsBySku(engine.client, [sku])).get(sku)).toEqual(product)
  const stock = await readSalableStock(engine.client, { websiteCode: 'base', skus: [sku] })
  expect(stock.get(sku)).toEqual({ sku, salableQuantity: null })
  const stored = await engine.client.read(`/products/${encodeURIComponent(sku)}`)
  expect(stored).toMatchObject({
    ...{ visibility: 1, price: 0 },
    custom_attributes: expect.arrayContaining([
      { attribute_code: 'short_description', value: 'Amazon ASIN B00GNOME01' },
    ]),
  })
})

test('an order of a placeholder is made with its stock checked, and shipped', async () => {
  const wish = draft()
  const outcome = await createPlaceholderProduct(engine.client, wish)
  const productId = outcome.kind === 'created' ? outcome.product.productId : 0
  const lines = [{ sku: wish.sku, productId, quantity: 2 }]
  const order = orderDraft({ externalId: '111-0-1', lines, orderferry: { reserve: 'check' } })
  const made = await createOrder(engine.client, order)
  const id = made.kind === 'created' ? made.id : 0
  const itemId = (await readOrder(engine.client, id))?.items[0]?.itemId ?? 0
  const shipped = await shipOrder(engine.client, id, {
    lines: [{ commerceOrderItemId: itemId, quantity: 2 }],
  })
  expect(shipped.kind).toBe('shipped')
})

test('made twice, a placeholder is there once, and the second time found', async () => {
  const wish = draft()
  const first = await createPlaceholderProduct(engine.client, wish)
  const again = await createPlaceholderProduct(engine.client, { ...wish, sku: wish.sku.toLowerCase() })
  expect([first.kind, again]).toEqual(['created', { ...first, kind: 'already-exists' }])
})

test("the merchant's own product of the SKU is left as it is", async () => {
  const productId = await makeProduct(engine.client, { sku: 'MUG-RED', quantity: 3 })
  const outcome = await createPlaceholderProduct(engine.client, draft({ sku: 'mug-red' }))
  const product = { productId, sku: 'MUG-RED', name: 'Product MUG-RED', enabled: true }
  expect(outcome).toMatchObject({ kind: 'already-exists', product })
  const stock = await readSalableStock(engine.client, { websiteCode: 'base', skus: ['MUG-RED'] })
  expect(stock.get('MUG-RED')?.salableQuantity).toBe(3)
})

test('two listings of one title become two products', async () => {
  const outcomes = [await createPlaceholderProduct(engine.client, draft())]
  outcomes.push(await createPlaceholderProduct(engine.client, draft()))
  expect(outcomes.map(({ kind }) => kind)).toEqual(['created', 'created'])
})

test('a title is cut where Commerce cuts it, and one that is empty gives way to the SKU', async () => {
  const wish = draft({ name: 'x'.repeat(300) })
  const unnamed = draft({ name: ' ', asin: null })
  const names = []
  for (const one of [wish, unnamed]) {
    const outcome = await createPlaceholderProduct(engine.client, one)
    if (outcome.kind === 'created') names.push(outcome.product.name)
  }
  expect(names).toEqual(['x'.repeat(255), unnamed.sku])
})

test.each(['cut-after', 'withhold-after'])(
  'a placeholder that was made although the answer is %s is found',
  async (fault) => {
    const wish = draft()
    await engine.fault('POST /V1/products', fault)
    const hasty = engine.connect({ kind: 'oauth1', ...integration }, { deadlineMs: 300 })
    const outcome = await createPlaceholderProduct(hasty, wish)
    expect(outcome).toMatchObject({ kind: 'already-exists', product: { sku: wish.sku, enabled: false } })
    await engine.control('withheld/release', {})
  },
)

test('a placeholder that was not made is thrown as it is, and made when it is asked for again', async () => {
  const wish = draft()
  await engine.fault('POST /V1/products', 'cut-before')
  await expect(createPlaceholderProduct(engine.client, wish)).rejects.toMatchObject({
    ...{ kind: 'unavailable', facts: { operation: 'POST /V1/products', ambiguous: true } },
  })
  expect((await createPlaceholderProduct(engine.client, wish)).kind).toBe('created')
})

test('what Commerce does not take for a product is refused in its words', async () => {
  const message = 'Attribute set entity type is not %1.'
  await engine.fault('POST /V1/products', 'error-400', { message, parameters: ['product'] })
  expect(await createPlaceholderProduct(engine.client, draft())).toEqual({
    kind: 'refused',
    message: 'Attribute set entity type is not product.',
  })
})
