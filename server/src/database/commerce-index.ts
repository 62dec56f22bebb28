/** How far the index of Commerce orders has been read. */
import type { IndexPart } from '@orderferry/domain/sync-cursor/next-index-reading'
import type { Selectable, Transaction, Updateable } from 'kysely'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'

export type IndexPartRow = Selectable<Schema['commerce_index_parts']>

/** The orders first. */
export function readIndexParts(db: Queryable): Promise<readonly IndexPartRow[]> {
  return db
    .selectFrom('commerce_index_parts')
    .selectAll()
    .orderBy((eb) => eb.case().when('part', '=', 'orders').then(0).else(1).end())
    .orderBy('part')
    .execute()
}

/**
 * Records how far a part has been read, in the transaction of what was read.
 * @returns false where another process has read the part meanwhile: its progress stands
 */
export async function moveIndexPart(
  trx: Transaction<Schema>,
  from: IndexPartRow,
  set: Updateable<Schema['commerce_index_parts']>,
): Promise<boolean> {
  const now = await trx
    .selectFrom('commerce_index_parts')
    .selectAll()
    .where('part', '=', from.part)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!isSame(now.load_read_at, from.load_read_at) || !isSame(now.follow_read_at, from.follow_read_at))
    return false
  await trx.updateTable('commerce_index_parts').set(set).where('part', '=', from.part).execute()
  return true
}

function isSame(a: Date | null, b: Date | null): boolean {
  return a?.getTime() === b?.getTime()
}

/** What Commerce refused is asked again later; the other parts go on. */
export async function refuseIndexPart(
  db: Queryable,
  part: IndexPart,
  { problem, tryAt }: { readonly problem: string; readonly tryAt: Date },
): Promise<void> {
  await db
    .updateTable('commerce_index_parts')
    .set({ problem, try_at: tryAt })
    .where('part', '=', part)
    .execute()
}
