import { defineTable } from '../database/define-table.ts'

/** What is kept of a product as columns; further attributes lie in `custom_attributes`. */
export const PRODUCT = defineTable(
  'catalog_product',
  'entity_id',
  `entity_id:int sku:varchar(64) name:varchar(255) attribute_set_id:int price:decimal(20,4) status:smallint
   visibility:smallint type_id:varchar(32) weight:decimal(20,4) created_at:datetime updated_at:datetime`,
)
