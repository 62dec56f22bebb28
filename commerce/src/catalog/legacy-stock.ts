/**
 * The stock item of the time before sources: what the default source holds of a product, and how its stock is kept.
 * https://developer.adobe.com/commerce/webapi/rest/inventory/
 */
import type { Database } from '../database/open-pool.ts'
import { type Fields, type Shape, shape } from '../http/read-shape.ts'
import { COMPOSITE_TYPES } from '../stock/product-stock-sql.ts'
import { saveSourceItems } from '../stock/source-items.ts'
import type { ProductRow, StockSettings } from './products.ts'

const DEFAULT_SOURCE = 'default'

export interface LegacyStock extends StockSettings {
  readonly quantity: number
  readonly isInStock: boolean
}

/** What is sent beside these is as the shop is set, whatever it says. */
export const STOCK_ITEM_SHAPE: Shape = shape({
  qty: 'float',
  is_in_stock: 'boolean',
  manage_stock: 'boolean',
  use_config_manage_stock: 'boolean',
  backorders: 'int',
  use_config_backorders: 'boolean',
  ...Object.fromEntries(Object.keys(asConfigured(0)).map((name) => [name, 'any' as const])),
  extension_attributes: 'any',
})

export async function legacyStock(db: Database, product: ProductRow): Promise<LegacyStock> {
  const settings = settingsOf(product)
  if (isComposite(product)) return { ...settings, quantity: 0, isInStock: true }
  const { rows } = await db.query<{ quantity: string; status: number }>(
    'select quantity, status from commerce.inventory_source_item where lower(sku) = lower($1) and source_code = $2',
    [product.sku, DEFAULT_SOURCE],
  )
  const item = rows[0]
  return {
    ...settings,
    quantity: Number(item?.quantity ?? 0),
    isInStock: !settings.manage_stock || item?.status === 1,
  }
}

function isComposite(product: ProductRow): boolean {
  return COMPOSITE_TYPES.includes(String(product.type_id))
}

function settingsOf(product: ProductRow): StockSettings {
  return {
    manage_stock: product.manage_stock === true,
    use_config_manage_stock: product.use_config_manage_stock === true,
    backorders: Number(product.backorders),
    use_config_backorders: product.use_config_backorders === true,
  }
}

/** A setting of the product's own counts only where the shop's is said not to. */
export function readStockSettings(sent: Fields, known: ProductRow | null): StockSettings {
  const given = (name: keyof StockSettings, otherwise: boolean | number) =>
    sent[name] ?? known?.[name] ?? otherwise
  const usesManageStock = given('use_config_manage_stock', true) === true
  const usesBackorders = given('use_config_backorders', true) === true
  return {
    manage_stock: usesManageStock || given('manage_stock', true) === true,
    use_config_manage_stock: usesManageStock,
    backorders: usesBackorders ? 0 : Number(given('backorders', 0)),
    use_config_backorders: usesBackorders,
  }
}

/** Puts a quantity into the default source; a product made of others has none there. */
export async function writeDefaultSource(db: Database, product: ProductRow, sent: Fields): Promise<void> {
  if (isComposite(product)) return
  const quantity = Number(sent.qty ?? 0)
  const inStock = sent.is_in_stock ?? quantity > 0
  const status = inStock ? 1 : 0
  await saveSourceItems(db, [{ sku: String(product.sku), source_code: DEFAULT_SOURCE, quantity, status }])
}

export function showStockItem(productId: number, stock: LegacyStock): Record<string, unknown> {
  return {
    ...asConfigured(productId),
    qty: stock.quantity,
    is_in_stock: stock.isInStock,
    use_config_backorders: stock.use_config_backorders,
    backorders: stock.backorders,
    use_config_manage_stock: stock.use_config_manage_stock,
    manage_stock: stock.manage_stock,
  }
}

/** Magento's configuration as installed. */
function asConfigured(productId: number): Record<string, unknown> {
  return {
    item_id: productId,
    product_id: productId,
    stock_id: 1,
    is_qty_decimal: false,
    show_default_notification_message: false,
    use_config_min_qty: true,
    min_qty: 0,
    use_config_min_sale_qty: 1,
    min_sale_qty: 1,
    use_config_max_sale_qty: true,
    max_sale_qty: 10000,
    use_config_notify_stock_qty: true,
    notify_stock_qty: 1,
    use_config_qty_increments: true,
    qty_increments: 0,
    use_config_enable_qty_inc: true,
    enable_qty_increments: false,
    low_stock_date: null,
    is_decimal_divided: false,
    stock_status_changed_auto: 0,
  }
}
