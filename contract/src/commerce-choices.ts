/** What the merchant's Commerce offers for settings to name. */
import { z } from 'zod'

const statusSchema = z.strictObject({ status: z.string(), label: z.string().nullable() })

export const commerceChoicesSchema = z.strictObject({
  storeViews: z.array(
    z.strictObject({
      storeId: z.int(),
      code: z.string(),
      name: z.string(),
      websiteId: z.int(),
      baseCurrency: z.string(),
    }),
  ),
  websites: z.array(z.strictObject({ websiteId: z.int(), code: z.string(), name: z.string() })),
  customerGroups: z.array(z.strictObject({ groupId: z.int(), code: z.string() })),
  orderStatuses: z.strictObject({
    /** False: this Commerce does not list its statuses; these are the ones that it is known to have. */
    listed: z.boolean(),
    processing: z.array(statusSchema),
    complete: z.array(statusSchema),
  }),
  /** Empty where Commerce runs without sources. */
  sources: z.array(z.strictObject({ sourceCode: z.string(), name: z.string(), enabled: z.boolean() })),
  /** Whether units can be held back for Pending orders (O-05). */
  canReservePending: z.boolean(),
})
export type CommerceChoicesJson = z.infer<typeof commerceChoicesSchema>
