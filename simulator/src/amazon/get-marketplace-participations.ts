import { findMarketplace } from '../world/marketplaces.ts'
import { roleNames } from '../world/roles.ts'
import type { Answer } from './answer.ts'
import type { Operation, OperationCall } from './operation.ts'
import { checkQueryNames } from './read-query.ts'

/** https://developer-docs.amazon.com/sp-api/reference/getmarketplaceparticipations */
export const getMarketplaceParticipations: Operation = {
  operationId: 'getMarketplaceParticipations',
  method: 'GET',
  path: /^\/sellers\/v1\/marketplaceParticipations$/,
  rate: 0.016,
  burst: 15,
  withoutToken: 403,
  roles: roleNames,
  answer: answerParticipations,
}

function answerParticipations({ seller, query }: OperationCall): Answer {
  checkQueryNames(query, [])
  const payload = seller.marketplaces.flatMap((id) => {
    const marketplace = findMarketplace(id)
    if (marketplace === undefined) return []
    const { name, countryCode, currencyCode, languageCode, domainName } = marketplace
    return {
      marketplace: {
        id,
        name,
        countryCode,
        defaultCurrencyCode: currencyCode,
        defaultLanguageCode: languageCode,
        domainName,
      },
      storeName: seller.storeName,
      participation: { isParticipating: true, hasSuspendedListings: false },
    }
  })
  return { status: 200, body: { payload } }
}
