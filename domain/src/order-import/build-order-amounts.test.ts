/** The amounts of the Commerce order: Amazon's, line by line and together. */
import { expect, test } from 'vitest'
import { amazonOrder, item } from '../testing/amazon-order.ts'
import { build, inputFor } from '../testing/build.ts'
import { plateBlue } from '../testing/cast.ts'
import { generateOrder } from '../testing/generate-order.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { buildCommerceOrder } from './build-commerce-order.ts'

test('a plain order keeps lines, shipping, tax and total as Amazon has them', () => {
  const entity = build(
    amazonOrder({
      items: [
        item({
          sku: 'MUG-RED',
          quantity: 2,
          lineTotal: '40.00',
          tax: '3.50',
          shipping: '5.00',
          shippingTax: '0.41',
        }),
        item({ sku: 'PLATE-BLUE', quantity: 1, lineTotal: '15.00', tax: '1.31' }),
      ],
    }),
  )
  expect(entity).toMatchObject({
    ext_order_id: '111-1234567-1234567',
    created_at: '2026-10-01 08:15:30',
    subtotal: 55,
    subtotal_incl_tax: 59.81,
    discount_amount: 0,
    shipping_amount: 5,
    shipping_tax_amount: 0.41,
    shipping_incl_tax: 5.41,
    tax_amount: 5.22,
    grand_total: 65.22,
    base_grand_total: 65.22,
    total_qty_ordered: 3,
    weight: 1.4,
    items: [
      { sku: 'MUG-RED', qty_ordered: 2, price: 20, price_incl_tax: 21.75, row_total: 40, tax_percent: 8.75 },
      { sku: 'PLATE-BLUE', qty_ordered: 1, price: 15, row_total: 15, tax_amount: 1.31, tax_percent: 8.73 },
    ],
  })
})

test('every amount has its twin in the base currency', () => {
  const entity = build(amazonOrder({ items: [item({ discount: '-1.00', tax: '1.50', shipping: '5.00' })] }))
  const [line] = entity.items as readonly Readonly<Record<string, unknown>>[]
  for (const amounts of [entity, line!])
    for (const [key, twin] of Object.entries(amounts))
      if (/^base_.*(amount|total|price|tax|due)$/.test(key))
        expect([key, amounts[key.slice(5)]]).toEqual([key, twin])
})

test('three for 10.00 are 3.3333 each, and 10.00 together', () => {
  const entity = build(amazonOrder({ items: [item({ quantity: 3, lineTotal: '10.00' })] }))
  expect(entity).toMatchObject({ subtotal: 10, items: [{ price: 3.3333, row_total: 10, qty_ordered: 3 }] })
})

test('a discount is positive on its line and negative on the order, where that on shipping is in it', () => {
  const entity = build(
    amazonOrder({
      items: [item({ lineTotal: '40.00', discount: '-4.00', shipping: '5.00', shippingDiscount: '-5.00' })],
    }),
  )
  expect(entity).toMatchObject({
    discount_amount: -9,
    discount_description: 'Applied by Amazon',
    shipping_amount: 5,
    shipping_discount_amount: 5,
    grand_total: 36,
    items: [{ discount_amount: 4, row_total: 40 }],
  })
})

test('a replacement for nothing is an order of zero', () => {
  const entity = build(amazonOrder({ items: [item({ lineTotal: '0.00', unitPrice: '19.99' })] }))
  expect(entity).toMatchObject({ grand_total: 0, subtotal: 0, items: [{ price: 0, tax_percent: 0 }] })
})

test('a kit becomes its products, each with its share of the price and the units of all kits', () => {
  const input = inputFor(amazonOrder({ items: [item({ quantity: 2, lineTotal: '10.00', tax: '0.99' })] }))
  const [line] = input.lines
  const component = (number: number, weight: bigint, quantityEach: number) => ({
    component: { number, count: 2, weight, quantityEach },
    quantity: 2 * quantityEach,
  })
  const lines = [
    { ...line!, ...component(1, 1n, 3) },
    { ...line!, ...component(2, 2n, 1), product: plateBlue },
  ]
  const built = buildCommerceOrder({ ...input, lines })
  // A third of 10.00 and of 0.99, two thirds of each; the cent that is over goes to the first.
  expect(built).toMatchObject({
    draft: {
      entity: {
        subtotal: 10,
        tax_amount: 0.99,
        grand_total: 10.99,
        total_qty_ordered: 8,
        items: [
          {
            sku: 'MUG-RED',
            qty_ordered: 6,
            row_total: 3.34,
            price: 0.5567,
            ext_order_item_id: '05015851154150:1x3',
          },
          {
            sku: 'PLATE-BLUE',
            qty_ordered: 2,
            row_total: 6.66,
            tax_amount: 0.66,
            ext_order_item_id: '05015851154150:2x1',
          },
        ],
      },
    },
  })
  expect(() => buildCommerceOrder({ ...input, lines: lines.slice(1) })).toThrow('not those of its line')
  expect(() => buildCommerceOrder({ ...input, lines: [line!, line!] })).toThrow('not those of its line')
  expect(() => buildCommerceOrder({ ...input, lines: [] })).toThrow(
    '0 Amazon lines are matched, 1 are priced',
  )
})

test('amounts of another order are a mistake, and stop here', () => {
  const input = inputFor(amazonOrder())
  const other = inputFor(amazonOrder({ items: [item({ lineTotal: '20.00' })] }))
  expect(() => buildCommerceOrder({ ...input, amounts: other.amounts })).toThrow(
    "come to 20.00, Amazon's to 19.99",
  )
})

test("whatever Amazon's amounts, Commerce's columns add up to its total", () => {
  const random = seededRandom(4)
  const cents = (value: unknown) => Math.round(Number(value) * 100)
  for (let run = 0; run < 300; run += 1) {
    const spec = generateOrder(random, ['USD'])
    const items = spec.items!.map((line) => ({ ...line, sku: random.pick(['MUG-RED', 'PLATE-BLUE']) }))
    const entity = build(amazonOrder({ ...spec, items }))
    const rows = entity.items as readonly Readonly<Record<string, number>>[]
    const sum = (key: string) => rows.reduce((total, row) => total + cents(row[key]), 0)
    expect(cents(entity.subtotal)).toBe(sum('row_total'))
    expect(cents(entity.subtotal_incl_tax)).toBe(sum('row_total_incl_tax'))
    expect(cents(entity.tax_amount)).toBe(sum('tax_amount') + cents(entity.shipping_tax_amount))
    expect(
      cents(entity.discount_amount) + sum('discount_amount') + cents(entity.shipping_discount_amount),
    ).toBe(0)
    expect(cents(entity.grand_total)).toBe(
      cents(entity.subtotal) +
        cents(entity.discount_amount) +
        cents(entity.shipping_amount) +
        cents(entity.tax_amount),
    )
    for (const row of rows)
      expect(Math.abs(row.price! * row.qty_ordered! - row.row_total!)).toBeLessThanOrEqual(
        0.000051 * row.qty_ordered!,
      )
  }
})
