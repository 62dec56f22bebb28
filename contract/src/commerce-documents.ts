/** Lists of invoices, shipments and credit memos of Commerce (product.md 7.6 to 7.8). */
import { z } from 'zod'
import { storeIdSchema } from './amazon-stores.ts'
import { amazonLinkSchema } from './commerce-order-list.ts'
import { daySchema } from './day.ts'
import { amountSchema, filled, requireAmounts, requireDates } from './list-query.ts'
import { instantSchema, moneySchema } from './money.ts'
import { listOf, pageOf, pageQuery } from './page.ts'
import { typed } from './printable.ts'
import type { Route } from './route.ts'

const documentStates = ['open', 'paid', 'refunded', 'canceled'] as const
export type DocumentState = (typeof documentStates)[number]

const sortSchema = z.string().regex(/^-?(createdAt|number|baseTotal)$/, 'input.document-sort')

const documentListQuerySchema = z
  .strictObject({
    /** Amazon stores. */
    store: listOf(storeIdSchema),
    state: listOf(z.enum(documentStates)),
    /** The document's, or its beginning. */
    number: typed.max(50).optional(),
    orderNumber: typed.max(50).optional(),
    createdFrom: filled(daySchema),
    createdTo: filled(daySchema),
    baseTotalMin: filled(amountSchema),
    baseTotalMax: filled(amountSchema),
    /** Number of the document or its order, Amazon order number, bill-to or ship-to name. */
    q: typed.max(100).optional(),
    sort: sortSchema.default('-createdAt'),
    ...pageQuery,
  })
  .superRefine((query, context) => {
    requireAmounts(query, context, {
      from: 'baseTotalMin',
      to: 'baseTotalMax',
      message: 'input.base-total-range',
    })
    requireDates(query, context, { from: 'createdFrom', to: 'createdTo', message: 'input.created-range' })
  })
export type DocumentListQuery = z.infer<typeof documentListQuerySchema>

const listedDocumentSchema = z.strictObject({
  id: z.int(),
  number: z.string(),
  createdAt: instantSchema,
  order: z.strictObject({
    id: z.int(),
    number: z.string(),
    purchasedAt: instantSchema,
    status: z.string().nullable(),
    statusLabel: z.string().nullable(),
  }),
  purchasedFrom: z.array(z.string()),
  /** `***` for a reader who may not see buyers. */
  billToName: z.string().nullable(),
  shipToName: z.string().nullable(),
  /** Null: Commerce has none of it; so are shipments. */
  state: z.enum(documentStates).nullable(),
  baseTotal: moneySchema.nullable(),
  total: moneySchema.nullable(),
  subtotal: moneySchema.nullable(),
  shipping: moneySchema.nullable(),
  adjustmentRefund: moneySchema.nullable(),
  adjustmentFee: moneySchema.nullable(),
  /** Units of a shipment. */
  quantity: z.number().nullable(),
  paymentMethod: z.string().nullable(),
  shippingInformation: z.string().nullable(),
  /** Null: the order did not come from Amazon. */
  amazon: amazonLinkSchema.nullable(),
})
export type ListedDocument = z.infer<typeof listedDocumentSchema>

const list = {
  method: 'GET',
  role: 'viewer',
  query: documentListQuerySchema,
  status: 200,
  showsBuyers: true,
  answer: pageOf(listedDocumentSchema),
} as const

export const commerceDocumentRoutes = {
  listCommerceInvoices: {
    ...list,
    path: '/commerce-invoices',
    summary: 'Invoices of Commerce orders from our own index, in pages',
  },
  listCommerceShipments: {
    ...list,
    path: '/commerce-shipments',
    summary: 'Shipments of Commerce orders from our own index, in pages',
  },
  listCommerceCreditMemos: {
    ...list,
    path: '/commerce-credit-memos',
    summary: 'Credit memos of Commerce orders from our own index, in pages',
  },
} as const satisfies Record<string, Route>
