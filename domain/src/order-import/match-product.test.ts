/** Which product a line is, seen in what is decided of its order. */
import { describe, expect, test } from 'vitest'
import type { CatalogProduct } from '../commerce/catalog.ts'
import { amazonOrder, item } from '../testing/amazon-order.ts'
import { connectedIn2026, mugRed, plateBlue, productsBySku, stockOf } from '../testing/cast.ts'
import { importInput } from '../testing/import-input.ts'
import { decideImport } from './decide-import.ts'
import type { ProductMatches } from './match-product.ts'

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
    expect(decideImport({ ...importInput, order, products, stock: null })).toMatchObject({
      lines: [{ product: { productId } }],
    })
  })
})

describe('O-24: a line that no product stands for', () => {
  const settings = { ...connectedIn2026, unknownProduct: 'placeholder' } as const
  const order = amazonOrder({
    items: [item({ sku: 'BOWL' }), item({ sku: 'BOWL' }), item({ sku: 'MUG-RED' })],
  })

  test('asks for a placeholder, once for each SKU', () => {
    expect(decideImport({ ...importInput, settings, order })).toEqual({
      kind: 'needs-products',
      products: [{ sku: 'BOWL', asin: 'B000000001', title: expect.any(String) }],
    })
  })

  test('asks once for what Commerce takes for one SKU', () => {
    const spelled = amazonOrder({ items: [item({ sku: 'BOWL' }), item({ sku: 'bowl' })] })
    const decision = decideImport({ ...importInput, settings, order: spelled })
    expect(decision).toMatchObject({ kind: 'needs-products', products: [{ sku: 'BOWL' }] })
  })

  test('is held by what else fails, before anything is made', () => {
    const products = productsBySku({ ...mugRed, enabled: false })
    expect(decideImport({ ...importInput, settings, order, products })).toMatchObject({
      by: [{ code: 'product-disabled', sku: 'MUG-RED' }],
    })
  })

  test('the placeholder is disabled and has no stock, and neither holds the order', () => {
    const placeholder: CatalogProduct = { ...mugRed, productId: 7, sku: 'BOWL', enabled: false }
    const matches: ProductMatches = new Map([
      ['BOWL', { components: [{ sku: 'BOWL', quantity: 1, weight: 1n }], isPlaceholder: true }],
    ])
    const products = productsBySku(placeholder, mugRed)
    expect(decideImport({ ...importInput, settings, order, matches, products })).toMatchObject({
      kind: 'import',
      short: [],
    })
  })

  test('a placeholder that is gone is made again', () => {
    const matches: ProductMatches = new Map([
      ['BOWL', { components: [{ sku: 'BOWL', quantity: 1, weight: 1n }], isPlaceholder: true }],
    ])
    expect(decideImport({ ...importInput, settings, order, matches })).toMatchObject({
      kind: 'needs-products',
      products: [{ sku: 'BOWL' }],
    })
  })

  test('a placeholder that the merchant switched on is a product like any other', () => {
    const matches: ProductMatches = new Map([
      ['BOWL', { components: [{ sku: 'BOWL', quantity: 1, weight: 1n }], isPlaceholder: true }],
    ])
    const products = productsBySku({ ...mugRed, productId: 7, sku: 'BOWL', enabled: true }, mugRed)
    expect(decideImport({ ...importInput, settings, order, matches, products })).toMatchObject({
      by: [{ code: 'out-of-stock', sku: 'BOWL', ordered: 2 }],
    })
  })

  test('no placeholder takes the place of a product that staff chose and that is gone', () => {
    const matches: ProductMatches = new Map([
      ['BOWL', { components: [{ sku: 'BOWL-OAK', quantity: 1, weight: 1n }], isPlaceholder: false }],
    ])
    expect(decideImport({ ...importInput, settings, order, matches })).toMatchObject({
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
    expect(decideImport({ ...importInput, order, matches: alias })).toMatchObject({
      lines: [{ amazonOrderItemId: '05015851154150', product: mugRed, quantity: 2 }],
    })
  })

  test('L-42: the stock of another product that has the Seller SKU is not its own', () => {
    const order = amazonOrder({ items: [item({ sku: 'PLATE-BLUE' })] })
    const matches: ProductMatches = new Map([
      ['PLATE-BLUE', { components: [{ sku: 'MUG-RED', quantity: 1, weight: 1n }], isPlaceholder: false }],
    ])
    expect(
      decideImport({ ...importInput, order, matches, stock: stockOf({ 'PLATE-BLUE': 9 }) }),
    ).toMatchObject({
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
    expect(decideImport({ ...importInput, order, matches })).toMatchObject({ lines: [{ product: mugRed }] })
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
    expect(decideImport({ ...importInput, order, matches, stock })).toMatchObject({
      lines: [
        { product: mugRed, quantity: 4, component: { number: 1, count: 2, weight: 1n, quantityEach: 2 } },
        { product: plateBlue, quantity: 2, component: { number: 2, count: 2, weight: 3n, quantityEach: 1 } },
      ],
    })
    expect(decideImport({ ...importInput, order, matches })).toMatchObject({
      by: [
        { code: 'out-of-stock', sku: 'MUG-RED', ordered: 4, salable: 2 },
        { code: 'out-of-stock', sku: 'PLATE-BLUE', ordered: 2, salable: 1 },
      ],
    })
  })

  test('L-46: a bundle that nobody matched to its parts holds the order', () => {
    const order = amazonOrder({ items: [item({ sku: 'SET' })] })
    const products = productsBySku({ ...mugRed, sku: 'SET', type: 'configurable' })
    expect(decideImport({ ...importInput, order, products })).toMatchObject({
      by: [{ code: 'product-type-not-supported', sku: 'SET', type: 'configurable' }],
    })
  })
})
