/** What the forms of a new invoice, shipment or credit memo begin with (product.md 7.6 to 7.8). */
import { carrierCodes } from '@orderferry/domain/shipping/carriers'
import { z } from 'zod'
import { commerceOrderParamsSchema } from './commerce-orders.ts'
import { instantSchema, moneySchema } from './money.ts'
import { commandReceiptSchema, commandShape } from './order-command.ts'
import { typed } from './printable.ts'
import type { Route } from './route.ts'

/** Commerce's own columns by name, as decimal text: what the sums of a document are made from. */
const rowSchema = z.record(z.string(), z.string().nullable())

const openItemSchema = z.strictObject({
  itemId: z.int(),
  name: z.string(),
  sku: z.string(),
  price: moneySchema.nullable(),
  /** Whether parts of a unit are sold. */
  isDecimal: z.boolean(),
  quantities: z.strictObject({
    ordered: z.number(),
    invoiced: z.number(),
    shipped: z.number(),
    refunded: z.number(),
    canceled: z.number(),
  }),
  /** How many units a new document of each kind may hold. */
  open: z.strictObject({ invoice: z.number(), shipment: z.number(), creditMemo: z.number() }),
  /** Null: the line is not Amazon's. */
  openOnAmazon: z.number().nullable(),
})

export const openQuantitiesSchema = z.strictObject({
  id: z.int(),
  number: z.string(),
  state: z.string().nullable(),
  currency: z.string(),
  /** In which Commerce takes what is refunded of shipping, and adjustments. */
  baseCurrency: z.string(),
  items: z.array(openItemSchema),
  rows: z.strictObject({ order: rowSchema, items: z.array(rowSchema) }),
  /** Null: it did not come from Amazon. */
  amazon: z
    .strictObject({
      /** The service level in words. */
      service: z.string(),
      latestShipAt: instantSchema.nullable(),
      /** Null: Amazon's answer cannot be read. */
      unitsOpen: z.number().nullable(),
      shippedByAmazon: z.boolean(),
    })
    .nullable(),
})
export type OpenQuantitiesJson = z.infer<typeof openQuantitiesSchema>

const orderStockSchema = z.strictObject({
  /** Those that may ship it, the one to begin with first; none where Commerce runs without sources. */
  sources: z.array(z.strictObject({ sourceCode: z.string(), name: z.string() })),
  items: z.array(
    z.strictObject({
      itemId: z.int(),
      /** What lies at each of these sources. */
      quantities: z.array(z.strictObject({ sourceCode: z.string(), quantity: z.number() })),
      /** Whether refunded units can go back to stock at all. */
      managesStock: z.boolean(),
    }),
  ),
})

const lineSchema = z.strictObject({
  itemId: z.int().positive(),
  /** Up to four decimals of what is sold by parts of a unit. */
  quantity: z.number().max(99_999_999),
})
/** Amount in the base currency. */
const amountSchema = z
  .string()
  .regex(/^-?\d{1,12}(\.\d{1,4})?$/, 'input.amount')
  .meta({ examples: ['4.99'] })

const trackSchema = z.strictObject({
  carrierCode: z.enum(carrierCodes),
  /** What a carrier of one's own is called; else its name. */
  title: typed.max(255),
  number: typed.max(100),
})

const commentShape = {
  comment: z
    .string()
    .max(10_000)
    .regex(/^[^\p{Cs}\0]*$/u, 'input.text-unprintable')
    .default(''),
  appendComment: z.boolean().default(false),
  /** Whether Commerce sends the customer a copy; never of an Amazon order. */
  notify: z.boolean().default(false),
}

const documentShape = { ...commandShape, ...commentShape, lines: z.array(lineSchema).min(1).max(500) }
const trackParams = commerceOrderParamsSchema.extend({
  shipmentId: z.string().regex(/^\d{1,10}$/, 'input.shipment-id'),
})

const newDocument = {
  method: 'POST',
  role: 'clerk',
  params: commerceOrderParamsSchema,
  status: 200,
  answer: commandReceiptSchema,
} as const

export const newDocumentRoutes = {
  createInvoice: {
    ...newDocument,
    path: '/commerce-orders/:commerceOrderId/invoices',
    summary: 'Invoice units of a Commerce order; the first invoice carries the shipping',
    body: z.strictObject(documentShape),
  },
  createShipment: {
    ...newDocument,
    path: '/commerce-orders/:commerceOrderId/shipments',
    summary: 'Ship units of a Commerce order; Amazon is told of its orders at once',
    body: z.strictObject({
      ...documentShape,
      tracks: z.array(trackSchema).max(50).default([]),
      /** Left out: Commerce chooses. */
      sourceCode: typed.max(255).nullable().default(null),
    }),
  },
  createCreditMemo: {
    ...newDocument,
    path: '/commerce-orders/:commerceOrderId/credit-memos',
    summary: 'Refund units, shipping and adjustments of a Commerce order, offline',
    body: z.strictObject({
      ...documentShape,
      shipping: amountSchema.default('0'),
      adjustmentRefund: amountSchema.default('0'),
      adjustmentFee: amountSchema.default('0'),
      /** The items of which the refunded units go back to stock. */
      returnToStock: z.array(z.int().positive()).max(500).default([]),
    }),
  },
  addTrack: {
    ...newDocument,
    path: '/commerce-orders/:commerceOrderId/shipments/:shipmentId/tracks',
    summary: 'Add a tracking number to a shipment; Amazon is told of its orders at once',
    params: trackParams,
    body: z.strictObject({ ...commandShape, track: trackSchema }),
  },
  removeTrack: {
    ...newDocument,
    path: '/commerce-orders/:commerceOrderId/shipments/:shipmentId/track-removals',
    summary: 'Delete a tracking number of a shipment',
    params: trackParams,
    body: z.strictObject({ ...commandShape, trackId: z.int().positive() }),
  },
  readOpenQuantities: {
    method: 'GET',
    path: '/commerce-orders/:commerceOrderId/open-quantities',
    summary:
      'What of a Commerce order can still be invoiced, shipped and refunded, line by line, with its amounts',
    role: 'viewer',
    params: commerceOrderParamsSchema,
    status: 200,
    answer: openQuantitiesSchema,
  },
  readOrderStock: {
    method: 'GET',
    path: '/commerce-orders/:commerceOrderId/stock',
    summary: 'From which sources a Commerce order can be shipped, and what lies there of its products',
    role: 'viewer',
    params: commerceOrderParamsSchema,
    status: 200,
    answer: orderStockSchema,
  },
} as const satisfies Record<string, Route>
