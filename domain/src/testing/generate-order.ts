/** Random Amazon orders, of every shape that amounts are known to come in. Tests only. */
import { formatAmount, money } from '../money/money.ts'
import type { ItemSpec, OrderSpec } from './amazon-order.ts'
import type { SeededRandom } from './seeded-random.ts'

/**
 * An order whose parts add up to its total; `taxInside` and the discounts' sign are random, and the same for all lines.
 * Now and then it is a replacement for nothing, or a line of it is given away.
 */
export function generateOrder(
  random: SeededRandom,
  currencies: readonly string[] = ['USD', 'EUR', 'JPY', 'GBP'],
): Partial<OrderSpec> {
  const currency = random.pick(currencies)
  const discountSign = random.pick(['', '-'])
  const taxInside = random.chance(40)
  const lines = 1 + random.below(4)
  const isReplacement = random.chance(3)
  const items = Array.from({ length: lines }, (_, index) =>
    generateItem(random, { currency, discountSign, index }),
  )
  return {
    currency,
    taxInside,
    ...(random.chance(15) && !isReplacement ? { deliveryTip: amountBelow(random, 500, currency) } : {}),
    items: isReplacement ? items.map((line) => replacementOf(line, currency)) : items,
  }
}

interface LineOf {
  readonly currency: string
  readonly discountSign: string
  readonly index: number
}

function generateItem(random: SeededRandom, { currency, discountSign, index }: LineOf): ItemSpec {
  const amount = (limit: number) => amountBelow(random, limit, currency)
  const maybe = (percent: number, key: keyof ItemSpec, text: () => string) =>
    random.chance(percent) ? { [key]: text() } : {}
  // Taxes and discounts stay below the smallest charge, as a tax inside a price cannot exceed it.
  const charge = () => formatAmount(money(100n + BigInt(random.below(20_000)), currency))
  const lineTotal = charge()
  const goods = random.chance(5)
    ? { discount: `${discountSign}${lineTotal}` }
    : {
        ...maybe(60, 'tax', () => amount(50)),
        ...maybe(30, 'discount', () => `${discountSign}${amount(50)}`),
      }
  return {
    sku: `SKU-${index}`,
    quantity: 1 + random.below(5),
    lineTotal,
    ...goods,
    ...(random.chance(60)
      ? {
          shipping: charge(),
          ...maybe(50, 'shippingTax', () => amount(50)),
          ...maybe(30, 'shippingDiscount', () => `${discountSign}${amount(50)}`),
        }
      : {}),
    ...(random.chance(20) ? { giftWrap: charge(), ...maybe(50, 'giftWrapTax', () => amount(50)) } : {}),
    ...(random.chance(10)
      ? { codFee: charge(), ...maybe(30, 'codFeeDiscount', () => `${discountSign}${amount(50)}`) }
      : {}),
    ...maybe(5, 'other', charge),
    ...maybe(40, 'taxCollectionModel', () => 'MARKETPLACE_FACILITATOR'),
    ...maybe(10, 'pointsWorth', () => amount(500)),
  }
}

/** What Amazon sends of a replacement: all of it nothing but the unit price, which is what the first one cost. */
function replacementOf({ sku, quantity, lineTotal }: ItemSpec, currency: string): ItemSpec {
  return {
    sku,
    quantity,
    lineTotal: formatAmount(money(0n, currency)),
    ...(lineTotal === null ? {} : { unitPrice: lineTotal }),
  }
}

function amountBelow(random: SeededRandom, limit: number, currency: string): string {
  return formatAmount(money(BigInt(random.below(limit)), currency))
}
