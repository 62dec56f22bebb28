/** What is decided for the whole installation (S-60, S-62…S-64). */
import { z } from 'zod'
import { instantSchema } from './money.ts'

const clearLogHistorySchema = z.enum(['daily', 'weekly', 'monthly']).meta({
  description: 'S-60: communication errors older than a day, a week or a month are removed.',
})

export const globalSettingsSchema = z.strictObject({
  clearLogHistory: clearLogHistorySchema,
  /** S-62: every process logs more, from now on. */
  debugLogging: z.boolean(),
  readOnly: z.strictObject({
    isOn: z.boolean(),
    /** Staff switched it on, or this looks like a copy of the installation; null: it is off. */
    because: z.enum(['staff', 'base-url', 'installation']).nullable(),
    since: instantSchema.nullable(),
    /** Jobs that wait to change something at Amazon or in Commerce. */
    waiting: z.int(),
  }),
  /** The address that this installation is known by, and the one that this process was told. */
  baseUrl: z.strictObject({ known: z.string().nullable(), here: z.string().nullable() }),
  installationId: z.string(),
  updatedAt: instantSchema.nullable(),
})
export type GlobalSettingsJson = z.infer<typeof globalSettingsSchema>

export const globalSettingsChangeSchema = z
  .strictObject({
    clearLogHistory: clearLogHistorySchema.optional(),
    debugLogging: z.boolean().optional(),
    readOnlyMode: z.boolean().optional(),
    /** This is the installation from now on, at the address and under the id that this process was told. */
    adoptInstallation: z.literal(true).optional(),
  })
  .refine((change) => Object.keys(change).length > 0, { error: 'input.nothing-changes' })
