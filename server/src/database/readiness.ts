/** Asks the database whether it is there, and whether it is the one that this program was written for. */
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import type { Queryable } from './connect.ts'

const MIGRATIONS = fileURLToPath(new URL('migrations/', import.meta.url))

export async function connectionAnswers(db: Queryable): Promise<void> {
  await sql`select 1`.execute(db)
}

/** The names of the migrations that this database lacks. */
export async function missingMigrations(db: Queryable): Promise<readonly string[]> {
  const files = await readdir(MIGRATIONS)
  const { rows } = await sql<{ name: string }>`select name from migrations`.execute(db)
  const applied = new Set(rows.map(({ name }) => name))
  return files.filter((file) => file.endsWith('.sql') && !applied.has(file)).sort()
}
