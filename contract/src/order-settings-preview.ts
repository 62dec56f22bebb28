/** What settings would do, before they are kept: the numbers that they give, and what a stored order would get (P-02, P-04). */
import { z } from 'zod'
import { amazonOrderIdSchema } from './amazon-orders.ts'
import { orderSettingsChangeSchema, orderSettingsSchema } from './order-settings.ts'

export const settingsPreviewRequestSchema = z.strictObject({
  /** Left out: the settings as they are. */
  change: orderSettingsChangeSchema.optional(),
  /** A sample: an order of the store, whatever became of it. */
  amazonOrderId: amazonOrderIdSchema.optional(),
})

const sampleSchema = z.strictObject({
  amazonOrderId: amazonOrderIdSchema,
  storeView: z.strictObject({ storeId: z.int(), code: z.string(), name: z.string() }),
  /** What chose the store view; `rule` from 1. */
  because: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('rule'), number: z.int() }),
    z.strictObject({ kind: z.literal('fba') }),
    z.strictObject({ kind: z.literal('usual') }),
  ]),
  /** Those that are tried, best first; empty: Commerce's next one. */
  numbers: z.array(z.string()),
  status: z.strictObject({
    created: z.string(),
    /** Null: it is not invoiced by itself, or Commerce's own status is left to it. */
    invoiced: z.string().nullable(),
    /** Null: Commerce's own. */
    shipped: z.string().nullable(),
  }),
})

export const settingsPreviewSchema = z.strictObject({
  /** As they would be kept. */
  settings: orderSettingsSchema,
  /** Null where Commerce counts. */
  numbers: z
    .strictObject({
      examples: z.array(
        z.strictObject({ order: z.enum(['usual', 'fba', 'prime', 'business']), number: z.string() }),
      ),
      /** Of the longest number that can come about, and what Commerce takes. */
      longest: z.int(),
      width: z.int(),
    })
    .nullable(),
  /** Null without a sample. */
  sample: sampleSchema.nullable(),
})
export type SettingsPreviewJson = z.infer<typeof settingsPreviewSchema>
