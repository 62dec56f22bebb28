/**
 * What a view of All Orders keeps: the parameters of the page's address that filter, sort and choose columns, each as
 * the list itself takes it. Views lie in plain text and are shared, so nothing is among them that may name a buyer.
 */
import { z } from 'zod'
import { type OrderFilterName, orderFilterShape, sortSchema } from './order-list.ts'

const TEXT_MAX = 1_000

/** Text, and not what the list makes of it: it stands in an address again. */
export function keptAs(schema: z.ZodType) {
  return z
    .string()
    .max(TEXT_MAX, 'input.other')
    .superRefine((text, context) => {
      for (const { message } of schema.safeParse(text).error?.issues ?? [])
        context.addIssue({ code: 'custom', message, input: text })
    })
    .optional()
}
const asInList = (name: OrderFilterName) => keptAs(orderFilterShape[name])

export const keptColumns = keptAs(
  z.string().regex(/^[a-zA-Z]{1,40}(,[a-zA-Z]{1,40}){0,30}$/, 'input.view-columns'),
)
export const notKept = z.never({ error: 'input.view-of-buyer' }).optional()

export const viewSearchSchema = z.strictObject({
  store: asInList('store'),
  status: asInList('status'),
  totalMin: asInList('totalMin'),
  totalMax: asInList('totalMax'),
  purchasedFrom: asInList('purchasedFrom'),
  purchasedTo: asInList('purchasedTo'),
  channel: asInList('channel'),
  blocked: asInList('blocked'),
  late: asInList('late'),
  shipToday: asInList('shipToday'),
  cancellationRequested: asInList('cancellationRequested'),
  sort: keptAs(sortSchema),
  /** The list takes any text; names of people are none of these. */
  orderNumber: keptAs(z.string().regex(/^\s*S?[\d\s-]{0,39}$/i, 'input.view-order-number')),
  program: keptAs(z.string().regex(/^[A-Z_,\s]*$/, 'input.view-program')),
  columns: keptColumns,
  buyer: notKept,
  q: notKept,
})

/** The stores that a view is narrowed to; none: all. */
export function storesOfView({ store }: { readonly store?: string | undefined }): readonly string[] {
  return orderFilterShape.store.safeParse(store).data ?? []
}
