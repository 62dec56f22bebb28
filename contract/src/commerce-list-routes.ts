/** The routes of the orders workspace. */
import {
  commerceIndexSchema,
  commerceOrderCountsQuerySchema,
  commerceOrderCountsSchema,
  commerceOrderExportQuerySchema,
  commerceOrderListQuerySchema,
  commerceOrderPageSchema,
} from './commerce-order-list.ts'
import type { Route } from './route.ts'

export const commerceListRoutes = {
  listCommerceOrders: {
    method: 'GET',
    path: '/commerce-orders',
    summary: 'Commerce orders from our own index: filtered, searched, sorted, in pages',
    role: 'viewer',
    query: commerceOrderListQuerySchema,
    status: 200,
    showsBuyers: true,
    answer: commerceOrderPageSchema,
  },
  countCommerceOrders: {
    method: 'GET',
    path: '/commerce-orders/counts',
    summary: 'How many Commerce orders stand in each status under the other filters',
    role: 'viewer',
    query: commerceOrderCountsQuerySchema,
    status: 200,
    answer: commerceOrderCountsSchema,
  },
  exportCommerceOrders: {
    method: 'GET',
    path: '/commerce-orders/export',
    summary: 'The same orders as a CSV file, at most 100,000; names only for roles that may see them',
    role: 'viewer',
    query: commerceOrderExportQuerySchema,
    status: 200,
    showsBuyers: true,
    streams: 'text/csv; charset=utf-8',
  },
  readCommerceIndex: {
    method: 'GET',
    path: '/commerce-index',
    summary: 'How far back the lists of Commerce orders and documents reach, and how much is yet to be read',
    role: 'viewer',
    status: 200,
    answer: commerceIndexSchema,
  },
} as const satisfies Record<string, Route>
