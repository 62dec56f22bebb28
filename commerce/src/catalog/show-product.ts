/** A product as REST shows it, with the attributes that Magento's default attribute set gives every product. */
import { showRow } from '../orders/show-row.ts'
import type { ConfigurableParts } from './configurable-products.ts'
import { type LegacyStock, showStockItem } from './legacy-stock.ts'
import { PRODUCT } from './product-table.ts'
import type { ProductRow } from './products.ts'

/** What only reading a single product looks up. */
export interface ProductDetails {
  readonly stock: LegacyStock
  readonly configurable: ConfigurableParts | null
}

export function showProduct(product: ProductRow, details: ProductDetails | null): Record<string, unknown> {
  const { entity_id: id, ...columns } = showRow(PRODUCT, product)
  return {
    id,
    ...columns,
    // Its variants have prices; what is sent as its own is forgotten.
    ...(product.type_id === 'configurable' ? { price: 0 } : {}),
    extension_attributes: {
      website_ids: product.website_ids,
      ...showCategoryLinks(product),
      ...(details === null ? {} : { stock_item: showStockItem(Number(product.entity_id), details.stock) }),
      ...details?.configurable,
    },
    product_links: [],
    options: [],
    media_gallery_entries: [],
    tier_prices: [],
    custom_attributes: showAttributes(product),
  }
}

/** Absent where the product is in none, as a Magento leaves them out. */
function showCategoryLinks({ custom_attributes }: ProductRow): Record<string, unknown> {
  const ids = (custom_attributes as { readonly category_ids?: readonly string[] } | null)?.category_ids ?? []
  return ids.length === 0 ? {} : { category_links: ids.map((id) => ({ position: 0, category_id: id })) }
}

/** A product among the variants of another: without id, and without what does not lie with the product itself. */
export function showVariant(product: ProductRow): Record<string, unknown> {
  const { entity_id: _id, ...columns } = showRow(PRODUCT, product)
  return { ...columns, product_links: [], tier_prices: [], custom_attributes: showAttributes(product) }
}

function showAttributes(product: ProductRow): readonly unknown[] {
  const attributes = {
    options_container: 'container2',
    msrp_display_actual_price_type: '0',
    url_key: urlKey(String(product.name ?? '')),
    required_options: '0',
    has_options: '0',
    tax_class_id: '2',
    category_ids: [],
    ...(product.custom_attributes as object),
  }
  return Object.entries(attributes).map(([code, value]) => ({ attribute_code: code, value }))
}

function urlKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
