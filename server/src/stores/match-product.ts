/**
 * Staff say which products a Seller SKU stands for (S-53, P-12). Blocked orders that have it are tried again in the same
 * transaction: a match and the attempts that it is for exist together or not at all.
 */
import { checkProductMatch, type MatchProblem } from '@orderferry/domain/order-import/check-product-match'
import { findBySku, lineOfKey } from '@orderferry/domain/order-import/match-product'
import { readStore } from '../database/amazon-accounts.ts'
import type { Queryable } from '../database/connect.ts'
import {
  countProductMatches,
  deleteProductMatch,
  listProductMatches,
  ordersBlockedWithLine,
  type ProductMatchRow,
  replaceProductMatch,
} from '../database/product-matches.ts'
import type { StaffRun } from '../orders/staff-run.ts'
import { retryWaitingOrders } from './retry-waiting-orders.ts'

export interface MatchWish {
  readonly storeId: string
  /** A Seller SKU, or `asin:` and an ASIN for lines without one. */
  readonly key: string
  readonly components: readonly {
    readonly sku: string
    readonly quantity: number
    readonly weight?: string | undefined
  }[]
}

export type MatchOutcome =
  | { readonly kind: 'matched'; readonly match: ProductMatchRow; readonly ordersRetried: number }
  | { readonly kind: 'store-unknown' }
  | { readonly kind: 'refused'; readonly problems: readonly MatchProblem[] }

export async function matchProduct(run: StaffRun, wish: MatchWish, actor: string): Promise<MatchOutcome> {
  const store = await storeKeyOf(run, wish.storeId)
  if (store === null) return { kind: 'store-unknown' }
  const products = await run.products.readProductsBySku(wish.components.map(({ sku }) => sku))
  const problems = checkProductMatch(wish.components, products)
  if (problems.length > 0) return { kind: 'refused', problems }
  const components = wish.components.map(({ sku, quantity, weight }) => ({
    // As Commerce spells it, which people will look for.
    sku: findBySku(products, sku)?.sku ?? sku,
    quantity,
    weight: weight ?? String(quantity),
  }))
  const match = { key: wish.key, components }
  const now = run.clock()
  const ordersRetried = await run.database.transaction().execute(async (trx) => {
    await replaceProductMatch(trx, store, match, now)
    const orders = await ordersBlockedWithLine(trx, store, lineOfKey(wish.key))
    const skus = components.map(({ sku, quantity }) => (quantity === 1 ? sku : `${quantity} × ${sku}`))
    const event = { code: 'product-matched', key: wish.key, skus: skus.join(', ') } as const
    return retryWaitingOrders(run, trx, { orders, events: [event], actor }, now)
  })
  const { accountId, storeId } = store
  return {
    kind: 'matched',
    match: {
      account_id: accountId,
      store_id: storeId,
      match_key: match.key,
      components,
      origin: 'staff',
      updated_at: now,
    },
    ordersRetried,
  }
}

/** The Seller SKU stands for the product of the same SKU again. */
export async function forgetMatch(
  run: StaffRun,
  { storeId, key }: { readonly storeId: string; readonly key: string },
): Promise<'forgotten' | 'store-unknown' | 'match-unknown'> {
  const store = await storeKeyOf(run, storeId)
  if (store === null) return 'store-unknown'
  return run.database.transaction().execute(async (trx) => {
    if (!(await deleteProductMatch(trx, store, key))) return 'match-unknown'
    await retryOrdersWith(run, trx, store, key)
    return 'forgotten'
  })
}

export interface FoundMatches {
  readonly matches: readonly ProductMatchRow[]
  readonly hasMore: boolean
  readonly total: number | undefined
}

/** By Seller SKU. Null when there is no such store. */
export async function findMatches(
  run: StaffRun,
  asked: {
    readonly storeId: string
    readonly limit: number
    readonly offset: number
    readonly count: boolean
  },
): Promise<FoundMatches | null> {
  const store = await storeKeyOf(run, asked.storeId)
  if (store === null) return null
  const { limit, offset } = asked
  const rows = await listProductMatches(run.database, store, { limit: limit + 1, offset })
  return {
    matches: rows.slice(0, limit),
    hasMore: rows.length > limit,
    total: asked.count ? await countProductMatches(run.database, store) : undefined,
  }
}

interface StoreKey {
  readonly accountId: string
  readonly storeId: string
}

async function storeKeyOf(run: StaffRun, storeId: string): Promise<StoreKey | null> {
  const store = await readStore(run.database, storeId)
  return store === undefined ? null : { accountId: store.account_id, storeId }
}

/** How many there are. */
async function retryOrdersWith(run: StaffRun, trx: Queryable, store: StoreKey, key: string): Promise<number> {
  const orders = await ordersBlockedWithLine(trx, store, lineOfKey(key))
  await run.jobs.enqueueAll(trx, 'import-order', orders)
  return orders.length
}
