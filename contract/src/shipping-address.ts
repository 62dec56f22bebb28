/** The shipping address of an Amazon order, and staff's correction of it (V-50 to V-52). */
import { z } from 'zod'
import { instantSchema } from './money.ts'
import { printable } from './printable.ts'

export const addressFields = [
  'line1',
  'line2',
  'line3',
  'city',
  'region',
  'postalCode',
  'countryCode',
] as const
export type AddressField = (typeof addressFields)[number]

const words = printable.trim().max(255, 'input.address-long')

export const addressInputSchema = z.strictObject({
  line1: words.meta({ description: 'Street and number.' }),
  line2: words.default(''),
  line3: words.default(''),
  city: words,
  region: words.meta({ description: 'A name or code of the regions that Commerce has of the country.' }),
  postalCode: words,
  countryCode: words.meta({ examples: ['US'], description: 'ISO 3166-1 alpha-2.' }),
})
export type AddressInput = z.output<typeof addressInputSchema>

const verdictSchema = z.strictObject({
  field: z.enum(addressFields),
  /** Null: Commerce, which knows the regions, does not answer. */
  valid: z.boolean().nullable(),
  problem: z.string().nullable(),
  /** What to write instead. */
  fix: z.string().nullable(),
  /** Regions whose names are most like what stands there. */
  suggestions: z.array(z.string()),
})

export const addressCheckSchema = z.strictObject({
  /** Whether Commerce takes it; null when that cannot be told now. */
  valid: z.boolean().nullable(),
  fields: z.array(verdictSchema),
})
export type AddressCheckJson = z.infer<typeof addressCheckSchema>

export const shippingAddressSchema = z.strictObject({
  storeId: z.string(),
  amazonOrderId: z.string(),
  recipient: z.strictObject({
    name: z.string().nullable(),
    companyName: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  /** Whether Commerce takes it; null when that cannot be told now. */
  valid: z.boolean().nullable(),
  fields: z.array(
    verdictSchema.extend({
      /** What the import goes by. */
      value: z.string(),
      /** What Amazon has; empty where it gives nothing. */
      amazon: z.string(),
      /** Amazon has something else than when staff corrected it: staff choose. */
      changedByAmazon: z.boolean(),
    }),
  ),
  /** Null: the address is Amazon's. */
  correction: z.strictObject({ by: z.string(), madeAt: instantSchema }).nullable(),
  editable: z.boolean(),
  /** Why it cannot be corrected; null when it can. */
  reason: z.string().nullable(),
})
export type ShippingAddressJson = z.infer<typeof shippingAddressSchema>

/** The countries that Commerce ships to, each with the regions that it knows. */
export const countriesSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      countryCode: z.string(),
      /** In the language asked for. */
      name: z.string(),
      regions: z.array(z.strictObject({ code: z.string(), name: z.string() })),
    }),
  ),
})
