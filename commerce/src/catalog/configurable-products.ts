/** What a configurable product is made of: the attributes that its variants differ by, and the variants. */
import type { Database } from '../database/open-pool.ts'
import { type Fields, type Shape, shape } from '../http/read-shape.ts'
import { RestError } from '../http/rest-error.ts'
import { findProduct, type ProductRow, SELECT_PRODUCT } from './products.ts'

export const CONFIGURABLE_OPTION_SHAPE: Shape = shape({
  id: 'int',
  attribute_id: 'string',
  label: 'string',
  position: 'int',
  is_use_default: 'boolean',
  values: 'any',
  product_id: 'int',
  extension_attributes: 'any',
})

export interface ConfigurableParts {
  readonly configurable_product_options: readonly unknown[]
  readonly configurable_product_links: readonly number[]
}

export async function loadConfigurableParts(db: Database, productId: number): Promise<ConfigurableParts> {
  const options = await db.query(
    `select product_super_attribute_id as id, attribute_id, label, position, options as values, product_id
     from commerce.catalog_product_super_attribute
     where product_id = $1
     order by position, product_super_attribute_id`,
    [productId],
  )
  const links = await db.query<{ product_id: number }>(
    'select product_id from commerce.catalog_product_super_link where parent_id = $1 order by product_id',
    [productId],
  )
  return {
    configurable_product_options: options.rows,
    configurable_product_links: links.rows.map((link) => link.product_id),
  }
}

/** What was sent replaces what was there; what was not sent stays. */
export async function saveConfigurableParts(
  db: Database,
  productId: number,
  { configurable_product_options: options, configurable_product_links: links }: Fields,
): Promise<void> {
  if (Array.isArray(links)) await saveLinks(db, productId, links.map(Number))
  if (!Array.isArray(options)) return
  await db.query('delete from commerce.catalog_product_super_attribute where product_id = $1', [productId])
  for (const { attribute_id: attributeId, label, position, values } of options as readonly Fields[]) {
    await db.query(
      `insert into commerce.catalog_product_super_attribute (product_id, attribute_id, label, position, options)
       values ($1, $2, $3, $4, $5)`,
      [productId, attributeId, label ?? null, position ?? 0, JSON.stringify(values ?? [])],
    )
  }
}

async function saveLinks(db: Database, productId: number, links: readonly number[]): Promise<void> {
  const { rows } = await db.query<{ id: number }>(
    `select id from unnest($1::int[]) as linked (id)
     where not exists (select 1 from commerce.catalog_product p where p.entity_id = linked.id)`,
    [links],
  )
  if (rows[0] !== undefined) {
    throw new RestError(400, 'Product with id "%1" does not exist.', [String(rows[0].id)])
  }
  await db.query('delete from commerce.catalog_product_super_link where parent_id = $1', [productId])
  await db.query(
    `insert into commerce.catalog_product_super_link (parent_id, product_id)
     select $1::int, id from unnest($2::int[]) as linked (id)
     on conflict do nothing`,
    [productId, links],
  )
}

/** The variants of a configurable product; any other product has none. Null where there is no such product. */
export async function findVariants(db: Database, sku: string): Promise<readonly ProductRow[] | null> {
  const parent = await findProduct(db, sku)
  if (parent === null) return null
  const { rows } = await db.query<ProductRow>(
    `select ${SELECT_PRODUCT}
     from commerce.catalog_product t
     join commerce.catalog_product_super_link l on l.product_id = t.entity_id
     where l.parent_id = $1
     order by t.entity_id`,
    [parent.entity_id],
  )
  return rows
}
