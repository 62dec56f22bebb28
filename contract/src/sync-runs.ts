/** A sync run reads one window of an account's changes from Amazon, for all of its active stores at once. */
import { z } from 'zod'
import { instantSchema } from './money.ts'

export const syncRunSchema = z.strictObject({
  runId: z.string(),
  accountId: z.string(),
  storeIds: z.array(z.string()),
  requestedBy: z.enum(['schedule', 'staff']),
  state: z.enum(['running', 'finished', 'failed']),
  changedAfter: instantSchema,
  coversUntil: instantSchema.nullable(),
  pages: z.int(),
  ordersSeen: z.int(),
  ordersNew: z.int(),
  ordersChanged: z.int(),
  problem: z.string().nullable(),
  startedAt: instantSchema,
  finishedAt: instantSchema.nullable(),
})
export type SyncRunJson = z.infer<typeof syncRunSchema>

/** The answer to Sync now: the run that is under way, or when one may start. */
export const syncRequestSchema = z.strictObject({
  state: z.enum(['running', 'queued']),
  run: syncRunSchema.nullable(),
  /** Amazon lets an account search only so often; now, or when the next search is allowed. */
  startsAt: instantSchema,
  message: z.string(),
})
