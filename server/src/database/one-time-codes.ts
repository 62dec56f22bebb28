/** One-time codes and recovery codes of people. Their secrets are sealed under the installation's key, bound to the user. */
import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import { open, type SecretKeys, seal } from '../platform/secret-box.ts'
import type { Queryable } from './connect.ts'
import { readInstallationKey } from './installation.ts'
import type { Schema } from './schema.ts'

export type OneTimeCodesRow = Selectable<Schema['user_one_time_codes']>

/** Null: the user has none, not even some that wait for their first code. */
export async function findOneTimeCodes(db: Queryable, userId: string): Promise<OneTimeCodesRow | null> {
  return (await codesOf(db, userId).executeTakeFirst()) ?? null
}

/** As `findOneTimeCodes`; nobody changes them until the transaction ends. */
export async function holdOneTimeCodes(trx: Queryable, userId: string): Promise<OneTimeCodesRow | null> {
  return (await codesOf(trx, userId).forUpdate().executeTakeFirst()) ?? null
}

/** The secret of a user who begins anew: it counts once it is confirmed. */
export async function keepUnconfirmedSecret(
  db: Queryable,
  keys: SecretKeys,
  { userId, secret, now }: { readonly userId: string; readonly secret: string; readonly now: Date },
): Promise<void> {
  const sealed = seal(await readInstallationKey(db, keys), secret, belongsTo(userId))
  await db
    .insertInto('user_one_time_codes')
    .values({ user_id: userId, sealed_secret: sealed, created_at: now })
    .onConflict((conflict) =>
      conflict
        .column('user_id')
        .doUpdateSet({ sealed_secret: sealed, last_step: null, created_at: now })
        .where('user_one_time_codes.confirmed_at', 'is', null),
    )
    .execute()
}

export function openSecret({ current, previous }: SecretKeys, row: OneTimeCodesRow): string {
  const keys = previous === null ? [current] : [current, previous]
  return open(keys, row.sealed_secret, belongsTo(row.user_id))
}

/** Whether the code of this half minute was not used yet: it is now, and so are those before it. */
export async function useUpStep(db: Queryable, userId: string, step: bigint): Promise<boolean> {
  const used = await db
    .updateTable('user_one_time_codes')
    .set({ last_step: step })
    .where('user_id', '=', userId)
    .where((or) => or.or([or('last_step', 'is', null), or('last_step', '<', step)]))
    .returning('user_id')
    .executeTakeFirst()
  return used !== undefined
}

export async function confirmOneTimeCodes(db: Queryable, userId: string, now: Date): Promise<void> {
  await db
    .updateTable('user_one_time_codes')
    .set({ confirmed_at: now })
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is', null)
    .execute()
}

/** With the recovery codes. @returns whether there was something to forget */
export async function forgetOneTimeCodes(db: Queryable, userId: string): Promise<boolean> {
  await db.deleteFrom('user_recovery_codes').where('user_id', '=', userId).execute()
  const forgotten = await db
    .deleteFrom('user_one_time_codes')
    .where('user_id', '=', userId)
    .returning('user_id')
    .executeTakeFirst()
  return forgotten !== undefined
}

/** Those of before are of no use any more. */
export async function replaceRecoveryCodes(
  db: Queryable,
  userId: string,
  codes: readonly string[],
): Promise<void> {
  await db.deleteFrom('user_recovery_codes').where('user_id', '=', userId).execute()
  await db
    .insertInto('user_recovery_codes')
    .values(codes.map((code) => ({ user_id: userId, code_hash: hashOf(code) })))
    .execute()
}

/** Whether there was such a code: it is used up now. */
export async function useUpRecoveryCode(db: Queryable, userId: string, code: string): Promise<boolean> {
  const used = await db
    .deleteFrom('user_recovery_codes')
    .where('user_id', '=', userId)
    .where('code_hash', '=', hashOf(code))
    .returning('user_id')
    .executeTakeFirst()
  return used !== undefined
}

export async function countRecoveryCodes(db: Queryable, userId: string): Promise<number> {
  const { count } = await db
    .selectFrom('user_recovery_codes')
    .select((all) => all.fn.countAll<string>().as('count'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Under the key that the installation changes to; in the transaction of that change. */
export async function sealSecretsAgain(db: Queryable, keys: SecretKeys): Promise<void> {
  const rows = await db.selectFrom('user_one_time_codes').selectAll().forUpdate().execute()
  for (const row of rows) {
    const sealed = seal(keys.current, openSecret(keys, row), belongsTo(row.user_id))
    await db
      .updateTable('user_one_time_codes')
      .set({ sealed_secret: sealed })
      .where('user_id', '=', row.user_id)
      .execute()
  }
}

function codesOf(db: Queryable, userId: string) {
  return db.selectFrom('user_one_time_codes').selectAll().where('user_id', '=', userId)
}

function belongsTo(userId: string): string {
  return `user_one_time_codes.sealed_secret/${userId}`
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(code, 'utf8').digest()
}
