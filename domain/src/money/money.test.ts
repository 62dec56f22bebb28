import { describe, expect, test } from 'vitest'
import { add, equals, formatAmount, money, parseMoney, subtract, sum, zero } from './money.ts'

describe('an amount is read exactly or not at all', () => {
  test.each([
    ['12.30', 'USD', 1230n],
    ['12.3', 'USD', 1230n],
    ['-0.05', 'EUR', -5n],
    ['60.0000', 'USD', 6000n],
    ['5980', 'JPY', 5980n],
    ['5980.00', 'JPY', 5980n],
    ['1.234', 'KWD', 1234n],
  ])('%s %s', (text, currency, minor) => {
    expect(parseMoney(text, currency)).toEqual({ minor, currency })
  })

  test.each([
    ['1.99', 'JPY', 'yen have no decimals'],
    ['0.005', 'USD', 'half a cent'],
    ['1e3', 'USD', 'no decimal form'],
    ['1,00', 'EUR', 'a comma'],
    ['', 'USD', 'nothing'],
    ['1.00', 'XYZ', 'a currency that we do not know'],
  ])('"%s" %s is refused: %s', (text, currency) => {
    expect(parseMoney(text, currency)).toBeNull()
  })
})

test.each([
  [1230n, 'USD', '12.30'],
  [-5n, 'EUR', '-0.05'],
  [5980n, 'JPY', '5980'],
  [0n, 'KWD', '0.000'],
])('%s minor units of %s are written %s', (minor, currency, text) => {
  expect(formatAmount(money(minor, currency))).toBe(text)
})

test('amounts of two currencies are not added', () => {
  expect(() => add(money(1n, 'USD'), money(1n, 'EUR'))).toThrow('USD and EUR')
  expect(() => subtract(money(1n, 'USD'), money(1n, 'EUR'))).toThrow('USD and EUR')
  expect(equals(money(1n, 'USD'), money(1n, 'EUR'))).toBe(false)
})

test('the sum of no amounts is zero', () => {
  expect(sum([], 'JPY')).toEqual(zero('JPY'))
})
