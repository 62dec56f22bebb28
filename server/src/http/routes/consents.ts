import { consentReturnPath } from '@orderferry/contract/consents'
import { findMarketplace, marketplaces } from '@orderferry/domain/amazon/marketplaces'
import type { StaffRun } from '../../orders/staff-run.ts'
import { startConsent } from '../../stores/connect-by-consent.ts'
import { offerMarketplaces } from '../../stores/offer-marketplaces.ts'
import { countryName } from '../country-name.ts'
import type { Handlers } from '../handlers.ts'
import { ServiceProblem } from '../service-problem.ts'
import { marketplaceProblem } from './amazon-stores.ts'

export function consentRoutes(
  run: StaffRun,
): Handlers<'startConsent' | 'listAccountMarketplaces' | 'listMarketplaces'> {
  return {
    startConsent: async ({ body, visitor, language }) => {
      if (visitor.session === null) throw new ServiceProblem('not-a-person')
      const redirectUri = `${visitor.ownUrl}${consentReturnPath}`
      const outcome = await startConsent(run, { ...body, session: visitor.session, redirectUri })
      switch (outcome.kind) {
        case 'begun':
          return { url: outcome.url, redirectUri, expiresAt: outcome.expiresAt.toISOString() }
        case 'application-unknown':
          throw new ServiceProblem(outcome.kind)
        case 'account-unknown':
          throw new ServiceProblem(outcome.kind, { accountId: body.accountId })
        case 'marketplace-unknown':
          throw marketplaceProblem(language)
      }
    },
    listAccountMarketplaces: async ({ params, language }) => {
      const offered = await offerMarketplaces(run, params.accountId)
      if (offered === null) throw new ServiceProblem('account-unknown', params)
      return {
        items: offered.map(({ marketplace, storeId }) => ({
          marketplaceId: marketplace.marketplaceId,
          countryCode: marketplace.countryCode,
          countryName: countryName(marketplace.countryCode, language),
          currency: marketplace.currency,
          storeName: marketplace.storeName,
          isParticipating: marketplace.isParticipating,
          hasSuspendedListings: marketplace.hasSuspendedListings,
          isKnown: findMarketplace(marketplace.marketplaceId) !== null,
          storeId,
        })),
      }
    },
    listMarketplaces: async ({ language }) => ({
      items: marketplaces.map(({ marketplaceId, countryCode, region, currency }) => ({
        marketplaceId,
        countryCode,
        countryName: countryName(countryCode, language),
        region,
        currency,
      })),
    }),
  }
}
