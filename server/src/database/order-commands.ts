/** What staff do to Commerce orders, command by command. */
import { type Selectable, sql } from 'kysely'
import { blindIndex, open, type SecretKeys, seal } from '../platform/secret-box.ts'
import type { Queryable } from './connect.ts'
import { readInstallationKey } from './installation.ts'
import type { Schema } from './schema.ts'

export type OrderCommandRow = Selectable<Schema['order_commands']>

/** How the order stood before the command, its last ids among it: what is newer may be the effect. 0: there was none. */
export type StandBefore = OrderCommandRow['before']

export interface NewCommand {
  readonly key: string
  readonly commerceOrderId: number
  readonly kind: string
  readonly by: { readonly name: string; readonly userId: string | null }
  readonly seen: string
  readonly request: unknown
  readonly before: StandBefore
  /** How long Commerce may go on with a call whose answer never comes. */
  readonly openMs: number
  readonly now: Date
}

/** Begins a command, or begins again one that is known not to have been done. */
export async function beginCommand(
  db: Queryable,
  keys: SecretKeys,
  command: NewCommand,
): Promise<OrderCommandRow> {
  const key = await readInstallationKey(db, keys)
  const request = JSON.stringify(command.request)
  const begun = {
    seen: command.seen,
    state: 'begun' as const,
    sealed_request: seal(key, request, belongsTo(command.key)),
    request_index: blindIndex(key, `${command.key} ${request}`),
    before: JSON.stringify(command.before),
    begun_at: command.now,
    open_until: sql<Date>`now() + make_interval(secs => ${command.openMs / 1000}::float8)`,
    settled_at: null,
    message: null,
  }
  return db
    .insertInto('order_commands')
    .values({
      command_key: command.key,
      commerce_order_id: BigInt(command.commerceOrderId),
      kind: command.kind,
      actor: command.by.name,
      user_id: command.by.userId,
      ...begun,
    })
    .onConflict((conflict) =>
      conflict.column('command_key').doUpdateSet(begun).where('order_commands.state', '=', 'not-done'),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
}

export function findCommand(db: Queryable, key: string): Promise<OrderCommandRow | undefined> {
  return db.selectFrom('order_commands').selectAll().where('command_key', '=', key).executeTakeFirst()
}

/** Whether a command that is sent again asks for what it asked for at first; what cannot be told any more counts as the same. */
export async function asksForTheSame(
  db: Queryable,
  keys: SecretKeys,
  row: OrderCommandRow,
  request: unknown,
): Promise<boolean> {
  if (row.request_index === null) return true
  const key = await readInstallationKey(db, keys)
  return blindIndex(key, `${row.command_key} ${JSON.stringify(request)}`).equals(row.request_index)
}

export function openRequest({ current, previous }: SecretKeys, row: OrderCommandRow): unknown {
  if (row.sealed_request === null) throw new Error(`The command ${row.command_key} is settled.`)
  const keys = previous === null ? [current] : [current, previous]
  return JSON.parse(open(keys, row.sealed_request, belongsTo(row.command_key)))
}

export type Settlement =
  | { readonly state: 'done'; readonly result: object }
  | { readonly state: 'refused' | 'not-done'; readonly message: string }

/** Gives whether it was open: a command is settled once. */
export async function settleCommand(
  db: Queryable,
  row: OrderCommandRow,
  settlement: Settlement,
  now: Date,
): Promise<boolean> {
  const told =
    settlement.state === 'done'
      ? { result: JSON.stringify(settlement.result) }
      : { message: settlement.message }
  const changed = await db
    .updateTable('order_commands')
    .set({ state: settlement.state, ...told, sealed_request: null, settled_at: now })
    .where('command_id', '=', row.command_id)
    .where('state', '=', 'begun')
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** By the database's clock, as leases are. */
export async function hasCommerceEnded(db: Queryable, row: OrderCommandRow): Promise<boolean> {
  const ended = await db
    .selectFrom('order_commands')
    .select('command_id')
    .where('command_id', '=', row.command_id)
    .where('open_until', '<=', sql<Date>`now()`)
    .executeTakeFirst()
  return ended !== undefined
}

/** The oldest first. */
export function openCommands(
  db: Queryable,
  { limit, commerceOrderId }: { readonly limit: number; readonly commerceOrderId?: number },
): Promise<OrderCommandRow[]> {
  const all = db.selectFrom('order_commands').selectAll().where('state', '=', 'begun')
  const wanted =
    commerceOrderId === undefined ? all : all.where('commerce_order_id', '=', BigInt(commerceOrderId))
  return wanted.orderBy('command_id').limit(limit).execute()
}

/** What was done to the order after the command of this id, the newest first. */
export function commandsDone(
  db: Queryable,
  commerceOrderId: number,
  { afterId, limit }: { readonly afterId: bigint; readonly limit: number },
): Promise<OrderCommandRow[]> {
  return db
    .selectFrom('order_commands')
    .selectAll()
    .where('commerce_order_id', '=', BigInt(commerceOrderId))
    .where('command_id', '>', afterId)
    .where('state', '=', 'done')
    .orderBy('command_id', 'desc')
    .limit(limit)
    .execute()
}

/** Under the key that the installation changes to; in the transaction of that change. */
export async function sealCommandsAgain(db: Queryable, keys: SecretKeys): Promise<void> {
  const begun = await db
    .selectFrom('order_commands')
    .selectAll()
    .where('state', '=', 'begun')
    .forUpdate()
    .execute()
  for (const row of begun) {
    const text = JSON.stringify(openRequest(keys, row))
    await db
      .updateTable('order_commands')
      .set({ sealed_request: seal(keys.current, text, belongsTo(row.command_key)) })
      .where('command_id', '=', row.command_id)
      .execute()
  }
  await db
    .updateTable('order_commands')
    .set({ request_index: null })
    .where('request_index', 'is not', null)
    .execute()
}

function belongsTo(key: string): string {
  return `order_commands.sealed_request/${key}`
}
