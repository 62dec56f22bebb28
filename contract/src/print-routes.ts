/** The routes that print: invoices, packing slips and credit memos as PDF (product.md 7.10, W-21). */
import { z } from 'zod'
import type { Route } from './route.ts'

const documentKinds = ['invoice', 'shipment', 'credit-memo'] as const

const PRINTED_AT_ONCE_MAX = 300

const idText = z.string().regex(/^\d{1,10}$/, 'input.document-id')
const idNumber = z
  .int('input.document-id')
  .min(1, 'input.document-id')
  .max(4_294_967_295, 'input.document-id')
const ids = z.array(idNumber).min(1, 'input.orders-printed').max(PRINTED_AT_ONCE_MAX, 'input.orders-printed')

/** How it is printed; what is left out follows the store view's settings. */
const style = {
  /** Left out: as the store view speaks, or else as the reader does. */
  language: z.enum(['en', 'zh-Hant']).optional(),
  /** Left out: as the store view's document settings say. */
  prices: z.enum(['show', 'hide']).optional(),
}

/** The documents of orders, or documents of one kind by their ids. */
const selectionSchema = z
  .strictObject({
    kinds: z.array(z.enum(documentKinds)).min(1).max(documentKinds.length),
    orderIds: ids.optional(),
    documentIds: ids.optional(),
    ...style,
  })
  .refine(
    ({ kinds, orderIds, documentIds }) =>
      documentIds === undefined ? orderIds !== undefined : orderIds === undefined && kinds.length === 1,
    'input.print-choice',
  )

export const printRoutes = {
  printDocument: {
    method: 'GET',
    path: '/commerce-orders/:commerceOrderId/documents/:kind/:documentId/pdf',
    summary: 'An invoice, a packing slip or a credit memo as PDF',
    role: 'clerk',
    showsBuyers: true,
    params: z.strictObject({
      commerceOrderId: z.string().regex(/^\d{1,10}$/, 'input.commerce-order-id'),
      kind: z.enum(documentKinds),
      documentId: idText,
    }),
    query: z.strictObject(style),
    status: 200,
    streams: 'application/pdf',
  },
  printDocuments: {
    method: 'POST',
    path: '/commerce-documents/pdf',
    summary:
      'The documents of up to 300 orders, or up to 300 documents, in one PDF; nothing is changed by it',
    role: 'clerk',
    showsBuyers: true,
    keepsNothing: true,
    body: selectionSchema,
    status: 200,
    streams: 'application/pdf',
  },
} as const satisfies Record<string, Route>
