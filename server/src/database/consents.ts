/** Consents that are under way. A state is 256 bits at random; only its hash is kept. */
import { createHash, randomBytes } from 'node:crypto'
import type { Insertable, Selectable } from 'kysely'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'

export type ConsentRow = Selectable<Schema['consents']>

const STATE_BYTES = 32

/** Gives the state that Amazon hands back. */
export async function beginConsent(
  db: Queryable,
  consent: Omit<Insertable<Schema['consents']>, 'state_hash'>,
): Promise<string> {
  const state = randomBytes(STATE_BYTES).toString('base64url')
  await db
    .insertInto('consents')
    .values({ ...consent, state_hash: hashOf(state) })
    .execute()
  return state
}

export type TakenConsent =
  | { readonly kind: 'taken'; readonly consent: ConsentRow }
  /** Never made, forgotten, or made by another session. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'used' }
  | { readonly kind: 'expired' }

/** A state is good once: of two who bring it at the same moment one is given it. */
export async function takeConsent(
  db: Queryable,
  asked: { readonly state: string; readonly sessionHash: Buffer; readonly now: Date },
): Promise<TakenConsent> {
  const { now, sessionHash } = asked
  const stateHash = hashOf(asked.state)
  const consent = await db
    .updateTable('consents')
    .set({ used_at: now })
    .where('state_hash', '=', stateHash)
    .where('session_hash', '=', sessionHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst()
  if (consent !== undefined) return { kind: 'taken', consent }
  const known = await db
    .selectFrom('consents')
    .select('used_at')
    .where('state_hash', '=', stateHash)
    .where('session_hash', '=', sessionHash)
    .executeTakeFirst()
  if (known === undefined) return { kind: 'unknown' }
  return { kind: known.used_at === null ? 'expired' : 'used' }
}

export async function forgetConsents(db: Queryable, endedBefore: Date): Promise<void> {
  await db.deleteFrom('consents').where('expires_at', '<', endedBefore).execute()
}

function hashOf(state: string): Buffer {
  return createHash('sha256').update(state, 'utf8').digest()
}
