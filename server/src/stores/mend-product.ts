/**
 * Staff mend in Commerce what blocked orders wait for: a product is switched on, or its stock is set. It is read back,
 * and every order that waits for it is tried at once.
 */
import { findBySku } from '@orderferry/domain/order-import/match-product'
import { switchProduct } from '../commerce/product-writes.ts'
import { writeSourceQuantities, writeStockItemQuantity } from '../commerce/source-items.ts'
import { type AmazonStoreRow, readStore } from '../database/amazon-accounts.ts'
import type { OrderKey } from '../database/order-key.ts'
import { ordersBlockedBySku } from '../database/watched-skus.ts'
import type { StaffRun } from '../orders/staff-run.ts'
import { type StockedProduct, sourcesOfWebsite, viewProduct } from './find-products.ts'
import { retryWaitingOrders } from './retry-waiting-orders.ts'

export interface MendWish {
  readonly storeId: string
  readonly sku: string
  readonly enable: boolean
  /** Whoever works for all stores; others only what an order of the store waits for. */
  readonly ofWholeCatalog: boolean
  /** By source; its code is null where Commerce runs without sources. */
  readonly quantities: readonly { readonly sourceCode: string | null; readonly quantity: number }[]
}

export type MendOutcome =
  | { readonly kind: 'mended'; readonly product: StockedProduct; readonly ordersRetried: number }
  | { readonly kind: 'store-unknown' | 'product-unknown' | 'not-awaited' }
  | { readonly kind: 'source-unknown'; readonly at: number; readonly offered: readonly string[] }
  | { readonly kind: 'not-kept'; readonly what: 'enabled' | 'stock' }

export async function mendProduct(run: StaffRun, wish: MendWish, actor: string): Promise<MendOutcome> {
  const store = await readStore(run.database, wish.storeId)
  if (store === undefined) return { kind: 'store-unknown' }
  const found = findBySku(await run.products.readProductsBySku([wish.sku]), wish.sku)
  if (found === null) return { kind: 'product-unknown' }
  const { sku } = found
  const orders = await ordersWaitingFor(run, store, [wish.sku, sku])
  // The catalog is everybody's.
  if (orders.length === 0 && !wish.ofWholeCatalog) return { kind: 'not-awaited' }
  const wrong = await unknownSource(run, store, wish)
  if (wrong !== null) return wrong
  const switchesOn = wish.enable && !found.enabled
  if (switchesOn) await switchProduct(run.commerce, sku, true)
  try {
    if (wish.quantities.length > 0) await writeQuantities(run, sku, wish.quantities)
  } catch (error) {
    // What was switched on stays on, and its orders are to say so.
    if (switchesOn) await record(run, { wish: { ...wish, quantities: [] }, sku, orders, actor })
    throw error
  }

  const product = await viewProduct(run, { storeId: wish.storeId, sku })
  if (typeof product === 'string') return { kind: product }
  if (wish.enable && !product.enabled) return { kind: 'not-kept', what: 'enabled' }
  if (!holds(product, wish)) return { kind: 'not-kept', what: 'stock' }
  return { kind: 'mended', product, ordersRetried: await record(run, { wish, sku, orders, actor }) }
}

async function record(
  run: StaffRun,
  {
    wish,
    sku,
    orders,
    actor,
  }: {
    readonly wish: MendWish
    readonly sku: string
    readonly orders: readonly OrderKey[]
    readonly actor: string
  },
): Promise<number> {
  const quantities = wish.quantities
    .map(({ sourceCode, quantity }) => (sourceCode === null ? String(quantity) : `${sourceCode} ${quantity}`))
    .join(', ')
  const events = [
    ...(wish.enable ? [{ code: 'product-enabled', sku } as const] : []),
    ...(quantities === '' ? [] : [{ code: 'product-stock-set', sku, quantities } as const]),
  ]
  return run.database
    .transaction()
    .execute((trx) => retryWaitingOrders(run, trx, { orders, events, actor }, run.clock()))
}

/** A blocker names a SKU as the line or the match does, Commerce as it spells it. */
async function ordersWaitingFor(
  run: StaffRun,
  { account_id: accountId, store_id: storeId }: AmazonStoreRow,
  skus: readonly string[],
): Promise<readonly OrderKey[]> {
  const found = new Map<string, OrderKey>()
  for (const sku of new Set(skus))
    for (const order of await ordersBlockedBySku(run.database, { accountId, storeId, sku }))
      found.set(order.amazonOrderId, order)
  return [...found.values()].sort((one, other) => (one.amazonOrderId < other.amazonOrderId ? -1 : 1))
}

async function unknownSource(
  run: StaffRun,
  { website_code: websiteCode }: AmazonStoreRow,
  { quantities }: MendWish,
): Promise<Extract<MendOutcome, { kind: 'source-unknown' }> | null> {
  if (quantities.length === 0) return null
  const sources = await sourcesOfWebsite(run, websiteCode)
  const offered = sources?.map(({ sourceCode }) => sourceCode) ?? []
  const at = quantities.findIndex(({ sourceCode }) =>
    sources === null ? sourceCode !== null : sourceCode === null || !offered.includes(sourceCode),
  )
  return at < 0 ? null : { kind: 'source-unknown', at, offered }
}

async function writeQuantities(
  run: StaffRun,
  sku: string,
  quantities: MendWish['quantities'],
): Promise<void> {
  const ofSources = quantities.flatMap(({ sourceCode, quantity }) =>
    sourceCode === null ? [] : [{ sourceCode, quantity }],
  )
  if (ofSources.length > 0) await writeSourceQuantities(run.commerce, sku, ofSources)
  const whole = quantities.find(({ sourceCode }) => sourceCode === null)
  if (whole !== undefined) await writeStockItemQuantity(run.commerce, sku, whole.quantity)
}

/** An order that took units in the meantime takes them from what is reserved, not from what lies there. */
function holds({ sources }: StockedProduct, { quantities }: MendWish): boolean {
  return quantities.every(
    (wanted) =>
      sources.find(({ sourceCode }) => sourceCode === wanted.sourceCode)?.quantity === wanted.quantity,
  )
}
