/** What happened to orders, over all stores: the Order Activity log, and what the terminal prints. */
import { activityActions, activityDirections, activityResults } from '@orderferry/domain/lifecycle/activity'
import { eventKinds } from '@orderferry/domain/lifecycle/event-kind'
import { z } from 'zod'
import { storeIdSchema } from './amazon-stores.ts'
import { instantSchema } from './money.ts'
import { listOf, pageOf, pageQuery } from './page.ts'
import { typed } from './printable.ts'

export const historyEntrySchema = z.strictObject({
  /** Grows with time; text, as it is a 64-bit number. */
  eventId: z.string(),
  code: z.string(),
  /** By whose doing, or where: what a history is filtered by. */
  kind: z.enum(eventKinds),
  /** The event in words. */
  text: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  /** `system`, or who asked for it. */
  actor: z.string(),
  happenedAt: instantSchema,
})

const orderNumber = typed.max(40).optional().meta({ description: "Amazon's number or Commerce's, whole." })

export const activityQuerySchema = z.strictObject({
  after: z
    .string()
    .regex(/^\d{1,18}$/, 'input.event-id')
    .optional()
    .meta({
      description:
        'Only events after this one, the oldest first. Left out: the newest, newest first, in pages.',
    }),
  limit: z.coerce
    .number({ error: 'input.whole-number' })
    .int()
    .min(1)
    .max(500)
    .default(50)
    .meta({ description: 'With `after`: how many.' }),
  store: listOf(storeIdSchema),
  orderNumber,
  direction: z.enum(activityDirections).optional(),
  action: listOf(z.enum(activityActions)),
  result: listOf(z.enum(activityResults)),
  by: z.enum(['system', 'staff']).optional(),
  actor: typed.max(100).optional().meta({ description: 'Who asked for it, by name.' }),
  from: instantSchema.optional(),
  before: instantSchema.optional().meta({ description: 'Excluded.' }),
  ...pageQuery,
})
export type ActivityQuery = z.infer<typeof activityQuerySchema>

export const activityEntrySchema = historyEntrySchema.extend({
  storeId: z.string(),
  storeName: z.string(),
  amazonOrderId: z.string(),
  displayStatus: z.string(),
  /** Who ships it: FBM, FBA or unknown. */
  channel: z.enum(['FBM', 'FBA', 'unknown']),
  commerceNumber: z.string().nullable(),
  /** Null for what a later version wrote. */
  activity: z
    .strictObject({
      /** `in`: from Amazon towards Commerce. `out`: from Commerce towards Amazon. */
      direction: z.enum(activityDirections),
      action: z.enum(activityActions),
      result: z.enum(activityResults),
    })
    .nullable(),
})
export type ActivityEntryJson = z.infer<typeof activityEntrySchema>
export const activitySchema = pageOf(activityEntrySchema)
