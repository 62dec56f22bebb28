/** An Amazon account: one seller in one region. Authorization, rate limits and the sync schedule belong to it. */
import { z } from 'zod'
import { instantSchema } from './money.ts'

export const accountIdSchema = z
  .string()
  .regex(/^[a-z0-9-]{3,40}$/, 'input.account-id')
  .meta({ examples: ['na-a3example'] })

/** `Atzr|…`, as Seller Central shows it, percent-encoded or not. */
const refreshTokenSchema = z
  .string()
  .trim()
  .transform((text) => text.replace(/^Atzr%7C/i, 'Atzr|'))
  .pipe(z.string().regex(/^Atzr\|\S{4,4000}$/, 'input.refresh-token'))
  .meta({ description: 'Begins with Atzr| (or Atzr%7C); from "Authorize app" in Seller Central.' })

const syncEveryMinutesSchema = z
  .literal([5, 10, 15, 30, 60], { error: 'input.interval' })
  .meta({ description: 'S-61: 5, 10, 15, 30 or 60 minutes.' })

export const newAccountSchema = z.strictObject({
  region: z.enum(['NA', 'EU', 'FE']).meta({ description: 'North America, Europe or Far East.' }),
  sellerId: z
    .string()
    .trim()
    .regex(/^[A-Z0-9]{3,36}$/i, 'input.seller-id'),
  refreshToken: refreshTokenSchema,
  syncEveryMinutes: syncEveryMinutesSchema.default(5),
})

export const accountChangeSchema = z
  .strictObject({
    syncEveryMinutes: syncEveryMinutesSchema.optional(),
    refreshToken: refreshTokenSchema.optional(),
  })
  .refine((change) => Object.keys(change).length > 0, { error: 'input.nothing-changes' })

export const accountSchema = z.strictObject({
  accountId: accountIdSchema,
  region: z.enum(['NA', 'EU', 'FE']),
  sellerId: z.string(),
  authorization: z.strictObject({
    state: z.enum(['authorized', 'revoked', 'expired']),
    authorizedAt: instantSchema,
    /** Amazon wants an authorization renewed every year (S-21). */
    expiresAt: instantSchema,
    daysLeft: z.int(),
  }),
  schedule: z.strictObject({ syncEveryMinutes: z.int(), nextSyncAt: instantSchema }),
  /** Everything that changed on Amazon before this is stored; null while no store is active. */
  syncedUntil: instantSchema.nullable(),
  /** Why Orderferry does not call Amazon for this account now; null when it does. */
  paused: z.strictObject({ reason: z.string(), since: instantSchema }).nullable(),
  storeIds: z.array(z.string()),
  createdAt: instantSchema,
})

/** Amazon's usage plan of one operation, as it stands now. */
const throttleSchema = z.strictObject({
  operation: z.string(),
  ratePerSecond: z.number(),
  burst: z.int(),
  /** How many calls could be made at once now. */
  callsLeft: z.int(),
  /** When the next call may be made, at the earliest. */
  nextCallAt: instantSchema,
})

/** L-49: a part of the orders that Amazon does not give to the application; orders are read without it. */
const refusedDataSetSchema = z.strictObject({
  dataSet: z.string(),
  /** What it holds, in words. */
  text: z.string(),
  /** Any one of these roles grants it. */
  roles: z.array(z.string()),
  /** False: it was left out to see whether Amazon answers without it. */
  isCertain: z.boolean(),
  since: instantSchema,
  askAgainAt: instantSchema,
})

export const keyRotationSchema = z.strictObject({ accountId: accountIdSchema, startedAt: instantSchema })

export const accountDetailsSchema = accountSchema.extend({
  /** Since when the account's data key is changed; null when it is not. */
  keyRotationSince: instantSchema.nullable(),
  throttle: z.array(throttleSchema),
  refusedDataSets: z.array(refusedDataSetSchema),
})

export type AccountJson = z.infer<typeof accountSchema>
export type AccountDetailsJson = z.infer<typeof accountDetailsSchema>
