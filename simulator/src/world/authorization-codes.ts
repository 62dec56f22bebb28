import { randomBytes } from 'node:crypto'
import { nowMs } from './clock.ts'
import { findSeller, type Seller } from './sellers.ts'
import { statement, type World } from './world.ts'

/** Amazon's authorization codes are good for five minutes, once. */
const codeLifeMs = 300_000

export function issueAuthorizationCode(world: World, sellerId: string, redirectUri: string): string {
  const code = `RH${randomBytes(12).toString('hex')}`
  statement(
    world,
    'insert into authorization_codes (code, seller_id, redirect_uri, expires_ms) values (?, ?, ?, ?)',
  ).run(code, sellerId, redirectUri, nowMs(world) + codeLifeMs)
  return code
}

/** The seller who gave it; a code is used up by the attempt. */
export function redeemAuthorizationCode(world: World, code: string, redirectUri: string): Seller | undefined {
  const row = statement(
    world,
    'delete from authorization_codes where code = ? returning seller_id, redirect_uri, expires_ms',
  ).get(code)
  if (row === undefined || row.redirect_uri !== redirectUri || Number(row.expires_ms) <= nowMs(world))
    return undefined
  return findSeller(world, String(row.seller_id))
}
