import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { transaction } from './transaction.ts'

const FOLDER = join(import.meta.dirname, 'migrations')
/** Any number that nobody else in the database uses. */
const MIGRATION_LOCK = 4_610_001

/** Brings the schema `commerce` up to date. Several engines may start at once: one migrates, the others wait. */
export async function migrate(pool: pg.Pool): Promise<void> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  await transaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    await client.query('create schema if not exists commerce')
    await client.query(
      'create table if not exists commerce.migration (name text primary key, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string }>('select name from commerce.migration')
    const applied = new Set(rows.map((row) => row.name))
    for (const name of names) {
      if (applied.has(name)) continue
      await client.query(await readFile(join(FOLDER, name), 'utf8'))
      await client.query('insert into commerce.migration (name) values ($1)', [name])
    }
  })
}
