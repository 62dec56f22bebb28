/** Bearer tokens: handed out once, kept as a hash, good for the resources that they were made with. */
import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '../database/open-pool.ts'
import type { Identity } from './identity.ts'

/** Magento's default for tokens of administrators (`webapi/jwtauth/admin_expiration`). */
const ADMIN_TOKEN_LIFE_MS = 60 * 60 * 1000
const TOKEN_BYTES = 32
const REMEMBERED_MAX = 1000

export interface NewToken {
  /** What it may do; all when absent. */
  readonly resources?: readonly string[] | undefined
  readonly expires: boolean
}

interface KnownToken {
  readonly identity: Identity
  readonly expiresAt: Date | null
}

export interface AccessTokens {
  readonly create: (token: NewToken) => Promise<string>
  readonly find: (token: string) => Promise<Identity | null>
  readonly forget: () => void
}

export function accessTokens(db: Database, clock: () => Date): AccessTokens {
  // A token never changes, so one that was seen need not be looked up again.
  const known = new Map<string, KnownToken>()
  return {
    create: async ({ resources, expires }) => {
      const token = randomBytes(TOKEN_BYTES).toString('hex')
      const expiresAt = expires ? new Date(clock().getTime() + ADMIN_TOKEN_LIFE_MS) : null
      await db.query(
        'insert into commerce.access_token (token_hash, resources, expires_at) values ($1, $2, $3)',
        [hashOf(token), resources ?? null, expiresAt],
      )
      return token
    },
    find: async (token) => {
      const remembered = known.get(token) ?? (await read(db, token))
      if (remembered === null) return null
      if (known.size >= REMEMBERED_MAX) known.clear()
      known.set(token, remembered)
      const expired = remembered.expiresAt !== null && remembered.expiresAt <= clock()
      return expired ? null : remembered.identity
    },
    forget: () => known.clear(),
  }
}

async function read(db: Database, token: string): Promise<KnownToken | null> {
  const { rows } = await db.query<{ resources: string[] | null; expires_at: Date | null }>(
    'select resources, expires_at from commerce.access_token where token_hash = $1',
    [hashOf(token)],
  )
  const row = rows[0]
  return row === undefined ? null : { identity: { resources: row.resources }, expiresAt: row.expires_at }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
