/** Tokens of programs. Only the hash is kept: a token is shown once, when it is made, and cannot be read again. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'
import type { Role } from './schema-users.ts'

export type ApiTokenRow = Selectable<Schema['api_tokens']>

const TOKEN_BYTES = 32
/** Lets scanners for leaked secrets tell whose it is. */
const PREFIX = 'orderferry_'

export async function createApiToken(
  db: Queryable,
  asked: { readonly role: Role; readonly label: string; readonly now: Date },
): Promise<string> {
  const token = `${PREFIX}${randomBytes(TOKEN_BYTES).toString('base64url')}`
  await db
    .insertInto('api_tokens')
    .values({
      token_id: randomUUID(),
      token_hash: hashOf(token),
      role: asked.role,
      label: asked.label,
      created_at: asked.now,
    })
    .execute()
  return token
}

export function findApiToken(db: Queryable, token: string): Promise<ApiTokenRow | undefined> {
  return db.selectFrom('api_tokens').selectAll().where('token_hash', '=', hashOf(token)).executeTakeFirst()
}

export function listApiTokens(db: Queryable): Promise<ApiTokenRow[]> {
  return db.selectFrom('api_tokens').selectAll().orderBy('created_at').orderBy('token_id').execute()
}

/** Whether there was such a token. */
export async function removeApiToken(db: Queryable, tokenId: string): Promise<boolean> {
  const removed = await db
    .deleteFrom('api_tokens')
    .where('token_id', '=', tokenId)
    .returning('token_id')
    .executeTakeFirst()
  return removed !== undefined
}

/** 256 bits at random need no slow hash: there is nothing to guess. */
function hashOf(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest()
}
