import { z } from 'zod'
import { instantSchema } from './money.ts'

/** What Amazon or Commerce refused or did not answer (N-02). */
export const communicationErrorSchema = z.strictObject({
  errorId: z.string(),
  accountId: z.string().nullable(),
  storeId: z.string().nullable(),
  amazonOrderId: z.string().nullable(),
  system: z.enum(['amazon', 'commerce']),
  operation: z.string(),
  code: z.string().nullable(),
  message: z.string(),
  requestId: z.string().nullable(),
  happenedAt: instantSchema,
})
