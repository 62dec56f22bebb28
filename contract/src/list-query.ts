/** What parameters of lists have in common. */
import { z } from 'zod'

/** Decimal text. */
export const amountSchema = z.string().regex(/^\d{1,12}(\.\d{1,3})?$/, 'input.amount')

/** An empty parameter asks nothing: a form sends its empty fields too. */
export const filled = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((given) => (given === '' ? undefined : given), schema.optional())

/** @param message what is said of the lower bound where it lies above the upper one */
export function requireAmounts<Query extends object>(
  query: Query,
  context: z.RefinementCtx<Query>,
  {
    from,
    to,
    message,
  }: { readonly from: keyof Query & string; readonly to: keyof Query; readonly message: string },
): void {
  const least = query[from] as string | undefined
  const most = query[to] as string | undefined
  if (least !== undefined && most !== undefined && Number(least) > Number(most))
    context.addIssue({ code: 'custom', path: [from], message, input: least })
}

/** Of days, each whole, or moments. */
export function requireDates<Query extends object>(
  query: Query,
  context: z.RefinementCtx<Query>,
  {
    from,
    to,
    message,
  }: { readonly from: keyof Query & string; readonly to: keyof Query; readonly message: string },
): void {
  const first = query[from] as string | undefined
  const last = query[to] as string | undefined
  if (first !== undefined && last !== undefined && Date.parse(first) > endOfDay(last))
    context.addIssue({ code: 'custom', path: [from], message, input: first })
}

const DAY_MS = 24 * 3600 * 1000
function endOfDay(text: string): number {
  return Date.parse(text) + (text.length === 10 ? DAY_MS - 1 : 0)
}
