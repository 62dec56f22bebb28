import { describe, expect, test } from 'vitest'
import { seededRandom } from '../testing/seeded-random.ts'
import { type BaseConversion, baseConversion, toBase, toBaseSum } from './base-conversion.ts'
import { money } from './money.ts'

function conversionOf(order: string, base: string, rate: string | null): BaseConversion {
  const conversion = baseConversion({ order, base, rate })
  if (conversion === null) throw new Error('There is no conversion.')
  return conversion
}

describe('a base amount is that of the order divided by the rate', () => {
  test.each([
    // commerce-observed.md 3: 2.00 base at rate 0.92 are 1.84.
    ['euro in books of dollars', 'EUR', 'USD', '0.92', 184n, 200n],
    // 4350 / 149.4 = 29.11646…
    ['yen in books of dollars', 'JPY', 'USD', '149.4', 4350n, 2912n],
    // 65.22 / 0.006693440428 = 9743.86...
    ['dollars in books of yen', 'USD', 'JPY', '0.006693440428', 6522n, 9744n],
    // 19.99 / 3.25 = 6.15076…
    ['dollars in books of dinar, with three decimals', 'USD', 'KWD', '3.25', 1999n, 6151n],
    ['half a cent, up', 'EUR', 'USD', '2', 1n, 1n],
    ['half a cent less, down', 'EUR', 'USD', '2', -1n, -1n],
    ['less than half a cent', 'EUR', 'USD', '2.0001', 1n, 0n],
    ['the same currency, whatever the rate', 'EUR', 'EUR', '2', 1n, 1n],
  ])('%s', (_case, order, base, rate, minor, inBase) => {
    expect(toBase(money(minor, order), conversionOf(order, base, rate))).toEqual(money(inBase, base))
  })

  test('a rate that no float holds is kept to its last digit', () => {
    // As a float it would be 1.
    expect(conversionOf('JPY', 'KRW', '1.00000000000000000001')).toEqual({
      baseCurrency: 'KRW',
      times: 10n ** 20n,
      over: 10n ** 20n + 1n,
    })
  })
})

test.each([null, '', ' ', '0', '0.0000', '-0.92', '+1', 'NaN', 'Infinity', '1e3', '1,5', '.5', '1.', '0x10'])(
  'there is no amount at the rate %j',
  (rate) => {
    expect(baseConversion({ order: 'EUR', base: 'USD', rate })).toBeNull()
  },
)

test('there is no amount in a currency that we do not know', () => {
  expect(baseConversion({ order: 'XYZ', base: 'USD', rate: '1' })).toBeNull()
  expect(baseConversion({ order: 'EUR', base: 'XYZ', rate: '1' })).toBeNull()
  expect(baseConversion({ order: 'XYZ', base: 'XYZ', rate: null })).toBeNull()
})

describe('amounts that are converted together add up', () => {
  const halves = conversionOf('EUR', 'USD', '2')
  const inEuro = (...minors: readonly bigint[]) => minors.map((minor) => money(minor, 'EUR'))
  const told = (minors: readonly bigint[], total: bigint, conversion = halves) =>
    toBaseSum(inEuro(...minors), money(total, 'USD'), conversion).map(({ minor }) => minor)

  test.each([
    // Each is a cent and a half less or more; the cents that are missing go to the first ones.
    ['the first of equals takes the cent', [3n, 3n, 4n], 5n, [2n, 1n, 2n]],
    ['all may be raised', [1n, 1n, 1n], 2n, [1n, 1n, 0n]],
    ['what comes out exactly stays', [2n, 1n, 0n], 2n, [1n, 1n, 0n]],
    ['a discount among them', [3n, -3n], 0n, [2n, -2n]],
  ])('%s', (_case, minors, total, parts) => {
    expect(told(minors, total)).toEqual(parts)
  })

  test('the one that lost most takes the cent', () => {
    // By three: 0.33, 0.67, 2.00.
    expect(told([1n, 2n, 6n], 3n, conversionOf('EUR', 'USD', '3'))).toEqual([0n, 1n, 2n])
  })

  test('a total that is not their sum is a mistake', () => {
    expect(() => told([2n, 2n], 3n)).toThrow('cannot be rounded to 3')
    expect(() => told([2n, 2n], 1n)).toThrow('cannot be rounded to 1')
  })

  test('whatever the rate, each is less than one unit away from its exact value', () => {
    const random = seededRandom(5)
    for (let run = 0; run < 2_000; run += 1) {
      const rate = `${random.below(200)}.${String(1 + random.below(999_999)).padStart(6, '0')}`
      const conversion = conversionOf('EUR', random.pick(['USD', 'JPY', 'KWD']), rate)
      const amounts = inEuro(
        ...Array.from({ length: 1 + random.below(8) }, () => BigInt(random.below(100_000) - 20_000)),
      )
      const sum = amounts.reduce((total, { minor }) => total + minor, 0n)
      const total = toBase(money(sum, 'EUR'), conversion)
      const parts = toBaseSum(amounts, total, conversion)
      expect(parts.reduce((left, { minor }) => left - minor, total.minor)).toBe(0n)
      for (const [index, { minor }] of parts.entries()) {
        const away = minor * conversion.over - amounts[index]!.minor * conversion.times
        expect(away < conversion.over && away > -conversion.over).toBe(true)
      }
    }
  })
})
