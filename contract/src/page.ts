import { z } from 'zod'

const perPageMax = 200
const pageMax = 1_000_000

const wholeNumber = (max: number, beyond: string) =>
  z.coerce
    .number({ error: 'input.whole-number' })
    .int('input.whole-number')
    .min(1, 'input.whole-number')
    .max(max, beyond)

/** Where in a list to read. `count=exact` is asked for apart, as counting costs more than reading a page. */
export const pageQuery = {
  page: wholeNumber(pageMax, 'input.page').default(1),
  perPage: wholeNumber(perPageMax, 'input.page-size').default(20),
  count: z.literal('exact').optional(),
}

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    items: z.array(item),
    page: z.int(),
    perPage: z.int(),
    /** Whether there is a page after this one. */
    hasMore: z.boolean(),
    /** With `count=exact` only. */
    total: z.int().optional(),
    pages: z.int().optional(),
  })
}

/** A parameter that may stand several times, or once with commas. */
export function listOf<Item extends z.ZodType>(item: Item) {
  const toList = (given: unknown) => {
    if (given === undefined) return undefined
    const values = Array.isArray(given) ? given : String(given).split(',')
    return values.map((value) => String(value).trim()).filter((value) => value !== '')
  }
  return z.preprocess(toList, z.array(item).max(50).optional())
}

export const booleanParameter = z
  .enum(['true', 'false'], { error: 'input.boolean' })
  .transform((text) => text === 'true')
