/** Mails to staff: kept while no SMTP server is set, else sent. */
import { z } from 'zod'
import { instantSchema } from './money.ts'

export const mailSchema = z.strictObject({
  mailId: z.uuid(),
  kind: z.enum(['sign-in-link', 'authorization-ends']),
  recipient: z.string(),
  subject: z.string(),
  /** `kept`: there is no SMTP server to take it, or Read-Only Mode holds it. */
  state: z.enum(['kept', 'waiting', 'sent', 'failed']),
  attempts: z.int(),
  /** What the SMTP server said last; null when it said nothing against it. */
  problem: z.string().nullable(),
  tryAt: instantSchema.nullable(),
  sentAt: instantSchema.nullable(),
  createdAt: instantSchema,
})
export type MailJson = z.infer<typeof mailSchema>

export const mailDetailsSchema = mailSchema.extend({ text: z.string() })

export const mailParamsSchema = z.strictObject({ mailId: z.uuid('input.mail-id') })
