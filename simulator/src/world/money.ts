import type { AmazonMoney } from './amazon-order.ts'

/** Amounts are whole minor units (cents; yen): sums are exact. */
const withoutDecimals = new Set(['JPY'])

function decimalsOf(currencyCode: string): number {
  return withoutDecimals.has(currencyCode) ? 0 : 2
}

/** Amazon writes a decimal string with exactly the currency's decimals: "12.30", but "1230" yen. */
export function amazonMoney(minor: bigint, currencyCode: string): AmazonMoney {
  const decimals = decimalsOf(currencyCode)
  const sign = minor < 0n ? '-' : ''
  const figures = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, '0')
  const amount = decimals === 0 ? figures : `${figures.slice(0, -decimals)}.${figures.slice(-decimals)}`
  return { amount: sign + amount, currencyCode }
}

/** Undefined when the text is no amount of that currency. */
export function parseMinor(amount: string, currencyCode: string): bigint | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount)
  if (match === null) return undefined
  const decimals = decimalsOf(currencyCode)
  const fraction = match[3] ?? ''
  if (fraction.length > decimals) return undefined
  const minor = BigInt((match[2] ?? '') + fraction.padEnd(decimals, '0'))
  return match[1] === '-' ? -minor : minor
}

/** Part of an amount, half away from zero: `share(100n, 1n, 3n)` is 33. */
export function share(minor: bigint, numerator: bigint, denominator: bigint): bigint {
  const doubled = 2n * minor * numerator
  const half = minor < 0n ? -denominator : denominator
  return (doubled + half) / (2n * denominator)
}
