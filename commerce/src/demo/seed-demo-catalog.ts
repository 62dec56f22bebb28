import type { Database } from '../database/open-pool.ts'
import { DEMO_CATALOG } from './demo-catalog.ts'

export async function seedDemoCatalog(db: Database, now: string): Promise<void> {
  const catalog = JSON.stringify(DEMO_CATALOG)
  await db.query(
    `insert into commerce.catalog_product (sku, name, price, weight, status, created_at, updated_at, website_ids)
     select sku, name, price, weight, status, $2::timestamp, $2::timestamp, '{1,2}'
     from json_to_recordset($1::json)
       as product (sku text, name text, price numeric, weight numeric, status smallint)`,
    [catalog, now],
  )
  // The demo's orders of the second website are served from its own warehouses.
  await db.query(
    `insert into commerce.inventory_source_item (source_code, sku, quantity, status)
     select source.source_code, product.sku, product.quantity, case when product.quantity > 0 then 1 else 0 end
     from json_to_recordset($1::json) as product (sku text, quantity numeric)
     cross join (values ('default'), ('wh_eu1')) as source (source_code)`,
    [catalog],
  )
}
