/** What the forms of a new invoice, shipment or credit memo begin with (product.md 7.6 to 7.8). */
import { z } from 'zod'
import { commerceOrderParamsSchema } from './commerce-orders.ts'
import { instantSchema, moneySchema } from './money.ts'
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

export const newDocumentRoutes = {
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
