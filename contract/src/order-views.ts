/** Views of All Orders that people keep under a name. The default one is there for everybody and stays as it is. */
import { z } from 'zod'
import { viewSearchSchema } from './order-view-search.ts'
import { typed } from './printable.ts'
import type { Route } from './route.ts'

const viewNameSchema = typed.min(1, 'input.text-empty').max(100, 'input.text-long')

export const DEFAULT_VIEW = 'default'

const orderViewSchema = z.strictObject({
  /** `default`, or a UUID. */
  viewId: z.string(),
  name: z.string(),
  shared: z.boolean(),
  /** Whether the reader may change and delete it. */
  own: z.boolean(),
  /** The page's address by parameter: filters, sort, columns. */
  search: z.record(z.string(), z.string()),
})
export type OrderViewJson = z.infer<typeof orderViewSchema>

const newViewSchema = z.strictObject({
  name: viewNameSchema,
  shared: z.boolean().default(false),
  search: viewSearchSchema,
})

const viewChangeSchema = z
  .strictObject({ name: viewNameSchema, shared: z.boolean(), search: viewSearchSchema })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'input.nothing-changes')

const viewParams = z.strictObject({
  viewId: z.union([z.literal(DEFAULT_VIEW), z.uuid()], { error: 'input.view-id' }),
})

export const orderViewRoutes = {
  listOrderViews: {
    method: 'GET',
    path: '/order-views',
    summary: 'The views of All Orders: the default one, the own ones, and those that others share',
    role: 'viewer',
    status: 200,
    answer: z.strictObject({ items: z.array(orderViewSchema) }),
  },
  saveOrderView: {
    method: 'POST',
    path: '/order-views',
    summary: 'Keep a view of All Orders under a name',
    role: 'viewer',
    body: newViewSchema,
    status: 201,
    answer: orderViewSchema,
  },
  changeOrderView: {
    method: 'PATCH',
    path: '/order-views/:viewId',
    summary: 'Rename a view, share it, or give it other filters; the default one stays as it is',
    role: 'viewer',
    params: viewParams,
    body: viewChangeSchema,
    status: 200,
    answer: orderViewSchema,
  },
  removeOrderView: {
    method: 'DELETE',
    path: '/order-views/:viewId',
    summary: 'Delete a view; the default one cannot be deleted',
    role: 'viewer',
    params: viewParams,
    status: 204,
  },
} as const satisfies Record<string, Route>
