/** The routes of All Orders. */
import {
  bulkRetryAnswerSchema,
  bulkRetrySchema,
  changesQuerySchema,
  orderChangeSchema,
  orderCountsQuerySchema,
  orderCountsSchema,
  orderExportQuerySchema,
  orderListQuerySchema,
  orderPageSchema,
} from './order-list.ts'
import type { Route } from './route.ts'

export const orderListRoutes = {
  listOrders: {
    method: 'GET',
    path: '/amazon-orders',
    summary: 'Amazon orders: filtered, searched, sorted, in pages',
    role: 'viewer',
    query: orderListQuerySchema,
    status: 200,
    showsBuyers: true,
    answer: orderPageSchema,
  },
  countOrders: {
    method: 'GET',
    path: '/amazon-orders/counts',
    summary:
      'How many orders stand in each status under the other filters, and on the cards of the dashboard',
    role: 'viewer',
    query: orderCountsQuerySchema,
    status: 200,
    answer: orderCountsSchema,
  },
  exportOrders: {
    method: 'GET',
    path: '/amazon-orders/export',
    summary: 'The same orders as a CSV file, at most 100,000; buyer data only for roles that may see it',
    role: 'viewer',
    query: orderExportQuerySchema,
    status: 200,
    showsBuyers: true,
    streams: 'text/csv; charset=utf-8',
  },
  retryImports: {
    method: 'POST',
    path: '/amazon-orders/import-attempts',
    summary: 'Try the import of up to 200 orders now',
    role: 'clerk',
    body: bulkRetrySchema,
    status: 200,
    answer: bulkRetryAnswerSchema,
  },
  followChanges: {
    method: 'GET',
    path: '/changes',
    summary: 'Which orders change, as server-sent events; `Last-Event-ID` continues where a connection broke',
    role: 'viewer',
    query: changesQuerySchema,
    status: 200,
    streams: 'text/event-stream',
    event: orderChangeSchema,
  },
} as const satisfies Record<string, Route>
