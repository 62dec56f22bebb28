import { expect, test } from 'vitest'
import { mugRed, plateBlue, productsBySku } from '../testing/cast.ts'
import { checkProductMatch, type MatchProblem } from './check-product-match.ts'

const tray = { ...plateBlue, sku: 'TRAY', type: 'configurable' }
const products = new Map([...productsBySku(mugRed, plateBlue, tray), ['mug-red', mugRed]])

test.each<[string, readonly string[], readonly MatchProblem[]]>([
  ['one product', ['MUG-RED'], []],
  ['a product in another case, as Commerce compares SKUs', ['mug-red'], []],
  ['a kit', ['MUG-RED', 'PLATE-BLUE'], []],
  [
    'products that Commerce does not have, and one that it has',
    ['GONE', 'MUG-RED', 'LOST'],
    [
      { code: 'product-not-there', at: 0, sku: 'GONE' },
      { code: 'product-not-there', at: 2, sku: 'LOST' },
    ],
  ],
  [
    'a product that no order line can stand for',
    ['TRAY'],
    [{ code: 'product-type-not-supported', at: 0, sku: 'TRAY', type: 'configurable' }],
  ],
  [
    'a product twice, spelled in two ways',
    ['MUG-RED', 'PLATE-BLUE', 'mug-red'],
    [{ code: 'component-repeated', at: 2, sku: 'MUG-RED' }],
  ],
])('%s', (_case, skus, problems) => {
  const components = skus.map((sku) => ({ sku, quantity: 1, weight: 1n }))
  expect(checkProductMatch(components, products)).toEqual(problems)
})
