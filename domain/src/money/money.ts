/**
 * Money is a whole number of a currency's smallest unit (cents; yen), as a bigint. There is no float anywhere:
 * amounts come in as text, are added exactly, and go out as text or as a JSON number of the same decimals.
 */
import { currencyExponent } from './currency-exponents.ts'

export interface Money {
  readonly minor: bigint
  /** ISO 4217, three letters. */
  readonly currency: string
}

export function money(minor: bigint, currency: string): Money {
  return { minor, currency }
}

export function zero(currency: string): Money {
  return { minor: 0n, currency }
}

/**
 * Reads a decimal text such as `12.30`. Gives null when it is no decimal number, when it has more decimals than
 * the currency (other than zeros at the end), or when the currency is unknown: an amount is never rounded on the way in.
 */
export function parseMoney(text: string, currency: string): Money | null {
  const exponent = currencyExponent(currency)
  const parts = /^(-?)(\d{1,15})(?:\.(\d{1,10}))?$/.exec(text.trim())
  if (exponent === null || parts === null) return null
  const [, sign, whole, fraction = ''] = parts
  const significant = fraction.replace(/0+$/, '')
  if (significant.length > exponent) return null
  const minor = BigInt(`${whole}${significant.padEnd(exponent, '0')}`)
  return { minor: sign === '-' ? -minor : minor, currency }
}

/** The amount as text with the currency's decimals: `12.30`, `-0.05`, `5980`. */
export function formatAmount(amount: Money): string {
  const exponent = currencyExponent(amount.currency) ?? 2
  const sign = amount.minor < 0n ? '-' : ''
  const digits = (amount.minor < 0n ? -amount.minor : amount.minor).toString().padStart(exponent + 1, '0')
  if (exponent === 0) return `${sign}${digits}`
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

export function add(a: Money, b: Money): Money {
  requireSameCurrency(a, b)
  return { minor: a.minor + b.minor, currency: a.currency }
}

export function subtract(a: Money, b: Money): Money {
  requireSameCurrency(a, b)
  return { minor: a.minor - b.minor, currency: a.currency }
}

export function negate(amount: Money): Money {
  return { minor: -amount.minor, currency: amount.currency }
}

export function sum(amounts: readonly Money[], currency: string): Money {
  return amounts.reduce(add, zero(currency))
}

export function equals(a: Money, b: Money): boolean {
  return a.currency === b.currency && a.minor === b.minor
}

function requireSameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency)
    throw new Error(`Amounts in ${a.currency} and ${b.currency} cannot be added.`)
}
