/**
 * O-05: holds back the units of an order that awaits Amazon's payment, and lets them go once it has left Pending, has
 * been Pending for too long (P-10), or the merchant wants no such holds. An order that becomes a Commerce order is let
 * go only after that order holds its own units, so that nobody else can take them in between.
 */
import type { AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import { readAmazonOrder } from '@orderferry/domain/amazon/read-amazon-order'
import { chooseStoreView } from '@orderferry/domain/order-import/choose-store-view'
import { decidePendingHold } from '@orderferry/domain/order-import/hold-pending-stock'
import { findMatch, matchKeys } from '@orderferry/domain/order-import/match-product'
import { readCapabilities } from '../../commerce/capabilities.ts'
import { placeReservation, releaseReservation } from '../../commerce/reservations.ts'
import { readStoreView } from '../../commerce/store-view.ts'
import { importSettingsOf, readStoreWithSettings } from '../../database/amazon-accounts.ts'
import { readOrderWithAnswer } from '../../database/amazon-orders.ts'
import {
  type AmazonOrderRow,
  lockOrder,
  type OrderChange,
  recordOrderChange,
} from '../../database/order-changes.ts'
import type { OrderKey } from '../../database/order-key.ts'
import { openAnswer } from '../../database/order-vault.ts'
import { readProductMatches } from '../../database/product-matches.ts'
import { type Run, SYSTEM } from '../run.ts'

export async function holdPendingStock(run: Run, key: OrderKey): Promise<undefined> {
  const row = await readOrderWithAnswer(run.database, key)
  const store = await readStoreWithSettings(run.database, key.storeId)
  if (row === undefined || store === undefined || isNeeded(row, run.clock())) return undefined
  const { orderferryModule, inventoryManagement } = await readCapabilities(run.commerce)
  if (!orderferryModule) return undefined
  const reading = readAmazonOrder(
    openAnswer(await run.keys.keyOf(run.database, key.accountId), key, row.sealed_answer),
  )
  if (reading.kind === 'unreadable') return undefined
  const settings = importSettingsOf(store, { inventoryManagement })
  const held = row.pending_hold_until !== null
  const decided = decidePendingHold(reading.order, settings, { now: run.clock(), held })
  if (decided.kind === 'release') {
    await releaseReservation(run.commerce, referenceOf(key))
    await record(run, key, {
      set: { pending_hold_until: null },
      events: [{ code: 'pending-stock-released', because: decided.because }],
    })
  } else if (decided.kind === 'hold' && !held) {
    const { commerceStoreId } = chooseStoreView(reading.order, settings)
    const { websiteCode } = await readStoreView(run.commerce, commerceStoreId)
    await hold(run, { key, order: reading.order, websiteCode, until: decided.until })
  }
  return undefined
}

/** While the import is on its way, or blocked, the units stay held for it, until their time is over. */
function isNeeded({ import_state, pending_hold_until }: AmazonOrderRow, now: Date): boolean {
  const mayYetBeMade = import_state === 'importing' || import_state === 'blocked'
  return mayYetBeMade && (pending_hold_until === null || pending_hold_until > now)
}

/** One for each order: a repeated call finds the reservation that it made. */
function referenceOf({ storeId, amazonOrderId }: OrderKey): string {
  return `orderferry pending ${storeId} ${amazonOrderId}`
}

interface Wanted {
  readonly key: OrderKey
  readonly order: AmazonOrder
  readonly websiteCode: string
  readonly until: Date
}

async function hold(run: Run, { key, order, websiteCode, until }: Wanted): Promise<void> {
  const items = await unitsOf(run, key, order)
  if (items.length === 0) return
  const reference = referenceOf(key)
  const outcome = await placeReservation(run.commerce, { reference, websiteCode, items, check: true })
  if (outcome.kind === 'placed')
    await record(run, key, {
      set: { pending_hold_until: until },
      events: [{ code: 'pending-stock-held', until: until.toISOString() }],
    })
  else if (outcome.kind === 'refused')
    await record(run, key, {
      set: {},
      events: [{ code: 'pending-stock-short', message: outcome.message }],
    })
}

/** Of the products that are in the catalog; what is not cannot be sold by anybody else either. */
async function unitsOf(
  run: Run,
  key: OrderKey,
  order: AmazonOrder,
): Promise<readonly { readonly sku: string; readonly quantity: number }[]> {
  const lines = order.items.filter(({ quantityOrdered }) => quantityOrdered > 0)
  const matches = await readProductMatches(run.database, key, lines.flatMap(matchKeys))
  const wanted = lines.flatMap((line) =>
    (findMatch(line, matches)?.components ?? []).map(({ sku, quantity }) => ({
      sku,
      quantity: quantity * line.quantityOrdered,
    })),
  )
  const products = await run.products.readProductsBySku(wanted.map(({ sku }) => sku))
  return wanted.filter(({ sku }) => products.has(sku))
}

async function record(run: Run, key: OrderKey, change: Pick<OrderChange, 'set' | 'events'>): Promise<void> {
  await run.database.transaction().execute(async (trx) => {
    const row = await lockOrder(trx, key)
    if (row !== undefined) await recordOrderChange(trx, row, { ...change, actor: SYSTEM }, run.clock())
  })
}
