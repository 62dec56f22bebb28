import { describe, expect, test } from 'vitest'
import { amazonOrder, item } from '../testing/amazon-order.ts'
import { connectedIn2026, mugRed, plateBlue, productsBySku, stockOf } from '../testing/cast.ts'
import { importInput } from '../testing/import-input.ts'
import { skusWaitedFor } from './blocker.ts'
import { decideImport, type ImportInput } from './decide-import.ts'

test('an order whose every line is known and in stock is imported, and its stock held back', () => {
  expect(decideImport(importInput)).toEqual({
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
    const decision = decideImport({ ...importInput, ...overrides })
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
    expect(
      decideImport({ ...importInput, stock: stockOf({ 'MUG-RED': null, 'PLATE-BLUE': null }) }).kind,
    ).toBe('import')
  })

  test('Commerce itself checks when it creates the order', () => {
    expect(decideImport({ ...importInput, stock: null }).kind).toBe('import')
  })

  test('a line canceled whole is left out and needs none', () => {
    const order = amazonOrder({ items: [item({ sku: 'GONE', quantity: 0 }), item({ sku: 'PLATE-BLUE' })] })
    expect(decideImport({ ...importInput, order })).toMatchObject({
      lines: [{ product: plateBlue, quantity: 1 }],
    })
  })
})

describe('L-10: an order first seen partly shipped', () => {
  const status = 'PARTIALLY_SHIPPED'

  test('needs stock for what is still to ship alone', () => {
    const order = amazonOrder({ status, items: [item({ quantity: 3, shipped: 1 })] })
    expect(decideImport({ ...importInput, order })).toMatchObject({
      kind: 'import',
      lines: [{ quantity: 3 }],
    })
    const short = amazonOrder({ status, items: [item({ quantity: 4, shipped: 1 })] })
    expect(decideImport({ ...importInput, order: short })).toMatchObject({
      by: [{ code: 'out-of-stock', ordered: 3, salable: 2 }],
    })
  })

  test('needs none for a line that has left whole', () => {
    const items = [item({ quantity: 3, shipped: 3 }), item({ sku: 'PLATE-BLUE' })]
    expect(decideImport({ ...importInput, order: amazonOrder({ status, items }) }).kind).toBe('import')
  })

  test('that has left whole needs stock for all of it, as the published table has it', () => {
    const order = amazonOrder({ status: 'SHIPPED', items: [item({ quantity: 3, shipped: 3 })] })
    expect(decideImport({ ...importInput, order })).toMatchObject({
      by: [{ code: 'out-of-stock', ordered: 3 }],
    })
  })
})

describe('an order that Amazon ships', () => {
  const order = amazonOrder({ channel: 'FBA', status: 'SHIPPED' })

  test('looks neither at stock nor at whether the product is enabled, and holds no stock back', () => {
    const products = productsBySku({ ...mugRed, enabled: false })
    expect(decideImport({ ...importInput, order, products, stock: stockOf({ 'MUG-RED': 0 }) })).toMatchObject(
      {
        kind: 'import',
        reserveStock: false,
      },
    )
  })

  test('still needs its product in the catalog', () => {
    expect(decideImport({ ...importInput, order, products: new Map() })).toMatchObject({
      kind: 'blocked',
      by: [{ code: 'sku-not-in-catalog', sku: 'MUG-RED' }],
    })
  })
})

describe('O-23: what becomes of an order that there is too little of', () => {
  const stock = stockOf({ 'MUG-RED': 1, 'PLATE-BLUE': 1 })

  test.each(['backorder', 'on-hold'] as const)(
    '%s imports it and says what is short',
    (insufficientStock) => {
      const settings = { ...connectedIn2026, insufficientStock }
      expect(decideImport({ ...importInput, settings, stock })).toMatchObject({
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
    expect(decideImport({ ...importInput, settings, stock, products })).toEqual({
      kind: 'blocked',
      by: [{ code: 'product-disabled', sku: 'MUG-RED', productId: 101 }],
    })
  })
})
