/**
 * O-05: holds back the units of an order that awaits Amazon's payment, and lets them go once it has left Pending, has
 * been Pending for too long (P-10), or the merchant wants no such holds. An order that becomes a Commerce order is let
 * go only after that order holds its own units, so that nobody else can take them in between.
 *
 * What is asked of Commerce is noted before it is asked, and what is let go before it is: whatever becomes of the
 * answer, units that may be held are let go in the end, and nobody counts on units that may not be.
 */
import type { AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import { decidePendingHold, type HeldUnits } from '@orderferry/domain/order-import/hold-pending-stock'
import type { ImportSettings } from '@orderferry/domain/order-import/import-decision'
import { findMatch, matchKeys } from '@orderferry/domain/order-import/match-product'
import { readCapabilities } from '../../commerce/capabilities.ts'
import { placeReservation } from '../../commerce/reservations.ts'
import { importSettingsOf, readStoreWithSettings } from '../../database/amazon-accounts.ts'
import { readOrderWithAnswer } from '../../database/amazon-orders.ts'
import {
  type AmazonOrderRow,
  lockOrder,
  type OrderChange,
  recordOrderChange,
} from '../../database/order-changes.ts'
import type { OrderKey } from '../../database/order-key.ts'
import { openOrder } from '../../database/order-vault.ts'
import { insertHold, type PendingHold, readLastHold, updateHold } from '../../database/pending-holds.ts'
import { readProductMatches } from '../../database/product-matches.ts'
import type { StepResult } from '../../jobs/job-result.ts'
import { letGo, readHold, referenceOf, websiteOf } from '../pending-hold.ts'
import { type Run, SYSTEM } from '../run.ts'

export async function holdPendingStock(run: Run, key: OrderKey): Promise<StepResult> {
  const row = await readOrderWithAnswer(run.database, key)
  const store = await readStoreWithSettings(run.database, key.storeId)
  if (row === undefined || store === undefined || isNeeded(row, run.clock())) return undefined
  const { orderferryModule, inventoryManagement } = await readCapabilities(run.commerce)
  if (!orderferryModule) return undefined
  const reading = openOrder(await run.keys.keyOf(run.database, key.accountId), key, row)
  if (reading.kind === 'unreadable') return undefined
  const settings = importSettingsOf(store, { inventoryManagement })
  const hold = await readHold(run, row)
  if (hold !== null && hold.endsBecause !== null) return letGo(run, key, { hold, because: hold.endsBecause })
  const decided = decidePendingHold(reading.order, settings, { now: run.clock(), held: hold !== null })
  if (decided.kind === 'release' && hold !== null) return letGo(run, key, { hold, because: decided.because })
  if (decided.kind !== 'hold' || (hold !== null && hold.openUntil === null)) return undefined
  const units = hold ?? (await unitsOf(run, key, { order: reading.order, settings }))
  return units.items.length === 0 ? undefined : place(run, key, { units, until: decided.until })
}

/** While the import is on its way, or blocked, the units stay held for it, until their time is over. */
function isNeeded({ import_state, pending_hold_until }: AmazonOrderRow, now: Date): boolean {
  const mayYetBeMade = import_state === 'importing' || import_state === 'blocked'
  return mayYetBeMade && (pending_hold_until === null || pending_hold_until > now)
}

interface Wanted {
  readonly units: HeldUnits
  readonly until: Date
}

async function place(run: Run, key: OrderKey, wanted: Wanted): Promise<StepResult> {
  const asked = await noteAsked(run, key, wanted)
  if (asked === undefined) return undefined
  const { websiteCode, items, number } = asked
  const reference = referenceOf(key, number)
  const outcome = await placeReservation(run.commerce, { reference, websiteCode, items, check: true })
  if (outcome.kind === 'placed') {
    await recordAnswer(run, key, asked, {
      set: {},
      events: [{ code: 'pending-stock-held', until: wanted.until.toISOString() }],
    })
    return undefined
  }
  await recordAnswer(run, key, asked, {
    set: { pending_hold_until: null },
    events: outcome.kind === 'refused' ? [{ code: 'pending-stock-short', message: outcome.message }] : [],
  })
  return outcome.kind === 'released-before' ? { againAt: run.clock() } : undefined
}

/**
 * Notes what Commerce is about to be asked for. A call whose answer was lost is made again as it was, as it may have
 * placed what it asked for. Undefined when the order waits no more, or another worker has seen to it.
 */
function noteAsked(run: Run, key: OrderKey, { units, until }: Wanted): Promise<PendingHold | undefined> {
  return run.database.transaction().execute(async (trx) => {
    const row = await lockOrder(trx, key)
    if (row?.import_state !== 'waiting') return undefined
    const openUntil = new Date(run.clock().getTime() + run.limits.commerceDeadlineMs)
    const last = await readLastHold(trx, key)
    if (row.pending_hold_until !== null) {
      if (last === undefined || last.openUntil === null || last.endsBecause !== null) return undefined
      await updateHold(trx, key, { number: last.number, openUntil })
      return { ...last, openUntil }
    }
    const { websiteCode, items } = units
    const number = (last?.number ?? 0) + 1
    const asked = { number, websiteCode, items, openUntil, endsBecause: null, endedAt: null }
    await insertHold(trx, key, asked)
    const change = { set: { pending_hold_until: until }, events: [], actor: SYSTEM }
    await recordOrderChange(trx, row, change, run.clock())
    return asked
  })
}

/** Unless it is being let go meanwhile: whoever does so sees it through. */
async function recordAnswer(
  run: Run,
  key: OrderKey,
  { number }: PendingHold,
  change: Pick<OrderChange, 'set' | 'events'>,
): Promise<void> {
  const now = run.clock()
  await run.database.transaction().execute(async (trx) => {
    const row = await lockOrder(trx, key)
    const last = await readLastHold(trx, key)
    if (row === undefined || last?.number !== number || last.openUntil === null || last.endsBecause !== null)
      return
    const isPlaced = change.set.pending_hold_until === undefined
    await updateHold(trx, key, { number, ...(isPlaced ? { openUntil: null } : { endedAt: now }) })
    await recordOrderChange(trx, row, { ...change, actor: SYSTEM }, now)
  })
}

/** Of the products that are in the catalog; what is not cannot be sold by anybody else either. */
async function unitsOf(
  run: Run,
  key: OrderKey,
  { order, settings }: { readonly order: AmazonOrder; readonly settings: ImportSettings },
): Promise<HeldUnits> {
  const lines = order.items.filter(({ quantityOrdered }) => quantityOrdered > 0)
  const matches = await readProductMatches(run.database, key, lines.flatMap(matchKeys))
  const wanted = lines.flatMap((line) =>
    (findMatch(line, matches)?.components ?? []).map(({ sku, quantity }) => ({
      sku,
      quantity: quantity * line.quantityOrdered,
    })),
  )
  const products = await run.products.readProductsBySku(wanted.map(({ sku }) => sku))
  return {
    websiteCode: await websiteOf(run, order, settings),
    items: wanted.filter(({ sku }) => products.has(sku)),
  }
}
