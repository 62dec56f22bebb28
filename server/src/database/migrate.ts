/**
 * Forward-only migrations: the SQL files of `migrations/`, in the order of their numbers, each in a transaction of its
 * own. Processes that start together wait for each other; a database newer than this program is refused.
 */
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { SCHEMA_NAME } from './connect.ts'

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'migrations')
const LOCK = 'orderferry-migrations'

/** Brings the database up to date. Gives the names of the migrations that were applied now. */
export async function migrateDatabase(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url, options: `-c search_path=${SCHEMA_NAME}` })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [LOCK])
    await client.query(`create schema if not exists ${SCHEMA_NAME}`)
    await client.query(
      'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
    )
    return await applyMissing(client, await namesOfMigrations())
  } finally {
    await client.end()
  }
}

async function namesOfMigrations(): Promise<readonly string[]> {
  const files = await readdir(FOLDER)
  return files.filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file)).sort()
}

async function applyMissing(client: pg.Client, known: readonly string[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migrations order by name')
  const applied = new Set(rows.map(({ name }) => name))
  const unknown = [...applied].filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new Error(
      `The database is newer than this version of Orderferry: it has ${unknown.join(', ')}. Start the newer version.`,
    )
  }
  const missing = known.filter((name) => !applied.has(name))
  for (const name of missing) {
    const statements = await readFile(join(FOLDER, name), 'utf8')
    await client.query('begin')
    try {
      await client.query(statements)
      await client.query('insert into migrations (name) values ($1)', [name])
      await client.query('commit')
    } catch (cause) {
      await client.query('rollback')
      throw new Error(`The migration ${name} failed; nothing of it was kept.`, { cause })
    }
  }
  return missing
}
