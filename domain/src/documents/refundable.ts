/** What can still be refunded of an order, by line and by kind: said before anybody types an amount. */
import { fromUnits, larger, smaller, toUnits } from '../money/decimal-units.ts'
import { type AskedRefund, askForAll, type OrderRows } from './document-draft.ts'
import { type LinePreview, previewCreditMemo } from './preview-documents.ts'
import { openShipping } from './refund-sums.ts'

/** Decimal text of four places. */
export interface Refundable {
  /** Each line with all of its units that can be refunded. */
  readonly lines: readonly LinePreview[]
  /** Of the items, net of what was taken off them. */
  readonly items: string
  /** Of the items and of the shipping. */
  readonly tax: string
  readonly shipping: string
  /** Shipping as Commerce takes it, in the base currency. */
  readonly baseShipping: string
  /** What is paid and not refunded: no credit memo may give back more. */
  readonly paid: string
  readonly basePaid: string
  /** In the base currency, beyond items, shipping and tax: what an adjustment may still give back. */
  readonly baseAdjustment: string
}

/** Every unit, all the shipping, and nothing besides: how the form of a credit memo begins. */
export function refundAll({ order, items }: OrderRows): AskedRefund {
  return {
    lines: askForAll('credit-memo', items),
    shipping: larger(openShipping(order, 'base_'), 0n),
    adjustmentRefund: 0n,
    adjustmentFee: 0n,
    returnToStock: [],
  }
}

export function refundable(rows: OrderRows): Refundable {
  const { order } = rows
  const all = previewCreditMemo(rows, refundAll(rows))
  const left = (c: '' | 'base_') =>
    larger(toUnits(order[`${c}total_paid`]) - toUnits(order[`${c}total_refunded`]), 0n)
  const rest = left('base_') - toUnits(all.baseGrandTotal)
  return {
    lines: all.lines,
    items: fromUnits(toUnits(all.subtotal) + toUnits(all.discount)),
    tax: all.tax,
    shipping: fromUnits(larger(openShipping(order, ''), 0n)),
    baseShipping: fromUnits(larger(openShipping(order, 'base_'), 0n)),
    paid: fromUnits(left('')),
    basePaid: fromUnits(left('base_')),
    baseAdjustment: fromUnits(smaller(larger(rest, 0n), left('base_'))),
  }
}
