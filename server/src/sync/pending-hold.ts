/**
 * What is held back in Commerce for an order that awaits Amazon's payment (O-05). What is let go is noted before
 * Commerce is asked: whatever becomes of the answer, nobody counts on units that may not be held.
 */
import type { AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import { chooseStoreView } from '@orderferry/domain/order-import/choose-store-view'
import { coversOrder, type HoldEnd } from '@orderferry/domain/order-import/hold-pending-stock'
import type { ImportSettings, MatchedLine } from '@orderferry/domain/order-import/import-decision'
import { releaseReservation } from '../commerce/reservations.ts'
import { readStoreView } from '../commerce/store-view.ts'
import { type AmazonOrderRow, keyOfRow, lockOrder, recordOrderChange } from '../database/order-changes.ts'
import type { OrderKey } from '../database/order-key.ts'
import { type PendingHold, readLastHold, updateHold } from '../database/pending-holds.ts'
import type { StepResult } from '../jobs/job-result.ts'
import { type Run, SYSTEM } from './run.ts'

/**
 * Whether all that the order takes is held back for it, so that Commerce need not find it for sale. A hold of anything
 * else is let go first: it must neither pass for the order's units nor stand in their way.
 */
export async function isCoveredByHold(
  run: Run,
  row: AmazonOrderRow,
  {
    order,
    settings,
    lines,
  }: {
    readonly order: AmazonOrder
    readonly settings: ImportSettings
    readonly lines: readonly MatchedLine[]
  },
): Promise<boolean> {
  const hold = await readHold(run, row)
  if (hold === null) return false
  const isThere = hold.openUntil === null && hold.endsBecause === null
  const isOver = row.pending_hold_until === null || row.pending_hold_until <= run.clock()
  const websiteCode = await websiteOf(run, order, settings)
  if (isThere && !isOver && coversOrder(hold, { websiteCode, lines })) return true
  await letGo(run, keyOfRow(row), { hold, because: hold.endsBecause ?? 'not-pending' })
  return false
}

/** Null when nothing is held, and nothing may be. */
export async function readHold(run: Run, row: AmazonOrderRow): Promise<PendingHold | null> {
  if (row.pending_hold_until === null) return null
  return (await readLastHold(run.database, keyOfRow(row))) ?? HELD_UNNOTED
}

/** Held by the version before, which did not note what. */
const HELD_UNNOTED: PendingHold = {
  number: 1,
  websiteCode: '',
  items: [],
  openUntil: null,
  endsBecause: null,
  endedAt: null,
}

/** A repeated call finds the reservation that it made. The first has no number, as the version before gave it none. */
export function referenceOf({ storeId, amazonOrderId }: OrderKey, number: number): string {
  return `orderferry pending ${storeId} ${amazonOrderId}${number === 1 ? '' : ` ${number}`}`
}

export async function letGo(
  run: Run,
  key: OrderKey,
  { hold, because }: { readonly hold: PendingHold; readonly because: HoldEnd },
): Promise<StepResult> {
  const { number } = hold
  await updateHold(run.database, key, { number, endsBecause: because })
  await releaseReservation(run.commerce, referenceOf(key, number))
  const now = run.clock()
  // A call without an answer may place it after all: it is let go once more when Commerce must have given that up.
  if (hold.openUntil !== null && hold.openUntil > now) return { againAt: hold.openUntil }
  await run.database.transaction().execute(async (trx) => {
    const row = await lockOrder(trx, key)
    const last = await readLastHold(trx, key)
    if (row === undefined || row.pending_hold_until === null || (last?.number ?? number) !== number) return
    await updateHold(trx, key, { number, endedAt: now })
    const change = {
      set: { pending_hold_until: null },
      events: [{ code: 'pending-stock-released', because } as const],
      actor: SYSTEM,
    }
    await recordOrderChange(trx, row, change, now)
  })
  return undefined
}

export async function websiteOf(run: Run, order: AmazonOrder, settings: ImportSettings): Promise<string> {
  const { commerceStoreId } = chooseStoreView(order, settings)
  return (await readStoreView(run.commerce, commerceStoreId)).websiteCode
}
