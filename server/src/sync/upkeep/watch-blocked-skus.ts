/**
 * Looks at the SKUs that blocked orders wait for, together and once a minute. When Commerce says something new of one
 * (it is there now, enabled, in stock), its orders are tried again at once instead of at their next turn.
 */
import type { CatalogProduct, SalableStock } from '@orderferry/domain/commerce/catalog'
import { readSalableStock } from '../../commerce/stock.ts'
import { readStoreView } from '../../commerce/store-view.ts'
import {
  forgetUnwatched,
  ordersBlockedBySku,
  rememberFacts,
  skusWaitedFor,
  type WatchedSku,
} from '../../database/watched-skus.ts'
import { SyncError } from '../../platform/sync-error.ts'
import type { Run } from '../run.ts'

const SKUS_AT_ONCE = 200

export async function watchBlockedSkus(run: Run): Promise<undefined> {
  const watched = await skusWaitedFor(run.database, SKUS_AT_ONCE)
  if (watched.length === 0) {
    await forgetUnwatched(run.database)
    return undefined
  }
  const products = await run.products.readProductsBySku([...new Set(watched.map(({ sku }) => sku))])
  const seen: (WatchedSku & { readonly facts: string })[] = []
  for (const [commerceStoreId, skus] of Map.groupBy(watched, ({ commerceStoreId: id }) => id)) {
    const known = skus.map(({ sku }) => sku).filter((sku) => products.has(sku))
    const stock = await stockOfStoreView(run, commerceStoreId, known)
    seen.push(...skus.map((sku) => ({ ...sku, facts: factsOf(products.get(sku.sku), stock.get(sku.sku)) })))
  }
  const now = run.clock()
  await run.database.transaction().execute(async (trx) => {
    await rememberFacts(trx, seen, now)
    for (const sku of seen) {
      // The first look only learns what is: the order was tried with it a moment ago.
      if (sku.lastFacts === null || sku.lastFacts === sku.facts) continue
      await run.jobs.enqueueAllNow(trx, 'import-order', await ordersBlockedBySku(trx, sku))
    }
  })
  return undefined
}

/** A store view that is gone tells nothing of stock, and must not keep the other stores' orders waiting. */
async function stockOfStoreView(
  run: Run,
  commerceStoreId: number,
  skus: readonly string[],
): Promise<ReadonlyMap<string, SalableStock>> {
  if (skus.length === 0) return new Map()
  try {
    const { websiteCode } = await readStoreView(run.commerce, commerceStoreId)
    return await readSalableStock(run.commerce, { websiteCode, skus })
  } catch (error) {
    if (error instanceof SyncError && error.kind === 'rejected') return new Map()
    throw error
  }
}

/** What blocks or frees an order, in one line that can be compared. */
function factsOf(product: CatalogProduct | undefined, stock: SalableStock | undefined): string {
  if (product === undefined) return 'not in the catalog'
  const { productId, enabled, type } = product
  return JSON.stringify({ productId, enabled, type, salable: stock?.salableQuantity ?? 'unmanaged' })
}
