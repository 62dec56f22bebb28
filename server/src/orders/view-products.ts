/** What Commerce says now of the products that the lines of an order stand for. */
import type { CatalogProduct } from '@orderferry/domain/commerce/catalog'
import { SUPPORTED_TYPES } from '@orderferry/domain/order-import/decide-import'
import { findBySku, findMatch, matchKeys } from '@orderferry/domain/order-import/match-product'
import { readStockForOrder } from '../commerce/decide-with-commerce.ts'
import { readStoreWithSettings } from '../database/amazon-accounts.ts'
import { readOrderWithAnswer } from '../database/amazon-orders.ts'
import { openOrder } from '../database/order-vault.ts'
import { readProductMatches } from '../database/product-matches.ts'
import type { StaffRun } from './staff-run.ts'

export interface ViewedProduct {
  readonly amazonOrderItemId: string
  readonly sku: string
  /** Units that the order takes. */
  readonly quantity: number
  /** Null: not in the catalog. */
  readonly product: {
    readonly productId: number
    readonly name: string
    readonly type: string
    readonly enabled: boolean
    /** Null where Commerce sells it whatever is left. */
    readonly salableQuantity: number | null
  } | null
  readonly problem: 'not-in-catalog' | 'disabled' | 'out-of-stock' | 'type-not-supported' | null
}

/** One for each product of each line; a line that names no SKU stands for none. Null when there is no such order. */
export async function viewProducts(
  run: StaffRun,
  asked: { readonly storeId: string; readonly amazonOrderId: string },
): Promise<readonly ViewedProduct[] | null> {
  const store = await readStoreWithSettings(run.database, asked.storeId)
  if (store === undefined) return null
  const key = { accountId: store.account_id, ...asked }
  const row = await readOrderWithAnswer(run.database, key)
  if (row === undefined) return null
  const reading = openOrder(await run.keys.keyOf(run.database, key.accountId), key, row)
  if (reading.kind === 'unreadable') return []
  const { order } = reading
  const matches = await readProductMatches(run.database, key, order.items.flatMap(matchKeys))
  const lines = order.items.flatMap((item) =>
    (findMatch(item, matches)?.components ?? []).map(({ sku, quantity }) => ({
      amazonOrderItemId: item.amazonOrderItemId,
      sku,
      quantity: item.quantityOrdered * quantity,
    })),
  )
  const products = await run.products.readProductsBySku([...new Set(lines.map(({ sku }) => sku))])
  const skus = [...new Set([...products.values()].map(({ sku }) => sku))]
  const stock = await readStockForOrder(run.commerce, { order, settings: store.settings, skus })
  // Once the Commerce order exists its own reservation has lowered what can be sold.
  const takesStock = order.channel === 'FBM' && row.import_state !== 'created'
  return lines.map((line) => {
    const known = findBySku(products, line.sku)
    const salableQuantity = known === null ? null : (stock.get(known.sku)?.salableQuantity ?? null)
    const isShort = takesStock && salableQuantity !== null && salableQuantity < line.quantity
    return {
      ...line,
      product: known === null ? null : { ...shownOf(known), salableQuantity },
      problem: problemOf(known, { isShort, shipsFromAmazon: order.channel === 'FBA' }),
    }
  })
}

function shownOf({ productId, name, type, enabled }: CatalogProduct) {
  return { productId, name, type, enabled }
}

/** Of an order that Amazon ships, whether the product is on and in stock does not count (L-12). */
function problemOf(
  product: CatalogProduct | null,
  { isShort, shipsFromAmazon }: { readonly isShort: boolean; readonly shipsFromAmazon: boolean },
): ViewedProduct['problem'] {
  if (product === null) return 'not-in-catalog'
  if (!SUPPORTED_TYPES.has(product.type)) return 'type-not-supported'
  if (!product.enabled && !shipsFromAmazon) return 'disabled'
  return isShort ? 'out-of-stock' : null
}
