/** A Commerce order as its page shows it (product.md 7.4), with its links to Amazon (V-60 to V-63). */
import { itemStatuses } from '@orderferry/domain/commerce/item-status'
import { orderActions } from '@orderferry/domain/commerce/order-actions'
import { z } from 'zod'
import { instantSchema, moneySchema } from './money.ts'
import type { Route } from './route.ts'

export const commerceOrderParamsSchema = z.strictObject({
  commerceOrderId: z.string().regex(/^\d{1,10}$/, 'input.commerce-order-id'),
})

const addressSchema = z.strictObject({
  name: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  company: z.string().nullable(),
  street: z.array(z.string()),
  city: z.string().nullable(),
  region: z.string().nullable(),
  postcode: z.string().nullable(),
  countryCode: z.string().nullable(),
  phone: z.string().nullable(),
  vatNumber: z.string().nullable(),
})

const historyKinds = ['comment', 'document', 'tracking', 'channel', 'staff'] as const

const documentSchema = z.strictObject({
  id: z.int(),
  number: z.string(),
  createdAt: instantSchema,
  /** Absent of shipments. */
  grandTotal: moneySchema.nullable(),
  /** Of shipments. */
  quantity: z.number().nullable(),
})

const commerceOrderSchema = z.strictObject({
  id: z.int(),
  number: z.string(),
  createdAt: instantSchema,
  /** What staff work from; sent back with what they do. */
  version: z.string(),
  /** Commerce's own words, both. */
  state: z.string().nullable(),
  status: z.string().nullable(),
  statusLabel: z.string().nullable(),
  /** Null where Commerce does not tell. */
  confirmationSent: z.boolean().nullable(),
  /** Website, store and store view. */
  purchasedFrom: z.array(z.string()),
  /** True: the reader's role may not see buyer data, which is null. */
  buyerDataMasked: z.boolean(),
  placedFromIp: z.string().nullable(),
  customer: z.strictObject({
    name: z.string().nullable(),
    email: z.string().nullable(),
    isGuest: z.boolean(),
    group: z.string().nullable(),
  }),
  billingAddress: addressSchema.nullable(),
  shippingAddress: addressSchema.nullable(),
  payment: z.strictObject({
    method: z.string().nullable(),
    /** As staff know it: Amazon Channel Payment. */
    title: z.string().nullable(),
    poNumber: z.string().nullable(),
  }),
  shipping: z.strictObject({ description: z.string().nullable(), charge: moneySchema.nullable() }),
  /** In which the order was placed, and in which Commerce keeps its books. */
  currency: z.string(),
  baseCurrency: z.string(),
  /** What one unit of the base currency is worth in the order's; null where both are the same. */
  rate: z.string().nullable(),
  items: z.array(
    z.strictObject({
      itemId: z.int(),
      name: z.string(),
      sku: z.string(),
      status: z.enum(itemStatuses),
      originalPrice: moneySchema.nullable(),
      price: moneySchema.nullable(),
      quantities: z.strictObject({
        ordered: z.number(),
        invoiced: z.number(),
        shipped: z.number(),
        refunded: z.number(),
        canceled: z.number(),
      }),
      subtotal: moneySchema.nullable(),
      taxAmount: moneySchema.nullable(),
      /** `8.75` */
      taxPercent: z.string().nullable(),
      discountAmount: moneySchema.nullable(),
      rowTotal: moneySchema.nullable(),
    }),
  ),
  totals: z.strictObject({
    subtotal: moneySchema.nullable(),
    discount: moneySchema.nullable(),
    discountDescription: z.string().nullable(),
    shipping: moneySchema.nullable(),
    tax: moneySchema.nullable(),
    grandTotal: moneySchema.nullable(),
    /** What is charged in the base currency; null where that is the order's. */
    baseGrandTotal: moneySchema.nullable(),
    paid: moneySchema.nullable(),
    refunded: moneySchema.nullable(),
    due: moneySchema.nullable(),
    /** Of a canceled order, in the place of what is due. */
    canceled: moneySchema.nullable(),
  }),
  /** What the order can be given by a comment: the statuses of its state, as far as Commerce tells. */
  statuses: z.array(z.strictObject({ status: z.string(), label: z.string() })),
  /** All that happened to it, the newest first: comments, documents, tracking numbers, Amazon's and ours. */
  history: z.array(
    z.strictObject({
      kind: z.enum(historyKinds),
      title: z.string(),
      /** Null for a reader who may not see buyer data, and where nothing was written. */
      text: z.string().nullable(),
      createdAt: instantSchema.nullable(),
      /** Null: no person of ours. */
      by: z.string().nullable(),
      customerNotified: z.boolean().nullable(),
    }),
  ),
  /** The newest first. */
  comments: z.array(
    z.strictObject({
      /** Null for a reader who may not see buyer data: staff write what they like. */
      text: z.string().nullable(),
      status: z.string().nullable(),
      statusLabel: z.string().nullable(),
      createdAt: instantSchema.nullable(),
      customerNotified: z.boolean().nullable(),
      visibleOnStorefront: z.boolean(),
    }),
  ),
  invoices: z.array(documentSchema),
  shipments: z.array(documentSchema),
  creditMemos: z.array(documentSchema),
  /** What the reader may do with it now, each with the reason where they may not. */
  actions: z.array(
    z.strictObject({ action: z.enum(orderActions), allowed: z.boolean(), reason: z.string().nullable() }),
  ),
  /** Null: it did not come from Amazon. */
  amazon: z
    .strictObject({
      amazonOrderId: z.string(),
      storeId: z.string(),
      storeName: z.string(),
      amazonStatus: z.string().nullable(),
      displayStatus: z.string(),
      statusText: z.string(),
      shippedByAmazon: z.boolean(),
      latestShipAt: instantSchema.nullable(),
      timeZone: z.string().nullable(),
      /** V-61: while Amazon has it Unshipped it can be canceled there. */
      cancelable: z.boolean(),
      sellerCentral: z.string().nullable(),
    })
    .nullable(),
})
export type CommerceOrderJson = z.infer<typeof commerceOrderSchema>

export const commerceOrderRoutes = {
  readCommerceOrder: {
    method: 'GET',
    path: '/commerce-orders/:commerceOrderId',
    summary: 'A Commerce order with its addresses, items, totals, history and documents',
    role: 'viewer',
    showsBuyers: true,
    params: commerceOrderParamsSchema,
    status: 200,
    answer: commerceOrderSchema,
  },
} as const satisfies Record<string, Route>
