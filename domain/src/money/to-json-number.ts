/** How amounts leave for Commerce, which takes JSON numbers and stores prices to four decimals. */
import { currencyExponent } from './currency-exponents.ts'
import { formatAmount, type Money } from './money.ts'

/** Commerce's columns hold prices and totals to four decimals. */
const PRICE_DECIMALS = 4

/**
 * Up to this many digits a decimal text and the JSON number read from it are the same number; Commerce's price
 * columns, `decimal(12,4)`, end well before.
 */
const EXACT_DIGITS_MAX = 15

/** Commerce's table of rates, `decimal(24,12)`. */
const RATE_DECIMALS = 12

/** The price of one unit to four decimals, rounded half up (away from zero): three for 10.00 are 3.3333 each. */
export function toUnitPriceText(lineTotal: Money, quantity: number): string {
  if (!Number.isSafeInteger(quantity) || quantity <= 0)
    throw new Error(`A price for each of ${quantity} units cannot be told.`)
  const exponent = currencyExponent(lineTotal.currency) ?? 2
  const scale = 10n ** BigInt(PRICE_DECIMALS - exponent)
  const units = BigInt(quantity)
  const negative = lineTotal.minor < 0n
  const total = (negative ? -lineTotal.minor : lineTotal.minor) * scale
  const rounded = (2n * total + units) / (2n * units)
  const digits = rounded.toString().padStart(PRICE_DECIMALS + 1, '0')
  const sign = negative && rounded !== 0n ? '-' : ''
  return `${sign}${digits.slice(0, -PRICE_DECIMALS)}.${digits.slice(-PRICE_DECIMALS)}`
}

/** The amount as the JSON number that Commerce reads. Throws where the number would not be the amount. */
export function toJsonNumber(amount: Money): number {
  return textToJsonNumber(formatAmount(amount))
}

/**
 * A rate of exchange, zero or more, as the JSON number nearest to it that prints as decimals: to twelve of them, as
 * Commerce keeps its rates, or fewer where the whole part is long.
 */
export function rateToJsonNumber(rate: string): number {
  const [whole = '', fraction = ''] = rate.trim().split('.')
  const room = EXACT_DIGITS_MAX - whole.replace(/^0+/, '').length
  const decimals = Math.min(fraction.length, RATE_DECIMALS, room)
  const cut = 10n ** BigInt(fraction.length - decimals)
  const rounded = (2n * BigInt(`${whole}${fraction}`) + cut) / (2n * cut)
  const digits = rounded.toString().padStart(decimals + 1, '0')
  return textToJsonNumber(
    decimals === 0
      ? digits
      : `${digits.slice(0, -decimals)}.${digits.slice(-decimals).replace(/0+$/, '') || '0'}`,
  )
}

/** A decimal text as the JSON number that prints as the same decimals. Throws where there is none. */
export function textToJsonNumber(text: string): number {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`"${text}" is not a decimal number.`)
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '')
  if (digits.length > EXACT_DIGITS_MAX)
    throw new Error(`The amount ${text} has too many digits for a JSON number.`)
  const number = Number(text)
  return Object.is(number, -0) ? 0 : number
}
