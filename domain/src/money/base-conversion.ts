/**
 * Amounts of an order in the currency of the merchant's books. Commerce's rate says what one unit of the base currency
 * is worth in the order's (`base_to_order_rate`), so that a base amount is the order's divided by it. The rate is a
 * decimal text and becomes a fraction of whole numbers: nothing is rounded before the result is.
 * https://github.com/magento/magento2/blob/2.4.7/app/code/Magento/Quote/Model/Quote.php (beforeSave)
 */
import { currencyExponent } from './currency-exponents.ts'
import { type Money, money } from './money.ts'

export interface BaseConversion {
  readonly baseCurrency: string
  /** Minor units of the base currency are those of the order times `times`, over `over`. Both are above zero. */
  readonly times: bigint
  readonly over: bigint
}

export interface OrderCurrencies {
  readonly order: string
  readonly base: string
  /** `base_to_order_rate` as decimal text: `149.4` for an order in yen and books in dollars. Null: there is none. */
  readonly rate: string | null
}

/**
 * Null where an amount cannot be converted: a currency that we do not know, or two of them and a rate that is missing,
 * zero, below zero or no decimal number. One currency needs no rate.
 */
export function baseConversion({ order, base, rate }: OrderCurrencies): BaseConversion | null {
  const orderExponent = currencyExponent(order)
  const baseExponent = currencyExponent(base)
  if (orderExponent === null || baseExponent === null) return null
  if (order === base) return { baseCurrency: base, times: 1n, over: 1n }
  const parts = /^(\d{1,12})(?:\.(\d{1,20}))?$/.exec(rate?.trim() ?? '')
  if (parts === null) return null
  const [, whole, fraction = ''] = parts
  const digits = BigInt(`${whole}${fraction}`)
  if (digits === 0n) return null
  return {
    baseCurrency: base,
    times: 10n ** BigInt(fraction.length + baseExponent),
    over: digits * 10n ** BigInt(orderExponent),
  }
}

/** Rounded half up, away from zero. */
export function toBase({ minor }: Money, { baseCurrency, times, over }: BaseConversion): Money {
  const sign = minor < 0n ? -1n : 1n
  return money(sign * ((2n * sign * minor * times + over) / (2n * over)), baseCurrency)
}

/**
 * The amounts in the base currency, so that they add up to `total`, which is their sum in the base currency rounded
 * either way. Each amount is what it comes to exactly, rounded down or up: all are rounded down, and the units that are
 * then missing go to those that lost most, the first of them where several lost the same. What comes out exactly, zero
 * among it, stays as it is.
 */
export function toBaseSum(
  amounts: readonly Money[],
  total: Money,
  { baseCurrency, times, over }: BaseConversion,
): readonly Money[] {
  const parts = amounts.map(({ minor }, index) => {
    const exact = minor * times
    const rest = ((exact % over) + over) % over
    return { index, rest, floor: (exact - rest) / over }
  })
  const missing = parts.reduce((left, { floor }) => left - floor, total.minor)
  const lost = parts.filter(({ rest }) => rest > 0n)
  if (missing < 0n || missing > BigInt(lost.length))
    throw new Error(`Amounts that come to ${total.minor - missing} cannot be rounded to ${total.minor}.`)
  const raised = new Set(
    lost
      .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
      .flatMap(({ index }, rank) => (BigInt(rank) < missing ? [index] : [])),
  )
  return parts.map(({ floor, index }) => money(raised.has(index) ? floor + 1n : floor, baseCurrency))
}
