import { defineTable, type Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { RestError } from '../http/rest-error.ts'

export const SOURCE_ITEM = defineTable(
  'inventory_source_item',
  'source_item_id',
  '-source_item_id:int sku:varchar(64) source_code:varchar(255) quantity:decimal(12,4) status:smallint',
)

const FOREIGN_KEY_VIOLATION = '23503'

/** All or none: one source that does not exist refuses the whole list. */
export async function saveSourceItems(db: Database, items: readonly Row[]): Promise<void> {
  const lastOfEach = new Map(
    items.map((item) => [`${String(item.sku).toLowerCase()}\n${item.source_code}`, item]),
  )
  const sorted = [...lastOfEach].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
  await db
    .query(
      `insert into commerce.inventory_source_item (source_code, sku, quantity, status)
       select source_code, sku, quantity, coalesce(status, 0)
       from json_to_recordset($1::json)
         as item (source_code text, sku text, quantity numeric, status smallint)
       on conflict (lower(sku), source_code) do update
       set quantity = excluded.quantity, status = excluded.status`,
      [JSON.stringify(sorted)],
    )
    .catch((error: { code?: string }) => {
      if (error.code === FOREIGN_KEY_VIOLATION) throw new RestError(400, 'Could not save Source Item')
      throw error
    })
}

export async function deleteSourceItems(db: Database, items: readonly Row[]): Promise<void> {
  await db.query(
    `delete from commerce.inventory_source_item i
     using json_to_recordset($1::json) as item (source_code text, sku text)
     where i.source_code = item.source_code and lower(i.sku) = lower(item.sku)`,
    [JSON.stringify(items)],
  )
}
