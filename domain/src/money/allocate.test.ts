import { expect, test } from 'vitest'
import { seededRandom } from '../testing/seeded-random.ts'
import { allocate } from './allocate.ts'

test.each([
  ['three share 10.00: the first takes the cent', 1000n, [1n, 1n, 1n], [334n, 333n, 333n]],
  ['the larger remainder takes the cent', 100n, [1n, 2n], [33n, 67n]],
  ['a refund is split like a charge', -1000n, [1n, 1n, 1n], [-334n, -333n, -333n]],
  ['without weights all count equally', 5n, [0n, 0n], [3n, 2n]],
  ['a line without weight takes nothing', 7n, [0n, 3n], [0n, 7n]],
])('%s', (_case, total, weights, parts) => {
  expect(allocate(total, weights)).toEqual(parts)
})

test('the parts always add up to the total', () => {
  const random = seededRandom(1)
  for (let run = 0; run < 500; run += 1) {
    const total = BigInt(random.below(1_000_000)) - 500_000n
    const weights = Array.from({ length: 1 + random.below(6) }, () => BigInt(random.below(1_000)))
    expect(allocate(total, weights).reduce((a, b) => a + b)).toBe(total)
  }
})

test('a total is not split over no lines, nor by negative weights', () => {
  expect(() => allocate(1n, [])).toThrow('no parts')
  expect(() => allocate(1n, [-1n])).toThrow('negative')
})
