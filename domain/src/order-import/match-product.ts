/** Which Commerce product an Amazon line is: the one whose SKU is the seller's SKU. */
import type { AmazonOrderItem } from '../amazon/amazon-order.ts'
import type { CatalogProduct } from '../commerce/catalog.ts'

export function matchProduct(
  item: AmazonOrderItem,
  products: ReadonlyMap<string, CatalogProduct>,
): CatalogProduct | null {
  return item.sellerSku === null ? null : findBySku(products, item.sellerSku)
}

/** The entry of a SKU: the one spelled exactly so, else one that differs in case only, as Commerce compares SKUs. */
export function findBySku<Entry>(entries: ReadonlyMap<string, Entry>, sku: string): Entry | null {
  const exact = entries.get(sku)
  if (exact !== undefined) return exact
  const folded = sku.trim().toLowerCase()
  for (const [key, entry] of entries) if (key.trim().toLowerCase() === folded) return entry
  return null
}
