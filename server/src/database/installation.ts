/** The installation's key, under which the accounts' data keys are wrapped: which one it is. */
import { randomUUID } from 'node:crypto'
import { keyCheckValue, type SecretKey, type SecretKeys } from '../platform/secret-box.ts'
import type { Queryable } from './connect.ts'

/**
 * Makes sure that this database was sealed under one of these keys: another one would open nothing, and seal what the
 * right one cannot open. Throws with what to do. To be asked after this process has announced its keys: a rotation that
 * is under way is waited for, and one that begins afterwards knows of this process.
 */
export async function requireSecretKey(db: Queryable, keys: SecretKeys, now: Date): Promise<void> {
  await db
    .insertInto('installation')
    .values({ installation_id: randomUUID(), key_check: keyCheckValue(keys.current), created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await readInstallationKey(db, keys)
}

export async function readInstallationId(db: Queryable): Promise<string> {
  const row = await db.selectFrom('installation').select('installation_id').executeTakeFirstOrThrow()
  return row.installation_id
}

/** Which of the keys the accounts' keys are wrapped under. */
export async function readInstallationKey(
  db: Queryable,
  { current, previous }: SecretKeys,
): Promise<SecretKey> {
  const { key_check: check } = await db
    .selectFrom('installation')
    .select('key_check')
    .forShare()
    .executeTakeFirstOrThrow()
  const key = [current, previous].find((one) => one !== null && keyCheckValue(one) === check)
  if (key) return key
  throw new Error(
    'This database was sealed under another ORDERFERRY_SECRET_KEY. Start with that key; without it the tokens and the buyer data in it cannot be read.',
  )
}
