/**
 * What an invoice bills: each item's share of its row, discount and tax by quantity, the remainders with the last
 * invoice, and all shipping with the first. Amounts of the order, not of its rows, decide what the last one takes.
 */

import {
  fromUnits,
  multiply,
  type ShareRounder,
  shareRounder,
  smaller,
  toUnits,
} from '../money/decimal-units.ts'
import { quantityToInvoice } from './open-quantities.ts'
import type { Row } from './row.ts'

/** Every amount is kept twice: in the order's currency, and in the store's base currency with this prefix. */
export const CURRENCIES = ['', 'base_'] as const
export type Currency = (typeof CURRENCIES)[number]

export interface InvoiceLine {
  readonly item: Row
  readonly quantity: bigint
}

export interface InvoiceSums {
  readonly invoice: Row
  /** One row per line with a quantity, in the order of the lines. */
  readonly items: readonly Row[]
}

const SHIPPING_DISCOUNT_COMPENSATION: Readonly<Record<Currency, string>> = {
  '': 'shipping_discount_tax_compensation_amount',
  base_: 'base_shipping_discount_tax_compensation_amnt',
}

export function invoiceSums(order: Row, lines: readonly InvoiceLine[]): InvoiceSums {
  const rounder = shareRounder()
  const isLast = lines.every((line) => isLastOf(line))
  const includesShipping = toUnits(order.shipping_invoiced) === 0n
  const items: Row[] = lines.map(({ item, quantity }) => ({
    ...copied(item, [
      'name',
      'sku',
      'product_id',
      'price',
      'base_price',
      'price_incl_tax',
      'base_price_incl_tax',
    ]),
    base_cost: item.base_cost ?? null,
    order_item_id: item.item_id,
    qty: fromUnits(quantity),
  }))
  const invoice: Row = {}
  const context = { order, lines, items, invoice, rounder, isLast, includesShipping }
  addSubtotal(context)
  addDiscount(context)
  if (includesShipping) addShipping(context)
  addTax(context)
  for (const currency of CURRENCIES) {
    invoice[`${currency}grand_total`] = fromUnits(
      toUnits(invoice[`${currency}subtotal`]) +
        toUnits(invoice[`${currency}discount_amount`]) +
        toUnits(invoice[`${currency}shipping_amount`]) +
        toUnits(invoice[`${currency}tax_amount`]) +
        toUnits(invoice[`${currency}discount_tax_compensation_amount`]),
    )
  }
  invoice.total_qty = fromUnits(lines.reduce((sum, line) => sum + line.quantity, 0n))
  return { invoice, items: items.filter((_, at) => (lines[at]?.quantity ?? 0n) > 0n) }
}

interface Context {
  readonly order: Row
  readonly lines: readonly InvoiceLine[]
  readonly items: readonly Row[]
  readonly invoice: Row
  readonly rounder: ShareRounder
  readonly isLast: boolean
  readonly includesShipping: boolean
}

function isLastOf({ item, quantity }: InvoiceLine): boolean {
  return quantity === quantityToInvoice(item)
}

export function copied(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
}

/** What is open of an amount, all of it for the last units, else their share. */
function openShare(
  { rounder }: Context,
  line: InvoiceLine,
  names: {
    readonly amount: string
    readonly taken: string
    readonly kind: string
    readonly takenOff?: boolean
  },
): bigint {
  const { item, quantity } = line
  const open = toUnits(item[names.amount]) - toUnits(item[names.taken])
  if (isLastOf(line)) return open
  const openQuantity = toUnits(item.qty_ordered) - toUnits(item.qty_invoiced)
  const share = names.takenOff === true ? rounder.shareTakenOff : rounder.share
  return share(names.kind, open, quantity, openQuantity)
}

function addSubtotal(context: Context): void {
  const { order, lines, items, invoice, isLast, includesShipping, rounder } = context
  const sums = { '': 0n, base_: 0n }
  const sumsInclTax = { '': 0n, base_: 0n }
  for (const [at, line] of lines.entries()) {
    const row = items[at] as Row
    for (const c of CURRENCIES) {
      const names = { amount: `${c}row_total`, taken: `${c}row_invoiced`, kind: `${c}regular` }
      const rowTotal = openShare(context, line, names)
      const inclTax = line.item[`${c}row_total_incl_tax`]
      const inclTaxShare = rounder.share(
        `${c}including`,
        toUnits(inclTax),
        line.quantity,
        toUnits(line.item.qty_ordered),
      )
      row[`${c}row_total`] = fromUnits(rowTotal)
      row[`${c}row_total_incl_tax`] =
        inclTax === null || inclTax === undefined ? null : fromUnits(inclTaxShare)
      sums[c] += rowTotal
      sumsInclTax[c] += inclTaxShare
    }
  }
  for (const c of CURRENCIES) {
    const allowed = toUnits(order[`${c}subtotal`]) - toUnits(order[`${c}subtotal_invoiced`])
    const allowedTax =
      toUnits(order[`${c}discount_tax_compensation_amount`]) -
      toUnits(order[`${c}discount_tax_compensation_invoiced`]) +
      toUnits(order[`${c}tax_amount`]) -
      toUnits(order[`${c}tax_invoiced`]) -
      (includesShipping ? toUnits(order[`${c}shipping_tax_amount`]) : 0n)
    const allowedInclTax = allowed + allowedTax
    invoice[`${c}subtotal`] = fromUnits(isLast ? allowed : smaller(allowed, sums[c]))
    invoice[`${c}subtotal_incl_tax`] = fromUnits(smaller(allowedInclTax, sumsInclTax[c]))
  }
}

function addDiscount(context: Context): void {
  const { order, lines, items, invoice } = context
  const isFirstDiscount = toUnits(order.discount_invoiced) === 0n
  for (const c of CURRENCIES) {
    let total = isFirstDiscount ? toUnits(order[`${c}shipping_discount_amount`]) : 0n
    for (const [at, line] of lines.entries()) {
      if (toUnits(line.item[`${c}discount_amount`]) === 0n) continue
      const names = {
        amount: `${c}discount_amount`,
        taken: `${c}discount_invoiced`,
        kind: `${c}regular`,
        takenOff: true,
      }
      const discount = openShare(context, line, names)
      const row = items[at] as Row
      row[`${c}discount_amount`] = fromUnits(discount)
      total += discount
    }
    invoice[`${c}discount_amount`] = fromUnits(-total)
  }
}

function addShipping({ order, invoice }: Context): void {
  for (const c of CURRENCIES) {
    invoice[`${c}shipping_amount`] = order[`${c}shipping_amount`] ?? null
    invoice[`${c}shipping_incl_tax`] = order[`${c}shipping_incl_tax`] ?? null
  }
}

function addTax(context: Context): void {
  const { order, lines, items, invoice, isLast, includesShipping } = context
  for (const c of CURRENCIES) {
    let tax = 0n
    let compensation = 0n
    for (const [at, line] of lines.entries()) {
      const row = items[at] as Row
      const kind = `${c}regular`
      const itemTax = openShare(context, line, {
        amount: `${c}tax_amount`,
        taken: `${c}tax_invoiced`,
        kind,
      })
      const itemCompensation = openShare(context, line, {
        amount: `${c}discount_tax_compensation_amount`,
        taken: `${c}discount_tax_compensation_invoiced`,
        kind,
      })
      row[`${c}tax_amount`] = fromUnits(itemTax)
      row[`${c}discount_tax_compensation_amount`] = fromUnits(itemCompensation)
      tax += itemTax
      compensation += itemCompensation
    }
    if (includesShipping) {
      tax += toUnits(order[`${c}shipping_tax_amount`])
      compensation += toUnits(order[SHIPPING_DISCOUNT_COMPENSATION[c]])
      invoice[`${c}shipping_tax_amount`] = order[`${c}shipping_tax_amount`] ?? null
      invoice[SHIPPING_DISCOUNT_COMPENSATION[c]] = order[SHIPPING_DISCOUNT_COMPENSATION[c]] ?? null
    }
    const allowedTax = toUnits(order[`${c}tax_amount`]) - toUnits(order[`${c}tax_invoiced`])
    const allowedCompensation =
      toUnits(order[`${c}discount_tax_compensation_amount`]) +
      toUnits(order[SHIPPING_DISCOUNT_COMPENSATION[c]]) -
      toUnits(order[`${c}discount_tax_compensation_invoiced`])
    invoice[`${c}tax_amount`] = fromUnits(isLast ? allowedTax : smaller(allowedTax, tax))
    invoice[`${c}discount_tax_compensation_amount`] = fromUnits(
      isLast ? allowedCompensation : smaller(allowedCompensation, compensation),
    )
  }
}

/** What was billed, added to what the order counts as billed and paid. */
export function orderAfterInvoice(order: Row, sums: InvoiceSums): Row {
  const changes: Row = {}
  const { invoice } = sums
  for (const c of CURRENCIES) {
    const add = (column: string, amount: bigint) => {
      changes[column] = fromUnits(toUnits(order[column]) + amount)
    }
    add(`${c}total_invoiced`, toUnits(invoice[`${c}grand_total`]))
    add(`${c}total_paid`, toUnits(invoice[`${c}grand_total`]))
    for (const name of ['subtotal', 'tax', 'discount_tax_compensation', 'shipping', 'discount']) {
      const amount = name === 'subtotal' ? 'subtotal' : `${name}_amount`
      add(`${c}${name}_invoiced`, toUnits(invoice[`${c}${amount}`]))
    }
  }
  const cost = sums.items.reduce((sum, row) => sum + multiply(toUnits(row.base_cost), toUnits(row.qty)), 0n)
  changes.base_total_invoiced_cost = fromUnits(toUnits(order.base_total_invoiced_cost) + cost)
  return changes
}

export function itemAfterInvoice(item: Row, invoiced: Row): Row {
  const changes: Row = {
    item_id: item.item_id,
    qty_invoiced: fromUnits(toUnits(item.qty_invoiced) + toUnits(invoiced.qty)),
    // Magento's column of fixed product taxes: an empty list once a document was made.
    weee_tax_applied: item.weee_tax_applied ?? '[]',
  }
  for (const c of CURRENCIES) {
    const add = (column: string, amount: string) => {
      changes[column] = fromUnits(toUnits(item[column]) + toUnits(invoiced[amount]))
    }
    add(`${c}row_invoiced`, `${c}row_total`)
    add(`${c}tax_invoiced`, `${c}tax_amount`)
    add(`${c}discount_invoiced`, `${c}discount_amount`)
    add(`${c}discount_tax_compensation_invoiced`, `${c}discount_tax_compensation_amount`)
  }
  return changes
}

export function paymentAfterInvoice(payment: Row, invoice: Row): Row {
  const changes: Row = { entity_id: payment.entity_id }
  for (const c of CURRENCIES) {
    changes[`${c}amount_paid`] = fromUnits(
      toUnits(payment[`${c}amount_paid`]) + toUnits(invoice[`${c}grand_total`]),
    )
    changes[`${c}shipping_captured`] = fromUnits(
      toUnits(payment[`${c}shipping_captured`]) + toUnits(invoice[`${c}shipping_amount`]),
    )
  }
  return changes
}
