/** What happened to orders, over all stores: the Order Activity log, and what the terminal prints. */
import { eventKinds } from '@orderferry/domain/lifecycle/event-kind'
import { z } from 'zod'
import { instantSchema } from './money.ts'

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

export const activityQuerySchema = z.strictObject({
  after: z
    .string()
    .regex(/^\d{1,18}$/, 'input.event-id')
    .optional()
    .meta({
      description: 'Only events after this one, the oldest first. Left out: the newest, newest first.',
    }),
  limit: z.coerce.number({ error: 'input.whole-number' }).int().min(1).max(500).default(50),
  store: z.string().optional(),
})

export const activityEntrySchema = historyEntrySchema.extend({
  storeId: z.string(),
  storeName: z.string(),
  amazonOrderId: z.string(),
  displayStatus: z.string(),
  /** Who ships it: FBM, FBA or unknown. */
  channel: z.enum(['FBM', 'FBA', 'unknown']),
  commerceNumber: z.string().nullable(),
})
export type ActivityEntryJson = z.infer<typeof activityEntrySchema>
export const activitySchema = z.strictObject({ items: z.array(activityEntrySchema) })
