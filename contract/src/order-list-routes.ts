/** The routes of All Orders. */
import {
  orderCountsQuerySchema,
  orderCountsSchema,
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
} as const satisfies Record<string, Route>
