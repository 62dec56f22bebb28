/** The audit list: who did what, when, to what. It holds ids and names of fields, never what was in them. */
import type { Selectable, SelectQueryBuilder } from 'kysely'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'
import type { AuditKind } from './schema-users.ts'

export type AuditRow = Selectable<Schema['audit_entries']>

export interface AuditActor {
  readonly name: string
  /** Null: a program, the command line, or a stranger. */
  readonly userId: string | null
}

export interface AuditEntry {
  readonly by: AuditActor
  readonly kind: AuditKind
  readonly action: string
  /** Ids: of a store, an order, a user. */
  readonly subject?: Readonly<Record<string, string>>
  /** The names of what was changed. */
  readonly fields?: readonly string[]
  /** An entry with the same text is not noted again. */
  readonly once?: string
  readonly now: Date
}

/** In the transaction of what it notes, where there is one. */
export async function recordAudit(db: Queryable, entry: AuditEntry): Promise<void> {
  await db
    .insertInto('audit_entries')
    .values({
      happened_at: entry.now,
      actor: entry.by.name,
      user_id: entry.by.userId,
      kind: entry.kind,
      action: entry.action,
      subject: JSON.stringify(entry.subject ?? {}),
      fields: [...(entry.fields ?? [])],
      once_key: entry.once ?? null,
    })
    .onConflict((conflict) => conflict.column('once_key').doNothing())
    .execute()
}

export interface AuditFilter {
  readonly userId?: string | undefined
  readonly kind?: AuditKind | undefined
  readonly from?: Date | undefined
  readonly before?: Date | undefined
}

/** The newest first. */
export function listAudit(
  db: Queryable,
  filter: AuditFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<AuditRow[]> {
  return filtered(db.selectFrom('audit_entries').selectAll(), filter)
    .orderBy('audit_id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
}

export async function countAudit(db: Queryable, filter: AuditFilter): Promise<number> {
  const counted = db.selectFrom('audit_entries').select((all) => all.fn.countAll<string>().as('count'))
  const { count } = await filtered(counted, filter).executeTakeFirstOrThrow()
  return Number(count)
}

export async function clearAudit(db: Queryable, before: Date): Promise<void> {
  await db.deleteFrom('audit_entries').where('happened_at', '<', before).execute()
}

function filtered<Output>(
  query: SelectQueryBuilder<Schema, 'audit_entries', Output>,
  { userId, kind, from, before }: AuditFilter,
): SelectQueryBuilder<Schema, 'audit_entries', Output> {
  let narrowed = query
  if (userId !== undefined) narrowed = narrowed.where('user_id', '=', userId)
  if (kind !== undefined) narrowed = narrowed.where('kind', '=', kind)
  if (from !== undefined) narrowed = narrowed.where('happened_at', '>=', from)
  if (before !== undefined) narrowed = narrowed.where('happened_at', '<', before)
  return narrowed
}
