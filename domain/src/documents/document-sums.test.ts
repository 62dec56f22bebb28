/**
 * Rounding as a real Magento did it (recorded exchanges 809 to 823): 3 units at 3.33 with a discount of 1.00 and
 * 7 units at 1.99 with one of 0.05, invoiced in three parts and refunded in three other parts.
 */
import { expect, test } from 'vitest'
import { toUnits } from '../money/decimal-units.ts'
import { type InvoiceSums, invoiceSums, itemAfterInvoice, orderAfterInvoice } from './invoice-sums.ts'
import { itemAfterRefund, orderAfterRefund, refundSums } from './refund-sums.ts'
import type { Row } from './row.ts'

function inBothCurrencies(amounts: Row): Row {
  const base = Object.entries(amounts).map(([name, value]) => [`base_${name}`, value])
  return { ...amounts, ...Object.fromEntries(base) }
}

const ORDER: Row = {
  ...inBothCurrencies({
    subtotal: '23.92',
    discount_amount: '-1.05',
    shipping_amount: '4.99',
    shipping_incl_tax: '5.40',
    shipping_tax_amount: '0.41',
    tax_amount: '2.35',
    grand_total: '30.21',
  }),
  base_to_order_rate: '1',
}
const A: Row = {
  item_id: 1,
  qty_ordered: '3',
  ...inBothCurrencies({
    row_total: '9.99',
    row_total_incl_tax: '10.78',
    discount_amount: '1',
    tax_amount: '0.79',
  }),
}
const B: Row = {
  item_id: 2,
  qty_ordered: '7',
  ...inBothCurrencies({
    row_total: '13.93',
    row_total_incl_tax: '15.08',
    discount_amount: '0.05',
    tax_amount: '1.15',
  }),
}

interface Part {
  readonly quantities: readonly [number, number]
  readonly shipping?: string
}

function afterInvoice(order: Row, items: readonly Row[], sums: InvoiceSums): [Row, readonly Row[]] {
  const changed = items.map((item) => {
    const invoiced = sums.items.find((row) => row.order_item_id === item.item_id)
    return invoiced === undefined ? item : { ...item, ...itemAfterInvoice(item, invoiced) }
  })
  return [{ ...order, ...orderAfterInvoice(order, sums) }, changed]
}

function invoiceInParts(parts: readonly Part[]) {
  let order = ORDER
  let items: readonly Row[] = [A, B]
  const documents: InvoiceSums[] = []
  for (const { quantities } of parts) {
    const sums = invoiceSums(
      order,
      items.map((item, at) => ({ item, quantity: toUnits(quantities[at]) })),
    )
    documents.push(sums)
    ;[order, items] = afterInvoice(order, items, sums)
  }
  return { order, items, documents }
}

const INVOICES: readonly Part[] = [{ quantities: [1, 0] }, { quantities: [1, 3] }, { quantities: [1, 4] }]

const NAMES = ['subtotal', 'subtotal_incl_tax', 'discount_amount', 'tax_amount', 'grand_total']
const amountsOf = (row: Row) => NAMES.map((name) => Number(row[name]))
const linesOf = (rows: readonly Row[]) =>
  rows.map((row) => [row.row_total, row.discount_amount, row.tax_amount].map(Number))

test('splits a row, its discount and its tax over three invoices as Magento does', () => {
  const { documents, order } = invoiceInParts(INVOICES)
  expect(documents.map(({ invoice }) => amountsOf(invoice))).toEqual([
    [3.33, 3.59, -0.33, 0.67, 8.66],
    [9.3, 10.06, -0.36, 0.76, 9.7],
    [11.29, 12.21, -0.36, 0.92, 11.85],
  ])
  expect(documents.map(({ items }) => linesOf(items))).toEqual([
    [[3.33, 0.33, 0.26]],
    [
      [3.33, 0.34, 0.27],
      [5.97, 0.02, 0.49],
    ],
    [
      [3.33, 0.33, 0.26],
      [7.96, 0.03, 0.66],
    ],
  ])
  expect(Number(order.total_paid)).toBe(30.21)
})

test('gives back exactly what was paid over three refunds, shipping and its tax by their part', () => {
  let { order, items } = invoiceInParts(INVOICES)
  const parts: readonly Part[] = [
    { quantities: [1, 0], shipping: '1.5' },
    { quantities: [1, 2], shipping: '0' },
    { quantities: [1, 5] },
  ]
  const documents = parts.map(({ quantities, shipping }) => {
    const lines = items.map((item, at) => ({ item, quantity: toUnits(quantities[at]) }))
    const sums = refundSums(order, lines, {
      shipping: shipping === undefined ? null : toUnits(shipping),
      adjustmentPositive: null,
      adjustmentNegative: null,
    })
    items = items.map((item) => {
      const refunded = sums.items.find((row) => row.order_item_id === item.item_id)
      return refunded === undefined ? item : { ...item, ...itemAfterRefund(item, refunded) }
    })
    order = { ...order, ...orderAfterRefund(order, sums) }
    return sums.creditMemo
  })
  expect(documents.map(amountsOf)).toEqual([
    [3.33, 3.59, -0.33, 0.38, 4.88],
    [7.31, 7.9, -0.35, 0.59, 7.55],
    [13.28, 14.36, -0.37, 1.38, 17.78],
  ])
  expect(documents.map((memo) => [memo.shipping_amount, memo.shipping_tax_amount].map(Number))).toEqual([
    [1.5, 0.12],
    [0, 0],
    [3.49, 0.29],
  ])
  expect([order.total_refunded, order.tax_refunded, order.discount_refunded].map(Number)).toEqual([
    30.21, 2.35, -1.05,
  ])
})

// Worked by hand, after Magento's own code: no recorded refund has a discount on shipping.
test('a discount on shipping goes back with the shipping, by its part', () => {
  const order = {
    ...{ shipping_amount: '4.60', shipping_discount_amount: '1.84', total_paid: '2.76' },
    ...{ base_shipping_amount: '5.00', base_shipping_discount_amount: '2.00', base_to_order_rate: '0.92' },
  }
  const discountsOf = (shipping: string | null) => {
    const asked = { shipping: shipping === null ? null : toUnits(shipping) }
    const { creditMemo } = refundSums(order, [], {
      ...asked,
      adjustmentPositive: null,
      adjustmentNegative: null,
    })
    return [creditMemo.discount_amount, creditMemo.base_discount_amount, creditMemo.grand_total].map(Number)
  }
  expect(discountsOf(null)).toEqual([-1.84, -2, 2.76])
  expect(discountsOf('2.50')).toEqual([-0.92, -1, 1.38])
  expect(discountsOf('0').every((amount) => amount === 0)).toBe(true)
})
