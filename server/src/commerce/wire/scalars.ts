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
