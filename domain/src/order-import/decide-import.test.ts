import { describe, expect, test } from 'vitest'
import type { CatalogProduct } from '../commerce/catalog.ts'
import { amazonOrder, item } from '../testing/amazon-order.ts'
import { connectedIn2026, mugRed, plateBlue, productsBySku, stockOf } from '../testing/cast.ts'
import { skusWaitedFor } from './blocker.ts'
import { decideImport, type ImportInput } from './decide-import.ts'
import { NO_MATCHES, type ProductMatches } from './match-product.ts'

const input: ImportInput = {
  order: amazonOrder({ items: [item({ sku: 'MUG-RED', quantity: 2 }), item({ sku: 'PLATE-BLUE' })] }),
  settings: connectedIn2026,
  matches: NO_MATCHES,
  products: productsBySku(mugRed, plateBlue),
  stock: stockOf({ 'MUG-RED': 2, 'PLATE-BLUE': 1 }),
}

test('an order whose every line is known and in stock is imported, and its stock held back', () => {
  expect(decideImport(input)).toEqual({
    kind: 'import',
    reserveStock: true,
    whenShort: 'block',
    short: [],
    lines: [
      { amazonOrderItemId: '05015851154150', product: mugRed, quantity: 2 },
      { amazonOrderItemId: '05015851154151', product: plateBlue, quantity: 1 },
    ],
  })
})

describe('one line that fails holds the order', () => {
  const blocked = (overrides: Partial<ImportInput>) => {
    const decision = decideImport({ ...input, ...overrides })
    return decision.kind === 'blocked' ? decision.by : decision.kind
  }

  test.each<[string, Partial<ImportInput>, unknown]>([
    [
      'the SKU is in no catalog',
      { products: productsBySku(plateBlue) },
      [{ code: 'sku-not-in-catalog', sku: 'MUG-RED', asin: 'B000000001' }],
    ],
    [
      'the line names no SKU',
      { order: amazonOrder({ items: [item({ sku: null })] }) },
      [{ code: 'sku-missing', amazonOrderItemId: '05015851154150', asin: 'B000000001' }],
    ],
    [
      'the product is disabled',
      { products: productsBySku({ ...mugRed, enabled: false }, plateBlue) },
      [{ code: 'product-disabled', sku: 'MUG-RED', productId: 101 }],
    ],
    [
      'one unit is lacking',
      { stock: stockOf({ 'MUG-RED': 1, 'PLATE-BLUE': 1 }) },
      [{ code: 'out-of-stock', sku: 'MUG-RED', ordered: 2, salable: 1 }],
    ],
    [
      'no stock is known of the product',
      { stock: stockOf({ 'PLATE-BLUE': 1 }) },
      [{ code: 'out-of-stock', sku: 'MUG-RED', ordered: 2, salable: null }],
    ],
    [
      'the product is a bundle',
      { products: productsBySku({ ...mugRed, type: 'bundle' }, plateBlue) },
      [{ code: 'product-type-not-supported', sku: 'MUG-RED', type: 'bundle' }],
    ],
  ])('%s', (_case, overrides, blockers) => {
    expect(blocked(overrides)).toEqual(blockers)
  })

  test('all failing lines are named, in the order of the lines', () => {
    const order = amazonOrder({
      items: [
        item({ sku: 'BOWL' }),
        item({ sku: 'PLATE-BLUE', quantity: 3 }),
        item({ sku: null }),
        item({ sku: 'MUG-RED' }),
      ],
    })
    const products = productsBySku(plateBlue, { ...mugRed, enabled: false })
    const by = blocked({ order, products })
    expect(by).toMatchObject([
      { code: 'sku-not-in-catalog', sku: 'BOWL' },
      { code: 'out-of-stock', sku: 'PLATE-BLUE', ordered: 3, salable: 1 },
      { code: 'sku-missing' },
      { code: 'product-disabled', sku: 'MUG-RED' },
    ])
    expect(typeof by === 'string' ? [] : skusWaitedFor(by)).toEqual(['BOWL', 'PLATE-BLUE', 'MUG-RED'])
  })

  test('a SKU on two lines is added up against the stock and named once', () => {
    const order = amazonOrder({ items: [item({ quantity: 2 }), item({ sku: 'mug-red', quantity: 1 })] })
    expect(blocked({ order })).toEqual([{ code: 'out-of-stock', sku: 'MUG-RED', ordered: 3, salable: 2 }])
  })
})

describe('stock that does not stand in the way', () => {
  test('a product whose stock is not managed is never out of it', () => {
    expect(decideImport({ ...input, stock: stockOf({ 'MUG-RED': null, 'PLATE-BLUE': null }) }).kind).toBe(
      'import',
    )
  })

  test('Commerce itself checks when it creates the order', () => {
    expect(decideImport({ ...input, stock: null }).kind).toBe('import')
  })

  test('a line canceled whole is left out and needs none', () => {
    const order = amazonOrder({ items: [item({ sku: 'GONE', quantity: 0 }), item({ sku: 'PLATE-BLUE' })] })
    expect(decideImport({ ...input, order })).toMatchObject({ lines: [{ product: plateBlue, quantity: 1 }] })
  })
})

describe('L-10: an order first seen partly shipped', () => {
  const status = 'PARTIALLY_SHIPPED'

  test('needs stock for what is still to ship alone', () => {
    const order = amazonOrder({ status, items: [item({ quantity: 3, shipped: 1 })] })
    expect(decideImport({ ...input, order })).toMatchObject({ kind: 'import', lines: [{ quantity: 3 }] })
    const short = amazonOrder({ status, items: [item({ quantity: 4, shipped: 1 })] })
    expect(decideImport({ ...input, order: short })).toMatchObject({
      by: [{ code: 'out-of-stock', ordered: 3, salable: 2 }],
    })
  })

  test('needs none for a line that has left whole', () => {
    const items = [item({ quantity: 3, shipped: 3 }), item({ sku: 'PLATE-BLUE' })]
    expect(decideImport({ ...input, order: amazonOrder({ status, items }) }).kind).toBe('import')
  })

  test('that has left whole needs stock for all of it, as the published table has it', () => {
    const order = amazonOrder({ status: 'SHIPPED', items: [item({ quantity: 3, shipped: 3 })] })
    expect(decideImport({ ...input, order })).toMatchObject({ by: [{ code: 'out-of-stock', ordered: 3 }] })
  })
})

describe('an order that Amazon ships', () => {
  const order = amazonOrder({ channel: 'FBA', status: 'SHIPPED' })

  test('looks neither at stock nor at whether the product is enabled, and holds no stock back', () => {
    const products = productsBySku({ ...mugRed, enabled: false })
    expect(decideImport({ ...input, order, products, stock: stockOf({ 'MUG-RED': 0 }) })).toMatchObject({
      kind: 'import',
      reserveStock: false,
    })
  })

  test('still needs its product in the catalog', () => {
    expect(decideImport({ ...input, order, products: new Map() })).toMatchObject({
      kind: 'blocked',
      by: [{ code: 'sku-not-in-catalog', sku: 'MUG-RED' }],
    })
  })
})

describe('a product is found by the exact SKU, else in any case', () => {
  const lower: CatalogProduct = { ...mugRed, productId: 999, sku: 'mug-red' }

  test.each([
    [
      'exact first',
      'MUG-RED',
      new Map([
        ['mug-red', lower],
        ['MUG-RED', mugRed],
      ]),
      101,
    ],
    ['in any case', 'Mug-Red', new Map([['MUG-RED', mugRed]]), 101],
  ])('%s', (_case, sku, products, productId) => {
    const order = amazonOrder({ items: [item({ sku })] })
    expect(decideImport({ ...input, order, products, stock: null })).toMatchObject({
      lines: [{ product: { productId } }],
    })
  })
})

describe('O-23: what becomes of an order that there is too little of', () => {
  const stock = stockOf({ 'MUG-RED': 1, 'PLATE-BLUE': 1 })

  test.each(['backorder', 'on-hold'] as const)(
    '%s imports it and says what is short',
    (insufficientStock) => {
      const settings = { ...connectedIn2026, insufficientStock }
      expect(decideImport({ ...input, settings, stock })).toMatchObject({
        kind: 'import',
        reserveStock: true,
        whenShort: insufficientStock,
        short: [{ sku: 'MUG-RED', ordered: 2, salable: 1 }],
      })
    },
  )

  test('a product that is disabled still holds it', () => {
    const settings = { ...connectedIn2026, insufficientStock: 'backorder' } as const
    const products = productsBySku({ ...mugRed, enabled: false }, plateBlue)
    expect(decideImport({ ...input, settings, stock, products })).toEqual({
      kind: 'blocked',
      by: [{ code: 'product-disabled', sku: 'MUG-RED', productId: 101 }],
    })
  })
})

describe('O-24: a line that no product stands for', () => {
  const settings = { ...connectedIn2026, unknownProduct: 'placeholder' } as const
  const order = amazonOrder({
    items: [item({ sku: 'BOWL' }), item({ sku: 'BOWL' }), item({ sku: 'MUG-RED' })],
  })

  test('asks for a placeholder, once for each SKU', () => {
    expect(decideImport({ ...input, settings, order })).toEqual({
      kind: 'needs-products',
      products: [{ sku: 'BOWL', asin: 'B000000001', title: expect.any(String) }],
    })
  })

  test('asks once for what Commerce takes for one SKU', () => {
    const spelled = amazonOrder({ items: [item({ sku: 'BOWL' }), item({ sku: 'bowl' })] })
    const decision = decideImport({ ...input, settings, order: spelled })
    expect(decision).toMatchObject({ kind: 'needs-products', products: [{ sku: 'BOWL' }] })
  })

  test('is held by what else fails, before anything is made', () => {
    const products = productsBySku({ ...mugRed, enabled: false })
    expect(decideImport({ ...input, settings, order, products })).toMatchObject({
      by: [{ code: 'product-disabled', sku: 'MUG-RED' }],
    })
  })

  test('the placeholder is disabled and has no stock, and neither holds the order', () => {
    const placeholder: CatalogProduct = { ...mugRed, productId: 7, sku: 'BOWL', enabled: false }
    const matches: ProductMatches = new Map([
      ['BOWL', { components: [{ sku: 'BOWL', quantity: 1, weight: 1n }], isPlaceholder: true }],
    ])
    const products = productsBySku(placeholder, mugRed)
    expect(decideImport({ ...input, settings, order, matches, products })).toMatchObject({
      kind: 'import',
      short: [],
    })
  })

  test('a placeholder that is gone is made again', () => {
    const matches: ProductMatches = new Map([
      ['BOWL', { components: [{ sku: 'BOWL', quantity: 1, weight: 1n }], isPlaceholder: true }],
    ])
    expect(decideImport({ ...input, settings, order, matches })).toMatchObject({
      kind: 'needs-products',
      products: [{ sku: 'BOWL' }],
    })
  })

  test('a placeholder that the merchant switched on is a product like any other', () => {
    const matches: ProductMatches = new Map([
      ['BOWL', { components: [{ sku: 'BOWL', quantity: 1, weight: 1n }], isPlaceholder: true }],
    ])
    const products = productsBySku({ ...mugRed, productId: 7, sku: 'BOWL', enabled: true }, mugRed)
    expect(decideImport({ ...input, settings, order, matches, products })).toMatchObject({
      by: [{ code: 'out-of-stock', sku: 'BOWL', ordered: 2 }],
    })
  })

  test('no placeholder takes the place of a product that staff chose and that is gone', () => {
    const matches: ProductMatches = new Map([
      ['BOWL', { components: [{ sku: 'BOWL-OAK', quantity: 1, weight: 1n }], isPlaceholder: false }],
    ])
    expect(decideImport({ ...input, settings, order, matches })).toMatchObject({
      by: [{ code: 'sku-not-in-catalog', sku: 'BOWL-OAK' }],
    })
  })
})

describe('a remembered match', () => {
  const alias: ProductMatches = new Map([
    ['MUG-EU', { components: [{ sku: 'MUG-RED', quantity: 1, weight: 1n }], isPlaceholder: false }],
  ])

  test('S-51: an alias stands for its product, whole', () => {
    const order = amazonOrder({ items: [item({ sku: 'MUG-EU', quantity: 2 })] })
    expect(decideImport({ ...input, order, matches: alias })).toMatchObject({
      lines: [{ amazonOrderItemId: '05015851154150', product: mugRed, quantity: 2 }],
    })
  })

  test('L-42: the stock of another product that has the Seller SKU is not its own', () => {
    const order = amazonOrder({ items: [item({ sku: 'PLATE-BLUE' })] })
    const matches: ProductMatches = new Map([
      ['PLATE-BLUE', { components: [{ sku: 'MUG-RED', quantity: 1, weight: 1n }], isPlaceholder: false }],
    ])
    expect(decideImport({ ...input, order, matches, stock: stockOf({ 'PLATE-BLUE': 9 }) })).toMatchObject({
      by: [{ code: 'out-of-stock', sku: 'MUG-RED', ordered: 1, salable: null }],
    })
  })

  test('S-53: a line without a SKU is found by its ASIN', () => {
    const order = amazonOrder({ items: [item({ sku: null })] })
    const matches: ProductMatches = new Map([
      [
        'asin:B000000001',
        { components: [{ sku: 'MUG-RED', quantity: 1, weight: 1n }], isPlaceholder: false },
      ],
    ])
    expect(decideImport({ ...input, order, matches })).toMatchObject({ lines: [{ product: mugRed }] })
  })

  test('P-12: a kit becomes a line for each of its products, and needs each in stock', () => {
    const order = amazonOrder({ items: [item({ sku: 'BREAKFAST', quantity: 2 })] })
    const matches: ProductMatches = new Map([
      [
        'BREAKFAST',
        {
          components: [
            { sku: 'MUG-RED', quantity: 2, weight: 1n },
            { sku: 'PLATE-BLUE', quantity: 1, weight: 3n },
          ],
          isPlaceholder: false,
        },
      ],
    ])
    const stock = stockOf({ 'MUG-RED': 4, 'PLATE-BLUE': 2 })
    expect(decideImport({ ...input, order, matches, stock })).toMatchObject({
      lines: [
        { product: mugRed, quantity: 4, component: { number: 1, count: 2, weight: 1n, quantityEach: 2 } },
        { product: plateBlue, quantity: 2, component: { number: 2, count: 2, weight: 3n, quantityEach: 1 } },
      ],
    })
    expect(decideImport({ ...input, order, matches })).toMatchObject({
      by: [
        { code: 'out-of-stock', sku: 'MUG-RED', ordered: 4, salable: 2 },
        { code: 'out-of-stock', sku: 'PLATE-BLUE', ordered: 2, salable: 1 },
      ],
    })
  })

  test('L-46: a bundle that nobody matched to its parts holds the order', () => {
    const order = amazonOrder({ items: [item({ sku: 'SET' })] })
    const products = productsBySku({ ...mugRed, sku: 'SET', type: 'configurable' })
    expect(decideImport({ ...input, order, products })).toMatchObject({
      by: [{ code: 'product-type-not-supported', sku: 'SET', type: 'configurable' }],
    })
  })
})
