import { nowMs } from './clock.ts'
import { unitedStates } from './marketplaces.ts'
import { directToConsumerShipping, inventoryAndOrderTracking } from './roles.ts'
import { nextRandom, seededSecret } from './serial.ts'
import { statement, type World } from './world.ts'

export interface Seller {
  readonly sellerId: string
  readonly region: 'na' | 'eu' | 'fe'
  readonly storeName: string
  readonly refreshToken: string
  readonly revoked: boolean
  readonly marketplaces: readonly string[]
  readonly roles: readonly string[]
  /** What becomes of a data set for which a role is missing. */
  readonly withholding: Withholding
  readonly connectedAtMs: number
  readonly authorizedAtMs: number
}

export const withholdings = ['leave-out', 'refuse'] as const
export type Withholding = (typeof withholdings)[number]

const defaultRoles = [inventoryAndOrderTracking, directToConsumerShipping]

/** https://developer-docs.amazon.com/sp-api/docs/renew-authorizations */
const authorizationDays = 365

/** When the seller must have authorized the application again. */
export function authorizationEndsMs({ authorizedAtMs }: Seller): number {
  return authorizedAtMs + authorizationDays * 86_400_000
}

/** Whether the application may act for the seller now. */
export function isAuthorized(world: World, seller: Seller): boolean {
  return !seller.revoked && nowMs(world) < authorizationEndsMs(seller)
}

export type SellerWish = Partial<Omit<Seller, 'refreshToken' | 'revoked' | 'authorizedAtMs'>>

export function createSeller(world: World, wish: SellerWish): Seller {
  const sellerId = wish.sellerId ?? newSellerId(world)
  const connectedAtMs = wish.connectedAtMs ?? nowMs(world)
  const seller: Seller = {
    sellerId,
    region: wish.region ?? 'na',
    storeName: wish.storeName ?? `Store of ${sellerId}`,
    refreshToken: refreshTokenOf(world, sellerId, 0),
    revoked: false,
    marketplaces: wish.marketplaces ?? [unitedStates],
    roles: wish.roles ?? defaultRoles,
    withholding: wish.withholding ?? 'leave-out',
    connectedAtMs,
    authorizedAtMs: connectedAtMs,
  }
  statement(
    world,
    `insert into sellers
       (seller_id, region, store_name, refresh_token, revoked, marketplaces, roles, withholding, connected_ms, authorized_ms)
     values (?, ?, ?, ?, 0, ?, ?, ?, ?, ?)`,
  ).run(
    seller.sellerId,
    seller.region,
    seller.storeName,
    seller.refreshToken,
    JSON.stringify(seller.marketplaces),
    JSON.stringify(seller.roles),
    seller.withholding,
    seller.connectedAtMs,
    seller.authorizedAtMs,
  )
  return seller
}

/** The first is the same for the same seed, so that a new demo world goes on with the credentials of the old one. */
function refreshTokenOf(world: World, sellerId: string, consents: number): string {
  const label = `refresh token of ${sellerId}${consents === 0 ? '' : ` after consent ${consents}`}`
  return `Atzr|${seededSecret(world, label)}`
}

function newSellerId(world: World): string {
  const random = nextRandom(world)
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
  const tail = Array.from({ length: 13 }, () => letters.charAt(Math.floor(random() * letters.length)))
  return `A${tail.join('')}`
}

const columns = `seller_id, region, store_name, refresh_token, revoked, marketplaces, roles, withholding,
  connected_ms, authorized_ms
  from sellers`

export function listSellers(world: World): readonly Seller[] {
  return statement(world, `select ${columns} order by connected_ms, seller_id`).all().map(sellerFromRow)
}

export function findSeller(world: World, sellerId: string): Seller | undefined {
  const row = statement(world, `select ${columns} where seller_id = ?`).get(sellerId)
  return row === undefined ? undefined : sellerFromRow(row)
}

export function findSellerByRefreshToken(world: World, refreshToken: string): Seller | undefined {
  const row = statement(world, `select ${columns} where refresh_token = ?`).get(refreshToken)
  return row === undefined ? undefined : sellerFromRow(row)
}

/** A revoked seller's refresh token and access tokens stop working at once; restoring it brings the same ones back. */
export function setRevoked(world: World, sellerId: string, revoked: boolean): void {
  statement(world, 'update sellers set revoked = ? where seller_id = ?').run(revoked ? 1 : 0, sellerId)
}

/** A consent: the refresh token is a new one, the old one is dead, and the authorization lasts from now on. */
export function authorizeAnew(world: World, sellerId: string): void {
  const row = statement(
    world,
    `update sellers set revoked = 0, consents = consents + 1, authorized_ms = ?
     where seller_id = ? returning consents`,
  ).get(nowMs(world), sellerId)
  if (row === undefined) return
  const refreshToken = refreshTokenOf(world, sellerId, Number(row.consents))
  statement(world, 'update sellers set refresh_token = ? where seller_id = ?').run(refreshToken, sellerId)
}

export function changeRights(
  world: World,
  sellerId: string,
  { roles, withholding }: Pick<Seller, 'roles' | 'withholding'>,
): void {
  statement(world, 'update sellers set roles = ?, withholding = ? where seller_id = ?').run(
    JSON.stringify(roles),
    withholding,
    sellerId,
  )
}

function sellerFromRow(row: Record<string, unknown>): Seller {
  return {
    sellerId: String(row.seller_id),
    region: String(row.region) as Seller['region'],
    storeName: String(row.store_name),
    refreshToken: String(row.refresh_token),
    revoked: row.revoked === 1,
    marketplaces: JSON.parse(String(row.marketplaces)),
    roles: JSON.parse(String(row.roles)),
    withholding: String(row.withholding) as Withholding,
    connectedAtMs: Number(row.connected_ms),
    authorizedAtMs: Number(row.authorized_ms),
  }
}
