/**
 * Every route of the API: the server registers what stands here and nothing else, the description that it publishes is
 * printed from here, and the command line and the admin take their types from here.
 */
import { z } from 'zod'
import { activityQuerySchema, activitySchema } from './activity.ts'
import { addressRoutes } from './address-routes.ts'
import {
  accountChangeSchema,
  accountDetailsSchema,
  accountIdSchema,
  accountSchema,
  keyRotationSchema,
  newAccountSchema,
} from './amazon-accounts.ts'
import { explanationSchema, importAttemptSchema, orderParamsSchema } from './amazon-orders.ts'
import {
  newStoreSchema,
  storeChangeSchema,
  storeIdSchema,
  storeRemovalSchema,
  storeSchema,
} from './amazon-stores.ts'
import { auditRoutes } from './audit.ts'
import { commerceDocumentRoutes } from './commerce-documents.ts'
import { commerceListRoutes } from './commerce-list-routes.ts'
import { commerceViewRoutes } from './commerce-order-views.ts'
import { commerceOrderRoutes } from './commerce-orders.ts'
import { communicationErrorQuerySchema, communicationErrorSchema } from './communication-errors.ts'
import { customerRoutes } from './customers.ts'
import { newDocumentRoutes } from './new-documents.ts'
import { orderActionRoutes } from './order-action-routes.ts'
import { orderDetailsSchema, orderProductsSchema } from './order-details.ts'
import { orderListRoutes } from './order-list-routes.ts'
import { orderViewRoutes } from './order-views.ts'
import { pageOf, pageQuery } from './page.ts'
import { printRoutes } from './print-routes.ts'
import { productRoutes } from './product-routes.ts'
import type { Route, StreamedAnswer } from './route.ts'
import { sessionRoutes } from './session-routes.ts'
import { settingRoutes } from './setting-routes.ts'
import { storeRoutes } from './store-routes.ts'
import { syncRequestSchema, syncRunSchema } from './sync-runs.ts'
import { systemMessagesSchema } from './system-messages.ts'
import { userRoutes } from './user-routes.ts'

const accountParams = z.strictObject({ accountId: accountIdSchema })
const storeParams = z.strictObject({ storeId: storeIdSchema })
const pagesOnly = z.strictObject(pageQuery)
const order = '/amazon-orders/:storeId/:amazonOrderId'

export const routes = {
  readDescription: {
    method: 'GET',
    path: '/openapi.json',
    summary: 'This description',
    role: null,
    status: 200,
    answer: z.record(z.string(), z.unknown()),
  },
  ...sessionRoutes,
  ...userRoutes,
  ...auditRoutes,
  listAccounts: {
    method: 'GET',
    path: '/amazon-accounts',
    summary: 'The Amazon accounts',
    role: 'viewer',
    status: 200,
    answer: z.strictObject({ items: z.array(accountSchema) }),
  },
  connectAccount: {
    method: 'POST',
    path: '/amazon-accounts',
    summary: 'Connect an Amazon account by the refresh token of a self-authorized application',
    role: 'owner',
    body: newAccountSchema,
    status: 201,
    answer: accountDetailsSchema,
  },
  readAccount: {
    method: 'GET',
    path: '/amazon-accounts/:accountId',
    summary: 'An Amazon account with its authorization, throttle, cursor and schedule',
    role: 'viewer',
    params: accountParams,
    status: 200,
    answer: accountDetailsSchema,
  },
  changeAccount: {
    method: 'PATCH',
    path: '/amazon-accounts/:accountId',
    summary: 'Change the schedule of an Amazon account, or authorize it again',
    role: 'owner',
    params: accountParams,
    body: accountChangeSchema,
    status: 200,
    answer: accountDetailsSchema,
  },
  rotateAccountKey: {
    method: 'POST',
    path: '/amazon-accounts/:accountId/key-rotations',
    summary: 'Give the account a new data key, and seal what is kept of it anew',
    role: 'owner',
    params: accountParams,
    status: 202,
    answer: keyRotationSchema,
  },
  listStores: {
    method: 'GET',
    path: '/amazon-stores',
    summary: 'The Amazon stores',
    role: 'viewer',
    status: 200,
    answer: z.strictObject({ items: z.array(storeSchema) }),
  },
  addStore: {
    method: 'POST',
    path: '/amazon-stores',
    summary: 'Add an Amazon store: a marketplace of an account, joined to a Commerce website',
    role: 'owner',
    body: newStoreSchema,
    status: 201,
    answer: storeSchema,
  },
  readStore: {
    method: 'GET',
    path: '/amazon-stores/:storeId',
    summary: 'An Amazon store',
    role: 'viewer',
    params: storeParams,
    status: 200,
    answer: storeSchema,
  },
  changeStore: {
    method: 'PATCH',
    path: '/amazon-stores/:storeId',
    summary: 'Rename an Amazon store, deactivate it or activate it again',
    role: 'owner',
    params: storeParams,
    body: storeChangeSchema,
    status: 200,
    answer: storeSchema,
  },
  removeStore: {
    method: 'DELETE',
    path: '/amazon-stores/:storeId',
    summary: 'Remove an Amazon store with its settings, orders and logs; Commerce orders stay',
    role: 'owner',
    params: storeParams,
    body: storeRemovalSchema,
    status: 204,
  },
  ...settingRoutes,
  ...storeRoutes,
  ...productRoutes,
  ...customerRoutes,
  listSyncRuns: {
    method: 'GET',
    path: '/amazon-stores/:storeId/sync-runs',
    summary: 'The sync runs that read this store, the newest first',
    role: 'viewer',
    params: storeParams,
    query: pagesOnly,
    status: 200,
    answer: pageOf(syncRunSchema),
  },
  startSync: {
    method: 'POST',
    path: '/amazon-stores/:storeId/sync-runs',
    summary: 'Sync now',
    role: 'clerk',
    params: storeParams,
    status: 202,
    answer: syncRequestSchema,
  },
  ...orderListRoutes,
  ...orderViewRoutes,
  readOrder: {
    method: 'GET',
    path: order,
    summary: 'An Amazon order with its items, packages, history and what may be done with it',
    role: 'viewer',
    showsBuyers: true,
    params: orderParamsSchema,
    status: 200,
    answer: orderDetailsSchema,
  },
  readOrderProducts: {
    method: 'GET',
    path: `${order}/products`,
    summary: "What Commerce says now of the products that the order's lines stand for",
    role: 'viewer',
    params: orderParamsSchema,
    status: 200,
    answer: orderProductsSchema,
  },
  retryImport: {
    method: 'POST',
    path: `${order}/import-attempts`,
    summary: 'Try the import of an order now',
    role: 'clerk',
    params: orderParamsSchema,
    status: 202,
    answer: importAttemptSchema,
  },
  explainImport: {
    method: 'GET',
    path: `${order}/explanation`,
    summary: 'What the import would decide now, with the facts that lead to it; they are read from Commerce',
    role: 'viewer',
    params: orderParamsSchema,
    status: 200,
    answer: explanationSchema,
  },
  ...addressRoutes,
  ...commerceListRoutes,
  ...commerceViewRoutes,
  ...commerceDocumentRoutes,
  ...commerceOrderRoutes,
  ...newDocumentRoutes,
  ...orderActionRoutes,
  ...printRoutes,
  listSystemMessages: {
    method: 'GET',
    path: '/system-messages',
    summary: 'What must be seen on every page',
    role: 'viewer',
    status: 200,
    answer: systemMessagesSchema,
  },
  listActivity: {
    method: 'GET',
    path: '/activity',
    summary: 'What happened to orders, over all stores',
    role: 'viewer',
    query: activityQuerySchema,
    status: 200,
    answer: activitySchema,
  },
  listCommunicationErrors: {
    method: 'GET',
    path: '/communication-errors',
    summary: 'What Amazon or Commerce refused or did not answer, the newest first',
    role: 'viewer',
    query: communicationErrorQuerySchema,
    status: 200,
    answer: pageOf(communicationErrorSchema),
  },
} as const satisfies Record<string, Route>

type Routes = typeof routes
export type RouteName = keyof Routes

type Parsed<Name extends RouteName, Part extends 'params' | 'query' | 'body'> = Routes[Name] extends {
  readonly [key in Part]: infer Schema extends z.ZodType
}
  ? z.output<Schema>
  : undefined

/** What a route's handler is given, parsed. */
export interface RouteInput<Name extends RouteName> {
  readonly params: Parsed<Name, 'params'>
  readonly query: Parsed<Name, 'query'>
  readonly body: Parsed<Name, 'body'>
}

export type RouteAnswer<Name extends RouteName> = Routes[Name] extends { readonly streams: string }
  ? StreamedAnswer
  : Routes[Name] extends { readonly answer: infer Schema extends z.ZodType }
    ? z.output<Schema>
    : undefined
