/** How the stock of a SKU is kept, as SQL conditions: a SKU that no product has is kept like any other. */

/** Made of other products: no source holds them, and nothing is reserved of them. */
export const COMPOSITE_TYPES: readonly string[] = ['configurable', 'bundle', 'grouped']
const IS_COMPOSITE = `p.type_id in (${COMPOSITE_TYPES.map((type) => `'${type}'`).join(', ')})`

export function isComposite(sku: string): string {
  return productOf(sku, IS_COMPOSITE)
}

/** Sold whatever is left: its stock is not managed, it is sold on backorder, or it has no stock of its own. */
export function isUnlimited(sku: string): string {
  return productOf(sku, `(not p.manage_stock or p.backorders > 0 or ${IS_COMPOSITE})`)
}

/** Taken from no source when it leaves. */
export function isUnmanaged(sku: string): string {
  return productOf(sku, 'not p.manage_stock')
}

/** As a value and not as `exists`, which the planner would turn into a join with the whole catalog. */
function productOf(sku: string, condition: string): string {
  return `coalesce((
    select ${condition} from commerce.catalog_product p where lower(p.sku) = lower(${sku})), false)`
}
