import { expect, test } from 'vitest'
import { toUnits } from '../money/decimal-units.ts'
import type { OrderRows } from './document-draft.ts'
import { previewCreditMemo, previewInvoice } from './preview-documents.ts'
import type { Row } from './row.ts'

const both = (amounts: Row): Row => ({
  ...amounts,
  ...Object.fromEntries(Object.entries(amounts).map(([name, value]) => [`base_${name}`, value])),
})

/** Three for 10.00, with 0.80 of tax and 4.99 of shipping. */
const order: OrderRows = {
  order: both({
    ...{ subtotal: '10', shipping_amount: '4.99', tax_amount: '0.8', grand_total: '15.79' },
    ...{ discount_amount: '0', shipping_tax_amount: '0' },
  }),
  items: [{ item_id: 1, qty_ordered: '3', ...both({ row_total: '10', tax_amount: '0.8' }) }],
}
const units = (quantity: string) => [{ itemId: 1, quantity: toUnits(quantity) }]

test('an invoice of one of three shows its third, and all of the shipping', () => {
  expect(previewInvoice(order, units('1'))).toEqual({
    lines: [{ itemId: 1, subtotal: '3.3300', tax: '0.2700', discount: '0.0000', rowTotal: '3.6000' }],
    ...{ subtotal: '3.3300', discount: '0.0000', shipping: '4.9900', tax: '0.2700' },
    ...{ grandTotal: '8.5900', baseGrandTotal: '8.5900' },
  })
})

test('a quantity that is being deleted counts as none', () => {
  expect(previewInvoice(order, []).lines).toEqual([])
  expect(previewInvoice(order, units('-2')).subtotal).toBe('0.0000')
})

test('a refund in another currency takes shipping and adjustments in the base currency', () => {
  const half = (amounts: Row): Row => ({
    ...amounts,
    ...Object.fromEntries(
      Object.entries(amounts).map(([name, value]) => [`base_${name}`, String(Number(value) * 2)]),
    ),
  })
  const paid: OrderRows = {
    order: { base_to_order_rate: '0.5', ...half({ shipping_amount: '2', tax_invoiced: '0' }) },
    items: [{ item_id: 1, qty_ordered: '2', qty_invoiced: '2', ...half({ row_invoiced: '10' }) }],
  }
  const preview = previewCreditMemo(paid, {
    lines: units('1'),
    ...{ shipping: toUnits('1'), adjustmentRefund: toUnits('3'), adjustmentFee: 0n, returnToStock: [] },
  })
  expect(
    [preview.subtotal, preview.shipping, preview.grandTotal, preview.baseGrandTotal].map(Number),
  ).toEqual([5, 0.5, 7, 14])
})
