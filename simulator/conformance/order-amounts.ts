import type { AmazonMoney } from '../src/world/amazon-order.ts'

/** A line's part, or an order's. */
interface Part {
  readonly type: string
  readonly subtotal: AmazonMoney
}

/** Read apart from the simulator's own reader: yen have no decimals, all others two. Nothing is zero. */
export function minorUnits(money: AmazonMoney | undefined): bigint {
  if (money === undefined) return 0n
  if (!(money.currencyCode === 'JPY' ? /^-?\d+$/ : /^-?\d+\.\d\d$/).test(money.amount))
    throw new Error(`${money.amount} is no amount of ${money.currencyCode}`)
  return BigInt(money.amount.replace('.', ''))
}

export function sumOf(parts: readonly Part[], type: string): bigint {
  return parts.reduce((sum, part) => (part.type === type ? sum + minorUnits(part.subtotal) : sum), 0n)
}

/** What a line's parts come to with its tax on top, and with its tax inside. */
export function proceedsOf(parts: readonly Part[]): readonly bigint[] {
  const tax = sumOf(parts, 'TAX')
  const discount = sumOf(parts, 'DISCOUNT')
  const others = parts.filter(({ type }) => type !== 'TAX' && type !== 'DISCOUNT')
  const charged = others.reduce((sum, part) => sum + minorUnits(part.subtotal), 0n)
  const paid = charged - (discount < 0n ? -discount : discount)
  return [paid + tax, paid]
}
