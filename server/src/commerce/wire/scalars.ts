/** Commerce's scalars: its JSON gives the same field as a number here and as a string there. */
import { z } from 'zod'

/** An id: `5` or `"5"`. */
export const id = z.union([
  z.number().int().nonnegative(),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
])

/** A quantity, which Commerce keeps to four decimals: whole numbers for what is sold by the piece. */
export const quantity = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .nullish()
  .transform((value) => value ?? 0)

/** Text, or null where it is left out. */
export const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((value) => value ?? null)

/**
 * An amount as decimal text. It comes as a JSON number; the shortest text that reads back as that number is the decimal
 * that Commerce has stored (four places, at most 16 digits), so nothing is computed with the float in between.
 */
export const amount = z
  .union([z.number().transform(String), z.string()])
  .refine((value) => /^-?\d{1,16}(\.\d{1,4})?$/.test(value), 'is no amount of at most four decimals')
  .nullish()
  .transform((value) => value ?? null)

/**
 * A rate of exchange as decimal text; null for 0, which Commerce gives where it has none. It is stored to 12 places; as
 * with amounts, the shortest text of the JSON number is what was stored.
 */
export const rate = z
  .union([z.number().transform(plainDecimal), z.string()])
  .refine((value) => /^\d{1,12}(\.\d{1,12})?$/.test(value), 'is no rate of at most twelve decimals')
  .nullish()
  .transform((value) => (value === null || value === undefined || Number(value) === 0 ? null : value))

/** Without an exponent, which JavaScript writes below a millionth. */
function plainDecimal(value: number): string {
  const text = String(value)
  const small = /^(\d)(?:\.(\d+))?e-(\d+)$/.exec(text)
  if (small === null) return text
  const [, first = '', rest = '', places = ''] = small
  return `0.${'0'.repeat(Number(places) - 1)}${first}${rest}`
}

/** A list; Commerce gives null for an empty one when `fields=` is asked for. */
export function listOf<Entry extends z.ZodType>(entry: Entry) {
  return z
    .array(entry)
    .nullish()
    .transform((entries) => entries ?? [])
}

/** A page of a search. */
export function pageOf<Entry extends z.ZodType>(entry: Entry) {
  return z.object({ items: listOf(entry), total_count: id })
}
