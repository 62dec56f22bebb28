import { z } from 'zod'

/** What stands at the top of every page until its cause is gone (L-51). */
const systemMessageSchema = z.strictObject({
  id: z.string(),
  severity: z.enum(['critical', 'major', 'minor', 'notice']),
  text: z.string(),
  stores: z.array(z.strictObject({ storeId: z.string(), name: z.string(), blockedOrders: z.int() })),
})
export const systemMessagesSchema = z.strictObject({ items: z.array(systemMessageSchema) })
