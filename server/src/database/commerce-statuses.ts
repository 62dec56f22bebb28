/** The shop's labels of its order statuses, as they were last read. */
import type { Transaction } from 'kysely'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'

/** By status; empty where Commerce does not tell. */
export async function readStatusLabels(db: Queryable): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('commerce_statuses').selectAll().execute()
  return new Map(rows.map(({ status, label }) => [status, label]))
}

/** Writes nothing where they are as they were. */
export async function keepStatusLabels(
  trx: Transaction<Schema>,
  labels: ReadonlyMap<string, string>,
): Promise<void> {
  const known = await readStatusLabels(trx)
  const changed = [...labels].filter(([status, label]) => known.get(status) !== label)
  if (changed.length === 0) return
  await trx
    .insertInto('commerce_statuses')
    .values(changed.map(([status, label]) => ({ status, label })))
    .onConflict((conflict) =>
      conflict.column('status').doUpdateSet((eb) => ({ label: eb.ref('excluded.label') })),
    )
    .execute()
}
