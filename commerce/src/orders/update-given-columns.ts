import type { Row, Table, Value } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { storedText } from '../database/stored-text.ts'

/** Writes only the columns that were given, null where null was given. */
export async function updateGivenColumns(db: Database, table: Table, id: Value, given: Row): Promise<void> {
  const names = Object.keys(given).filter((name) => table.byName.has(name) && name !== table.key)
  if (names.length === 0) return
  const values = names.map((name) => storedValue(table, name, given[name]))
  const assignments = names.map((name, at) => `${name} = $${at + 2}`)
  await db.query(`update commerce.${table.name} set ${assignments.join(', ')} where ${table.key} = $1`, [
    id,
    ...values,
  ])
}

function storedValue(table: Table, name: string, value: Value): Value {
  const length = table.byName.get(name)?.length ?? null
  return length === null || value === null || value === undefined ? value : storedText(String(value), length)
}
