/** Views of the orders workspace that people keep under a name (W-04), as of All Orders. */
import { z } from 'zod'
import {
  type CommerceOrderFilterName,
  commerceOrderFilterShape,
  commerceSortSchema,
} from './commerce-order-list.ts'
import { keptAs, keptColumns, notKept } from './order-view-search.ts'
import { viewSchemas } from './order-views.ts'
import type { Route } from './route.ts'

const asInList = (name: CommerceOrderFilterName) => keptAs(commerceOrderFilterShape[name])

const commerceViewSearchSchema = z.strictObject({
  store: asInList('store'),
  channel: asInList('channel'),
  status: asInList('status'),
  state: asInList('state'),
  storeView: asInList('storeView'),
  purchasedFrom: asInList('purchasedFrom'),
  purchasedTo: asInList('purchasedTo'),
  baseTotalMin: asInList('baseTotalMin'),
  baseTotalMax: asInList('baseTotalMax'),
  totalMin: asInList('totalMin'),
  totalMax: asInList('totalMax'),
  sort: keptAs(commerceSortSchema),
  /** The list takes any text; names of people are none of these. */
  number: keptAs(z.string().regex(/^[\w-]{0,8}\d[\d-]{0,40}$/, 'input.view-commerce-number')),
  amazonOrderNumber: keptAs(z.string().regex(/^\s*S?[\d\s-]{0,39}$/i, 'input.view-order-number')),
  columns: keptColumns,
  billTo: notKept,
  shipTo: notKept,
  q: notKept,
})

const schemas = viewSchemas(commerceViewSearchSchema)

export const commerceViewRoutes = {
  listCommerceOrderViews: {
    method: 'GET',
    path: '/commerce-order-views',
    summary: 'The views of the orders workspace: the default one, the own ones, and those that others share',
    role: 'viewer',
    status: 200,
    answer: schemas.all,
  },
  saveCommerceOrderView: {
    method: 'POST',
    path: '/commerce-order-views',
    summary: 'Keep a view of the orders workspace under a name',
    role: 'viewer',
    body: schemas.view,
    status: 201,
    answer: schemas.one,
  },
  changeCommerceOrderView: {
    method: 'PATCH',
    path: '/commerce-order-views/:viewId',
    summary: 'Rename a view of the orders workspace, share it, or give it other filters',
    role: 'viewer',
    params: schemas.params,
    body: schemas.change,
    status: 200,
    answer: schemas.one,
  },
  removeCommerceOrderView: {
    method: 'DELETE',
    path: '/commerce-order-views/:viewId',
    summary: 'Delete a view of the orders workspace; the default one cannot be deleted',
    role: 'viewer',
    params: schemas.params,
    status: 204,
  },
} as const satisfies Record<string, Route>
