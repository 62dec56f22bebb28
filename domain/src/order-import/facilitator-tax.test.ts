import { describe, expect, test } from 'vitest'
import { formatAmount } from '../money/money.ts'
import { amazonOrder, item } from '../testing/amazon-order.ts'
import { connectedIn2026 } from '../testing/cast.ts'
import { place, told } from '../testing/told-amounts.ts'
import { placeAmounts } from './place-amounts.ts'

const collected = { taxCollectionModel: 'MARKETPLACE_FACILITATOR' } as const

const totalsOf = (...asked: Parameters<typeof place>) => {
  const { amazonTotal, taxLeftOut, grandTotal } = place(...asked)
  return [amazonTotal, taxLeftOut, grandTotal].map(formatAmount)
}

describe('tax that Amazon collects and remits', () => {
  const line = item({ lineTotal: '20.00', tax: '3.19', shipping: '5.00', shippingTax: '0.80', ...collected })

  test('is taken unless the settings say otherwise', () => {
    const order = amazonOrder({ items: [line] })
    expect(placeAmounts(order, connectedIn2026)).toEqual(placeAmounts(order, { facilitatorTax: 'take' }))
    expect(told(order)).toEqual(['20.00 + 3.19 - 0.00', '5.00 + 0.80 - 0.00'])
    expect(totalsOf(order)).toEqual(['28.99', '0.00', '28.99'])
  })

  test.each([
    [
      'on top of the prices',
      false,
      ['20.00 + 0.00 - 0.00', '5.00 + 0.00 - 0.00'],
      ['28.99', '3.99', '25.00'],
    ],
    ['inside them', true, ['16.81 + 0.00 - 0.00', '4.20 + 0.00 - 0.00'], ['25.00', '3.99', '21.01']],
  ])('is left out of the order and of its total: %s', (_case, taxInside, placed, totals) => {
    const order = amazonOrder({ items: [line], taxInside })
    expect(told(order, 'leave-out')).toEqual(placed)
    expect(totalsOf(order, 'leave-out')).toEqual(totals)
    expect(place(order, 'leave-out').tax).toBe(taxInside ? 'inside' : 'on-top')
  })

  test('is left out line by line: what the seller collects stays', () => {
    const items = [
      line,
      item({ sku: 'PLATE-BLUE', lineTotal: '10.00', tax: '0.90', shipping: '1.00', shippingTax: '0.09' }),
    ]
    const order = amazonOrder({ items })
    expect(told(order, 'leave-out')).toEqual([
      '20.00 + 0.00 - 0.00',
      '10.00 + 0.90 - 0.00',
      '6.00 + 0.09 - 0.00',
    ])
    expect(totalsOf(order, 'leave-out')).toEqual(['40.98', '3.99', '36.99'])
  })

  test('leaves a discount whole, on the goods and then on the shipping', () => {
    // 22.00 off 20.00 and the tax of 3.19; without the tax 2.00 are left for the delivery.
    const order = amazonOrder({
      items: [item({ lineTotal: '20.00', tax: '3.19', shipping: '5.00', discount: '-22.00', ...collected })],
    })
    expect(told(order)).toEqual(['20.00 + 3.19 - 22.00', '5.00 + 0.00 - 0.00'])
    expect(told(order, 'leave-out')).toEqual(['20.00 + 0.00 - 20.00', '5.00 + 0.00 - 2.00'])
  })

  test('cannot be left out of a price that is nothing with it', () => {
    const order = amazonOrder({
      items: [item({ lineTotal: '20.00', tax: '3.19', discount: '-23.19', ...collected })],
    })
    expect(told(order)).toEqual(['20.00 + 3.19 - 23.19', '0.00 + 0.00 - 0.00'])
    expect(placeAmounts(order, { facilitatorTax: 'leave-out' })).toMatchObject({
      by: { code: 'totals-do-not-reconcile', because: 'less-than-nothing' },
    })
  })
})

test('tax that the seller collects is never left out', () => {
  const order = amazonOrder({ items: [item({ tax: '1.60' })] })
  expect(placeAmounts(order, { facilitatorTax: 'leave-out' })).toEqual(placeAmounts(order, connectedIn2026))
})
