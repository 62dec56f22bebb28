/** The catalog: products with their websites and further attributes. SKUs are compared without case. */
import type { Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { columnList } from '../database/row-sql.ts'
import { PRODUCT } from './product-table.ts'

export type ProductRow = Row & {
  readonly website_ids?: unknown
  readonly custom_attributes?: unknown
}

export const SELECT_PRODUCT = `${columnList(PRODUCT, 't')}, t.website_ids, t.custom_attributes`

export async function findProduct(db: Database, sku: string): Promise<ProductRow | null> {
  const { rows } = await db.query<ProductRow>({
    name: 'product-by-sku',
    text: `select ${SELECT_PRODUCT} from commerce.catalog_product t where lower(t.sku) = lower($1)`,
    values: [sku],
  })
  return rows[0] ?? null
}

/** A product as it is to be: makes it, or changes the one that has its SKU. */
export async function saveProduct(
  db: Database,
  product: Row,
  websiteIds: readonly number[],
  attributes: object,
) {
  const { rows } = await db.query<{ entity_id: number }>(
    `insert into commerce.catalog_product
       (sku, name, attribute_set_id, price, status, visibility, type_id, weight, created_at, updated_at,
        website_ids, custom_attributes)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (lower(sku)) do update
     set name = excluded.name, attribute_set_id = excluded.attribute_set_id, price = excluded.price,
       status = excluded.status, visibility = excluded.visibility, type_id = excluded.type_id,
       weight = excluded.weight, updated_at = excluded.updated_at, website_ids = excluded.website_ids,
       custom_attributes = excluded.custom_attributes
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
    ],
  )
  return rows[0]?.entity_id ?? 0
}

export async function deleteProduct(db: Database, sku: string): Promise<boolean> {
  const { rowCount } = await db.query('delete from commerce.catalog_product where lower(sku) = lower($1)', [
    sku,
  ])
  return (rowCount ?? 0) > 0
}
