/** Amounts of Commerce as the index keeps them. */
import { currencyExponent } from '@orderferry/domain/money/currency-exponents'
import { parseMoney } from '@orderferry/domain/money/money'

const THOUSANDTHS = 3

/** In the smallest unit; null where there is none, and where the currency has no such amount: none is ever rounded. */
export function minorOf(amount: string | null, currency: string | null): bigint | null {
  return amount === null || currency === null ? null : (parseMoney(amount, currency)?.minor ?? null)
}

/** What totals of several currencies are compared by: the finest of them has three places. */
export function thousandthsOf(minor: bigint | null, currency: string | null): bigint | null {
  const exponent = currency === null ? null : currencyExponent(currency)
  return minor === null || exponent === null ? null : minor * 10n ** BigInt(THOUSANDTHS - exponent)
}

/** @param amount decimal text with at most three places */
export function toThousandths(amount: string): bigint {
  const [whole = '0', places = ''] = amount.split('.')
  return BigInt(whole) * 1_000n + BigInt(places.padEnd(THOUSANDTHS, '0'))
}
