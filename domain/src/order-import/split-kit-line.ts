/**
 * The amounts of an Amazon line that several products stand for (P-12). They add up to the line's, and no product
 * costs less than nothing.
 */
import { allocate } from '../money/allocate.ts'
import { add, type Money, money } from '../money/money.ts'
import type { KitComponent } from './import-decision.ts'
import type { LineAmounts } from './order-amounts.ts'

/**
 * Price and tax go by weight, and what division leaves over to the first component that has one. The discount follows
 * the prices with their tax, as a share by weight could come to a cent more than the price that it is taken from.
 */
export function splitKitLine(line: LineAmounts, components: readonly KitComponent[]): readonly LineAmounts[] {
  const weights = components.map(({ weight }) => weight)
  const items = shareRestFirst(line.item, weights)
  const taxes = shareRestFirst(line.itemTax, weights)
  const prices = items.map((item, index) => add(item, taxes[index]!).minor)
  const discounts = allocate(line.itemDiscount.minor, prices)
  return components.map(({ quantityEach }, index) => ({
    amazonOrderItemId: line.amazonOrderItemId,
    quantity: line.quantity * quantityEach,
    item: items[index]!,
    itemTax: taxes[index]!,
    itemDiscount: money(discounts[index]!, line.itemDiscount.currency),
  }))
}

/** Zero or more, split by weight; without any weight all count equally. */
function shareRestFirst({ minor, currency }: Money, weights: readonly bigint[]): readonly Money[] {
  if (weights.some((weight) => weight < 0n))
    throw new Error('A component of a kit cannot weigh less than nothing.')
  const weightSum = weights.reduce((a, b) => a + b, 0n)
  const effective = weightSum === 0n ? weights.map(() => 1n) : weights
  const divisor = weightSum === 0n ? BigInt(weights.length) : weightSum
  const shares = effective.map((weight) => (minor * weight) / divisor)
  const rest = shares.reduce((left, share) => left - share, minor)
  const first = effective.findIndex((weight) => weight > 0n)
  return shares.map((share, index) => money(index === first ? share + rest : share, currency))
}
