/** Customers, as far as an order may belong to one. */
import { defineTable, type Row } from '../database/define-table.ts'
import { columnList } from '../database/row-sql.ts'
import { searchTable } from '../database/search-table.ts'
import { databaseTime, type Engine } from '../engine.ts'
import { readShape, shapeOfTable } from '../http/read-shape.ts'
import { isRequired, notFound, RestError } from '../http/rest-error.ts'
import { criteriaOf, type SearchCriteria, type SearchResult } from '../http/search-criteria.ts'
import { showRow } from '../orders/show-row.ts'

const CUSTOMER = defineTable(
  'customer',
  'entity_id',
  `entity_id:int group_id:smallint created_at:datetime updated_at:datetime created_in:varchar(255) email:varchar(255)
   firstname:varchar(255) lastname:varchar(255) store_id:smallint website_id:smallint`,
)
const CUSTOMER_SHAPE = shapeOfTable(CUSTOMER, {
  id: 'int',
  addresses: 'any',
  custom_attributes: 'any',
  extension_attributes: 'any',
  disable_auto_group_change: 'int',
})
const UNIQUE_VIOLATION = '23505'
const GENERAL_GROUP = 1

function showCustomer(row: Row): Record<string, unknown> {
  const { entity_id: id, ...columns } = showRow(CUSTOMER, row)
  return {
    id,
    ...columns,
    addresses: [],
    disable_auto_group_change: 0,
    extension_attributes: { is_subscribed: false },
  }
}

export async function createCustomer(engine: Engine, entity: unknown): Promise<unknown> {
  const sent = readShape(CUSTOMER_SHAPE, entity) as Row
  for (const name of ['email', 'firstname', 'lastname']) if (!sent[name]) throw isRequired(name)
  const store = engine.stores.viewById.get(Number(sent.store_id ?? -1)) ?? engine.stores.defaultView
  const now = databaseTime(engine.clock())
  const { rows } = await engine.pool
    .query<Row>(
      `insert into commerce.customer as t
         (email, firstname, lastname, group_id, website_id, store_id, created_in, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
       returning ${columnList(CUSTOMER, 't')}`,
      [
        sent.email,
        sent.firstname,
        sent.lastname,
        sent.group_id ?? GENERAL_GROUP,
        sent.website_id ?? store.websiteId,
        store.id,
        store.name,
        now,
      ],
    )
    .catch((error: { code?: string }) => {
      if (error.code !== UNIQUE_VIOLATION) throw error
      throw new RestError(
        400,
        'A customer with the same email address already exists in an associated website.',
      )
    })
  return showCustomer(rows[0] as Row)
}

export async function searchCustomers(engine: Engine, criteria: SearchCriteria): Promise<SearchResult> {
  const { rows, total } = await searchTable(engine.pool, CUSTOMER, criteria)
  return { items: rows.map(showCustomer), search_criteria: criteria, total_count: total }
}

export async function readCustomer(engine: Engine, id: number): Promise<unknown> {
  const { rows } = await searchTable(engine.pool, CUSTOMER, criteriaOf('entity_id', String(id)))
  if (rows[0] === undefined) throw notFound()
  return showCustomer(rows[0])
}
