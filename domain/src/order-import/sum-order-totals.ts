/** The totals of a Commerce order and their JSON, each with its twin in the base currency. */

import { add, formatAmount, type Money, negate, subtract, sum } from '../money/money.ts'
import { toJsonNumber } from '../money/to-json-number.ts'
import type { BookedAmounts } from './to-base-amounts.ts'

export interface OrderTotals {
  /** Net, before discounts. */
  readonly subtotal: Money
  /** Zero or less, as Commerce holds it, the discount on shipping included. */
  readonly discount: Money
  readonly shipping: Money
  readonly shippingTax: Money
  /** Positive. */
  readonly shippingDiscount: Money
  /** Of goods and shipping. */
  readonly tax: Money
  readonly grandTotal: Money
}

/** Adds up the placed amounts by Commerce's identity: subtotal + discount + shipping + tax = grand total. */
export function sumOrderTotals(amounts: BookedAmounts): OrderTotals {
  const { currency, lines, shipping, shippingTax, shippingDiscount } = amounts
  const subtotal = sum(
    lines.map(({ item }) => item),
    currency,
  )
  const itemDiscount = sum(
    lines.map((line) => line.itemDiscount),
    currency,
  )
  const itemTax = sum(
    lines.map((line) => line.itemTax),
    currency,
  )
  const discount = negate(add(itemDiscount, shippingDiscount))
  const tax = add(itemTax, shippingTax)
  const grandTotal = sum([subtotal, discount, shipping, tax], currency)
  if (grandTotal.minor !== amounts.grandTotal.minor)
    throw new Error(
      `The parts of an order add up to ${formatAmount(grandTotal)}, not to its total ${formatAmount(amounts.grandTotal)}.`,
    )
  return { subtotal, discount, shipping, shippingTax, shippingDiscount, tax, grandTotal }
}

/** Each column of the order beside its twin of the same name with `base_` before it. */
export function totalsToJson(totals: OrderTotals, base: OrderTotals): Readonly<Record<string, unknown>> {
  const inBase = columnsOf(base)
  return {
    ...Object.fromEntries(
      Object.entries(columnsOf(totals)).flatMap(([column, amount]) => [
        [column, amount],
        [`base_${column}`, inBase[column]],
      ]),
    ),
    ...NO_TAX_COMPENSATION,
    ...(totals.discount.minor === 0n ? {} : { discount_description: 'Applied by Amazon' }),
  }
}

function columnsOf(totals: OrderTotals): Readonly<Record<string, number>> {
  const { subtotal, discount, shipping, shippingTax, shippingDiscount, tax, grandTotal } = totals
  return {
    subtotal: toJsonNumber(subtotal),
    subtotal_incl_tax: toJsonNumber(add(subtotal, subtract(tax, shippingTax))),
    discount_amount: toJsonNumber(discount),
    shipping_amount: toJsonNumber(shipping),
    shipping_tax_amount: toJsonNumber(shippingTax),
    shipping_incl_tax: toJsonNumber(add(shipping, shippingTax)),
    shipping_discount_amount: toJsonNumber(shippingDiscount),
    tax_amount: toJsonNumber(tax),
    grand_total: toJsonNumber(grandTotal),
    total_due: toJsonNumber(grandTotal),
  }
}

/**
 * Commerce adds these to the total, to make up for tax that a discount took out of a price. Amazon's tax is what it is
 * after the discount, so there is nothing to make up for. The last one is spelled as Commerce's column.
 */
const NO_TAX_COMPENSATION = {
  discount_tax_compensation_amount: 0,
  base_discount_tax_compensation_amount: 0,
  shipping_discount_tax_compensation_amount: 0,
  base_shipping_discount_tax_compensation_amnt: 0,
} as const
