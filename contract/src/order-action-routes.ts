/** What staff do with a Commerce order (product.md 7.3): each is a command, sent with a key that is made once. */
import { z } from 'zod'
import { commerceOrderParamsSchema } from './commerce-orders.ts'
import { commandReceiptSchema, commandShape } from './order-command.ts'
import type { Route } from './route.ts'

const commandSchema = z.strictObject(commandShape)

const order = '/commerce-orders/:commerceOrderId'

export const orderActionRoutes = {
  holdCommerceOrder: {
    method: 'POST',
    path: `${order}/holds`,
    summary: 'Put a Commerce order on hold',
    role: 'clerk',
    params: commerceOrderParamsSchema,
    body: commandSchema,
    status: 200,
    answer: commandReceiptSchema,
  },
  unholdCommerceOrder: {
    method: 'POST',
    path: `${order}/hold-releases`,
    summary: 'Give a Commerce order on hold the state and status back that it had before',
    role: 'clerk',
    params: commerceOrderParamsSchema,
    body: commandSchema,
    status: 200,
    answer: commandReceiptSchema,
  },
} as const satisfies Record<string, Route>
