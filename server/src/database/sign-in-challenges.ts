/** Who has given a password and is asked for a code. A challenge is 256 bits at random, and ends with its right code. */
import { createHash, randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'

const CHALLENGE_BYTES = 32

export async function createChallenge(
  db: Queryable,
  asked: {
    readonly userId: string
    /** The hash of a password that the code makes theirs; null: the password stays. */
    readonly newPassword: string | null
    readonly expiresAt: Date
    readonly now: Date
  },
): Promise<string> {
  const challenge = randomBytes(CHALLENGE_BYTES).toString('base64url')
  await db
    .insertInto('sign_in_challenges')
    .values({
      challenge_hash: hashOf(challenge),
      user_id: asked.userId,
      new_password: asked.newPassword,
      expires_at: asked.expiresAt,
      created_at: asked.now,
    })
    .execute()
  return challenge
}

export function findChallenge(
  db: Queryable,
  challenge: string,
  now: Date,
): Promise<Selectable<Schema['sign_in_challenges']> | undefined> {
  return db
    .selectFrom('sign_in_challenges')
    .selectAll()
    .where('challenge_hash', '=', hashOf(challenge))
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** Whether it is there still: nobody else has it until the transaction ends. */
export async function holdChallenge(trx: Queryable, challenge: string): Promise<boolean> {
  const held = await trx
    .selectFrom('sign_in_challenges')
    .select('user_id')
    .where('challenge_hash', '=', hashOf(challenge))
    .forUpdate()
    .executeTakeFirst()
  return held !== undefined
}

export async function endChallenge(db: Queryable, challenge: string): Promise<void> {
  await db.deleteFrom('sign_in_challenges').where('challenge_hash', '=', hashOf(challenge)).execute()
}

export async function endChallenges(db: Queryable, userId: string): Promise<void> {
  await db.deleteFrom('sign_in_challenges').where('user_id', '=', userId).execute()
}

export async function forgetEndedChallenges(db: Queryable, now: Date): Promise<void> {
  await db.deleteFrom('sign_in_challenges').where('expires_at', '<=', now).execute()
}

function hashOf(challenge: string): Buffer {
  return createHash('sha256').update(challenge, 'utf8').digest()
}
