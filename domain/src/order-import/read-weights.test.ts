import { expect, test } from 'vitest'
import { readWeights } from './read-weights.ts'

test.each<[readonly string[], readonly bigint[]]>([
  [['1'], [1n]],
  [
    ['2', '1', '0'],
    [2n, 1n, 0n],
  ],
  [
    ['12.50', '7'],
    [1250n, 700n],
  ],
  [
    ['0.5', '0.25', '10'],
    [50n, 25n, 1000n],
  ],
  [
    ['0.0', '0'],
    [0n, 0n],
  ],
  [[], []],
])('%j', (weights, read) => {
  expect(readWeights(weights)).toEqual(read)
})
