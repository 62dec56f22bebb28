import { randomBytes } from 'node:crypto'
import { nowMs } from './clock.ts'
import { findSeller, isAuthorized, type Seller } from './sellers.ts'
import { statement, type World } from './world.ts'

/** Amazon's access tokens live one hour. */
export const accessTokenSeconds = 3600

const rememberedMs = 90_000_000

export function issueAccessToken(world: World, sellerId: string): string {
  const token = `Atza|${randomBytes(48).toString('base64url')}`
  const expiresMs = nowMs(world) + accessTokenSeconds * 1000
  // A token is remembered for a day after its hour, so that it is answered as expired rather than unknown.
  statement(world, 'delete from access_tokens where expires_ms < ?').run(expiresMs - rememberedMs)
  statement(world, 'insert into access_tokens (token, seller_id, expires_ms) values (?, ?, ?)').run(
    token,
    sellerId,
    expiresMs,
  )
  return token
}

export type TokenHolder =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'expired' }
  /** The seller has revoked the authorization, or it has run out. */
  | { readonly kind: 'unauthorized' }
  | { readonly kind: 'seller'; readonly seller: Seller }

export function findTokenHolder(world: World, token: string): TokenHolder {
  const row = statement(world, 'select seller_id, expires_ms from access_tokens where token = ?').get(token)
  if (row === undefined) return { kind: 'unknown' }
  const seller = findSeller(world, String(row.seller_id))
  if (seller === undefined) return { kind: 'unknown' }
  if (!isAuthorized(world, seller)) return { kind: 'unauthorized' }
  if (Number(row.expires_ms) <= nowMs(world)) return { kind: 'expired' }
  return { kind: 'seller', seller }
}
