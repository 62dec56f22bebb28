/** The shipping method and its description on a Commerce order: Amazon's service level and what else is in the price. */
import { readableWords } from '../amazon/readable-words.ts'
import { formatAmount } from '../money/money.ts'
import type { ShippingKind } from './collect-charges.ts'
import type { OrderAmounts } from './order-amounts.ts'
import { cutTo, tidyText } from './tidy-text.ts'

/** Commerce's `shipping_description`. */
const DESCRIPTION_WIDTH = 255

const WORDS: Readonly<Record<Exclude<ShippingKind, 'SHIPPING'>, string>> = {
  GIFT_WRAP: 'gift wrap',
  COD_FEE: 'cash on delivery fee',
  DELIVERY_TIP: 'delivery tip',
  OTHER: 'other charges',
}

/** Commerce reads the part before the first `_` as the carrier: `orderferry_next_day`. */
export function shippingMethod(serviceLevel: string | null): string {
  const code = (serviceLevel ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '_')
  return `orderferry_${code.replace(/^_|_$/g, '') || 'unspecified'}`
}

/** The service level in words: "Next Day". */
export function serviceLevelTitle(serviceLevel: string | null): string {
  return tidyText(readableWords(serviceLevel)) || 'Shipping'
}

/**
 * "Amazon - Standard"; with more in the shipping amount than shipping, each part: "Amazon - Standard 5.00 + gift wrap
 * 3.99". The parts are net, as is Commerce's shipping amount, which they add up to.
 */
export function describeShipping(serviceLevel: string | null, amounts: OrderAmounts): string {
  const title = serviceLevelTitle(serviceLevel)
  const extras = amounts.shippingParts.filter(({ kind }) => kind !== 'SHIPPING')
  if (extras.length === 0) return cutTo(`Amazon - ${title}`, DESCRIPTION_WIDTH)
  const shipping = amounts.shippingParts.find(({ kind }) => kind === 'SHIPPING')
  const parts = [
    ...(shipping === undefined ? [title] : [`${title} ${formatAmount(shipping.net)}`]),
    ...extras.map(({ kind, net }) => `${kind === 'SHIPPING' ? title : WORDS[kind]} ${formatAmount(net)}`),
  ]
  return cutTo(`Amazon - ${parts.join(' + ')}`, DESCRIPTION_WIDTH)
}
