/**
 * The whole schema as SQL, read from the database's own catalog: what `schema.sql` holds, so that a review sees the
 * tables as they stand and not as a sum of migrations.
 */
import pg from 'pg'
import { SCHEMA_NAME } from './connect.ts'

interface Described {
  readonly table: string
  readonly columns: readonly string[]
  readonly constraints: readonly string[]
  readonly indexes: readonly string[]
  readonly statistics: readonly string[]
  readonly triggers: readonly string[]
}

export async function describeSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, options: `-c search_path=${SCHEMA_NAME}` })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      'select relname as name from pg_class where relnamespace = $1::regnamespace and relkind = $2 order by relname',
      [SCHEMA_NAME, 'r'],
    )
    const tables: Described[] = []
    for (const { name } of rows) tables.push(await describeTable(client, name))
    const functions = await lines(
      client,
      'select pg_get_functiondef(oid) as line from pg_proc where pronamespace = $1::regnamespace order by proname',
      [SCHEMA_NAME],
    )
    return [HEAD, ...functions.map((text) => `${text.trim()};`), ...tables.map(printTable)]
      .join('\n\n')
      .concat('\n')
  } finally {
    await client.end()
  }
}

const HEAD = `-- The schema as all migrations leave it. Printed by \`npm run schema\`; a test compares it with the database.`

async function describeTable(client: pg.Client, table: string): Promise<Described> {
  const relation = `${SCHEMA_NAME}.${table}`
  return {
    table,
    columns: await lines(
      client,
      `select attname || ' ' || format_type(atttypid, atttypmod)
         || case when attidentity <> '' then ' generated always as identity' else '' end
         || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
         || case when attnotnull then ' not null' else '' end as line
       from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
       where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
      [relation],
    ),
    // PostgreSQL 18 also lists what "not null" already says.
    constraints: await lines(
      client,
      `select pg_get_constraintdef(oid) as line from pg_constraint
       where conrelid = $1::regclass and contype <> 'n' order by contype = 'p' desc, 1`,
      [relation],
    ),
    indexes: await lines(
      client,
      `select replace(indexdef, '${SCHEMA_NAME}.', '') as line from pg_indexes
       where schemaname = $1 and tablename = $2
         and not exists (select from pg_constraint where conname = indexname and conrelid = $3::regclass) order by 1`,
      [SCHEMA_NAME, table, relation],
    ),
    statistics: await lines(
      client,
      `select replace(pg_get_statisticsobjdef(oid), '${SCHEMA_NAME}.', '') as line from pg_statistic_ext
       where stxrelid = $1::regclass order by 1`,
      [relation],
    ),
    triggers: await lines(
      client,
      `select replace(pg_get_triggerdef(oid), '${SCHEMA_NAME}.', '') as line from pg_trigger
       where tgrelid = $1::regclass and not tgisinternal order by 1`,
      [relation],
    ),
  }
}

function printTable({ table, columns, constraints, indexes, statistics, triggers }: Described): string {
  const body = [...columns, ...constraints].map((line) => `  ${line}`).join(',\n')
  return [
    `create table ${table} (\n${body}\n);`,
    ...[...indexes, ...statistics, ...triggers].map((line) => `${line};`),
  ].join('\n')
}

async function lines(
  client: pg.Client,
  sql: string,
  parameters: readonly unknown[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ line: string }>(sql, [...parameters])
  return rows.map(({ line }) => line)
}
