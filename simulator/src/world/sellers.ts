import { nowMs } from './clock.ts'
import { unitedStates } from './marketplaces.ts'
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
  readonly connectedAtMs: number
}

export interface Application {
  readonly applicationId: string
  readonly clientId: string
  readonly clientSecret: string
}

const inventoryAndOrderTracking = 'Inventory and Order Tracking'
export const directToConsumerShipping = 'Direct-to-Consumer Shipping (Restricted)'

const defaultRoles = [inventoryAndOrderTracking, directToConsumerShipping]

/** The one application that every world comes with. */
export function worldApplication(world: World): Application {
  return {
    applicationId: `amzn1.sp.solution.${seededSecret(world, 'application').slice(0, 32)}`,
    clientId: `amzn1.application-oa2-client.${seededSecret(world, 'client').slice(0, 32)}`,
    clientSecret: `amzn1.oa2-cs.v1.${seededSecret(world, 'client secret')}`,
  }
}

export type SellerWish = Partial<Omit<Seller, 'refreshToken' | 'revoked'>>

export function createSeller(world: World, wish: SellerWish): Seller {
  const sellerId = wish.sellerId ?? newSellerId(world)
  const seller: Seller = {
    sellerId,
    region: wish.region ?? 'na',
    storeName: wish.storeName ?? `Store of ${sellerId}`,
    refreshToken: `Atzr|${seededSecret(world, `refresh token of ${sellerId}`)}`,
    revoked: false,
    marketplaces: wish.marketplaces ?? [unitedStates],
    roles: wish.roles ?? defaultRoles,
    connectedAtMs: wish.connectedAtMs ?? nowMs(world),
  }
  statement(
    world,
    `insert into sellers (seller_id, region, store_name, refresh_token, revoked, marketplaces, roles, connected_ms)
     values (?, ?, ?, ?, 0, ?, ?, ?)`,
  ).run(
    seller.sellerId,
    seller.region,
    seller.storeName,
    seller.refreshToken,
    JSON.stringify(seller.marketplaces),
    JSON.stringify(seller.roles),
    seller.connectedAtMs,
  )
  return seller
}

function newSellerId(world: World): string {
  const random = nextRandom(world)
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
  const tail = Array.from({ length: 13 }, () => letters.charAt(Math.floor(random() * letters.length)))
  return `A${tail.join('')}`
}

const columns =
  'seller_id, region, store_name, refresh_token, revoked, marketplaces, roles, connected_ms from sellers'

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

function sellerFromRow(row: Record<string, unknown>): Seller {
  return {
    sellerId: String(row.seller_id),
    region: String(row.region) as Seller['region'],
    storeName: String(row.store_name),
    refreshToken: String(row.refresh_token),
    revoked: row.revoked === 1,
    marketplaces: JSON.parse(String(row.marketplaces)),
    roles: JSON.parse(String(row.roles)),
    connectedAtMs: Number(row.connected_ms),
  }
}
