/** What staff do with a Commerce order (product.md 7.3): each is a command, sent with a key that is made once. */
import { z } from 'zod'
import { commerceOrderParamsSchema } from './commerce-orders.ts'
import { commandReceiptSchema, commandShape } from './order-command.ts'
import { typed, written } from './printable.ts'
import type { Route } from './route.ts'

const commandSchema = z.strictObject(commandShape)

const COMMENT_LENGTH_MAX = 10_000

const amazonRuleRead = z.boolean().default(false).meta({
  description:
    'Amazon forbids sellers to mail order and shipping confirmations to its buyers. Needed for a mail to one.',
})

const commentSchema = z.strictObject({
  ...commandShape,
  text: written.trim().max(COMMENT_LENGTH_MAX, 'input.text-long').default(''),
  /** One of those of the order's state; left out: it stays. */
  status: typed.min(1, 'input.text-empty').max(64, 'input.text-long').nullable().default(null),
  notifiesCustomer: z.boolean().default(false),
  isVisibleOnStorefront: z.boolean().default(false),
  amazonRuleRead,
})

const words = typed.max(255, 'input.address-long')

const addressChangeSchema = z.strictObject({
  ...commandShape,
  firstName: words,
  lastName: words,
  company: words.default(''),
  line1: words,
  line2: words.default(''),
  line3: words.default(''),
  city: words,
  region: words.default(''),
  postalCode: words,
  countryCode: words,
  phone: words.default(''),
  vatNumber: words.default(''),
})

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
  cancelCommerceOrder: {
    method: 'POST',
    path: `${order}/cancellations`,
    summary: 'Cancel a Commerce order that did not come from Amazon',
    role: 'clerk',
    params: commerceOrderParamsSchema,
    body: commandSchema,
    status: 200,
    answer: commandReceiptSchema,
  },
  commentCommerceOrder: {
    method: 'POST',
    path: `${order}/comments`,
    summary: 'Write a comment to a Commerce order, or give it another status of its state',
    role: 'clerk',
    params: commerceOrderParamsSchema,
    body: commentSchema,
    status: 200,
    answer: commandReceiptSchema,
  },
  changeOrderAddress: {
    method: 'PUT',
    path: `${order}/addresses/:which`,
    summary: 'Change the billing or shipping address of a Commerce order; Amazon is not told',
    role: 'clerk',
    params: commerceOrderParamsSchema.extend({
      which: z.enum(['billing', 'shipping'], 'input.which-address'),
    }),
    body: addressChangeSchema,
    status: 200,
    answer: commandReceiptSchema,
  },
  mailCommerceOrder: {
    method: 'POST',
    path: `${order}/emails`,
    summary: 'Send the e-mail of a Commerce order to its buyer',
    role: 'clerk',
    params: commerceOrderParamsSchema,
    body: z.strictObject({ ...commandShape, amazonRuleRead }),
    status: 200,
    answer: commandReceiptSchema,
  },
} as const satisfies Record<string, Route>
