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

const viewParams = z.strictObject({
  viewId: z.union([z.literal(DEFAULT_VIEW), z.uuid()], { error: 'input.view-id' }),
})

/** What views of a list are made and changed by. @param search what such a view keeps */
export function viewSchemas<Search extends z.ZodType>(search: Search) {
  return {
    view: z.strictObject({ name: viewNameSchema, shared: z.boolean().default(false), search }),
    change: z
      .strictObject({ name: viewNameSchema, shared: z.boolean(), search })
      .partial()
      .refine((change) => Object.keys(change).length > 0, 'input.nothing-changes'),
    params: viewParams,
    one: orderViewSchema,
    all: z.strictObject({ items: z.array(orderViewSchema) }),
  }
}

const schemas = viewSchemas(viewSearchSchema)

export const orderViewRoutes = {
  listOrderViews: {
    method: 'GET',
    path: '/order-views',
    summary: 'The views of All Orders: the default one, the own ones, and those that others share',
    role: 'viewer',
    status: 200,
    answer: schemas.all,
  },
  saveOrderView: {
    method: 'POST',
    path: '/order-views',
    summary: 'Keep a view of All Orders under a name',
    role: 'viewer',
    body: schemas.view,
    status: 201,
    answer: schemas.one,
  },
  changeOrderView: {
    method: 'PATCH',
    path: '/order-views/:viewId',
    summary: 'Rename a view, share it, or give it other filters; the default one stays as it is',
    role: 'viewer',
    params: schemas.params,
    body: schemas.change,
    status: 200,
    answer: schemas.one,
  },
  removeOrderView: {
    method: 'DELETE',
    path: '/order-views/:viewId',
    summary: 'Delete a view; the default one cannot be deleted',
    role: 'viewer',
    params: schemas.params,
    status: 204,
  },
} as const satisfies Record<string, Route>
