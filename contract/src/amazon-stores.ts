/** An Amazon store: one marketplace of an Amazon account, joined to one Commerce website. */
import { z } from 'zod'
import { accountIdSchema } from './amazon-accounts.ts'
import { instantSchema } from './money.ts'
import { printable, typed } from './printable.ts'

export const storeIdSchema = z
  .string()
  .regex(/^[a-z0-9-]{3,60}$/, 'input.store-id')
  .meta({ examples: ['na-a3example-us'] })

const storeName = printable.trim().min(1, 'input.text-empty').max(100, 'input.text-long')
const storeEmail = z.email('input.email')

export const newStoreSchema = z
  .strictObject({
    accountId: accountIdSchema,
    marketplaceId: typed.min(1, 'input.text-empty').meta({ examples: ['ATVPDKIKX0DER'] }),
    name: storeName,
    email: storeEmail,
    storeId: storeIdSchema.optional(),
    websiteCode: typed.min(1, 'input.text-empty').optional(),
    websiteId: z.int('input.whole-number').min(1).optional(),
    /** O-02; left out: the website's default store view. */
    commerceStoreId: z.int('input.whole-number').min(1).optional(),
    /** Orders bought before this are never imported (S-23). Left out: now. */
    connectedAt: instantSchema.optional(),
    importAmazonOrders: z.boolean().default(true),
  })
  .refine(({ websiteCode, websiteId }) => (websiteCode === undefined) !== (websiteId === undefined), {
    error: 'input.website',
    path: ['websiteCode'],
  })
export type NewStore = z.infer<typeof newStoreSchema>

export const storeChangeSchema = z
  .strictObject({
    name: storeName.optional(),
    email: storeEmail.optional(),
    state: z.enum(['active', 'inactive']).optional(),
  })
  .refine((change) => Object.keys(change).length > 0, { error: 'input.nothing-changes' })

/** S-35: what was typed to confirm that the store goes. */
export const storeRemovalSchema = z.strictObject({
  confirmName: z.string().meta({ description: "The store's name, to the letter." }),
})

export const storeSchema = z.strictObject({
  storeId: storeIdSchema,
  accountId: accountIdSchema,
  marketplaceId: z.string(),
  /** ISO 3166-1 alpha-2; null for a marketplace that this version does not know. */
  countryCode: z.string().nullable(),
  currency: z.string().nullable(),
  name: z.string(),
  email: z.string(),
  website: z.strictObject({ id: z.int(), code: z.string(), name: z.string() }),
  /** `removing`: it goes with its orders, batch by batch, and is left alone until then. */
  state: z.enum(['active', 'inactive', 'removing']),
  connectedAt: instantSchema,
  syncedUntil: instantSchema,
  /** How many orders stand in each state. */
  orders: z.strictObject({
    notRequired: z.int(),
    waiting: z.int(),
    blocked: z.int(),
    importing: z.int(),
    created: z.int(),
  }),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type StoreJson = z.infer<typeof storeSchema>
