/**
 * What a credit memo gives back: each item's share of what was invoiced, by quantity; shipping and its tax as asked,
 * else all that is left; adjustments on top. Arguments are in the base currency.
 */

import {
  divideRounded,
  fromUnits,
  multiply,
  roundToCent,
  type ShareRounder,
  shareRounder,
  smaller,
  toUnits,
} from '../money/decimal-units.ts'
import { CURRENCIES, type Currency, copied } from './invoice-sums.ts'
import { quantityToRefund } from './open-quantities.ts'
import type { Row } from './row.ts'

export interface RefundLine {
  readonly item: Row
  readonly quantity: bigint
}

/** In units of the base currency; null where nothing was said. */
export interface RefundArguments {
  readonly shipping: bigint | null
  readonly adjustmentPositive: bigint | null
  readonly adjustmentNegative: bigint | null
}

export interface RefundSums {
  readonly creditMemo: Row
  readonly items: readonly Row[]
}

interface Context {
  readonly order: Row
  readonly lines: readonly RefundLine[]
  readonly items: readonly Row[]
  readonly creditMemo: Row
  readonly rounder: ShareRounder
  readonly asked: RefundArguments
}

export function refundSums(order: Row, lines: readonly RefundLine[], asked: RefundArguments): RefundSums {
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
    weee_tax_applied: '[]',
    weee_tax_applied_row_amount: 0,
    weee_tax_row_disposition: 0,
    base_weee_tax_row_disposition: 0,
  }))
  const context: Context = { order, lines, items, creditMemo: {}, rounder: shareRounder(), asked }
  addSubtotal(context)
  addDiscount(context)
  addShipping(context)
  addTax(context)
  addAdjustments(context)
  const { creditMemo } = context
  for (const c of CURRENCIES) {
    creditMemo[`${c}grand_total`] = fromUnits(
      toUnits(creditMemo[`${c}subtotal`]) +
        toUnits(creditMemo[`${c}discount_amount`]) +
        toUnits(creditMemo[`${c}shipping_amount`]) +
        toUnits(creditMemo[`${c}tax_amount`]) +
        toUnits(creditMemo[`${c}discount_tax_compensation_amount`]) +
        toUnits(creditMemo[`${c}adjustment`]),
    )
  }
  return { creditMemo, items: items.filter((_, at) => (lines[at]?.quantity ?? 0n) > 0n) }
}

function isLastOf({ item, quantity }: RefundLine): boolean {
  return quantity === quantityToRefund(item)
}

function openShare(
  { rounder }: Context,
  line: RefundLine,
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
  const openQuantity = toUnits(item.qty_invoiced) - toUnits(item.qty_refunded)
  const share = names.takenOff === true ? rounder.shareTakenOff : rounder.share
  return share(names.kind, open, quantity, openQuantity)
}

function addSubtotal(context: Context): void {
  const { lines, items, creditMemo, rounder } = context
  for (const c of CURRENCIES) {
    let subtotal = 0n
    let inclTax = 0n
    for (const [at, line] of lines.entries()) {
      const row = items[at] as Row
      const names = { amount: `${c}row_invoiced`, taken: `${c}amount_refunded`, kind: `${c}regular` }
      const rowTotal = openShare(context, line, names)
      const whole = toUnits(line.item[`${c}row_total_incl_tax`])
      const share = rounder.share(`${c}including`, whole, line.quantity, toUnits(line.item.qty_ordered))
      row[`${c}row_total`] = fromUnits(rowTotal)
      row[`${c}row_total_incl_tax`] = line.item[`${c}row_total_incl_tax`] == null ? null : fromUnits(share)
      subtotal += rowTotal
      inclTax += share
    }
    creditMemo[`${c}subtotal`] = fromUnits(subtotal)
    creditMemo[`${c}subtotal_incl_tax`] = fromUnits(inclTax)
  }
}

function addDiscount(context: Context): void {
  const { lines, items, creditMemo } = context
  const ofShipping = shippingDiscount(context)
  for (const c of CURRENCIES) {
    let total = ofShipping[c]
    for (const [at, line] of lines.entries()) {
      if (toUnits(line.item[`${c}discount_invoiced`]) === 0n) continue
      const discount = openShare(context, line, {
        amount: `${c}discount_invoiced`,
        taken: `${c}discount_refunded`,
        kind: `${c}regular`,
        takenOff: true,
      })
      ;(items[at] as Row)[`${c}discount_amount`] = fromUnits(discount)
      total += discount
    }
    creditMemo[`${c}discount_amount`] = fromUnits(-total)
  }
}

/**
 * Shipping that is refunded brings its discount along, in proportion. Magento takes the order's currency from the base
 * amount by the two amounts of shipping, and rounds nothing.
 * https://github.com/magento/magento2/blob/2.4.7/app/code/Magento/Sales/Model/Order/Creditmemo/Total/Discount.php
 */
function shippingDiscount({ order, asked }: Context): Readonly<Record<Currency, bigint>> {
  const whole = toUnits(order.base_shipping_amount)
  if (whole === 0n) return { '': 0n, base_: 0n }
  const refunded = asked.shipping ?? openShipping(order, 'base_')
  const base = divideRounded(refunded * toUnits(order.base_shipping_discount_amount), whole)
  return { '': divideRounded(toUnits(order.shipping_amount) * base, whole), base_: base }
}

/** What is left of the shipping, in one currency. */
export function openShipping(order: Row, c: Currency): bigint {
  return toUnits(order[`${c}shipping_amount`]) - toUnits(order[`${c}shipping_refunded`])
}

function isPartOfShipping({ order, asked }: Context): boolean {
  return asked.shipping !== null && asked.shipping !== openShipping(order, 'base_')
}

function addShipping(context: Context): void {
  const { order, creditMemo, asked } = context
  const whole = toUnits(order.base_shipping_amount)
  for (const c of CURRENCIES) {
    const open = openShipping(order, c)
    const taxOpen = toUnits(order[`${c}shipping_tax_amount`]) - toUnits(order[`${c}shipping_tax_refunded`])
    const isPart = isPartOfShipping(context)
    const part = asked.shipping ?? 0n
    const partOf = (amount: Row[string]) =>
      whole === 0n ? 0n : roundToCent(divideRounded(toUnits(amount) * part, whole))
    const amount = isPart ? (c === 'base_' ? part : partOf(order.shipping_amount)) : open
    const tax = isPart ? partOf(order[`${c}shipping_tax_amount`]) : taxOpen
    creditMemo[`${c}shipping_amount`] = fromUnits(amount)
    creditMemo[`${c}shipping_tax_amount`] = fromUnits(tax)
    creditMemo[`${c}shipping_incl_tax`] = fromUnits(amount + tax)
  }
}

function addTax(context: Context): void {
  const { order, lines, items, creditMemo } = context
  // All that is left goes with the last units, unless some of the shipping stays.
  const takesRest = lines.every((line) => isLastOf(line)) && lines.length > 0 && !isPartOfShipping(context)
  for (const c of CURRENCIES) {
    let tax = toUnits(creditMemo[`${c}shipping_tax_amount`])
    let compensation = 0n
    for (const [at, line] of lines.entries()) {
      const row = items[at] as Row
      const itemTax = openShare(context, line, {
        amount: `${c}tax_invoiced`,
        taken: `${c}tax_refunded`,
        kind: `${c}regular`,
      })
      const itemCompensation = openShare(context, line, {
        amount: `${c}discount_tax_compensation_invoiced`,
        taken: `${c}discount_tax_compensation_refunded`,
        kind: `${c}regular`,
      })
      row[`${c}tax_amount`] = fromUnits(itemTax)
      row[`${c}discount_tax_compensation_amount`] = fromUnits(itemCompensation)
      tax += itemTax
      compensation += itemCompensation
    }
    const allowed = toUnits(order[`${c}tax_invoiced`]) - toUnits(order[`${c}tax_refunded`])
    creditMemo[`${c}tax_amount`] = fromUnits(takesRest ? allowed : smaller(allowed, tax))
    creditMemo[`${c}discount_tax_compensation_amount`] = fromUnits(compensation)
  }
}

function addAdjustments({ order, creditMemo, asked }: Context): void {
  const rate = toUnits(order.base_to_order_rate ?? '1')
  const inOrderCurrency = (amount: bigint) => roundToCent(multiply(amount, rate))
  for (const c of CURRENCIES) {
    const converted = (amount: bigint | null) =>
      amount === null || c === 'base_' ? amount : inOrderCurrency(amount)
    const positive = converted(asked.adjustmentPositive)
    const negative = converted(asked.adjustmentNegative)
    creditMemo[`${c}adjustment_positive`] = positive === null ? null : fromUnits(positive)
    creditMemo[`${c}adjustment_negative`] = negative === null ? null : fromUnits(negative)
    creditMemo[`${c}adjustment`] = fromUnits((positive ?? 0n) - (negative ?? 0n))
  }
}

const REFUNDED_COLUMNS: readonly (readonly [string, string])[] = [
  ['total_refunded', 'grand_total'],
  ['total_offline_refunded', 'grand_total'],
  ['subtotal_refunded', 'subtotal'],
  ['tax_refunded', 'tax_amount'],
  ['discount_tax_compensation_refunded', 'discount_tax_compensation_amount'],
  ['shipping_refunded', 'shipping_amount'],
  ['shipping_tax_refunded', 'shipping_tax_amount'],
  ['discount_refunded', 'discount_amount'],
  ['adjustment_positive', 'adjustment_positive'],
  ['adjustment_negative', 'adjustment_negative'],
]

export function orderAfterRefund(order: Row, { creditMemo, items }: RefundSums): Row {
  const changes: Row = {}
  // A credit memo of nothing leaves the order's amounts unset.
  if (toUnits(creditMemo.base_grand_total) === 0n) return changes
  for (const c of CURRENCIES) {
    for (const [column, amount] of REFUNDED_COLUMNS) {
      changes[`${c}${column}`] = fromUnits(
        toUnits(order[`${c}${column}`]) + toUnits(creditMemo[`${c}${amount}`]),
      )
    }
  }
  const cost = items.reduce((sum, row) => sum + multiply(toUnits(row.base_cost), toUnits(row.qty)), 0n)
  changes.base_total_invoiced_cost = fromUnits(toUnits(order.base_total_invoiced_cost) - cost)
  return changes
}

export function itemAfterRefund(item: Row, refunded: Row): Row {
  const changes: Row = { qty_refunded: fromUnits(toUnits(item.qty_refunded) + toUnits(refunded.qty)) }
  for (const c of CURRENCIES) {
    const add = (column: string, amount: string) => {
      changes[`${c}${column}`] = fromUnits(
        toUnits(item[`${c}${column}`]) + toUnits(refunded[`${c}${amount}`]),
      )
    }
    add('amount_refunded', 'row_total')
    add('tax_refunded', 'tax_amount')
    add('discount_refunded', 'discount_amount')
    add('discount_tax_compensation_refunded', 'discount_tax_compensation_amount')
  }
  return changes
}

export function paymentAfterRefund(payment: Row, creditMemo: Row): Row {
  const changes: Row = {}
  for (const c of CURRENCIES) {
    changes[`${c}amount_refunded`] = fromUnits(
      toUnits(payment[`${c}amount_refunded`]) + toUnits(creditMemo[`${c}grand_total`]),
    )
    changes[`${c}shipping_refunded`] = fromUnits(
      toUnits(payment[`${c}shipping_refunded`]) + toUnits(creditMemo[`${c}shipping_amount`]),
    )
  }
  return changes
}
