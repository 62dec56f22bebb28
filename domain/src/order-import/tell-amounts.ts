/** What staff must know of an order's amounts and no column of Commerce says, as sentences of its first comment. */
import { formatAmount } from '../money/money.ts'
import type { OrderAmounts } from './order-amounts.ts'

export function tellAmounts(amounts: OrderAmounts): readonly string[] {
  const { currency, amazonTotal, taxLeftOut } = amounts
  const extras = amounts.shippingParts
    .filter(({ kind }) => kind !== 'SHIPPING')
    .map(
      ({ kind, net, tax }) =>
        `${kind} ${formatAmount(net)}${tax.minor === 0n ? '' : ` + tax ${formatAmount(tax)}`}`,
    )
  return [
    ...(extras.length === 0 ? [] : [`The shipping amount includes, in ${currency}: ${extras.join(', ')}.`]),
    ...(taxLeftOut.minor === 0n
      ? []
      : [
          `Amazon's total is ${formatAmount(amazonTotal)} ${currency}; tax of ${formatAmount(taxLeftOut)} ${currency} that Amazon collects and hands over itself is left out.`,
        ]),
  ]
}
