/**
 * What products are sorted into: the attribute set, categories and tax classes of a new Magento, with a few categories
 * below its default one. They are read and not changed.
 */

import { defineTable, type Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { type Source, searchSql } from '../database/search-table.ts'
import type { Engine } from '../engine.ts'
import { noSuchEntity } from '../http/rest-error.ts'
import type { SearchCriteria, SearchResult } from '../http/search-criteria.ts'

interface Category {
  readonly id: number
  readonly parentId: number
  readonly name: string
  readonly position: number
  readonly level: number
}

const CATEGORIES: readonly Category[] = [
  { id: 2, parentId: 1, name: 'Default Category', position: 1, level: 1 },
  { id: 3, parentId: 2, name: 'Kitchen', position: 1, level: 2 },
  { id: 4, parentId: 3, name: 'Tableware', position: 1, level: 3 },
  { id: 5, parentId: 2, name: 'Home', position: 2, level: 2 },
]

/** Of the store that a path without a store view means. */
const ROOT_CATEGORY = 2

export function isCategory(id: number): boolean {
  return CATEGORIES.some((category) => category.id === id)
}

export async function showCategoryTree(
  db: Database,
  { rootId = ROOT_CATEGORY, depth }: { readonly rootId?: number; readonly depth?: number },
): Promise<unknown> {
  const root = CATEGORIES.find(({ id }) => id === rootId)
  if (root === undefined) throw noSuchEntity('id', rootId)
  const { rows } = await db.query<{ category_id: string; products: number }>(
    `select category_id, count(*)::integer as products
     from commerce.catalog_product p, jsonb_array_elements_text(p.custom_attributes -> 'category_ids') category_id
     group by category_id`,
  )
  const counts = new Map(rows.map((row) => [Number(row.category_id), row.products]))
  const show = (category: Category, deeper: number): unknown => ({
    id: category.id,
    parent_id: category.parentId,
    name: category.name,
    is_active: true,
    position: category.position,
    level: category.level,
    product_count: counts.get(category.id) ?? 0,
    children_data:
      deeper <= 0
        ? []
        : CATEGORIES.filter(({ parentId }) => parentId === category.id).map((child) =>
            show(child, deeper - 1),
          ),
  })
  return show(root, depth ?? Number.POSITIVE_INFINITY)
}

const ATTRIBUTE_SET = defineTable(
  'attribute_set',
  'attribute_set_id',
  'attribute_set_id:int attribute_set_name:varchar(255) sort_order:int entity_type_id:int',
)
const TAX_CLASS = defineTable(
  'tax_class',
  'class_id',
  'class_id:int class_name:varchar(255) class_type:varchar(8)',
)

/** 4 is the entity type of products. */
const ATTRIBUTE_SETS =
  "(values (4, 'Default', 1, 4)) t (attribute_set_id, attribute_set_name, sort_order, entity_type_id)"
const TAX_CLASSES =
  "(values (2, 'Taxable Goods', 'PRODUCT'), (3, 'Retail Customer', 'CUSTOMER')) t (class_id, class_name, class_type)"

export function searchAttributeSets(engine: Engine, criteria: SearchCriteria): Promise<SearchResult> {
  return search(engine, criteria, { table: ATTRIBUTE_SET, from: ATTRIBUTE_SETS })
}

export function searchTaxClasses(engine: Engine, criteria: SearchCriteria): Promise<SearchResult> {
  return search(engine, criteria, { table: TAX_CLASS, from: TAX_CLASSES })
}

async function search(
  { pool }: Engine,
  criteria: SearchCriteria,
  { table, from }: { readonly table: typeof TAX_CLASS; readonly from: string },
): Promise<SearchResult> {
  const source: Source = {
    select: 't.*',
    key: table.key,
    from,
    fieldSql: (field) => {
      const column = table.byName.get(field)
      return column === undefined ? null : { sql: `t.${field}`, column }
    },
  }
  const { rows, total } = await searchSql(pool, source, criteria)
  return { items: rows as readonly Row[], search_criteria: criteria, total_count: total }
}
