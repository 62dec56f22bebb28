/** An Amazon order as lists and pages show it. Amazon's words, Commerce's and ours stand beside each other. */
import { z } from 'zod'
import { storeIdSchema } from './amazon-stores.ts'
import { daySchema } from './day.ts'
import { instantSchema, moneySchema } from './money.ts'
import { booleanParameter, listOf, pageOf, pageQuery } from './page.ts'

export const amazonOrderIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'input.order-number')

export const orderParamsSchema = z.strictObject({
  storeId: storeIdSchema,
  amazonOrderId: amazonOrderIdSchema,
})

/** Columns that a list can be sorted by; buyer data is sealed in the database and cannot be. */
export const orderSortColumns = [
  'purchasedAt',
  'updatedAt',
  'latestShipAt',
  'orderNumber',
  'total',
  'status',
] as const
export type OrderSortColumn = (typeof orderSortColumns)[number]

const sortSchema = z.string().regex(new RegExp(`^-?(${orderSortColumns.join('|')})$`), 'input.sort')

const amountSchema = z.string().regex(/^\d{1,12}(\.\d{1,3})?$/, 'input.amount')

export const orderListQuerySchema = z.strictObject({
  store: listOf(storeIdSchema),
  status: listOf(z.string()),
  orderNumber: z.string().trim().max(40).optional(),
  buyer: z.string().trim().max(100).optional(),
  totalMin: amountSchema.optional(),
  totalMax: amountSchema.optional(),
  purchasedFrom: daySchema.optional(),
  purchasedTo: daySchema.optional(),
  channel: z.enum(['FBM', 'FBA']).optional(),
  program: listOf(z.string().max(60)),
  blocked: booleanParameter.optional(),
  q: z.string().trim().max(100).optional(),
  sort: sortSchema.default('-purchasedAt'),
  ...pageQuery,
})
export type OrderListQuery = z.infer<typeof orderListQuerySchema>

export const blockerSchema = z.strictObject({
  code: z.string(),
  sku: z.string().optional(),
  message: z.string(),
  remedy: z.string(),
  /** Where it is mended: a path of the admin, or the address of a page elsewhere. */
  link: z.string().nullable(),
})

export const orderItemSchema = z.strictObject({
  line: z.int(),
  amazonOrderItemId: z.string(),
  sku: z.string().nullable(),
  asin: z.string().nullable(),
  title: z.string().nullable(),
  quantityOrdered: z.int(),
  quantityShipped: z.int().nullable(),
  total: moneySchema.nullable(),
})

export const orderSchema = z.strictObject({
  amazonOrderId: z.string(),
  storeId: z.string(),
  marketplaceId: z.string(),
  channel: z.enum(['FBM', 'FBA', 'unknown']),
  purchasedAt: instantSchema,
  updatedAt: instantSchema,
  total: moneySchema.nullable(),
  /** Null where Amazon gave none; `***` for a role that may not see buyer data. */
  buyerName: z.string().nullable(),
  items: z.array(orderItemSchema),
  latestShipAt: instantSchema.nullable(),
  programs: z.array(z.string()),
  serviceLevel: z.string().nullable(),
  /** As Amazon sent it. */
  amazonStatus: z.string().nullable(),
  importState: z.enum(['notRequired', 'waiting', 'blocked', 'importing', 'created']),
  importReason: z.string().nullable(),
  /** For programs, in English: Error, Pending, Unshipped … */
  displayStatus: z.string(),
  /** The same in the language asked for. */
  statusText: z.string(),
  blockers: z.array(blockerSchema),
  /** When a blocked order is tried again by itself. */
  retryAt: instantSchema.nullable(),
  commerceOrder: z
    .strictObject({ id: z.int(), number: z.string(), status: z.string().nullable() })
    .nullable(),
  note: z.string(),
  notedAt: instantSchema,
  receivedAt: instantSchema,
})
export type AmazonOrderJson = z.infer<typeof orderSchema>
export type BlockerJson = z.infer<typeof blockerSchema>

export const orderPageSchema = pageOf(orderSchema)

export const importAttemptSchema = z.strictObject({
  amazonOrderId: z.string(),
  storeId: z.string(),
  importState: orderSchema.shape.importState,
  message: z.string(),
})

export const explanationSchema = z.strictObject({
  amazonOrderId: z.string(),
  storeId: z.string(),
  importState: orderSchema.shape.importState,
  outcome: z.enum(['import', 'blocked', 'wait', 'notRequired', 'created', 'unknown']),
  /** Rule by rule, in the order in which they are asked. */
  steps: z.array(
    z.strictObject({
      rule: z.enum(['gate', 'products', 'stock', 'totals', 'order', 'outcome']),
      verdict: z.enum(['passed', 'stops', 'not-asked', 'not-known']),
      sentences: z.array(z.string()),
      facts: z.record(z.string(), z.unknown()),
    }),
  ),
})
export type ExplanationJson = z.infer<typeof explanationSchema>
