/** Turns search criteria into SQL over the columns of one table, and compares as MySQL does. */
import type { Filter, SearchCriteria } from '../http/search-criteria.ts'
import type { Column, Row, Table } from './define-table.ts'
import type { Database } from './open-pool.ts'
import { columnList } from './row-sql.ts'

export interface Found {
  readonly rows: readonly Row[]
  readonly total: number
}

/** How a field is written in SQL; null where there is none. Tables with other sources of fields bring their own. */
export type FieldSql = (field: string) => { readonly sql: string; readonly column: Column } | null

export class UnknownField extends Error {
  readonly field: string
  constructor(field: string) {
    super(`there is no column ${field}`)
    this.name = 'UnknownField'
    this.field = field
  }
}

export async function searchTable(db: Database, table: Table, criteria: SearchCriteria): Promise<Found> {
  const fieldSql: FieldSql = (field) => {
    const column = table.byName.get(field)
    return column === undefined ? null : { sql: `t.${column.name}`, column }
  }
  return searchSql(
    db,
    { select: columnList(table, 't'), key: table.key, from: `commerce.${table.name} t`, fieldSql },
    criteria,
  )
}

export interface Source {
  readonly select: string
  readonly key: string
  readonly from: string
  readonly fieldSql: FieldSql
}

export async function searchSql(db: Database, source: Source, criteria: SearchCriteria): Promise<Found> {
  const parameters: unknown[] = []
  const where = whereOf(criteria, source.fieldSql, parameters)
  const order = orderOf(criteria, source)
  const size = criteria.page_size ?? 0
  if (size <= 0) {
    const { rows } = await db.query<Row>(
      `select ${source.select} from ${source.from}${where}${order}`,
      parameters,
    )
    return { rows, total: rows.length }
  }
  const counted = await db.query<{ total: number }>(
    `select count(*) as total from ${source.from}${where}`,
    parameters,
  )
  const offset = (Math.max(criteria.current_page ?? 1, 1) - 1) * size
  const { rows } = await db.query<Row>(
    `select ${source.select} from ${source.from}${where}${order} limit ${size} offset ${offset}`,
    parameters,
  )
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

function whereOf(criteria: SearchCriteria, fieldSql: FieldSql, parameters: unknown[]): string {
  const groups = criteria.filter_groups
    .filter((group) => group.filters.length > 0)
    .map(({ filters }) => `(${alternativesOf(filters, fieldSql, parameters).join(' or ')})`)
  return groups.length === 0 ? '' : `\nwhere ${groups.join('\n  and ')}`
}

/** The conditions of one group; `from` and `to` on the same field are one of them, a range. */
function alternativesOf(
  filters: readonly Filter[],
  fieldSql: FieldSql,
  parameters: unknown[],
): readonly string[] {
  const byRange = Map.groupBy(filters, (filter) =>
    filter.condition_type === 'from' || filter.condition_type === 'to' ? `range ${filter.field}` : filter,
  )
  return [...byRange.values()].map(
    (joined) => `(${joined.map((filter) => conditionOf(filter, fieldSql, parameters)).join(' and ')})`,
  )
}

function orderOf(criteria: SearchCriteria, { fieldSql, key }: Source): string {
  const orders = (criteria.sort_orders ?? []).map(({ field, direction }) => {
    const found = fieldSql(field)
    if (found === null) throw new UnknownField(field)
    const sql = found.column.kind === 'text' ? `lower(${found.sql})` : found.sql
    // MySQL sorts null before everything else.
    return `${sql} ${direction} nulls ${direction === 'ASC' ? 'first' : 'last'}`
  })
  // What is equal comes in the order of its ids, as InnoDB gives it: pages neither repeat nor miss a row.
  return `\norder by ${[...orders, `t.${key}`].join(', ')}`
}

const COMPARISONS: Readonly<Record<string, string>> = {
  gt: '>',
  lt: '<',
  gteq: '>=',
  lteq: '<=',
  from: '>=',
  to: '<=',
}

function conditionOf(filter: Filter, fieldSql: FieldSql, parameters: unknown[]): string {
  const found = filter.field === null ? null : fieldSql(filter.field)
  if (found === null) throw new UnknownField(filter.field ?? '')
  const { sql, column } = found
  const value = filter.value ?? ''
  const bind = (bound: unknown) => `$${parameters.push(bound)}`
  const comparison = COMPARISONS[filter.condition_type]
  if (comparison !== undefined) return compare(sql, column, comparison, bind, value)
  switch (filter.condition_type) {
    case 'null':
    case 'is':
      return `${sql} is null`
    case 'notnull':
      return `${sql} is not null`
    case 'in':
      return `${folded(sql, column)} = any(${listOf(column, value, bind)})`
    case 'nin':
      return `${folded(sql, column)} <> all(${listOf(column, value, bind)})`
    case 'like':
      return `lower(${sql}::text) like lower(${bind(value)})`
    case 'nlike':
      return `lower(${sql}::text) not like lower(${bind(value)})`
    case 'fulltext':
      return `lower(${sql}::text) like lower(${bind(`%${value}%`)})`
    case 'regexp':
      return `${sql}::text ~* ${bind(value)}`
    case 'finset':
      return `lower(${bind(value)}) = any(string_to_array(lower(${sql}::text), ','))`
    case 'nfinset':
      return `lower(${bind(value)}) <> all(string_to_array(lower(${sql}::text), ','))`
    case 'ntoa':
      // A number as the address that it stands for, as MySQL's inet_ntoa.
      return `host('0.0.0.0'::inet + coalesce(substring(${sql}::text from '^\\s*(\\d{1,9})'), '0')::bigint) like ${bind(value)}`
    case 'seq':
      return value === '' ? `${sql} is null` : compare(sql, column, '=', bind, value)
    case 'sneq':
      return value === '' ? `${sql} is not null` : compare(sql, column, '<>', bind, value)
    case 'neq':
      return filter.value === null ? `${sql} is not null` : compare(sql, column, '<>', bind, value)
    default:
      // An unknown condition acts as `eq`; `eq` without a value compares with null, which nothing equals.
      return filter.value === null ? 'false' : compare(sql, column, '=', bind, value)
  }
}

function compare(
  sql: string,
  column: Column,
  operator: string,
  bind: (value: unknown) => string,
  value: string,
): string {
  const bound = comparable(column, value)
  const parameter = bind(bound)
  const folding =
    column.kind === 'text' ? `lower(rtrim(${parameter}))` : `${parameter}::${sqlType(column, [bound])}`
  return `${folded(sql, column)} ${operator} ${folding}`
}

/** Whole numbers are compared as such, for the sake of the index. */
function sqlType(column: Column, values: readonly (string | null)[]): string {
  if (column.kind === 'datetime') return 'timestamp'
  const whole = values.every((value) => value !== null && /^[+-]?\d{1,18}$/.test(value))
  return column.kind === 'integer' && whole ? 'bigint' : 'numeric'
}

/** Texts are compared without case and trailing spaces. */
function folded(sql: string, column: Column): string {
  return column.kind === 'text' ? `lower(rtrim(${sql}))` : sql
}

function listOf(column: Column, value: string, bind: (value: unknown) => string): string {
  const values = value.split(',').map((entry) => comparable(column, entry))
  if (column.kind === 'text') return bind(values.map((entry) => entry?.toLowerCase().trimEnd()))
  return `${bind(values)}::${sqlType(column, values)}[]`
}

/** MySQL reads the number that a text begins with, else 0; what is no date equals no date. */
function comparable(column: Column, value: string): string | null {
  if (column.kind === 'text') return value
  if (column.kind === 'datetime')
    return /^\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d)?.*)?$/.test(value) ? value : null
  return /^\s*[+-]?(\d+(\.\d*)?|\.\d+)/.exec(value)?.[0].trim() ?? '0'
}
