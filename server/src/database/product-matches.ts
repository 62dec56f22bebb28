/** Which Commerce products a store's Seller SKUs stand for, where that is not the product of the same SKU. */
import type { MatchComponent, ProductMatches } from '@orderferry/domain/order-import/match-product'
import type { Selectable } from 'kysely'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'

type ProductMatchRow = Selectable<Schema['product_matches']>

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
    .where(({ eb, val }) => eb('match_key', '=', eb.fn.any(val([...keys]))))
    .execute()
  return new Map(
    rows.map(({ match_key: key, components, origin }) => [
      key,
      { components: components.map(toComponent), isPlaceholder: origin === 'placeholder' },
    ]),
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

function ofStore(db: Queryable, { accountId, storeId }: StoreKey) {
  return db
    .selectFrom('product_matches')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('store_id', '=', storeId)
}

function toComponent({ sku, quantity, weight }: ProductMatchRow['components'][number]): MatchComponent {
  return { sku, quantity, weight: BigInt(weight) }
}
