import { describe, expect, test } from 'vitest'
import { baseConversion } from '../money/base-conversion.ts'
import { formatAmount } from '../money/money.ts'
import { amazonOrder, type ItemSpec, item } from '../testing/amazon-order.ts'
import { place } from '../testing/told-amounts.ts'
import { toBaseAmounts } from './to-base-amounts.ts'

/** Each line as net + tax - discount in the base currency, then shipping likewise, then the total. */
function toldInBase(
  items: readonly ItemSpec[],
  { order, base, rate }: { readonly order: string; readonly base: string; readonly rate: string },
) {
  const conversion = baseConversion({ order, base, rate })
  if (conversion === null) throw new Error('There is no conversion.')
  const amounts = toBaseAmounts(place(amazonOrder({ currency: order, items })), conversion)
  return [
    ...amounts.lines.map(
      (line) =>
        `${formatAmount(line.item)} + ${formatAmount(line.itemTax)} - ${formatAmount(line.itemDiscount)}`,
    ),
    `${formatAmount(amounts.shipping)} + ${formatAmount(amounts.shippingTax)} - ${formatAmount(amounts.shippingDiscount)}`,
    formatAmount(amounts.grandTotal),
  ]
}

describe('base amounts add up to the base total', () => {
  test('three lines of a yen that is less than a cent', () => {
    // 100 / 149.4 = 0.66934 each; 300 / 149.4 = 2.00803, so 2.01: three times 0.67.
    const items = ['A', 'B', 'C'].map((sku) => item({ sku, lineTotal: '100' }))
    expect(toldInBase(items, { order: 'JPY', base: 'USD', rate: '149.4' })).toEqual([
      '0.67 + 0.00 - 0.00',
      '0.67 + 0.00 - 0.00',
      '0.67 + 0.00 - 0.00',
      '0.00 + 0.00 - 0.00',
      '2.01',
    ])
  })

  test('where each rounds up and their sum does not, the last ones stay below', () => {
    // By two: 0.505 each, together 1.515, so 1.52: 0.51, 0.51 and 0.50.
    const items = ['A', 'B', 'C'].map((sku) => item({ sku, lineTotal: '1.01' }))
    expect(toldInBase(items, { order: 'EUR', base: 'USD', rate: '2' })).toEqual([
      '0.51 + 0.00 - 0.00',
      '0.51 + 0.00 - 0.00',
      '0.50 + 0.00 - 0.00',
      '0.00 + 0.00 - 0.00',
      '1.52',
    ])
  })

  test('tax, discount and shipping', () => {
    // At 0.92 the order's 44.91 are 48.8152, so 48.82. The line's 39.50 are 42.9348 and the shipping's 5.41 are 5.8804:
    // 42.93 and 5.88 lack a cent, and the line lost more. In the line 43.4783 + 3.8043 - 4.3478 are rounded down
    // to 43.47 + 3.80 - 4.35 = 42.92; price and tax lost most (0.0083 and 0.0043) and take a cent each.
    // In the shipping 5.4348 + 0.4457 are 5.43 + 0.44 = 5.87, and the tax lost more.
    const items = [
      item({ lineTotal: '40.00', tax: '3.50', discount: '-4.00', shipping: '5.00', shippingTax: '0.41' }),
    ]
    expect(toldInBase(items, { order: 'EUR', base: 'USD', rate: '0.92' })).toEqual([
      '43.48 + 3.81 - 4.35',
      '5.43 + 0.45 - 0.00',
      '48.82',
    ])
  })

  test('what is given away costs nothing in the books either, line by line', () => {
    const items = ['A', 'B'].map((sku) => item({ sku, lineTotal: '0.01', discount: '-0.01' }))
    expect(toldInBase(items, { order: 'EUR', base: 'USD', rate: '2' })).toEqual([
      '0.01 + 0.00 - 0.01',
      '0.01 + 0.00 - 0.01',
      '0.00 + 0.00 - 0.00',
      '0.00',
    ])
  })
})
