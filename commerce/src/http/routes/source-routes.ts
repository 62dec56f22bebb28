/** Sources: the places that stock lies at. https://developer.adobe.com/commerce/webapi/rest/inventory/manage-sources/ */
import { defineTable, type Row } from '../../database/define-table.ts'
import { columnList } from '../../database/row-sql.ts'
import { type FieldSql, searchSql } from '../../database/search-table.ts'
import { showRow } from '../../orders/show-row.ts'
import { type Fields, readShape, type Shape, shapeOfTable } from '../read-shape.ts'
import { RestError } from '../rest-error.ts'
import { type Call, type Route, requiredParameter, route } from '../route.ts'
import { criteriaOf, readSearchCriteria, type SearchCriteria } from '../search-criteria.ts'

const SOURCES = 'Magento_InventoryApi::source'
const EDIT = 'Magento_InventoryApi::source_edit'

const SOURCE = defineTable(
  'inventory_source',
  'source_code',
  `source_code:varchar(255) name:varchar(255) -enabled:smallint description:text latitude:decimal(8,6)
   longitude:decimal(9,6) country_id:varchar(2) postcode:varchar(255) -frontend_name:varchar(255)`,
)

export const SOURCE_ROUTES: readonly Route[] = [
  route('GET', '/V1/inventory/sources', SOURCES, listSources),
  route('GET', '/V1/inventory/sources/:sourceCode', SOURCES, readSource),
  route('POST', '/V1/inventory/sources', EDIT, (call) => saveSource(call, null)),
  route('PUT', '/V1/inventory/sources/:sourceCode', EDIT, (call) =>
    saveSource(call, call.parameters.sourceCode ?? ''),
  ),
]

/** The column is a boolean here, and a number where it is searched for. */
const fieldSql: FieldSql = (field) => {
  const column = SOURCE.byName.get(field)
  if (column === undefined) return null
  return { sql: field === 'enabled' ? 't.enabled::int' : `t.${field}`, column }
}

async function search({ engine }: Call, criteria: SearchCriteria) {
  const select = columnList(SOURCE, 't')
  const source = { select, key: SOURCE.key, from: 'commerce.inventory_source t', fieldSql }
  const { rows, total } = await searchSql(engine.pool, source, criteria)
  return { sources: rows.map(showSource), total }
}

function showSource(source: Row): unknown {
  return {
    ...showRow(SOURCE, source),
    enabled: Boolean(source.enabled),
    use_default_carrier_config: true,
    carrier_links: [],
    extension_attributes: { is_pickup_location_active: false, frontend_name: source.frontend_name },
  }
}

async function listSources(call: Call): Promise<unknown> {
  const criteria = readSearchCriteria(call.query, true)
  const { sources, total } = await search(call, criteria)
  return { items: sources, search_criteria: criteria, total_count: total }
}

async function readSource(call: Call): Promise<unknown> {
  const code = call.parameters.sourceCode ?? ''
  const { sources } = await search(call, criteriaOf('source_code', code))
  if (sources[0] === undefined) {
    throw new RestError(404, 'Source with code "%value" does not exist.', { value: code })
  }
  return sources[0]
}

const SOURCE_SHAPE: Shape = shapeOfTable(SOURCE, {
  enabled: 'boolean',
  ...Object.fromEntries(
    ['region_id', 'region', 'city', 'street', 'contact_name', 'email', 'phone', 'fax'].map(
      (name) => [name, 'any'] as const,
    ),
  ),
  use_default_carrier_config: 'boolean',
  carrier_links: 'any',
  extension_attributes: 'any',
})

/** Makes a source, or changes the one that has its code: what is not sent stays. */
async function saveSource(call: Call, pathCode: string | null): Promise<readonly []> {
  const sent: Fields = readShape(SOURCE_SHAPE, requiredParameter(call, 'source'))
  const code = pathCode ?? sent.source_code
  if (!code) {
    throw new RestError(400, 'Validation Failed: "source_code" can not be empty.', undefined, {
      errors: [{ message: '"%field" can not be empty.', parameters: { field: 'source_code' } }],
    })
  }
  await call.engine.pool.query(
    `insert into commerce.inventory_source as source
       (source_code, name, enabled, description, latitude, longitude, country_id, postcode, frontend_name)
     values ($1, coalesce($2, ''), coalesce($3, true), $4, $5, $6, coalesce($7, ''), coalesce($8, ''), coalesce($2, ''))
     on conflict (source_code) do update
     set name = coalesce($2, source.name), enabled = coalesce($3, source.enabled),
       description = coalesce($4, source.description), latitude = coalesce($5, source.latitude),
       longitude = coalesce($6, source.longitude), country_id = coalesce($7, source.country_id),
       postcode = coalesce($8, source.postcode)`,
    [
      code,
      ...['name', 'enabled', 'description', 'latitude', 'longitude', 'country_id', 'postcode'].map(
        (name) => sent[name] ?? null,
      ),
    ],
  )
  return []
}
