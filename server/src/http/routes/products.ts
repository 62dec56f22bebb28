import type { CreatedProductsJson } from '@orderferry/contract/products'
import { roleSuffices } from '@orderferry/contract/role'
import { type Language, say } from '@orderferry/contract/words/words'
import type { StaffRun } from '../../orders/staff-run.ts'
import { type CreationResult, createProducts } from '../../stores/create-products.ts'
import {
  findUnmatchedSkus,
  offerProductChoices,
  type StockedProduct,
  searchProducts,
  viewProduct,
} from '../../stores/find-products.ts'
import { type MendOutcome, mendProduct } from '../../stores/mend-product.ts'
import type { Handlers } from '../handlers.ts'
import { presentPage } from '../present-page.ts'
import { refusedSource } from '../refused-values.ts'
import { ServiceProblem } from '../service-problem.ts'

type ProductRoute =
  | 'searchProducts'
  | 'readProduct'
  | 'changeProduct'
  | 'createProducts'
  | 'readProductChoices'
  | 'listUnmatchedSkus'

export function productRoutes(run: StaffRun): Handlers<ProductRoute> {
  return {
    searchProducts: async ({ params, query }) => {
      const { q: text, page, perPage } = query
      const found = await searchProducts(run, { ...params, text, page, pageSize: perPage })
      if (found === null) throw new ServiceProblem('store-unknown', params)
      // Past its last page Magento answers with the last one again.
      const isPast = (page - 1) * perPage >= found.total
      return {
        items: isPast ? [] : found.products.map((product) => ({ ...product })),
        page,
        perPage,
        hasMore: page * perPage < found.total,
        total: found.total,
      }
    },
    readProduct: async ({ params }) => {
      const product = await viewProduct(run, params)
      if (typeof product === 'string') throw new ServiceProblem(product, { ...params })
      return presentProduct(product)
    },
    changeProduct: async ({ params, body, actor, language, role, storeIds }) => {
      const ofWholeCatalog = storeIds === null && roleSuffices(role, 'operator')
      const wish = { ...params, enable: body.enabled === true, quantities: body.quantities, ofWholeCatalog }
      const outcome = await mendProduct(run, wish, actor)
      if (outcome.kind !== 'mended') throw notMended(outcome, params, language)
      return { ...presentProduct(outcome.product), ordersRetried: outcome.ordersRetried }
    },
    createProducts: async ({ params, body, actor, language }) => {
      const { keys, ...values } = body
      const results = await createProducts(run, { ...params, keys, values }, actor)
      if (results === null) throw new ServiceProblem('store-unknown', params)
      return { results: results.map((result) => presentResult(result, language)) }
    },
    readProductChoices: async () => {
      const { attributeSets, categories, websites, taxClasses } = await offerProductChoices(run)
      return {
        attributeSets: attributeSets.map((one) => ({ ...one })),
        categories: categories.map((one) => ({ ...one })),
        websites: websites.map(({ websiteId, code, name }) => ({ websiteId, code, name })),
        taxClasses: taxClasses.map((one) => ({ ...one })),
      }
    },
    listUnmatchedSkus: async ({ params, query }) => {
      const found = await findUnmatchedSkus(run, {
        ...params,
        limit: query.perPage,
        offset: (query.page - 1) * query.perPage,
        count: query.count === 'exact',
      })
      if (found === null) throw new ServiceProblem('store-unknown', params)
      const shown = found.skus.map((one) => ({ ...one, waitingSince: one.waitingSince.toISOString() }))
      return presentPage(shown, query, found)
    },
  }
}

function presentProduct({ sources, ...product }: StockedProduct) {
  return { ...product, sources: sources.map((source) => ({ ...source })) }
}

function notMended(
  outcome: Exclude<MendOutcome, { kind: 'mended' }>,
  params: { readonly storeId: string; readonly sku: string },
  language: Language,
): ServiceProblem {
  switch (outcome.kind) {
    case 'store-unknown':
    case 'product-unknown':
      return new ServiceProblem(outcome.kind, params)
    case 'not-awaited':
      return new ServiceProblem('product-not-awaited', params)
    case 'source-unknown':
      return refusedSource(outcome, language)
    case 'not-kept':
      return new ServiceProblem('commerce-refused', {
        message: say(language, `product.not-kept-${outcome.what}`, params),
      })
  }
}

function presentResult(
  { key, outcome, sku, because, message, ordersRetried }: CreationResult,
  language: Language,
): CreatedProductsJson['results'][number] {
  const said = because === null ? null : say(language, `creation.${because}`, { message })
  return { key, outcome, sku, message: said, ordersRetried }
}
