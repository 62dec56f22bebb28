/** Which Commerce products a store's Seller SKUs stand for, where that is not the product of the same SKU. */
import type { ProductMatches } from '@orderferry/domain/order-import/match-product'
import { readWeights } from '@orderferry/domain/order-import/read-weights'
import { type Selectable, sql } from 'kysely'
import type { Queryable } from './connect.ts'
import type { OrderKey } from './order-key.ts'
import type { Schema } from './schema.ts'

export type ProductMatchRow = Selectable<Schema['product_matches']>

interface StoreKey {
  readonly accountId: string
  readonly storeId: string
}

/** Of these keys (`matchKeys` of the lines), those that are matched. */
export async function readProductMatches(
  db: Queryable,
  store: StoreKey,
  keys: readonly string[],
): Promise<ProductMatches> {
  if (keys.length === 0) return new Map()
  const rows = await ofStore(db, store)
    .selectAll()
    .where(({ eb, val }) => eb('match_key', '=', eb.fn.any(val([...keys]))))
    .execute()
  return new Map(
    rows.map(({ match_key: key, components, origin }) => {
      const weights = readWeights(components.map(({ weight }) => weight))
      return [
        key,
        {
          components: components.map(({ sku, quantity }, at) => ({ sku, quantity, weight: weights[at]! })),
          isPlaceholder: origin === 'placeholder',
        },
      ]
    }),
  )
}

/** Products that were made for SKUs that none stood for (O-24). What staff matched stays. */
export async function rememberPlaceholders(
  db: Queryable,
  store: StoreKey,
  skus: readonly string[],
  now: Date,
): Promise<void> {
  if (skus.length === 0) return
  await db
    .insertInto('product_matches')
    .values(
      skus.map((sku) => ({
        account_id: store.accountId,
        store_id: store.storeId,
        match_key: sku,
        components: JSON.stringify([{ sku, quantity: 1, weight: '1' }]),
        origin: 'placeholder' as const,
        updated_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export function listProductMatches(
  db: Queryable,
  store: StoreKey,
  page: { readonly limit: number; readonly offset: number },
): Promise<ProductMatchRow[]> {
  return ofStore(db, store).selectAll().orderBy('match_key').limit(page.limit).offset(page.offset).execute()
}

export async function countProductMatches(db: Queryable, store: StoreKey): Promise<number> {
  const { count } = await ofStore(db, store)
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** What staff say, in the place of what was there. */
export async function replaceProductMatch(
  db: Queryable,
  store: StoreKey,
  match: { readonly key: string; readonly components: ProductMatchRow['components'] },
  now: Date,
): Promise<void> {
  const set = {
    components: JSON.stringify(match.components),
    origin: 'staff' as const,
    updated_at: now,
  }
  await db
    .insertInto('product_matches')
    .values({ account_id: store.accountId, store_id: store.storeId, match_key: match.key, ...set })
    .onConflict((conflict) => conflict.columns(['account_id', 'store_id', 'match_key']).doUpdateSet(set))
    .execute()
}

/** Gives false when there was none. */
export async function deleteProductMatch(db: Queryable, store: StoreKey, key: string): Promise<boolean> {
  const result = await db
    .deleteFrom('product_matches')
    .where('account_id', '=', store.accountId)
    .where('store_id', '=', store.storeId)
    .where('match_key', '=', key)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

/**
 * Blocked orders with a line that this match is for, whatever holds them: what they wait for in Commerce may be another
 * product from now on.
 */
export async function ordersBlockedWithLine(
  db: Queryable,
  store: StoreKey,
  line: { readonly sellerSku: string } | { readonly asin: string },
): Promise<readonly OrderKey[]> {
  const rows = await db
    .selectFrom('amazon_orders')
    .select('amazon_order_id')
    .where('account_id', '=', store.accountId)
    .where('store_id', '=', store.storeId)
    .where('import_state', '=', sql.lit('blocked'))
    .where(({ exists, selectFrom }) => {
      const items = selectFrom('amazon_order_items as item')
        .select(sql`1`.as('one'))
        .whereRef('item.account_id', '=', 'amazon_orders.account_id')
        .whereRef('item.store_id', '=', 'amazon_orders.store_id')
        .whereRef('item.amazon_order_id', '=', 'amazon_orders.amazon_order_id')
      return exists(
        'sellerSku' in line
          ? items.where('item.seller_sku', '=', line.sellerSku)
          : items.where('item.seller_sku', 'is', null).where('item.asin', '=', line.asin),
      )
    })
    .orderBy('amazon_order_id')
    .execute()
  return rows.map((row) => ({ ...store, amazonOrderId: row.amazon_order_id }))
}

function ofStore(db: Queryable, { accountId, storeId }: StoreKey) {
  return db.selectFrom('product_matches').where('account_id', '=', accountId).where('store_id', '=', storeId)
}
