/** Links that let somebody choose a password once. Only the hash is kept, as of tokens. */
import { createHash, randomBytes } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'

const LINK_BYTES = 32

/** @param asked with the user who may choose a password; null: whoever opens it becomes the first owner */
export async function createSignInLink(
  db: Queryable,
  asked: { readonly userId: string | null; readonly expiresAt: Date; readonly now: Date },
): Promise<string> {
  const link = randomBytes(LINK_BYTES).toString('base64url')
  await db
    .insertInto('sign_in_links')
    .values({
      link_hash: hashOf(link),
      user_id: asked.userId,
      expires_at: asked.expiresAt,
      created_at: asked.now,
    })
    .execute()
  return link
}

export function findSignInLink(
  db: Queryable,
  link: string,
  now: Date,
): Promise<Selectable<Schema['sign_in_links']> | undefined> {
  return db
    .selectFrom('sign_in_links')
    .selectAll()
    .where('link_hash', '=', hashOf(link))
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** Whoever takes it first has it; all other links of the same user end with it. */
export async function takeSignInLink(db: Queryable, link: string, now: Date): Promise<boolean> {
  const taken = await db
    .deleteFrom('sign_in_links')
    .where('link_hash', '=', hashOf(link))
    .where('expires_at', '>', now)
    .returning('user_id')
    .executeTakeFirst()
  if (taken === undefined) return false
  await db.deleteFrom('sign_in_links').where('user_id', 'is not distinct from', taken.user_id).execute()
  return true
}

export async function forgetSignInLinks(db: Queryable, userId: string): Promise<void> {
  await db.deleteFrom('sign_in_links').where('user_id', '=', userId).execute()
}

/** Holds everybody else off from making or changing a user until this transaction ends. */
export async function holdUsers(db: Queryable): Promise<void> {
  await sql`lock table users in share row exclusive mode`.execute(db)
}

function hashOf(link: string): Buffer {
  return createHash('sha256').update(link, 'utf8').digest()
}
