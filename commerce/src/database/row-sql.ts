/**
 * Statements over whole rows. Rows travel as one JSON parameter, so that a statement's text never depends on how many
 * rows or which columns are written, and PostgreSQL plans it once per connection.
 */
import type { Row, Table } from './define-table.ts'
import { storedText } from './stored-text.ts'

/**
 * `insert` of the rows in JSON parameter `parameter`; the key comes from its sequence, in the order of the rows.
 * @param given columns whose value is a SQL expression instead
 * @param from what else stands in the `from` clause, for those expressions
 */
export function insertRows(
  table: Table,
  parameter: string,
  given: Readonly<Record<string, string>> = {},
  from = '',
): string {
  const columns = table.columns.filter((column) => column.name !== table.key || column.name in given)
  const names = columns.map((column) => column.name)
  const values = columns.map((column) => given[column.name] ?? sourceOf(column.name, column.defaultsToZero))
  return `insert into commerce.${table.name} (${names.join(', ')})
    select ${values.join(', ')}
    from json_populate_recordset(null::commerce.${table.name}, ${parameter}::json) r${from}`
}

function sourceOf(name: string, defaultsToZero: boolean): string {
  return defaultsToZero ? `coalesce(r.${name}, 0)` : `r.${name}`
}

/**
 * `update` of the named columns of one row per entry of the JSON parameter, which carries the key.
 * @param among a condition on `t` that an index answers: how many rows the JSON holds is unknown to the planner, which
 * would read the whole table for them
 */
export function updateRows(
  table: Table,
  columns: readonly string[],
  parameter: string,
  among: string,
): string {
  const assignments = columns.map((column) => `${column} = r.${column}`)
  return `update commerce.${table.name} t
    set ${assignments.join(', ')}
    from json_populate_recordset(null::commerce.${table.name}, ${parameter}::json) r
    where ${among} and t.${table.key} = r.${table.key}`
}

/** The columns of a table, named, for `select`. */
export function columnList(table: Table, alias: string): string {
  return table.columns.map((column) => `${alias}.${column.name}`).join(', ')
}

/** The rows as the JSON parameter of `insertRows`: only known columns, texts as MySQL would keep them. */
export function rowsParameter(table: Table, rows: readonly Row[]): string {
  return JSON.stringify(rows.map((row) => storedRow(table, row)))
}

function storedRow(table: Table, row: Row): Row {
  const stored: Row = {}
  for (const [name, value] of Object.entries(row)) {
    const column = table.byName.get(name)
    if (column === undefined || value === null || value === undefined) continue
    stored[name] = column.length === null ? value : storedText(String(value), column.length)
  }
  return stored
}
