import { describe, expect, test } from 'vitest'
import type { AmazonOrder } from '../amazon/amazon-order.ts'
import { formatAmount } from '../money/money.ts'
import { amazonOrder, item } from '../testing/amazon-order.ts'
import { place, told } from '../testing/told-amounts.ts'

describe('amounts without detail', () => {
  const withParts = (total: string, parts: readonly (readonly [kind: string, amount: string])[]) => {
    const order = amazonOrder({ items: [item({ lineTotal: '10.00' })], grandTotal: total })
    const usd = (text: string) => ({ minor: BigInt(text.replace('.', '')), currency: 'USD' })
    const proceeds = parts.map(([kind, amount]) => ({ kind, amount: usd(amount), details: [] }))
    return { ...order, items: [{ ...order.items[0]!, proceeds }] }
  }

  test('a tax goes to the goods', () => {
    const order = withParts('49.99', [
      ['ITEM', '39.99'],
      ['TAX', '10.00'],
    ])
    expect(told(order)).toEqual(['39.99 + 10.00 - 0.00', '0.00 + 0.00 - 0.00'])
  })

  test('a tax inside the prices that is more than the goods goes on to the shipping', () => {
    const order = withParts('11.00', [
      ['ITEM', '1.00'],
      ['SHIPPING', '10.00'],
      ['TAX', '1.50'],
    ])
    expect(told(order)).toEqual(['0.00 + 1.00 - 0.00', '9.50 + 0.50 - 0.00'])
  })

  test('a discount of more than the goods goes on to the shipping', () => {
    const order = withParts('2.00', [
      ['ITEM', '10.00'],
      ['SHIPPING', '5.00'],
      ['DISCOUNT', '-13.00'],
    ])
    expect(told(order)).toEqual(['10.00 + 0.00 - 10.00', '5.00 + 0.00 - 3.00'])
  })

  test('a discount may take off the goods and the tax on top of them', () => {
    const order = withParts('5.00', [
      ['ITEM', '10.00'],
      ['SHIPPING', '5.00'],
      ['TAX', '1.00'],
      ['DISCOUNT', '-11.00'],
    ])
    expect(told(order)).toEqual(['10.00 + 1.00 - 11.00', '5.00 + 0.00 - 0.00'])
  })

  test('a discount of more than the goods with their tax inside goes on to the shipping', () => {
    const order = withParts('2.00', [
      ['ITEM', '10.00'],
      ['SHIPPING', '5.00'],
      ['TAX', '1.60'],
      ['DISCOUNT', '-13.00'],
    ])
    expect(told(order)).toEqual(['8.40 + 1.60 - 10.00', '5.00 + 0.00 - 3.00'])
  })

  test('details that contradict their sum keep the shipping part, and the goods take the rest', () => {
    const order = withParts('16.20', [
      ['ITEM', '10.00'],
      ['SHIPPING', '5.00'],
      ['TAX', '1.20'],
    ])
    const [line] = order.items
    const tax = {
      ...line!.proceeds[2]!,
      details: [{ kind: 'SHIPPING', amount: { minor: 40n, currency: 'USD' } }],
    }
    const detailed = {
      ...order,
      items: [{ ...line!, proceeds: [line!.proceeds[0]!, line!.proceeds[1]!, tax] }],
    }
    expect(told(detailed)).toEqual(['10.00 + 0.80 - 0.00', '5.00 + 0.40 - 0.00'])
  })

  test('details of more than their sum are not believed, and the goods take all', () => {
    const order = withParts('16.50', [
      ['ITEM', '10.00'],
      ['SHIPPING', '5.00'],
      ['TAX', '1.50'],
    ])
    const [line] = order.items
    const tax = {
      ...line!.proceeds[2]!,
      details: [{ kind: 'SHIPPING', amount: { minor: 200n, currency: 'USD' } }],
    }
    const detailed = { ...order, items: [{ ...line!, proceeds: [...line!.proceeds.slice(0, 2), tax] }] }
    expect(told(detailed)).toEqual(['10.00 + 1.50 - 0.00', '5.00 + 0.00 - 0.00'])
  })
})

describe('amounts that stand for the whole order only', () => {
  const usd = (minor: bigint) => ({ minor, currency: 'USD' })
  const part = (kind: string, minor: bigint) => ({ kind, amount: usd(minor), details: [] })
  const twoLines = amazonOrder({
    items: [
      item({ quantity: 3, lineTotal: null, unitPrice: '10.00' }),
      item({ sku: 'PLATE-BLUE', lineTotal: null, unitPrice: '10.00' }),
    ],
    grandTotal: '0.00',
  })
  const withOrder = (total: bigint, ...breakdowns: readonly ReturnType<typeof part>[]): AmazonOrder => ({
    ...twoLines,
    proceeds: { grandTotal: usd(total), breakdowns },
  })

  test('are split over the lines by their prices', () => {
    const order = withOrder(
      4640n,
      part('ITEM', 4000n),
      part('TAX', 321n),
      part('DISCOUNT', -81n),
      part('SHIPPING', 400n),
    )
    // 3.21 by 30 to 10: 2.4075 and 0.8025, the cent to the larger rest; 0.81 likewise: 0.6075 and 0.2025.
    expect(told(order)).toEqual(['30.00 + 2.41 - 0.61', '10.00 + 0.80 - 0.20', '4.00 + 0.00 - 0.00'])
  })

  test('without any amount but the total, the price is unit price times quantity', () => {
    expect(told(withOrder(4000n))).toEqual([
      '30.00 + 0.00 - 0.00',
      '10.00 + 0.00 - 0.00',
      '0.00 + 0.00 - 0.00',
    ])
  })

  test('a total of zero outweighs the unit price: a replacement costs nothing', () => {
    expect(told(withOrder(0n))).toEqual(['0.00 + 0.00 - 0.00', '0.00 + 0.00 - 0.00', '0.00 + 0.00 - 0.00'])
  })

  test("without a grand total, the lines' totals make it", () => {
    const lines = twoLines.items.map((line) => ({ ...line, proceedsTotal: usd(1000n) }))
    const order = {
      ...twoLines,
      items: lines,
      proceeds: { grandTotal: null, breakdowns: [part('DELIVERY_TIP', 200n)] },
    }
    expect(formatAmount(place(order).grandTotal)).toBe('22.00')
  })
})
