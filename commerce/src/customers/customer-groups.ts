import type { Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { columnList } from '../database/row-sql.ts'
import { type FieldSql, searchSql, searchTable } from '../database/search-table.ts'
import type { Engine } from '../engine.ts'
import { noSuchEntity } from '../http/rest-error.ts'
import { criteriaOf, type SearchCriteria, type SearchResult } from '../http/search-criteria.ts'
import { CUSTOMER_GROUP } from './customer-tables.ts'

const NAMES_IN_REST: Readonly<Record<string, string>> = {
  id: 'customer_group_id',
  code: 'customer_group_code',
}

const fieldSql: FieldSql = (field) => {
  const column = CUSTOMER_GROUP.byName.get(NAMES_IN_REST[field] ?? field)
  return column === undefined ? null : { sql: `t.${column.name}`, column }
}

export async function searchCustomerGroups(engine: Engine, criteria: SearchCriteria): Promise<SearchResult> {
  const source = {
    select: columnList(CUSTOMER_GROUP, 't'),
    key: CUSTOMER_GROUP.key,
    from: 'commerce.customer_group t',
    fieldSql,
  }
  const { rows, total } = await searchSql(engine.pool, source, criteria)
  return { items: rows.map(showGroup), search_criteria: criteria, total_count: total }
}

export async function readCustomerGroup({ pool }: Engine, id: number): Promise<unknown> {
  const group = await findGroup(pool, id)
  if (group === null) throw noSuchEntity('id', id)
  return showGroup(group)
}

export async function findGroup(db: Database, id: number): Promise<Row | null> {
  const { rows } = await searchTable(db, CUSTOMER_GROUP, criteriaOf('customer_group_id', String(id)))
  return rows[0] ?? null
}

/** All groups of a new Magento have the one tax class for customers. */
function showGroup(group: Row): unknown {
  return {
    id: group.customer_group_id,
    code: group.customer_group_code,
    tax_class_id: group.tax_class_id,
    tax_class_name: 'Retail Customer',
  }
}
