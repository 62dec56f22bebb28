/** The placed amounts of an order as short texts, so that a test shows them as one would read them. */
import type { AmazonOrder } from '../amazon/amazon-order.ts'
import { formatAmount } from '../money/money.ts'
import type { OrderAmounts } from '../order-import/order-amounts.ts'
import type { OrderSettings } from '../order-import/order-settings.ts'
import { placeAmounts } from '../order-import/place-amounts.ts'

export function place(
  order: AmazonOrder,
  facilitatorTax: OrderSettings['facilitatorTax'] = 'take',
): OrderAmounts {
  const placement = placeAmounts(order, { facilitatorTax })
  if (placement.kind === 'blocked') throw new Error(JSON.stringify(placement.by))
  return placement.amounts
}

/** The amounts as text: each line as net + tax - discount, then shipping likewise. */
export function told(order: AmazonOrder, facilitatorTax: OrderSettings['facilitatorTax'] = 'take') {
  const amounts = place(order, facilitatorTax)
  const line = (net: string, tax: string, discount: string) => `${net} + ${tax} - ${discount}`
  return [
    ...amounts.lines.map(({ item: net, itemTax, itemDiscount }) =>
      line(formatAmount(net), formatAmount(itemTax), formatAmount(itemDiscount)),
    ),
    line(
      formatAmount(amounts.shipping),
      formatAmount(amounts.shippingTax),
      formatAmount(amounts.shippingDiscount),
    ),
  ]
}
