import type { Column, Row, Table, Value } from '../database/define-table.ts'

/** A row as REST shows it: what is null is left out, numbers are numbers. */
export function showRow(table: Table, row: Row): Record<string, unknown> {
  const shown: Record<string, unknown> = {}
  for (const column of table.columns) {
    const value = row[column.name]
    if (column.hidden || value === null || value === undefined) continue
    shown[column.jsonName] = showValue(column, value)
  }
  return shown
}

function showValue(column: Column, value: Value): unknown {
  if (value === null || value === undefined) return null
  return column.kind === 'integer' || column.kind === 'decimal' ? Number(value) : String(value)
}

/** Fields that are always there, null where they have no value. */
export function withNulls(shown: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  for (const name of names) if (!(name in shown)) shown[name] = null
  return shown
}
