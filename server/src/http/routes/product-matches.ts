import type { ProductMatchJson } from '@orderferry/contract/product-matches'
import { lineOfKey } from '@orderferry/domain/order-import/match-product'
import type { ProductMatchRow } from '../../database/product-matches.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import { findMatches, forgetMatch, matchProduct } from '../../stores/match-product.ts'
import type { Handlers } from '../handlers.ts'
import { presentPage } from '../present-page.ts'
import { refusedMatch } from '../refused-values.ts'
import { ServiceProblem } from '../service-problem.ts'

export function matchRoutes(
  run: StaffRun,
): Handlers<'listProductMatches' | 'replaceProductMatch' | 'removeProductMatch'> {
  return {
    listProductMatches: async ({ params, query }) => {
      const found = await findMatches(run, {
        storeId: params.storeId,
        limit: query.perPage,
        offset: (query.page - 1) * query.perPage,
        count: query.count === 'exact',
      })
      if (found === null) throw new ServiceProblem('store-unknown', params)
      return presentPage(found.matches.map(presentMatch), query, found)
    },
    replaceProductMatch: async ({ params, body, actor, language }) => {
      const outcome = await matchProduct(run, { ...params, components: body.components }, actor)
      switch (outcome.kind) {
        case 'store-unknown':
          throw new ServiceProblem('store-unknown', params)
        case 'refused':
          throw refusedMatch(outcome.problems, language)
        case 'matched':
          return { ...presentMatch(outcome.match), ordersRetried: outcome.ordersRetried }
      }
    },
    removeProductMatch: async ({ params }) => {
      const outcome = await forgetMatch(run, params)
      if (outcome !== 'forgotten') throw new ServiceProblem(outcome, params)
      return undefined
    },
  }
}

function presentMatch(match: ProductMatchRow): ProductMatchJson {
  const { match_key: key, components, origin, updated_at: updatedAt } = match
  return {
    key,
    sellerSku: null,
    asin: null,
    ...lineOfKey(key),
    components: [...components],
    origin,
    updatedAt: updatedAt.toISOString(),
  }
}
