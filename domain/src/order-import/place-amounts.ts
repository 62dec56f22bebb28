/**
 * Where each of Amazon's amounts stands in a Commerce order: goods, shipping, their taxes and discounts. Amazon's model
 * says neither whether a discount comes negative or positive, nor whether the tax is on top of a price (North America)
 * or inside it (Europe). The order's grand total decides: the reading under which all parts add up to it, to the
 * cent, is the right one. Where none does, the order is blocked and both totals are shown; nothing is made to fit.
 * The reading is found with all taxes; what Amazon collects itself is left out afterwards, where the settings say so.
 * https://github.com/amzn/selling-partner-api-models/issues/5297
 */
import type { AmazonOrder } from '../amazon/amazon-order.ts'
import { type Money, money } from '../money/money.ts'
import type { Blocker } from './blocker.ts'
import { collectCharges } from './collect-charges.ts'
import { explainTotals, hasKnownKinds, hasOneCurrency } from './explain-totals.ts'
import type { OrderAmounts } from './order-amounts.ts'
import type { OrderSettings } from './order-settings.ts'
import { placeUnderReading } from './place-under-reading.ts'

export type Placement =
  | { readonly kind: 'placed'; readonly amounts: OrderAmounts }
  | { readonly kind: 'blocked'; readonly by: Blocker }

export function placeAmounts(
  order: AmazonOrder,
  { facilitatorTax }: Pick<OrderSettings, 'facilitatorTax'>,
): Placement {
  const amazonTotal = findAmazonTotal(order)
  if (amazonTotal === null) return { kind: 'blocked', by: { code: 'prices-missing' } }
  const charges = collectCharges(order)
  const isReadable = hasKnownKinds(order) && hasOneCurrency(order, amazonTotal.currency)
  if (isReadable && charges.lines.length > 0)
    for (const discountSign of [-1n, 1n])
      for (const tax of ['on-top', 'inside'] as const) {
        const reading = { discountSign, tax }
        const amounts = placeUnderReading(charges, reading, { amazonTotal, facilitatorTax })
        if (amounts !== null) return { kind: 'placed', amounts }
      }
  return { kind: 'blocked', by: explainTotals(order, amazonTotal) }
}

/** Amazon's total; where it gave the lines' totals only, these and what the order has besides them. */
function findAmazonTotal(order: AmazonOrder): Money | null {
  const given = order.proceeds?.grandTotal ?? null
  if (given !== null) return given
  const lineTotals = order.items.filter((item) => item.quantityOrdered > 0).map((item) => item.proceedsTotal)
  const currency = lineTotals[0]?.currency
  if (currency === undefined || !lineTotals.every((total) => total?.currency === currency)) return null
  const ofLines = lineTotals.map((total) => total?.minor ?? 0n)
  const ofOrder = collectCharges(order).orderOnly.values()
  return money(
    [...ofLines, ...ofOrder].reduce((a, b) => a + b, 0n),
    currency,
  )
}
