import type pg from 'pg'
import { seedWorld, type World } from '../stores/seed-world.ts'

/** Kept over a reset: what the schema is, and who may use it. */
const KEPT = ['migration', 'access_token']

/** Empties every table and seeds the world anew. Ids and numbers begin again. */
export async function resetWorld(pool: pg.Pool, world: World, now: string): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name
     from pg_tables
     where schemaname = 'commerce' and tablename <> all($1)`,
    [KEPT],
  )
  const names = rows.map((row) => row.name).join(', ')
  await pool.query(`truncate ${names} restart identity`)
  await seedWorld(pool, world, now)
}
