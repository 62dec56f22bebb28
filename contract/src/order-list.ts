/** What a list of Amazon orders is asked for: filters, search and order, the same for pages, counts and exports. */
import { displayStatuses } from '@orderferry/domain/lifecycle/display-status'
import { z } from 'zod'
import { amazonOrderIdSchema, orderSchema } from './amazon-orders.ts'
import { storeIdSchema } from './amazon-stores.ts'
import { daySchema } from './day.ts'
import { amountSchema, filled, requireAmounts, requireDates } from './list-query.ts'
import { booleanParameter, listOf, pageOf, pageQuery } from './page.ts'
import { typed } from './printable.ts'

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

export const sortSchema = z.string().regex(new RegExp(`^-?(${orderSortColumns.join('|')})$`), 'input.sort')

/** `PartiallyShipped`, `Partially Shipped` and `partially shipped` are one status. */
const statusesByFold = new Map(displayStatuses.map((status) => [foldStatus(status), status]))
function foldStatus(status: string): string {
  return status.toLowerCase().replaceAll(/[\s_-]/g, '')
}
const statusSchema = z.string().transform((text, context) => {
  const known = statusesByFold.get(foldStatus(text))
  if (known !== undefined) return known
  context.addIssue({ code: 'custom', message: 'input.status', input: text })
  return z.NEVER
})

const whenTrue = filled(z.literal('true', { error: 'input.only-true' }).transform(() => true as const))

export const orderFilterShape = {
  store: listOf(storeIdSchema),
  status: listOf(statusSchema),
  orderNumber: typed.max(40).optional(),
  buyer: typed.max(100).optional(),
  totalMin: filled(amountSchema),
  totalMax: filled(amountSchema),
  purchasedFrom: filled(daySchema),
  purchasedTo: filled(daySchema),
  channel: filled(z.enum(['FBM', 'FBA'])),
  program: listOf(typed.max(60)),
  blocked: filled(booleanParameter),
  /** For the merchant to ship, and the latest ship date has passed. */
  late: whenTrue,
  /** For the merchant to ship within a day. */
  shipToday: whenTrue,
  cancellationRequested: filled(booleanParameter),
  /** Order number, Commerce number, buyer, SKU, ASIN or tracking number. */
  q: typed.max(100).optional(),
}

export type OrderFilterName = keyof typeof orderFilterShape

interface Ranges {
  readonly totalMin?: string | undefined
  readonly totalMax?: string | undefined
  readonly purchasedFrom?: string | undefined
  readonly purchasedTo?: string | undefined
}

function requireRanges(query: Ranges, context: z.RefinementCtx<Ranges>): void {
  requireAmounts(query, context, { from: 'totalMin', to: 'totalMax', message: 'input.total-range' })
  requireDates(query, context, { from: 'purchasedFrom', to: 'purchasedTo', message: 'input.date-range' })
}

const sort = { sort: sortSchema.default('-purchasedAt') }

export const orderListQuerySchema = z
  .strictObject({ ...orderFilterShape, ...sort, ...pageQuery })
  .superRefine(requireRanges)
export type OrderListQuery = z.infer<typeof orderListQuerySchema>

export const orderCountsQuerySchema = z
  .strictObject({ ...orderFilterShape, count: pageQuery.count })
  .superRefine(requireRanges)

export const orderPageSchema = pageOf(orderSchema)

/** Counting stops at ten thousand, unless `count=exact` is asked: then `orMore` says that there are more. */
const countSchema = z.strictObject({ orders: z.int(), orMore: z.boolean() })

export const orderCountsSchema = z.strictObject({
  /** Under all filters but that of the status itself, in the order of the filter's boxes. */
  statuses: z.array(z.strictObject({ status: z.enum(displayStatuses), ...countSchema.shape })),
  /** Over the stores asked for, whatever else is filtered. */
  cards: z.strictObject({
    unshipped: countSchema.extend({ imported: z.int() }),
    shipToday: countSchema,
    late: countSchema,
    blocked: countSchema,
    cancellationRequested: countSchema,
  }),
})
export type OrderCountsJson = z.infer<typeof orderCountsSchema>

/** Columns of an export, in the order in which they stand by default; those of buyers are left out for who may not see them. */
export const exportColumns = [
  'purchasedAt',
  'orderNumber',
  'status',
  'buyerName',
  'total',
  'currency',
  'notes',
  'latestShipAt',
  'storeName',
  'commerceNumber',
  'channel',
  'itemsUnshipped',
  'itemsShipped',
  'reserved',
  'lastAction',
  'merchantId',
  'prime',
] as const
export type ExportColumn = (typeof exportColumns)[number]

export const orderExportQuerySchema = z
  .strictObject({ ...orderFilterShape, ...sort, column: listOf(z.enum(exportColumns)) })
  .superRefine(requireRanges)

const ORDERS_AT_ONCE = 200
const orderNameSchema = z.strictObject({ storeId: storeIdSchema, amazonOrderId: amazonOrderIdSchema })

export const bulkRetrySchema = z.strictObject({
  orders: z.array(orderNameSchema).min(1, 'input.orders-at-once').max(ORDERS_AT_ONCE, 'input.orders-at-once'),
})

export const bulkRetryAnswerSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      ...orderNameSchema.shape,
      started: z.boolean(),
      /** What was begun, or why not. */
      message: z.string(),
    }),
  ),
})

export const changesQuerySchema = z.strictObject({
  store: listOf(storeIdSchema),
  /** As `Last-Event-ID`, for who cannot set headers. */
  after: z
    .string()
    .regex(/^\d{1,18}$/, 'input.event-id')
    .optional(),
})

/** The data of an event `change`; an event `missed` has none and asks to read the list anew. */
export const orderChangeSchema = z.strictObject({
  storeId: z.string(),
  amazonOrderId: z.string(),
  eventId: z.string(),
})
