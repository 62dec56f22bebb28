/** An Amazon order as lists and pages show it. Amazon's words, Commerce's and ours stand beside each other. */
import { z } from 'zod'
import { storeIdSchema } from './amazon-stores.ts'
import { instantSchema, moneySchema } from './money.ts'

export const amazonOrderIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'input.order-number')

export const orderParamsSchema = z.strictObject({
  storeId: storeIdSchema,
  amazonOrderId: amazonOrderIdSchema,
})

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
  storeName: z.string(),
  /** Amazon's id of the seller: the Merchant Token of Seller Central. */
  merchantId: z.string(),
  marketplaceId: z.string(),
  /** IANA name of the marketplace's time zone, in which its days are counted; null where the marketplace is unknown. */
  timeZone: z.string().nullable(),
  channel: z.enum(['FBM', 'FBA', 'unknown']),
  purchasedAt: instantSchema,
  updatedAt: instantSchema,
  total: moneySchema.nullable(),
  /** Null where Amazon gave none; `***` for a role that may not see buyer data. */
  buyerName: z.string().nullable(),
  items: z.array(orderItemSchema),
  latestShipAt: instantSchema.nullable(),
  programs: z.array(z.string()),
  prime: z.boolean(),
  business: z.boolean(),
  /** Units over all lines. */
  itemsShipped: z.int(),
  itemsUnshipped: z.int(),
  stockReserved: z.boolean(),
  /** The buyer asked Amazon to cancel a line. */
  cancellationRequested: z.boolean(),
  serviceLevel: z.string().nullable(),
  /** As Amazon sent it. */
  amazonStatus: z.string().nullable(),
  importState: z.enum(['notRequired', 'waiting', 'blocked', 'importing', 'created']),
  importReason: z.string().nullable(),
  /** Whether the store imports orders now (O-01). */
  importEnabled: z.boolean(),
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
  links: z.strictObject({ sellerCentral: z.string().nullable() }),
})
export type AmazonOrderJson = z.infer<typeof orderSchema>
export type BlockerJson = z.infer<typeof blockerSchema>

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
