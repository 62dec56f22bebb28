/** Commerce's amounts as decimal text of at most four places, multiplied without a float in between. */
const PLACES = 4

/** Of so many whole units, or of a quantity of at most four places; null where the price is not told. */
export function priceTimes(price: string | null, quantity: number): string | null {
  const units = price === null ? null : toUnits(price)
  const times = toUnits(String(quantity))
  if (units === null || times === null) return null
  return fromUnits(units * times, 2 * PLACES)
}

/** In units of the fourth place; what is not told is nothing. */
export function unitsOfAmount(amount: string | null): bigint {
  return (amount === null ? null : toUnits(amount)) ?? 0n
}

/** What is added less what is taken off; an amount that is not told counts for nothing. */
export function priceSum(
  added: readonly (string | null)[],
  takenOff: readonly (string | null)[] = [],
): string {
  const sum = (amounts: readonly (string | null)[]) =>
    amounts.reduce((total, amount) => total + unitsOfAmount(amount), 0n)
  return fromUnits(sum(added) - sum(takenOff), PLACES)
}

function toUnits(text: string): bigint | null {
  const found = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(text)
  if (found === null) return null
  const [, sign, whole = '', fraction = ''] = found
  return BigInt(`${sign}${whole}${fraction.padEnd(PLACES, '0')}`)
}

/** Without zeros that say nothing, but with two places where there are any. */
function fromUnits(units: bigint, places: number): string {
  const negative = units < 0n
  const digits = (negative ? -units : units).toString().padStart(places + 1, '0')
  const fraction = digits.slice(-places).replace(/0+$/, '')
  const shown = fraction === '' ? '' : `.${fraction.padEnd(2, '0')}`
  return `${negative ? '-' : ''}${digits.slice(0, -places)}${shown}`
}
