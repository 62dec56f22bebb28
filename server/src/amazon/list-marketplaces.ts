import { type SpApiClient, unreadableAnswer } from './sp-api-client.ts'
import { marketplaceParticipationsSchema } from './wire/marketplace-participations.ts'

/** A marketplace that the seller may sell in. */
export interface AmazonMarketplace {
  readonly marketplaceId: string
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string
  readonly currency: string
  readonly language: string
  readonly domainName: string
  /** The name of the seller's store there. */
  readonly storeName: string | null
  readonly isParticipating: boolean
  readonly hasSuspendedListings: boolean
}

/** https://developer-docs.amazon.com/sp-api/reference/getmarketplaceparticipations */
export async function listMarketplaces(client: SpApiClient): Promise<readonly AmazonMarketplace[]> {
  const request = {
    operation: 'getMarketplaceParticipations',
    method: 'GET',
    path: '/sellers/v1/marketplaceParticipations',
    // Only ever asked while a person connects or checks an account.
    reserve: 'interactive',
  } as const
  const answer = marketplaceParticipationsSchema.safeParse(await client.call(request))
  if (!answer.success) throw unreadableAnswer(request, 'is no list of marketplaces')
  return answer.data.payload.map(({ marketplace, participation, storeName }) => ({
    marketplaceId: marketplace.id,
    name: marketplace.name,
    countryCode: marketplace.countryCode,
    currency: marketplace.defaultCurrencyCode,
    language: marketplace.defaultLanguageCode,
    domainName: marketplace.domainName,
    storeName: storeName ?? null,
    isParticipating: participation.isParticipating,
    hasSuspendedListings: participation.hasSuspendedListings,
  }))
}
