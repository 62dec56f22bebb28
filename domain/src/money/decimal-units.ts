/**
 * Exact arithmetic on Commerce's decimals: amounts and quantities are whole numbers of 1/10,000.
 * Quotients are carried with eight digits more, so that rounding sees what was cut.
 */

/** As Commerce's rows and answers carry a decimal: text with its digits, or a JSON number. */
export type Decimal = string | number | null | undefined

const DIGITS = 4
const UNITS = 10_000n
const CENT = 100n
/** How much finer than a unit a quotient is. */
const FINE = 100_000_000n

/** Nothing, and what is no decimal, is zero, as MySQL reads it. */
export function toUnits(value: Decimal): bigint {
  if (value === null || value === undefined || value === '') return 0n
  const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?\s*$/.exec(String(value))
  if (match === null) return unitsOfExponent(String(value))
  const [, sign, whole = '', fraction = ''] = match
  const kept = fraction.slice(0, DIGITS).padEnd(DIGITS, '0')
  const next = fraction.charAt(DIGITS)
  const units = BigInt(`${whole}${kept}` || '0') + (next >= '5' ? 1n : 0n)
  return sign === '-' ? -units : units
}

/** The largest power of ten that a JSON number can have. */
const EXPONENT_MAX = 308n

/** A number so large or small that it is written with an exponent: `1e-7`, `1.5e+21`. */
function unitsOfExponent(text: string): bigint {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?e([+-]?\d+)$/i.exec(text.trim())
  if (match === null) return 0n
  const [, sign, whole = '', fraction = '', exponentText = '0'] = match
  const exponent = BigInt(exponentText.replace('+', '')) - BigInt(fraction.length) + BigInt(DIGITS)
  if (exponent > EXPONENT_MAX || exponent < -EXPONENT_MAX) return 0n
  const digits = BigInt(`${whole}${fraction}`)
  const units = exponent < 0n ? divideRounded(digits, 10n ** -exponent) : digits * 10n ** exponent
  return sign === '-' ? -units : units
}

export function fromUnits(units: bigint): string {
  const sign = units < 0n ? '-' : ''
  const digits = magnitude(units)
    .toString()
    .padStart(DIGITS + 1, '0')
  return `${sign}${digits.slice(0, -DIGITS)}.${digits.slice(-DIGITS)}`
}

/** The product of two decimals, to the unit. */
export function multiply(a: bigint, b: bigint): bigint {
  return divideRounded(a * b, UNITS)
}

export function roundToCent(units: bigint): bigint {
  return divideRounded(units, CENT) * CENT
}

export function isWhole(units: bigint): boolean {
  return units % UNITS === 0n
}

/** Cuts the fraction off. */
export function truncate(units: bigint): bigint {
  return (units / UNITS) * UNITS
}

export function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

export function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

export function magnitude(units: bigint): bigint {
  return units < 0n ? -units : units
}

export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const n = magnitude(numerator)
  const d = magnitude(denominator)
  const rounded = (2n * n + d) / (2n * d)
  return negative ? -rounded : rounded
}

/**
 * Rounds the shares of one document to the cent and carries what each rounding cut into the next one of its kind,
 * so that the lines of a document do not drift from its sum.
 */
export interface ShareRounder {
  /** `part / whole` of an amount, rounded to the cent. */
  readonly share: (kind: string, amount: bigint, part: bigint, whole: bigint) => bigint
  /** The same for what is taken off: a discount, or tax. */
  readonly shareTakenOff: (kind: string, amount: bigint, part: bigint, whole: bigint) => bigint
}

export function shareRounder(): ShareRounder {
  const carried = new Map<string, bigint>()
  const roundShare = (kind: string, amount: bigint, part: bigint, whole: bigint, sign: bigint): bigint => {
    if (amount === 0n || part === 0n || whole === 0n) return 0n
    const exact = divideRounded(amount * part * FINE, whole) + sign * (carried.get(kind) ?? 0n)
    const rounded = divideRounded(exact, CENT * FINE) * CENT
    carried.set(kind, sign * (exact - rounded * FINE))
    return rounded
  }
  return {
    share: (kind, amount, part, whole) => roundShare(kind, amount, part, whole, 1n),
    shareTakenOff: (kind, amount, part, whole) => roundShare(kind, amount, part, whole, -1n),
  }
}
