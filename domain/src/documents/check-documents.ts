/**
 * What a new document must not be. Commerce itself takes much of this and makes something else of it: more than is open
 * it ships as what is open, negative amounts it refunds, and a refund of nothing becomes an empty credit memo. So what is
 * typed is refused here, by the form while it is typed and by the service on a fresh reading.
 */
import { currencyExponent } from '../money/currency-exponents.ts'
import { fromUnits, isWhole, roundToCent, toUnits } from '../money/decimal-units.ts'
import {
  type AskedLine,
  type AskedRefund,
  type AskedTrack,
  type DocumentKind,
  itemIdOf,
  type OrderRows,
  openQuantity,
} from './document-draft.ts'
import { isSet } from './open-quantities.ts'
import { previewCreditMemo } from './preview-documents.ts'
import { openShipping } from './refund-sums.ts'

export type AmountField = 'shipping' | 'adjustmentRefund' | 'adjustmentFee'

/** Of a line, a track or an amount, by its place in what was asked; or of the whole. */
export type DocumentProblem =
  | { readonly code: 'item-unknown' | 'item-named-twice' | 'quantity-below-zero'; readonly line: number }
  | { readonly code: 'quantity-not-whole'; readonly line: number }
  | { readonly code: 'more-than-open'; readonly line: number; readonly open: string }
  | { readonly code: 'nothing-chosen' }
  | { readonly code: 'tracking-number-missing' | 'carrier-title-missing'; readonly track: number }
  | { readonly code: 'amount-below-zero' | 'amount-too-fine'; readonly amount: AmountField }
  | { readonly code: 'no-shipping-to-refund'; readonly amount: 'shipping' }
  | { readonly code: 'more-than-shipping'; readonly amount: 'shipping'; readonly open: string }
  | { readonly code: 'more-than-paid'; readonly open: string }
  | { readonly code: 'total-below-zero' }
  | { readonly code: 'returned-but-not-refunded'; readonly itemId: number }

export function checkInvoice(rows: OrderRows, lines: readonly AskedLine[]): readonly DocumentProblem[] {
  return [...checkLines('invoice', rows, lines), ...nothingIn(lines)]
}

export function checkShipment(
  rows: OrderRows,
  asked: { readonly lines: readonly AskedLine[]; readonly tracks: readonly AskedTrack[] },
): readonly DocumentProblem[] {
  return [
    ...checkLines('shipment', rows, asked.lines),
    ...nothingIn(asked.lines),
    ...asked.tracks.flatMap(problemsOfTrack),
  ]
}

/** Only what a carrier of one's own is called has to be typed: the others have their names. */
function problemsOfTrack(track: AskedTrack, at: number): readonly DocumentProblem[] {
  return [
    ...(track.number.trim() === '' ? [{ code: 'tracking-number-missing', track: at } as const] : []),
    ...(track.title.trim() === '' ? [{ code: 'carrier-title-missing', track: at } as const] : []),
  ]
}

export function checkCreditMemo(rows: OrderRows, asked: AskedRefund): readonly DocumentProblem[] {
  const problems = [
    ...checkLines('credit-memo', rows, asked.lines),
    ...checkAmounts(rows, asked),
    ...asked.returnToStock
      .filter((id) => asked.lines.every(({ itemId, quantity }) => itemId !== id || quantity <= 0n))
      .map((itemId) => ({ code: 'returned-but-not-refunded', itemId }) as const),
  ]
  // Sums of what is wrong say nothing.
  return problems.length > 0 ? problems : checkRefundTotal(rows, asked)
}

function checkLines(
  kind: DocumentKind,
  { items }: OrderRows,
  lines: readonly AskedLine[],
): readonly DocumentProblem[] {
  return lines.flatMap(({ itemId, quantity }, line): readonly DocumentProblem[] => {
    const item = items.find((row) => itemIdOf(row) === itemId)
    if (item === undefined) return [{ code: 'item-unknown', line }]
    if (lines.findIndex((other) => other.itemId === itemId) !== line)
      return [{ code: 'item-named-twice', line }]
    if (quantity < 0n) return [{ code: 'quantity-below-zero', line }]
    if (!isSet(item.is_qty_decimal) && !isWhole(quantity)) return [{ code: 'quantity-not-whole', line }]
    const open = openQuantity(kind, item)
    return quantity > open ? [{ code: 'more-than-open', line, open: fromUnits(open) }] : []
  })
}

function nothingIn(lines: readonly AskedLine[]): readonly DocumentProblem[] {
  return lines.every(({ quantity }) => quantity === 0n) ? [{ code: 'nothing-chosen' }] : []
}

const AMOUNTS = ['shipping', 'adjustmentRefund', 'adjustmentFee'] as const

function checkAmounts({ order }: OrderRows, asked: AskedRefund): readonly DocumentProblem[] {
  const exponent = currencyExponent(String(order.base_currency_code ?? '')) ?? 2
  const problems = AMOUNTS.flatMap((amount): readonly DocumentProblem[] => {
    if (asked[amount] < 0n) return [{ code: 'amount-below-zero', amount }]
    return isOfDecimals(asked[amount], exponent) ? [] : [{ code: 'amount-too-fine', amount }]
  })
  const open = openShipping(order, 'base_')
  if (asked.shipping <= 0n || asked.shipping <= open) return problems
  const isWithout = toUnits(order.base_shipping_amount) === 0n
  return [
    ...problems,
    isWithout
      ? { code: 'no-shipping-to-refund', amount: 'shipping' }
      : { code: 'more-than-shipping', amount: 'shipping', open: fromUnits(open) },
  ]
}

const UNIT_DIGITS = 4

function isOfDecimals(amount: bigint, exponent: number): boolean {
  return exponent >= UNIT_DIGITS || amount % 10n ** BigInt(UNIT_DIGITS - exponent) === 0n
}

function checkRefundTotal(rows: OrderRows, asked: AskedRefund): readonly DocumentProblem[] {
  const isNothing = [...AMOUNTS.map((amount) => asked[amount]), ...asked.lines.map((line) => line.quantity)]
  if (isNothing.every((units) => units === 0n)) return [{ code: 'nothing-chosen' }]
  const total = toUnits(previewCreditMemo(rows, asked).baseGrandTotal)
  if (total < 0n) return [{ code: 'total-below-zero' }]
  const { order } = rows
  const paid = toUnits(order.base_total_paid)
  const refunded = toUnits(order.base_total_refunded)
  if (roundToCent(refunded + total) > roundToCent(paid))
    return [{ code: 'more-than-paid', open: fromUnits(paid - refunded) }]
  return []
}
