import { expect, test } from 'vitest'
import { countNew } from './use-live-rows.ts'

test('orders before those shown are new, and orders behind the last of them moved up from the next page', () => {
  expect(countNew(['d', 'e', 'a', 'b'], ['a', 'b', 'c'])).toBe(2)
  expect(countNew(['b', 'c', 'd'], ['a', 'b', 'c'])).toBe(0)
  expect(countNew(['e', 'b', 'c', 'd'], ['a', 'b', 'c'])).toBe(1)
  expect(countNew(['d', 'e'], ['a', 'b'])).toBe(2)
})
