/** Connecting an Amazon account through Seller Central's consent page, and what may go wrong on the way. */
import { z } from 'zod'
import { accountIdSchema } from './amazon-accounts.ts'
import { instantSchema } from './money.ts'
import { typed } from './printable.ts'

/** Where Amazon sends the seller back to, at the service's root: to be registered for the application. */
export const consentReturnPath = '/amazon-consent'
/** The page of the admin that goes on from there. */
export const consentDonePath = '/amazon-stores'

/** In that page's address: the account that was connected, or a word of `domain/src/amazon/consent-problem.ts`. */
export const consentDoneParameters = { connected: 'connected', problem: 'consentProblem' } as const

export const newConsentSchema = z
  .strictObject({
    /** Whose Seller Central the seller signs in to; its region is the account's. */
    marketplaceId: typed.min(1, 'input.text-empty').optional(),
    /** An account whose authorization is renewed: no other seller is taken. */
    accountId: accountIdSchema.optional(),
  })
  .refine(({ marketplaceId, accountId }) => (marketplaceId === undefined) !== (accountId === undefined), {
    error: 'input.consent',
    path: ['marketplaceId'],
  })

export const consentSchema = z.strictObject({
  /** Seller Central's page, to be opened by the person who asked. */
  url: z.url(),
  redirectUri: z.url(),
  expiresAt: instantSchema,
})

export const accountMarketplacesSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      marketplaceId: z.string(),
      countryCode: z.string(),
      countryName: z.string(),
      currency: z.string(),
      /** The seller's own name there, as Amazon has it. */
      storeName: z.string().nullable(),
      isParticipating: z.boolean(),
      hasSuspendedListings: z.boolean(),
      /** False: Orderferry does not know this marketplace, and cannot add it. */
      isKnown: z.boolean(),
      /** The Amazon store that stands for it; null: it may be added (P-26). */
      storeId: z.string().nullable(),
    }),
  ),
})

export const marketplacesSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      marketplaceId: z.string(),
      countryCode: z.string(),
      countryName: z.string(),
      region: z.enum(['NA', 'EU', 'FE']),
      currency: z.string(),
    }),
  ),
})
