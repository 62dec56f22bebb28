/** A store as its dashboard and its card show it (S-31…S-33, S-40…S-44). */
import { z } from 'zod'
import { accountSchema } from './amazon-accounts.ts'
import { storeSchema } from './amazon-stores.ts'
import { instantSchema, moneySchema } from './money.ts'
import { syncRunSchema } from './sync-runs.ts'

/** What a person must do something about. */
const storeAlertSchema = z.strictObject({
  kind: z.enum(['blocked-orders', 'authorization-ended', 'authorization-ends', 'data-refused']),
  severity: z.enum(['critical', 'major']),
  /** Of `blocked-orders`: how many orders; of `authorization-ends`: how many days are left. */
  count: z.int().nullable(),
  text: z.string(),
})
export type StoreAlertJson = z.infer<typeof storeAlertSchema>

const revenueSchema = z.strictObject({
  currency: z.string().length(3),
  /** IANA: whose days these are. */
  timeZone: z.string(),
  /** The oldest first; orders that are canceled or in error are left out. */
  days: z.array(
    z.strictObject({
      date: z.iso.date(),
      sales: moneySchema,
      orders: z.int(),
      /** Today. */
      isUnfinished: z.boolean(),
    }),
  ),
  total: moneySchema,
  /** The same number of days before, up to the same time of day. */
  previousTotal: moneySchema,
  /** Null where nothing was sold before. */
  changePercent: z.number().nullable(),
})
export type RevenueJson = z.infer<typeof revenueSchema>

const storeFacts = {
  ...storeSchema.omit({ orders: true }).shape,
  countryName: z.string().nullable(),
}

const sellerCentralPages = [
  'shipping',
  'taxes',
  'payments',
  'notifications',
  'category-approval',
  'manage-orders',
  'manage-returns',
] as const

export const storeDashboardSchema = z.strictObject({
  store: z.strictObject(storeFacts),
  authorization: accountSchema.shape.authorization,
  sync: z.strictObject({
    /** When the last run that read this store ended well; null: none has. */
    lastSyncedAt: instantSchema.nullable(),
    /** Null while the store is inactive or Amazon has taken the authorization back. */
    nextSyncAt: instantSchema.nullable(),
    everyMinutes: z.int(),
    running: syncRunSchema.nullable(),
    /** What went wrong with the last run; null when nothing did. */
    problem: z.string().nullable(),
    /** Amazon's operations that wait for their limit, and until when. */
    waiting: z.array(z.strictObject({ operation: z.string(), until: instantSchema })),
    /** Packages that Amazon is still to be told of. */
    confirmationsWaiting: z.int(),
  }),
  revenue: revenueSchema.nullable(),
  lifetime: z.strictObject({ sales: moneySchema, orders: z.int() }).nullable(),
  alerts: z.array(storeAlertSchema),
  sellerCentral: z.array(z.strictObject({ page: z.enum(sellerCentralPages), url: z.url() })),
})
export type StoreDashboardJson = z.infer<typeof storeDashboardSchema>

export const storeCardsSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      ...storeFacts,
      /** Of the last 30 days; null for a marketplace that this version does not know. */
      revenue: revenueSchema.nullable(),
      alerts: z.array(storeAlertSchema),
    }),
  ),
})

export const dashboardQuerySchema = z.strictObject({
  days: z.coerce
    .number()
    .pipe(z.literal([7, 30], { error: 'input.days' }))
    .default(7),
})
