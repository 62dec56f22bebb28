import { expect, test } from 'vitest'
import { formatAmount, money } from '../money/money.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { splitKitLine } from './split-kit-line.ts'

const kitLine = (item: bigint, itemTax: bigint, itemDiscount: bigint) => ({
  amazonOrderItemId: '05015851154158',
  quantity: 2,
  item: money(item, 'USD'),
  itemTax: money(itemTax, 'USD'),
  itemDiscount: money(itemDiscount, 'USD'),
})

const componentsOf = (...weights: readonly bigint[]) =>
  weights.map((weight, index) => ({ number: index + 1, count: weights.length, weight, quantityEach: 1 }))

const told = (line: ReturnType<typeof kitLine>, ...weights: readonly bigint[]) =>
  splitKitLine(line, componentsOf(...weights)).map(
    ({ item, itemTax, itemDiscount }) =>
      `${formatAmount(item)} + ${formatAmount(itemTax)} - ${formatAmount(itemDiscount)}`,
  )

test.each([
  [
    'equal weights: the first takes the cents',
    [1n, 1n, 1n],
    ['3.34 + 0.33 - 0.00', '3.33 + 0.33 - 0.00', '3.33 + 0.33 - 0.00'],
  ],
  [
    'two cents over go to the first together',
    [1n, 1n, 4n],
    ['1.68 + 0.17 - 0.00', '1.66 + 0.16 - 0.00', '6.66 + 0.66 - 0.00'],
  ],
  [
    'a gift in the kit costs nothing',
    [0n, 1n, 2n],
    ['0.00 + 0.00 - 0.00', '3.34 + 0.33 - 0.00', '6.66 + 0.66 - 0.00'],
  ],
  ['without any weight all count equally', [0n, 0n], ['5.00 + 0.50 - 0.00', '5.00 + 0.49 - 0.00']],
])('the price and the tax of a kit go by weight: %s', (_case, weights, lines) => {
  expect(told(kitLine(1000n, 99n, 0n), ...weights)).toEqual(lines)
})

test('a discount follows the prices, so that a kit given away costs nothing product by product', () => {
  // 8.42 + 1.58 = 10.00 by thirds: 2.82 + 0.54, 2.80 + 0.52, 2.80 + 0.52.
  expect(told(kitLine(842n, 158n, 1000n), 1n, 1n, 1n)).toEqual([
    '2.82 + 0.54 - 3.36',
    '2.80 + 0.52 - 3.32',
    '2.80 + 0.52 - 3.32',
  ])
})

test('each product has its own units', () => {
  const components = componentsOf(3n, 1n).map((component, index) => ({
    ...component,
    quantityEach: 3 - 2 * index,
  }))
  expect(splitKitLine(kitLine(1000n, 0n, 0n), components).map(({ quantity }) => quantity)).toEqual([6, 2])
})

test('a weight of less than nothing is a mistake', () => {
  expect(() => told(kitLine(1000n, 0n, 0n), 2n, -1n)).toThrow('less than nothing')
})

test('whatever the weights, the products add up to the line and none costs less than nothing', () => {
  const random = seededRandom(11)
  for (let run = 0; run < 2_000; run += 1) {
    const item = BigInt(random.below(5_000))
    const itemTax = BigInt(random.below(500))
    const itemDiscount = BigInt(random.below(Number(item + itemTax) + 1))
    const weights = Array.from({ length: 1 + random.below(5) }, () => BigInt(random.below(7)))
    const shares = splitKitLine(kitLine(item, itemTax, itemDiscount), componentsOf(...weights))
    const sumOf = (key: 'item' | 'itemTax' | 'itemDiscount') =>
      shares.reduce((sum, share) => sum + share[key].minor, 0n)
    expect([sumOf('item'), sumOf('itemTax'), sumOf('itemDiscount')]).toEqual([item, itemTax, itemDiscount])
    for (const share of shares)
      expect(share.item.minor + share.itemTax.minor).toBeGreaterThanOrEqual(share.itemDiscount.minor)
  }
})
