/** A product as REST shows it, with the attributes that Magento's default attribute set gives every product. */
import { showRow } from '../orders/show-row.ts'
import { PRODUCT } from './product-table.ts'
import type { ProductRow } from './products.ts'

/** A source's view of a product, in the form of the time before sources. */
export interface LegacyStock {
  readonly quantity: number
  readonly isInStock: boolean
}

export function showProduct(product: ProductRow, stock: LegacyStock | null): Record<string, unknown> {
  const { entity_id: id, ...columns } = showRow(PRODUCT, product)
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
  return {
    id,
    ...columns,
    extension_attributes: {
      website_ids: product.website_ids,
      ...(stock === null ? {} : { stock_item: showStockItem(Number(product.entity_id), stock) }),
    },
    product_links: [],
    options: [],
    media_gallery_entries: [],
    tier_prices: [],
    custom_attributes: Object.entries(attributes).map(([code, value]) => ({ attribute_code: code, value })),
  }
}

function urlKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Everything but quantity and salability is Magento's configuration as installed. */
export function showStockItem(productId: number, stock: LegacyStock): Record<string, unknown> {
  return {
    item_id: productId,
    product_id: productId,
    stock_id: 1,
    qty: stock.quantity,
    is_in_stock: stock.isInStock,
    is_qty_decimal: false,
    show_default_notification_message: false,
    use_config_min_qty: true,
    min_qty: 0,
    use_config_min_sale_qty: 1,
    min_sale_qty: 1,
    use_config_max_sale_qty: true,
    max_sale_qty: 10000,
    use_config_backorders: true,
    backorders: 0,
    use_config_notify_stock_qty: true,
    notify_stock_qty: 1,
    use_config_qty_increments: true,
    qty_increments: 0,
    use_config_enable_qty_inc: true,
    enable_qty_increments: false,
    use_config_manage_stock: true,
    manage_stock: true,
    low_stock_date: null,
    is_decimal_divided: false,
    stock_status_changed_auto: 0,
  }
}
