/**
 * An order's amounts in the base currency, which add up as those in the order's currency do. The base grand total is
 * Amazon's total converted and rounded half up. It is shared out to the lines and the shipping, then each of their
 * totals to price, tax and discount, a remainder always to the part that lost most by rounding (L-36): every base
 * amount is less than one smallest unit away from its exact value, and no line costs less than nothing.
 */
import { type BaseConversion, toBase, toBaseSum } from '../money/base-conversion.ts'
import { add, type Money, negate, subtract } from '../money/money.ts'
import type { LineAmounts, OrderAmounts } from './order-amounts.ts'

/** What Commerce's columns are made of; `lines` are the lines of the Commerce order. */
export type BookedAmounts = Pick<
  OrderAmounts,
  'currency' | 'grandTotal' | 'lines' | 'shipping' | 'shippingTax' | 'shippingDiscount'
>

interface Part {
  readonly net: Money
  readonly tax: Money
  readonly discount: Money
}

export function toBaseAmounts(amounts: BookedAmounts, conversion: BaseConversion): BookedAmounts {
  if (amounts.currency === conversion.baseCurrency) return amounts
  const parts = [
    ...amounts.lines.map(({ item, itemTax, itemDiscount }) => ({
      net: item,
      tax: itemTax,
      discount: itemDiscount,
    })),
    { net: amounts.shipping, tax: amounts.shippingTax, discount: amounts.shippingDiscount },
  ]
  const grandTotal = toBase(amounts.grandTotal, conversion)
  const totals = toBaseSum(parts.map(totalOf), grandTotal, conversion)
  const converted = parts.map((part, index) => toBasePart(part, totals[index]!, conversion))
  const shipping = converted.at(-1)!
  return {
    currency: conversion.baseCurrency,
    grandTotal,
    lines: amounts.lines.map((line, index) => toLine(line, converted[index]!)),
    shipping: shipping.net,
    shippingTax: shipping.tax,
    shippingDiscount: shipping.discount,
  }
}

function totalOf({ net, tax, discount }: Part): Money {
  return subtract(add(net, tax), discount)
}

function toBasePart(part: Part, total: Money, conversion: BaseConversion): Part {
  const [net, tax, discount] = toBaseSum([part.net, part.tax, negate(part.discount)], total, conversion)
  return { net: net!, tax: tax!, discount: negate(discount!) }
}

function toLine({ amazonOrderItemId, quantity }: LineAmounts, { net, tax, discount }: Part): LineAmounts {
  return { amazonOrderItemId, quantity, item: net, itemTax: tax, itemDiscount: discount }
}
