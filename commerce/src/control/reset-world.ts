import type pg from 'pg'
import { transaction } from '../database/transaction.ts'
import { type World, writeWorld } from '../stores/seed-world.ts'

/** Kept over a reset: what the schema is, and who may use it. */
const KEPT = ['migration', 'access_token']

/** Empties every table and writes the world anew, in one step: nobody meets a shop without stores. Ids begin again. */
export async function resetWorld(pool: pg.Pool, world: World, now: string): Promise<void> {
  await transaction(pool, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name
       from pg_tables
       where schemaname = 'commerce' and tablename <> all($1)`,
      [KEPT],
    )
    await client.query(`truncate ${rows.map((row) => row.name).join(', ')} restart identity`)
    await writeWorld(client, world, now)
  })
}
