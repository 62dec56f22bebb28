/** The catalog: products with their websites and further attributes. SKUs are compared without case. */
import type { Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { columnList } from '../database/row-sql.ts'
import { PRODUCT } from './product-table.ts'

/** How a product's stock is kept. The shop's setting is to manage it and to take no backorders. */
export interface StockSettings {
  readonly manage_stock: boolean
  readonly use_config_manage_stock: boolean
  readonly backorders: number
  readonly use_config_backorders: boolean
}

export type ProductRow = Row & {
  readonly website_ids?: unknown
  readonly custom_attributes?: unknown
} & { readonly [Setting in keyof StockSettings]?: unknown }

export const SELECT_PRODUCT = `${columnList(PRODUCT, 't')}, t.website_ids, t.custom_attributes,
  t.manage_stock, t.use_config_manage_stock, t.backorders, t.use_config_backorders`

export async function findProduct(db: Database, sku: string): Promise<ProductRow | null> {
  const { rows } = await db.query<ProductRow>({
    name: 'product-by-sku',
    text: `select ${SELECT_PRODUCT} from commerce.catalog_product t where lower(t.sku) = lower($1)`,
    values: [sku],
  })
  return rows[0] ?? null
}

export interface ProductToSave {
  readonly product: Row
  readonly websiteIds: readonly number[]
  readonly attributes: object
  readonly stock: StockSettings
}

/** A product as it is to be: makes it, or changes the one that has its SKU. */
export async function saveProduct(
  db: Database,
  { product, websiteIds, attributes, stock }: ProductToSave,
): Promise<number> {
  const { rows } = await db.query<{ entity_id: number }>(
    `insert into commerce.catalog_product
       (sku, name, attribute_set_id, price, status, visibility, type_id, weight, created_at, updated_at,
        website_ids, custom_attributes, manage_stock, use_config_manage_stock, backorders, use_config_backorders)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     on conflict (lower(sku)) do update
     set name = excluded.name, attribute_set_id = excluded.attribute_set_id, price = excluded.price,
       status = excluded.status, visibility = excluded.visibility, type_id = excluded.type_id,
       weight = excluded.weight, updated_at = excluded.updated_at, website_ids = excluded.website_ids,
       custom_attributes = excluded.custom_attributes, manage_stock = excluded.manage_stock,
       use_config_manage_stock = excluded.use_config_manage_stock, backorders = excluded.backorders,
       use_config_backorders = excluded.use_config_backorders
     returning entity_id`,
    [
      product.sku,
      product.name,
      product.attribute_set_id,
      product.price,
      product.status,
      product.visibility,
      product.type_id,
      product.weight,
      product.created_at,
      product.updated_at,
      websiteIds,
      JSON.stringify(attributes),
      stock.manage_stock,
      stock.use_config_manage_stock,
      stock.backorders,
      stock.use_config_backorders,
    ],
  )
  return rows[0]?.entity_id ?? 0
}

export async function saveStockSettings(
  db: Database,
  productId: number,
  stock: StockSettings,
): Promise<void> {
  await db.query(
    `update commerce.catalog_product
     set manage_stock = $2, use_config_manage_stock = $3, backorders = $4, use_config_backorders = $5
     where entity_id = $1`,
    [
      productId,
      stock.manage_stock,
      stock.use_config_manage_stock,
      stock.backorders,
      stock.use_config_backorders,
    ],
  )
}

export async function deleteProduct(db: Database, sku: string): Promise<boolean> {
  const { rowCount } = await db.query('delete from commerce.catalog_product where lower(sku) = lower($1)', [
    sku,
  ])
  return (rowCount ?? 0) > 0
}
