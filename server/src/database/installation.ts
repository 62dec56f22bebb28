import { randomUUID } from 'node:crypto'
import { keyCheckValue, type SecretKey } from '../platform/secret-box.ts'
import type { Queryable } from './connect.ts'

/**
 * Makes sure that this database was sealed under this key: another one would open nothing, and seal what the right one
 * cannot open. Throws with what to do.
 */
export async function requireSecretKey(db: Queryable, secretKey: SecretKey, now: Date): Promise<void> {
  const keyCheck = keyCheckValue(secretKey)
  await db
    .insertInto('installation')
    .values({ installation_id: randomUUID(), key_check: keyCheck, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await db.selectFrom('installation').select('key_check').executeTakeFirstOrThrow()
  if (row.key_check === keyCheck) return
  throw new Error(
    'This database was sealed under another ORDERFERRY_SECRET_KEY. Start with that key; without it the tokens and the buyer data in it cannot be read.',
  )
}
