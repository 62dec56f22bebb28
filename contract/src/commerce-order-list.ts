/** What a list of Commerce orders is asked for, the same for pages, counts and exports (product.md 7.1 and 7.2). */
import { z } from 'zod'
import { storeIdSchema } from './amazon-stores.ts'
import { daySchema } from './day.ts'
import { amountSchema, filled, requireAmounts, requireDates } from './list-query.ts'
import { instantSchema, moneySchema } from './money.ts'
import { listOf, pageOf, pageQuery } from './page.ts'
import { typed } from './printable.ts'

/** Columns that the list can be sorted by; names are sealed in the database and cannot be. */
export const commerceOrderSortColumns = ['purchasedAt', 'number', 'status', 'baseTotal', 'total'] as const
export type CommerceOrderSortColumn = (typeof commerceOrderSortColumns)[number]

export const commerceSortSchema = z
  .string()
  .regex(new RegExp(`^-?(${commerceOrderSortColumns.join('|')})$`), 'input.commerce-sort')

const codeSchema = z.string().regex(/^[a-z][a-z0-9_]{0,31}$/i, 'input.commerce-status')
const storeViewSchema = z
  .string()
  .regex(/^\d{1,5}$/, 'input.store-view')
  .transform(Number)

export const commerceOrderFilterShape = {
  /** Amazon stores. */
  store: listOf(storeIdSchema),
  channel: filled(z.enum(['amazon', 'other'])),
  /** Commerce's codes. */
  status: listOf(codeSchema),
  state: listOf(codeSchema),
  /** Ids of Commerce's store views. */
  storeView: listOf(storeViewSchema),
  /** The number, or its beginning; zeros in front may be left out. */
  number: typed.max(50).optional(),
  amazonOrderNumber: typed.max(40).optional(),
  billTo: typed.max(100).optional(),
  shipTo: typed.max(100).optional(),
  purchasedFrom: filled(daySchema),
  purchasedTo: filled(daySchema),
  /** In the base currency. */
  baseTotalMin: filled(amountSchema),
  baseTotalMax: filled(amountSchema),
  totalMin: filled(amountSchema),
  totalMax: filled(amountSchema),
  /** Order number, Amazon order number, bill-to or ship-to name. */
  q: typed.max(100).optional(),
}

export type CommerceOrderFilterName = keyof typeof commerceOrderFilterShape

interface Ranges {
  readonly purchasedFrom?: string | undefined
  readonly purchasedTo?: string | undefined
  readonly baseTotalMin?: string | undefined
  readonly baseTotalMax?: string | undefined
  readonly totalMin?: string | undefined
  readonly totalMax?: string | undefined
}

function requireRanges(query: Ranges, context: z.RefinementCtx<Ranges>): void {
  requireAmounts(query, context, { from: 'totalMin', to: 'totalMax', message: 'input.total-range' })
  requireAmounts(query, context, {
    from: 'baseTotalMin',
    to: 'baseTotalMax',
    message: 'input.base-total-range',
  })
  requireDates(query, context, { from: 'purchasedFrom', to: 'purchasedTo', message: 'input.date-range' })
}

const sort = { sort: commerceSortSchema.default('-purchasedAt') }

export const commerceOrderListQuerySchema = z
  .strictObject({ ...commerceOrderFilterShape, ...sort, ...pageQuery })
  .superRefine(requireRanges)
export type CommerceOrderListQuery = z.infer<typeof commerceOrderListQuerySchema>

export const commerceOrderCountsQuerySchema = z
  .strictObject({ ...commerceOrderFilterShape, count: pageQuery.count })
  .superRefine(requireRanges)

/** Which Amazon order it was made from. */
export const amazonLinkSchema = z.strictObject({
  storeId: z.string(),
  storeName: z.string(),
  amazonOrderId: z.string(),
})

const listedCommerceOrderSchema = z.strictObject({
  id: z.int(),
  number: z.string(),
  purchasedAt: instantSchema,
  updatedAt: instantSchema,
  /** Website, store and store view. */
  purchasedFrom: z.array(z.string()),
  /** `***` for a reader who may not see buyers; null where the order has no such name. */
  billToName: z.string().nullable(),
  shipToName: z.string().nullable(),
  baseTotal: moneySchema.nullable(),
  total: moneySchema.nullable(),
  subtotal: moneySchema.nullable(),
  shipping: moneySchema.nullable(),
  refunded: moneySchema.nullable(),
  /** Commerce's own words, both. */
  state: z.string().nullable(),
  status: z.string().nullable(),
  statusLabel: z.string().nullable(),
  paymentMethod: z.string().nullable(),
  shippingInformation: z.string().nullable(),
  /** Null: it did not come from Amazon. */
  amazon: amazonLinkSchema.nullable(),
})
export type ListedCommerceOrder = z.infer<typeof listedCommerceOrderSchema>

export const commerceOrderPageSchema = pageOf(listedCommerceOrderSchema)

/** Counting stops at ten thousand, unless `count=exact` is asked: then `orMore` says that there are more. */
export const commerceOrderCountsSchema = z.strictObject({
  /** Under all filters but that of the status itself, in the order of Commerce's codes. */
  statuses: z.array(
    z.strictObject({
      status: z.string(),
      label: z.string().nullable(),
      orders: z.int(),
      orMore: z.boolean(),
    }),
  ),
})

export type CommerceOrderCountsJson = z.infer<typeof commerceOrderCountsSchema>

/** Columns of an export, in the order in which they stand by default; names are left out for who may not see them. */
export const commerceExportColumns = [
  'number',
  'purchasedFrom',
  'purchasedAt',
  'billToName',
  'shipToName',
  'baseTotal',
  'baseCurrency',
  'total',
  'currency',
  'status',
  'amazonOrderNumber',
  'channel',
  'subtotal',
  'shipping',
  'refunded',
  'paymentMethod',
  'shippingInformation',
] as const
export type CommerceExportColumn = (typeof commerceExportColumns)[number]

export const commerceOrderExportQuerySchema = z
  .strictObject({ ...commerceOrderFilterShape, ...sort, column: listOf(z.enum(commerceExportColumns)) })
  .superRefine(requireRanges)

/** How far back the lists of Commerce orders and documents reach. */
export const commerceIndexSchema = z.strictObject({
  parts: z.array(
    z.strictObject({
      part: z.enum(['orders', 'invoices', 'shipments', 'creditMemos']),
      /** Null: nothing was read yet. */
      loadedBackTo: instantSchema.nullable(),
      /** Whether all of the last 90 days is there. */
      complete: z.boolean(),
      /** How many are yet to be read; null: not known yet. */
      left: z.int().nullable(),
      /** What Commerce has changed until then is there; null: not followed yet. */
      followedAt: instantSchema.nullable(),
      /** What Commerce refused, in its own words. */
      problem: z.string().nullable(),
    }),
  ),
})
export type CommerceIndexJson = z.infer<typeof commerceIndexSchema>
