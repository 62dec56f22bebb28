import { z } from 'zod'
import { storeIdSchema } from './amazon-stores.ts'
import { instantSchema } from './money.ts'
import { listOf, pageQuery } from './page.ts'
import { typed } from './printable.ts'

/** What Amazon or Commerce refused or did not answer (N-02). */
export const communicationErrorSchema = z.strictObject({
  errorId: z.string(),
  accountId: z.string().nullable(),
  /** Of the Amazon account; null for Commerce. */
  region: z.enum(['NA', 'EU', 'FE']).nullable(),
  /** Null where it concerns all stores of the account, or of Commerce. */
  storeId: z.string().nullable(),
  storeName: z.string().nullable(),
  amazonOrderId: z.string().nullable(),
  system: z.enum(['amazon', 'commerce']),
  operation: z.string(),
  code: z.string().nullable(),
  message: z.string(),
  requestId: z.string().nullable(),
  happenedAt: instantSchema,
})
export type CommunicationErrorJson = z.infer<typeof communicationErrorSchema>

export const communicationErrorQuerySchema = z.strictObject({
  store: listOf(storeIdSchema).meta({
    description: 'With what concerned the whole account of a store, for who may see all stores.',
  }),
  system: z.enum(['amazon', 'commerce']).optional(),
  code: typed.max(100).optional().meta({ description: 'As Amazon spells it, or its beginning.' }),
  orderNumber: typed.max(40).optional(),
  from: instantSchema.optional(),
  before: instantSchema.optional().meta({ description: 'Excluded.' }),
  ...pageQuery,
})
