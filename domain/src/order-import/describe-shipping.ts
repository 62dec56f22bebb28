/** The shipping method and its description on a Commerce order: Amazon's service level and what else is in the price. */
import { readableWords } from '../amazon/readable-words.ts'
import { formatAmount } from '../money/money.ts'
import { cutTo, tidyText } from './address/tidy-text.ts'
import type { ShippingKind } from './collect-charges.ts'
import type { OrderAmounts } from './order-amounts.ts'
import type { OrderSettings } from './order-settings.ts'

/** Commerce's `shipping_description`. */
const DESCRIPTION_WIDTH = 255

const WORDS: Readonly<Record<Exclude<ShippingKind, 'SHIPPING'>, string>> = {
  GIFT_WRAP: 'gift wrap',
  COD_FEE: 'cash on delivery fee',
  DELIVERY_TIP: 'delivery tip',
  OTHER: 'other charges',
}

/** What the buyer paid for to have it sent, in Commerce's words. */
export interface ChosenShipping {
  /** Commerce reads the part before the first `_` as the carrier. */
  readonly method: string
  readonly title: string
}

/** The merchant's method for Amazon's service level (P-08), else one that says it: `orderferry_next_day`. */
export function chooseShippingMethod(
  serviceLevel: string | null,
  { shippingMethods }: Pick<OrderSettings, 'shippingMethods'>,
): ChosenShipping {
  // The API before today's writes `NextDay` where this one has `NEXT_DAY`; a merchant may know either.
  const level = readableWords(serviceLevel)
  const rule = shippingMethods.find((mapped) => readableWords(mapped.serviceLevel) === level)
  if (level !== '' && rule !== undefined) return { method: rule.method, title: tidyText(rule.title) }
  const code = (serviceLevel ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '_')
  return {
    method: `orderferry_${code.replace(/^_|_$/g, '') || 'unspecified'}`,
    title: `Amazon - ${serviceLevelTitle(serviceLevel)}`,
  }
}

/** The service level in words: "Next Day". */
export function serviceLevelTitle(serviceLevel: string | null): string {
  return tidyText(readableWords(serviceLevel)) || 'Shipping'
}

/**
 * "Amazon - Standard"; with more in the shipping amount than shipping, each part: "Amazon - Standard 5.00 + gift wrap
 * 3.99". The parts are net, as is Commerce's shipping amount, which they add up to.
 */
export function describeShipping({ title }: ChosenShipping, amounts: OrderAmounts): string {
  const extras = amounts.shippingParts.filter(({ kind }) => kind !== 'SHIPPING')
  if (extras.length === 0) return cutTo(title, DESCRIPTION_WIDTH)
  const shipping = amounts.shippingParts.find(({ kind }) => kind === 'SHIPPING')
  const parts = [
    ...(shipping === undefined ? [title] : [`${title} ${formatAmount(shipping.net)}`]),
    ...extras.map(({ kind, net }) => `${kind === 'SHIPPING' ? title : WORDS[kind]} ${formatAmount(net)}`),
  ]
  return cutTo(parts.join(' + '), DESCRIPTION_WIDTH)
}
