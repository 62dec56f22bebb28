/** The audit list: who signed in, looked at buyers' data, or changed something. */
import { z } from 'zod'
import { daySchema } from './day.ts'
import { instantSchema } from './money.ts'
import { pageOf, pageQuery } from './page.ts'
import type { Route } from './route.ts'

/** `access` is who may do what: Amazon accounts and stores, users, tokens. */
const auditKinds = ['sign-in', 'buyer-data', 'orders', 'settings', 'access'] as const

const auditQuerySchema = z.strictObject({
  person: z.uuid('input.user-id').optional(),
  kind: z.enum(auditKinds).optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  ...pageQuery,
})

const auditEntrySchema = z.strictObject({
  auditId: z.string(),
  happenedAt: instantSchema,
  /** The name of a person or a program. */
  actor: z.string(),
  userId: z.string().nullable(),
  kind: z.enum(auditKinds),
  action: z.string(),
  /** What was done, in words. */
  text: z.string(),
  /** Ids of what it was done to. */
  subject: z.record(z.string(), z.string()),
  /** The names of what was changed. */
  fields: z.array(z.string()),
})

export const auditRoutes = {
  listAudit: {
    method: 'GET',
    path: '/audit',
    summary: "Who signed in, looked at buyers' data, or changed something, the newest first",
    role: 'owner',
    query: auditQuerySchema,
    status: 200,
    answer: pageOf(auditEntrySchema),
  },
} as const satisfies Record<string, Route>
