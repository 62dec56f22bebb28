/** What a line costs, kind by kind, as people read it beside Amazon's own pages; no rule of the import rests on it. */
import type { Money } from '../money/money.ts'
import type { AmazonOrderItem, ProceedsPart } from './amazon-order.ts'

export interface LineAmounts {
  /** Of all units. */
  readonly price: Money | null
  readonly tax: Money | null
  readonly shipping: Money | null
  /** Never below zero: Amazon's model leaves open which sign it has. */
  readonly discount: Money | null
}

export function lineAmounts({ proceeds }: Pick<AmazonOrderItem, 'proceeds'>): LineAmounts {
  const discount = sumOf(proceeds, 'DISCOUNT')
  return {
    price: sumOf(proceeds, 'ITEM'),
    tax: sumOf(proceeds, 'TAX'),
    shipping: sumOf(proceeds, 'SHIPPING'),
    discount: discount === null ? null : { ...discount, minor: abs(discount.minor) },
  }
}

/** Null where Amazon gives none, or gives it in two currencies. */
function sumOf(parts: readonly ProceedsPart[], kind: string): Money | null {
  const [first, ...rest] = parts.filter((part) => part.kind === kind).map(({ amount }) => amount)
  if (first === undefined || rest.some(({ currency }) => currency !== first.currency)) return null
  return { currency: first.currency, minor: rest.reduce((sum, { minor }) => sum + minor, first.minor) }
}

function abs(minor: bigint): bigint {
  return minor < 0n ? -minor : minor
}
