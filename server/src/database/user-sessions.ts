/** Sessions of people. A session is 256 bits at random, in a cookie; only its hash is kept, as of tokens. */
import { createHash, randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'
import { endChallenges } from './sign-in-challenges.ts'

const SESSION_BYTES = 32

export async function createSession(
  db: Queryable,
  opened: {
    readonly userId: string
    readonly userAgent: string
    readonly expiresAt: Date
    readonly now: Date
  },
): Promise<string> {
  const session = randomBytes(SESSION_BYTES).toString('base64url')
  await db
    .insertInto('user_sessions')
    .values({
      session_hash: hashSession(session),
      user_id: opened.userId,
      user_agent: opened.userAgent,
      expires_at: opened.expiresAt,
      created_at: opened.now,
    })
    .execute()
  return session
}

/** Undefined when the session has ended, or its user is disabled. */
export function findUserOfSession(
  db: Queryable,
  session: string,
  now: Date,
): Promise<Selectable<Schema['users']> | undefined> {
  return db
    .selectFrom('user_sessions')
    .innerJoin('users', 'users.user_id', 'user_sessions.user_id')
    .selectAll('users')
    .where('session_hash', '=', hashSession(session))
    .where('expires_at', '>', now)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
}

export type OwnSession = Omit<Selectable<Schema['user_sessions']>, 'session_hash'> & {
  /** Whether it is the one that asks. */
  readonly current: boolean
}

/** Those that have not ended, the newest first. */
export async function listSessions(
  db: Queryable,
  asked: { readonly userId: string; readonly session: string | null; readonly now: Date },
): Promise<readonly OwnSession[]> {
  const current = asked.session === null ? null : hashSession(asked.session)
  const rows = await db
    .selectFrom('user_sessions')
    .selectAll()
    .where('user_id', '=', asked.userId)
    .where('expires_at', '>', asked.now)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(({ session_hash: hash, ...row }) => ({ ...row, current: current?.equals(hash) ?? false }))
}

export async function endSession(db: Queryable, session: string): Promise<void> {
  await db.deleteFrom('user_sessions').where('session_hash', '=', hashSession(session)).execute()
}

/** Whoever is half way in, and asked for a code, is out as well. */
export async function endSessions(db: Queryable, userId: string): Promise<void> {
  await endChallenges(db, userId)
  await db.deleteFrom('user_sessions').where('user_id', '=', userId).execute()
}

export async function forgetEndedSessions(db: Queryable, now: Date): Promise<void> {
  await db.deleteFrom('user_sessions').where('expires_at', '<=', now).execute()
}

export function hashSession(session: string): Buffer {
  return createHash('sha256').update(session, 'utf8').digest()
}
