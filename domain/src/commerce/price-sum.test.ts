import { expect, test } from 'vitest'
import { priceTimes } from './price-sum.ts'

test.each([
  ['12.99', 2, '25.98'],
  ['3.3333', 3, '9.9999'],
  ['20', 1, '20'],
  ['19.90', 10, '199'],
  ['0.1', 1.5, '0.15'],
  ['-5.5', 2, '-11'],
  ['0', 3, '0'],
  [null, 3, null],
])('%s for each of %d is %s', (price, quantity, sum) => {
  expect(priceTimes(price, quantity)).toBe(sum)
})
