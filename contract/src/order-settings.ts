/** What becomes of a store's orders, by the ids of the product's specification. */
import { z } from 'zod'
import { instantSchema } from './money.ts'

export const orderSettingsInputSchema = z.strictObject({
  importAmazonOrders: z.boolean().meta({ description: 'O-01 Import Amazon Orders: Enabled or Disabled.' }),
  commerceStoreId: z
    .int('input.whole-number')
    .min(1)
    .meta({ description: 'O-02 Import Amazon Orders Into Magento Store: the id of a store view.' }),
})

export const orderSettingsSchema = orderSettingsInputSchema.extend({
  storeId: z.string(),
  updatedAt: instantSchema,
})
export type OrderSettingsJson = z.infer<typeof orderSettingsSchema>
