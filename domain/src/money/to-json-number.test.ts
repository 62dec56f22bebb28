import { describe, expect, test } from 'vitest'
import { money } from './money.ts'
import { rateToJsonNumber, textToJsonNumber, toJsonNumber, toUnitPriceText } from './to-json-number.ts'

describe('the price of one unit has four decimals, rounded half up', () => {
  test.each([
    ['three for 10.00', 1000n, 'USD', 3, '3.3333'],
    ['six for 10.00', 1000n, 'USD', 6, '1.6667'],
    ['two for 39.98', 3998n, 'USD', 2, '19.9900'],
    ['exactly half: 0.01 for 200 units', 1n, 'USD', 200, '0.0001'],
    ['three for 100 yen', 100n, 'JPY', 3, '33.3333'],
    ['three for 1.000 dinar', 1000n, 'KWD', 3, '0.3333'],
    ['nothing for nothing', 0n, 'USD', 3, '0.0000'],
    ['less than nothing', -1000n, 'USD', 6, '-1.6667'],
  ])('%s', (_case, minor, currency, quantity, text) => {
    expect(toUnitPriceText(money(minor, currency), quantity)).toBe(text)
  })

  test.each([0, -1, 1.5, Number.NaN])('there is no price for each of %s units', (quantity) => {
    expect(() => toUnitPriceText(money(1n, 'USD'), quantity)).toThrow('cannot be told')
  })
})

describe('amounts leave as JSON numbers that print the same decimals', () => {
  test.each([
    [6522n, 'USD', 65.22],
    [-550n, 'USD', -5.5],
    [0n, 'USD', 0],
    [19940n, 'JPY', 19940],
    [999_999_999_999_99n, 'USD', 999_999_999_999.99],
  ])('%s %s', (minor, currency, number) => {
    expect(toJsonNumber(money(minor, currency))).toBe(number)
  })

  test('zero has no sign', () => {
    expect(Object.is(textToJsonNumber('-0.00'), 0)).toBe(true)
  })

  test('an amount too long for a number is refused, not rounded', () => {
    expect(() => toJsonNumber(money(12_345_678_901_234_567n, 'USD'))).toThrow('too many digits')
  })
})

describe('a rate leaves with the decimals that Commerce keeps of it', () => {
  test.each([
    ['149.4', 149.4],
    ['0.920000000000', 0.92],
    ['1', 1],
    ['0.006693440428', 0.006693440428],
    ['0.0066934404284', 0.006693440428],
    ['0.0066934404285', 0.006693440429],
    ['1512.412345678901', 1512.4123456789],
    ['999999999999.9999', 1_000_000_000_000],
    ['0.0000000000001', 0],
  ])('%s', (rate, number) => {
    expect(rateToJsonNumber(rate)).toBe(number)
  })
})
