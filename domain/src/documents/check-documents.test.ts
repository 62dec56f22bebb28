import { expect, test } from 'vitest'
import { toUnits } from '../money/decimal-units.ts'
import { checkCreditMemo, checkInvoice, checkShipment } from './check-documents.ts'
import { type AskedRefund, askForAll, type OrderRows, openQuantity } from './document-draft.ts'
import { refundAll, refundable } from './refundable.ts'
import type { Row } from './row.ts'

/** Two mugs at 10.00 with 0.80 of tax each, a towel by the metre; shipping 5.00 and 0.40 of tax; all of it paid. */
function paidOrder(mug: Row = {}, order: Row = {}): OrderRows {
  const sums = {
    ...{ subtotal: '26', discount_amount: '-2', shipping_amount: '5', shipping_tax_amount: '0.4' },
    ...{ tax_amount: '2', tax_invoiced: '2', grand_total: '31', total_paid: '31', total_refunded: '0' },
  }
  const inBase = Object.fromEntries(Object.entries(sums).map(([name, value]) => [`base_${name}`, value]))
  const item = (id: number, amounts: Row): Row => ({
    ...{ item_id: id, qty_ordered: '2', qty_invoiced: '2', qty_shipped: '0', qty_refunded: '0' },
    ...amounts,
    ...Object.fromEntries(Object.entries(amounts).map(([name, value]) => [`base_${name}`, value])),
  })
  return {
    order: { base_currency_code: 'USD', base_to_order_rate: '1', ...sums, ...inBase, ...order },
    items: [
      {
        ...item(1, {
          ...{ row_total: '20', row_invoiced: '20', tax_amount: '1.6', tax_invoiced: '1.6' },
          ...{ discount_amount: '2', discount_invoiced: '2' },
        }),
        ...mug,
      },
      { ...item(2, { row_total: '6', row_invoiced: '6' }), is_qty_decimal: 1 },
    ],
  }
}

const lines = (...quantities: readonly (readonly [itemId: number, quantity: string])[]) =>
  quantities.map(([itemId, quantity]) => ({ itemId, quantity: toUnits(quantity) }))
const refund = (changes: Partial<AskedRefund>): AskedRefund => ({
  ...{ lines: [], shipping: 0n, adjustmentRefund: 0n, adjustmentFee: 0n, returnToStock: [] },
  ...changes,
})

test.each<[string, Row, [invoice: string, ship: string, refund: string]]>([
  ['nothing done', { qty_invoiced: '0' }, ['2', '2', '0']],
  ['invoiced', {}, ['0', '2', '2']],
  ['one shipped', { qty_shipped: '1' }, ['0', '1', '2']],
  ['one refunded unshipped', { qty_refunded: '1' }, ['0', '1', '1']],
  ['one shipped, one refunded', { qty_shipped: '1', qty_refunded: '1' }, ['0', '1', '1']],
  ['one canceled', { qty_invoiced: '1', qty_canceled: '1' }, ['0', '1', '1']],
  ['all refunded', { qty_refunded: '2' }, ['0', '0', '0']],
  ['kept from invoicing', { qty_invoiced: '0', locked_do_invoice: '1' }, ['0', '2', '0']],
  ['nothing that is sent', { is_virtual: 1 }, ['0', '0', '2']],
  ['flags as text', { is_virtual: '0', locked_do_ship: '0' }, ['0', '2', '2']],
  ['a row with decimals as text', { qty_shipped: '0.5000' }, ['0', '1.5', '2']],
])('of two units, %s: so many are open', (_case, mug, open) => {
  const [item] = paidOrder(mug).items as [Row]
  const kinds = ['invoice', 'shipment', 'credit-memo'] as const
  expect(kinds.map((kind) => openQuantity(kind, item))).toEqual(open.map(toUnits))
})

test('a form begins with all that is open, the parts of a composed product left out', () => {
  const { items } = paidOrder({ qty_shipped: '2' })
  const part = { item_id: 3, parent_item_id: 2, qty_ordered: '9' }
  expect(askForAll('shipment', [...items, part])).toEqual(lines([2, '2']))
})

test.each<[string, readonly (readonly [number, string])[], readonly object[]]>([
  [
    'all of it',
    [
      [1, '2'],
      [2, '2'],
    ],
    [],
  ],
  ['half a metre', [[2, '0.5']], []],
  ['nothing', [], [{ code: 'nothing-chosen' }]],
  ['nothing of a line', [[1, '0']], [{ code: 'nothing-chosen' }]],
  ['another order’s item', [[7, '1']], [{ code: 'item-unknown', line: 0 }]],
  ['one too many', [[1, '3']], [{ code: 'more-than-open', line: 0, open: '2.0000' }]],
  ['half a mug', [[1, '0.5']], [{ code: 'quantity-not-whole', line: 0 }]],
  ['less than nothing', [[1, '-1']], [{ code: 'quantity-below-zero', line: 0 }]],
  [
    'one line twice',
    [
      [1, '1'],
      [1, '1'],
    ],
    [{ code: 'item-named-twice', line: 1 }],
  ],
])('a shipment of %s', (_case, asked, problems) => {
  expect(checkShipment(paidOrder(), { lines: lines(...asked), tracks: [] })).toEqual(problems)
})

test('a tracking number and the name of its carrier must be there', () => {
  const tracks = [
    { carrierCode: 'ups', title: 'United Parcel Service', number: '1Z' },
    { carrierCode: 'custom', title: ' ', number: ' ' },
  ]
  expect(checkShipment(paidOrder(), { lines: lines([1, '1']), tracks })).toEqual([
    { code: 'tracking-number-missing', track: 1 },
    { code: 'carrier-title-missing', track: 1 },
  ])
})

test('what is invoiced is not invoiced again', () => {
  expect(checkInvoice(paidOrder(), lines([1, '1']))).toEqual([
    { code: 'more-than-open', line: 0, open: '0.0000' },
  ])
})

test.each<[string, Partial<AskedRefund>, readonly object[]]>([
  ['one mug', { lines: lines([1, '1']), returnToStock: [1] }, []],
  ['money alone', { adjustmentRefund: toUnits('3') }, []],
  ['nothing at all', {}, [{ code: 'nothing-chosen' }]],
  [
    'a negative fee',
    { adjustmentFee: toUnits('-1') },
    [{ code: 'amount-below-zero', amount: 'adjustmentFee' }],
  ],
  ['a tenth of a cent', { shipping: toUnits('1.001') }, [{ code: 'amount-too-fine', amount: 'shipping' }]],
  [
    'more shipping than there was',
    { shipping: toUnits('5.01') },
    [{ code: 'more-than-shipping', amount: 'shipping', open: '5.0000' }],
  ],
  [
    'more than was paid',
    { adjustmentRefund: toUnits('31.01') },
    [{ code: 'more-than-paid', open: '31.0000' }],
  ],
  [
    'a fee above the value',
    { lines: lines([2, '1']), adjustmentFee: toUnits('4') },
    [{ code: 'total-below-zero' }],
  ],
  [
    'units back to stock that are not refunded',
    { lines: lines([1, '0'], [2, '1']), returnToStock: [1] },
    [{ code: 'returned-but-not-refunded', itemId: 1 }],
  ],
])('a credit memo of %s', (_case, asked, problems) => {
  expect(checkCreditMemo(paidOrder(), refund(asked))).toEqual(problems)
})

test('an order without shipping gives none back', () => {
  const free = paidOrder({}, { shipping_amount: '0', base_shipping_amount: '0' })
  expect(checkCreditMemo(free, refund({ shipping: toUnits('1') }))).toEqual([
    { code: 'no-shipping-to-refund', amount: 'shipping' },
  ])
})

test('what can be refunded is told by line and by kind, and is taken whole', () => {
  const order = paidOrder()
  expect(refundable(order)).toEqual({
    lines: [
      { itemId: 1, subtotal: '20.0000', tax: '1.6000', discount: '2.0000', rowTotal: '19.6000' },
      { itemId: 2, subtotal: '6.0000', tax: '0.0000', discount: '0.0000', rowTotal: '6.0000' },
    ],
    ...{ items: '24.0000', tax: '2.0000', shipping: '5.0000', baseShipping: '5.0000' },
    ...{ paid: '31.0000', basePaid: '31.0000', baseAdjustment: '0.0000' },
  })
  expect(checkCreditMemo(order, refundAll(order))).toEqual([])
})
