/**
 * What a document will come to, before it is made: by the very sums that the engine makes it by, over the same lines, so
 * that a share that is rounded here is rounded so there. Both currencies side by side, as decimal text.
 */
import { fromUnits, toUnits } from '../money/decimal-units.ts'
import { type AskedLine, type AskedRefund, itemIdOf, type OrderRows, openQuantity } from './document-draft.ts'
import { invoiceSums } from './invoice-sums.ts'
import { quantityToRefund } from './open-quantities.ts'
import { refundSums } from './refund-sums.ts'
import type { Row } from './row.ts'

/** Decimal text of four places. */
export interface LinePreview {
  readonly itemId: number
  readonly subtotal: string
  readonly tax: string
  readonly discount: string
  readonly rowTotal: string
}

export interface DocumentPreview {
  /** One for each line that was asked for with a quantity. */
  readonly lines: readonly LinePreview[]
  readonly subtotal: string
  /** Below zero, as documents have it. */
  readonly discount: string
  readonly shipping: string
  readonly tax: string
  readonly grandTotal: string
  readonly baseGrandTotal: string
}

export function previewInvoice({ order, items }: OrderRows, asked: readonly AskedLine[]): DocumentPreview {
  const lines = items
    .filter((item) => openQuantity('invoice', item) > 0n)
    .map((item) => ({ item, quantity: askedOf(asked, item) }))
  const sums = invoiceSums(order, lines)
  return present(sums.invoice, sums.items)
}

export function previewCreditMemo({ order, items }: OrderRows, asked: AskedRefund): DocumentPreview {
  const lines = items
    .filter((item) => quantityToRefund(item) > 0n)
    .map((item) => ({ item, quantity: askedOf(asked.lines, item) }))
  const sums = refundSums(order, lines, {
    shipping: asked.shipping,
    adjustmentPositive: asked.adjustmentRefund,
    adjustmentNegative: asked.adjustmentFee,
  })
  return present(sums.creditMemo, sums.items)
}

function askedOf(asked: readonly AskedLine[], item: Row): bigint {
  const found = asked.find(({ itemId }) => itemId === itemIdOf(item))
  return found === undefined || found.quantity < 0n ? 0n : found.quantity
}

function present(document: Row, items: readonly Row[]): DocumentPreview {
  const text = (column: string) => fromUnits(toUnits(document[column]))
  return {
    lines: items.map((row) => {
      const amount = (column: string) => toUnits(row[column])
      const total =
        amount('row_total') -
        amount('discount_amount') +
        amount('tax_amount') +
        amount('discount_tax_compensation_amount')
      return {
        itemId: Number(row.order_item_id),
        subtotal: fromUnits(amount('row_total')),
        tax: fromUnits(amount('tax_amount')),
        discount: fromUnits(amount('discount_amount')),
        rowTotal: fromUnits(total),
      }
    }),
    subtotal: text('subtotal'),
    discount: text('discount_amount'),
    shipping: text('shipping_amount'),
    tax: text('tax_amount'),
    grandTotal: text('grand_total'),
    baseGrandTotal: text('base_grand_total'),
  }
}
