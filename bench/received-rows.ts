/** Which rows the tables have received: counted by PostgreSQL itself, and read back to be written again. */
import type pg from 'pg'

export interface Table {
  readonly schema: string
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

export interface ReceivedRows {
  readonly table: Table
  /** Rows inserted meanwhile, also those that are gone again (n_tup_ins); with `updates`, each row changed once more. */
  readonly inserted: number
  /** As text, one value a column. */
  readonly rows: readonly (readonly (string | null)[])[]
}

const SCHEMAS = ['orderferry', 'commerce', 'orderferry_jobs']

/** What counts as received: to PostgreSQL a row that is changed is one more row that is written. */
export type Counted = 'inserts' | 'inserts and updates'

export async function countInserts(
  client: pg.Client,
  counted: Counted = 'inserts',
): Promise<ReadonlyMap<string, number>> {
  const sum = counted === 'inserts' ? 'n_tup_ins' : 'n_tup_ins + n_tup_upd'
  const { rows } = await client.query<{ key: string; inserted: string }>(
    `select schemaname || '.' || relname as key, ${sum} as inserted from pg_stat_user_tables where schemaname = any($1)`,
    [SCHEMAS],
  )
  return new Map(rows.map(({ key, inserted }) => [key, Number(inserted)]))
}

export async function readReceivedRows(
  client: pg.Client,
  before: ReadonlyMap<string, number>,
  counted: Counted = 'inserts',
): Promise<readonly ReceivedRows[]> {
  const received: ReceivedRows[] = []
  for (const [key, inserted] of await countInserts(client, counted)) {
    const isNew = inserted - (before.get(key) ?? 0)
    if (isNew <= 0) continue
    const table = await describe(client, key)
    const columns = table.columns.map(({ name }) => `"${name}"::text`).join(', ')
    const { rows } = await client.query({
      text: `select ${columns} from ${key} limit $1`,
      values: [isNew],
      rowMode: 'array',
    })
    received.push({ table, inserted: isNew, rows })
  }
  return received.sort((a, b) => b.inserted - a.inserted)
}

async function describe(client: pg.Client, key: string): Promise<Table> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [key],
  )
  const [schema = '', name = ''] = key.split('.')
  return { schema, name, columns: rows }
}
