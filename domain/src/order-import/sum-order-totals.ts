/** The totals of a Commerce order and their JSON, each with its twin in the base currency. */

import { add, formatAmount, type Money, negate, subtract, sum } from '../money/money.ts'
import { toJsonNumber } from '../money/to-json-number.ts'
import type { OrderAmounts } from './order-amounts.ts'

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
export function sumOrderTotals(amounts: OrderAmounts): OrderTotals {
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

export function totalsToJson(totals: OrderTotals) {
  const subtotal = toJsonNumber(totals.subtotal)
  const subtotalInclTax = toJsonNumber(add(totals.subtotal, subtract(totals.tax, totals.shippingTax)))
  const discount = toJsonNumber(totals.discount)
  const shipping = toJsonNumber(totals.shipping)
  const shippingTax = toJsonNumber(totals.shippingTax)
  const shippingInclTax = toJsonNumber(add(totals.shipping, totals.shippingTax))
  const shippingDiscount = toJsonNumber(totals.shippingDiscount)
  const tax = toJsonNumber(totals.tax)
  const grandTotal = toJsonNumber(totals.grandTotal)
  return {
    subtotal,
    base_subtotal: subtotal,
    subtotal_incl_tax: subtotalInclTax,
    base_subtotal_incl_tax: subtotalInclTax,
    discount_amount: discount,
    base_discount_amount: discount,
    ...(discount === 0 ? {} : { discount_description: 'Applied by Amazon' }),
    shipping_amount: shipping,
    base_shipping_amount: shipping,
    shipping_tax_amount: shippingTax,
    base_shipping_tax_amount: shippingTax,
    shipping_incl_tax: shippingInclTax,
    base_shipping_incl_tax: shippingInclTax,
    shipping_discount_amount: shippingDiscount,
    base_shipping_discount_amount: shippingDiscount,
    tax_amount: tax,
    base_tax_amount: tax,
    grand_total: grandTotal,
    base_grand_total: grandTotal,
    total_due: grandTotal,
    base_total_due: grandTotal,
  }
}
