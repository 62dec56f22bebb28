/** Whether the products that staff match a Seller SKU to can stand for it (S-53, P-12). */
import type { CatalogProduct } from '../commerce/catalog.ts'
import { SUPPORTED_TYPES } from './decide-import.ts'
import { findBySku, type MatchComponent } from './match-product.ts'

export type MatchProblem = {
  /** Of the component, from 0. */
  readonly at: number
  readonly sku: string
} & (
  | { readonly code: 'product-not-there' }
  | { readonly code: 'product-type-not-supported'; readonly type: string }
  /** One component with the quantities of both says the same, and is one line of the order. */
  | { readonly code: 'component-repeated' }
)

/** @param products keyed by the SKU that was asked for */
export function checkProductMatch(
  components: readonly Pick<MatchComponent, 'sku'>[],
  products: ReadonlyMap<string, CatalogProduct>,
): readonly MatchProblem[] {
  const found = components.map(({ sku }) => findBySku(products, sku))
  return components.flatMap(({ sku }, at): readonly MatchProblem[] => {
    const product = found[at] ?? null
    if (product === null) return [{ code: 'product-not-there', at, sku }]
    if (!SUPPORTED_TYPES.has(product.type))
      return [{ code: 'product-type-not-supported', at, sku: product.sku, type: product.type }]
    if (found.findIndex((other) => other?.sku === product.sku) < at)
      return [{ code: 'component-repeated', at, sku: product.sku }]
    return []
  })
}
