import { expect, test } from 'vitest'
import { fromUnits, multiply, roundToCent, shareRounder, toUnits } from './decimal-units.ts'

test.each([
  ['12.3400', 123400n],
  [0.1 + 0.2, 3000n],
  ['-0.00005', -1n],
  [1e-7, 0n],
  [1e21, 10n ** 25n],
  ['nonsense', 0n],
  ['.5', 5000n],
  [null, 0n],
  ['', 0n],
])('reads %j to the ten-thousandth', (text, units) => {
  expect(toUnits(text)).toBe(units)
})

test('writes what it read', () => {
  for (const text of ['0.0000', '-80.0000', '65.2200', '99999999990005.1234'])
    expect(fromUnits(toUnits(text))).toBe(text)
})

test('rounds halves away from zero', () => {
  expect([roundToCent(toUnits('0.005')), roundToCent(toUnits('-0.005'))]).toEqual([100n, -100n])
  expect(multiply(toUnits('2'), toUnits('0.92'))).toBe(toUnits('1.84'))
})

test('carries what one share lost into the next of its kind, so that thirds add up', () => {
  const { share } = shareRounder()
  const thirds = [1, 2, 3].map(() => share('row', toUnits('1'), 1n, 3n))
  expect(thirds).toEqual(['0.33', '0.34', '0.33'].map(toUnits))
})
