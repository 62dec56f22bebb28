/**
 * Where a part of an Amazon order number may stand. Numbers are groups of 3, 7 and 7 digits with dashes between
 * (`111-1234567-1234567`; multi-channel orders begin with `S01`); people paste them whole, without dashes, or type the
 * first or the last digits that they were told.
 */
export interface NumberPatterns {
  /** The number begins so. */
  readonly start: string
  /** Its second group begins so, and what follows it. */
  readonly secondGroup: string
  /** It ends so. */
  readonly end: string
}

const GROUPS = [3, 7, 7] as const

/** Null when no order number has such a part: nothing is found. */
export function numberPatterns(text: string): NumberPatterns | null {
  const part = text.replaceAll(/\s/g, '').toUpperCase()
  // Dashes alone stand in every number, and ask for none.
  if (!/^[A-Z0-9-]*[A-Z0-9][A-Z0-9-]*$/.test(part)) return null
  // Who types dashes means them where they are.
  if (part.includes('-')) return { start: part, secondGroup: part.replace(/^-/, ''), end: part }
  return {
    start: dashed(part, GROUPS),
    secondGroup: dashed(part, GROUPS.slice(1)),
    end: reversed(dashed(reversed(part), GROUPS.toReversed())),
  }
}

function dashed(part: string, groups: readonly number[]): string {
  const [size, ...rest] = groups
  if (size === undefined || part.length <= size) return part
  const tail = dashed(part.slice(size), rest)
  return rest.length === 0 ? part : `${part.slice(0, size)}-${tail}`
}

export function reversed(text: string): string {
  return [...text].toReversed().join('')
}
