import { describe, expect, test } from 'vitest'
import { formatAmount } from '../money/money.ts'
import { amazonOrder, item } from '../testing/amazon-order.ts'
import { connectedIn2026 } from '../testing/cast.ts'
import { generateOrder } from '../testing/generate-order.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { place, told } from '../testing/told-amounts.ts'
import { placeAmounts } from './place-amounts.ts'

describe('a tax is on top of the price or inside it, as the grand total says', () => {
  const line = item({ lineTotal: '20.00', tax: '3.19', shipping: '5.00', shippingTax: '0.80' })

  test.each([
    ['on top', false, '28.99', ['20.00 + 3.19 - 0.00', '5.00 + 0.80 - 0.00']],
    ['inside', true, '25.00', ['16.81 + 3.19 - 0.00', '4.20 + 0.80 - 0.00']],
  ])('%s', (_case, taxInside, total, placed) => {
    const order = amazonOrder({ items: [line], taxInside })
    expect(formatAmount(place(order).grandTotal)).toBe(total)
    expect(told(order)).toEqual(placed)
  })

  test('a tax of nothing leaves the price whole', () => {
    expect(place(amazonOrder({ items: [item({ tax: '0.00' })] })).tax).toBe('none')
  })
})

describe('a discount comes off, with whichever sign it came', () => {
  test.each(['-4.00', '4.00'])('%s', (discount) => {
    const order = amazonOrder({ items: [item({ lineTotal: '40.00', discount, tax: '2.88' })] })
    expect(told(order)).toEqual(['40.00 + 2.88 - 4.00', '0.00 + 0.00 - 0.00'])
  })

  test.each([
    ['-5.00', '-4.99'],
    ['5.00', '4.99'],
  ])('%s of the goods and %s of the shipping', (discount, shippingDiscount) => {
    const order = amazonOrder({
      items: [item({ lineTotal: '40.00', shipping: '4.99', discount, shippingDiscount })],
    })
    expect(told(order)).toEqual(['40.00 + 0.00 - 5.00', '4.99 + 0.00 - 4.99'])
  })

  test('details of the other sign than their sum mean the same', () => {
    const order = amazonOrder({
      items: [item({ lineTotal: '40.00', shipping: '5.00', discount: '-3.00', shippingDiscount: '-1.00' })],
    })
    const proceeds = order.items[0]!.proceeds.map((part) =>
      part.kind === 'DISCOUNT' ? { ...part, amount: { minor: 400n, currency: 'USD' } } : part,
    )
    const contrary = { ...order, items: [{ ...order.items[0]!, proceeds }] }
    expect(told(contrary)).toEqual(['40.00 + 0.00 - 3.00', '5.00 + 0.00 - 1.00'])
  })

  test('of inside-tax prices it is taken from the price with its tax', () => {
    const order = amazonOrder({
      items: [item({ lineTotal: '20.00', discount: '-2.00', tax: '2.87' })],
      taxInside: true,
    })
    expect(told(order)).toEqual(['17.13 + 2.87 - 2.00', '0.00 + 0.00 - 0.00'])
  })

  test('one line of each sign is no order that we understand', () => {
    const items = [item({ discount: '-2.00' }), item({ discount: '1.00', sku: 'PLATE-BLUE' })]
    // 2 x 19.99 - 2.00 + 1.00: it would add up if a discount could raise the price.
    expect(placeAmounts(amazonOrder({ items, grandTotal: '38.98' }), connectedIn2026).kind).toBe('blocked')
  })
})

describe('what Commerce has no place for goes into shipping, told apart by kind', () => {
  test('gift wrap, cash on delivery and a tip', () => {
    const order = amazonOrder({
      items: [
        item({ lineTotal: '20.00', shipping: '5.00', giftWrap: '3.99', giftWrapTax: '0.32', codFee: '2.00' }),
      ],
      deliveryTip: '1.50',
    })
    expect(told(order)).toEqual(['20.00 + 0.00 - 0.00', '12.49 + 0.32 - 0.00'])
    expect(place(order).shippingParts.map(({ kind, net }) => `${kind} ${formatAmount(net)}`)).toEqual([
      'SHIPPING 5.00',
      'GIFT_WRAP 3.99',
      'COD_FEE 2.00',
      'DELIVERY_TIP 1.50',
    ])
  })
})

test('cash on delivery can be discounted of itself', () => {
  const order = amazonOrder({
    items: [item({ lineTotal: '20.00', shipping: '5.00', codFee: '2.00', codFeeDiscount: '-2.00' })],
  })
  expect(told(order)).toEqual(['20.00 + 0.00 - 0.00', '7.00 + 0.00 - 2.00'])
})

test('points are what the seller pays, and change nothing for the buyer', () => {
  const order = amazonOrder({ currency: 'JPY', items: [item({ lineTotal: '5980', pointsWorth: '60' })] })
  expect(told(order)).toEqual(['5980 + 0 - 0', '0 + 0 - 0'])
  expect(order.items[0]!.points).toEqual({ granted: 60, worth: { minor: 60n, currency: 'JPY' } })
})

describe('nothing costs less than nothing', () => {
  test('a discount of more than its own goods is taken from what else is in the order, shipping first', () => {
    const items = [
      item({ lineTotal: '10.00', discount: '-13.00' }),
      item({ sku: 'PLATE-BLUE', lineTotal: '20.00', shipping: '2.00' }),
    ]
    expect(told(amazonOrder({ items }))).toEqual([
      '10.00 + 0.00 - 10.00',
      '20.00 + 0.00 - 1.00',
      '2.00 + 0.00 - 2.00',
    ])
  })

  test('a discount on a delivery that was free is taken from the goods', () => {
    const order = amazonOrder({ items: [item({ lineTotal: '10.00', shippingDiscount: '-4.00' })] })
    expect(told(order)).toEqual(['10.00 + 0.00 - 4.00', '0.00 + 0.00 - 0.00'])
  })

  test('an order that Amazon would have to pay for is blocked', () => {
    const order = amazonOrder({ items: [item({ lineTotal: '10.00', discount: '-13.00' })] })
    expect(placeAmounts(order, connectedIn2026)).toMatchObject({
      by: { because: 'less-than-nothing', amazonTotal: '-3.00', builtTotal: '-3.00', difference: '0.00' },
    })
  })
})

test('the placed parts always add up to the grand total, or the order is blocked', () => {
  const random = seededRandom(3)
  const seen = { placed: 0, blocked: 0 }
  for (let run = 0; run < 1_000; run += 1) {
    const spec = generateOrder(random)
    const isSound = random.chance(80)
    const order = amazonOrder(isSound ? spec : { ...spec, grandTotal: String(random.below(500)) })
    const placement = placeAmounts(order, connectedIn2026)
    seen[placement.kind] += 1
    if (placement.kind === 'blocked') {
      expect(isSound).toBe(false)
      continue
    }
    const { lines, shipping, shippingTax, shippingDiscount, grandTotal } = placement.amounts
    const goods = lines.reduce(
      (sum, line) => sum + line.item.minor + line.itemTax.minor - line.itemDiscount.minor,
      0n,
    )
    expect(goods + shipping.minor + shippingTax.minor - shippingDiscount.minor).toBe(grandTotal.minor)
    expect(grandTotal).toEqual(order.proceeds?.grandTotal)
  }
  expect(seen.placed).toBeGreaterThan(700)
  expect(seen.blocked).toBeGreaterThan(50)
})
