/**
 * Stores what Amazon answered, whichever call it came from. An older answer never overwrites a newer one, an order that
 * cannot be read is kept with its reason, and what must follow is enqueued in the same transaction.
 */
import {
  type AmazonOrderIdentity,
  type AmazonOrderReading,
  readAmazonOrder,
} from '@orderferry/domain/amazon/read-amazon-order'
import { displayStatus } from '@orderferry/domain/lifecycle/display-status'
import { blockedRetryDelayMs } from '@orderferry/domain/order-import/retry-delay'
import type { Transaction } from 'kysely'
import type { AccountKey } from '../database/account-keys.ts'
import { type CorrectedOrder, readCorrectedOrders } from '../database/address-corrections.ts'
import type { StoreWithSettings } from '../database/amazon-accounts.ts'
import { lockKnownOrders, type OrderWrite, orderKeyOf, writeOrders } from '../database/amazon-orders.ts'
import { recordCommunicationError } from '../database/communication-errors.ts'
import { readImported } from '../database/imported-answers.ts'
import { type AmazonOrderRow, keyOfRow, parametersOf } from '../database/order-changes.ts'
import type { OrderKey } from '../database/order-key.ts'
import { openImported, sealImported, sealOrder } from '../database/order-vault.ts'
import type { Schema } from '../database/schema.ts'
import { changeSinceImport } from './imported-terms.ts'
import { newsBesideCorrection } from './news-beside-correction.ts'
import { type OrderPlan, planReadableOrder, planUnreadableOrder } from './plan-order-write.ts'
import type { Run } from './run.ts'

export interface AmazonAnswer {
  readonly accountId: string
  /** The operation that gave it, for the log of communication errors. */
  readonly operation: string
  readonly orders: readonly unknown[]
  readonly stores: readonly StoreWithSettings[]
  /** False: data sets were left out that Amazon refuses to this account. */
  readonly isWhole: boolean
}

export interface StoredPage {
  readonly ordersNew: number
  readonly ordersChanged: number
}

interface Candidate {
  readonly answer: unknown
  readonly reading: AmazonOrderReading
  readonly identity: AmazonOrderIdentity
  readonly store: StoreWithSettings
}

export async function storeAmazonOrders(
  run: Run,
  trx: Transaction<Schema>,
  answer: AmazonAnswer,
  now: Date,
): Promise<StoredPage> {
  const candidates = await readCandidates(trx, answer, now)
  const known = await lockKnownOrders(
    trx,
    answer.accountId,
    candidates.map(({ identity }) => identity.amazonOrderId),
  )
  const newer = candidates.filter(({ identity }) =>
    isNewer(identity.updatedAt, known.get(identity.amazonOrderId)),
  )
  const imported = await readImported(
    trx,
    answer.accountId,
    [...known.values()].filter(({ import_state }) => import_state === 'created').map(keyOfRow),
  )
  const corrected = await readCorrectedOrders(
    trx,
    answer.accountId,
    [...known.values()]
      .filter(({ import_state }) => import_state !== 'created')
      .map(({ amazon_order_id }) => amazon_order_id),
  )
  // After what is sealed was read: a key that it lies under is at hand then.
  const key = await run.keys.keyOf(trx, answer.accountId)
  const planned = newer.map((candidate) => {
    const { amazonOrderId } = candidate.identity
    const before = {
      row: known.get(amazonOrderId),
      sealedImported: imported.get(amazonOrderId),
      corrected: corrected.get(amazonOrderId),
    }
    return planWrite({ ...candidate, isWhole: answer.isWhole }, before, key, now)
  })
  await writeOrders(
    trx,
    planned.map(({ write }) => write),
    now,
  )
  for (const followUp of ['import-order', 'complete-order', 'hold-pending-stock'] as const) {
    const orders = planned
      .filter(({ plan }) => plan.followUp === followUp)
      .map(({ write }) => orderKeyOf(write))
    await run.jobs.enqueueAll(trx, followUp, orders)
  }
  const ordersNew = newer.filter(({ identity }) => !known.has(identity.amazonOrderId)).length
  return { ordersNew, ordersChanged: newer.length - ordersNew }
}

/** The orders of this answer that can be told apart, each once: of two versions of one order the newer. */
async function readCandidates(
  trx: Transaction<Schema>,
  { accountId, operation, orders, stores }: AmazonAnswer,
  now: Date,
): Promise<readonly Candidate[]> {
  const byId = new Map<string, Candidate>()
  for (const [position, json] of orders.entries()) {
    const reading = readAmazonOrder(json)
    const identity = reading.kind === 'read' ? reading.order : reading.identity
    const store = stores.find((one) => one.marketplace_id === identity?.marketplaceId)
    if (identity === null || store === undefined) {
      await recordUnplaceable(trx, { accountId, operation, position, reading, now })
      continue
    }
    const other = byId.get(identity.amazonOrderId)
    if (other === undefined || Date.parse(other.identity.updatedAt) < Date.parse(identity.updatedAt)) {
      byId.set(identity.amazonOrderId, { answer: json, reading, identity, store })
    }
  }
  return [...byId.values()]
}

/** An order without number or times, or of a marketplace that is not connected, has no row: it is said aloud instead. */
async function recordUnplaceable(
  trx: Transaction<Schema>,
  facts: {
    readonly accountId: string
    readonly operation: string
    readonly position: number
    readonly reading: AmazonOrderReading
    readonly now: Date
  },
): Promise<void> {
  const { reading } = facts
  const identity = reading.kind === 'read' ? reading.order : reading.identity
  const message =
    identity === null && reading.kind === 'unreadable'
      ? `Order ${facts.position + 1} of the answer cannot be told apart: ${reading.problems
          .map(({ path, problem }) => `${path}: ${problem}`)
          .join('; ')
          .slice(0, 500)}`
      : `The order belongs to the marketplace ${identity?.marketplaceId ?? '(none)'}, which is not connected.`
  await recordCommunicationError(trx, {
    account_id: facts.accountId,
    store_id: null,
    amazon_order_id: identity?.amazonOrderId ?? null,
    system: 'amazon',
    operation: facts.operation,
    code: 'order-not-placed',
    message,
    request_id: null,
    happened_at: facts.now,
  })
}

function isNewer(updatedAt: string, known: AmazonOrderRow | undefined): boolean {
  if (known === undefined) return true
  const ahead = Date.parse(updatedAt) - known.amazon_updated_at.getTime()
  return ahead > 0 || (ahead === 0 && known.answer_is_doubtful)
}

/** What we have of an order as it is heard of again. */
interface KnownOrder {
  readonly row: AmazonOrderRow | undefined
  readonly sealedImported: Buffer | undefined
  /** Where staff corrected its address. */
  readonly corrected: CorrectedOrder | undefined
}

function planWrite(
  candidate: Candidate & Pick<AmazonAnswer, 'isWhole'>,
  { row, sealedImported, corrected }: KnownOrder,
  key: AccountKey,
  now: Date,
): { readonly plan: OrderPlan; readonly write: OrderWrite } {
  const { reading, store, isWhole } = candidate
  if (reading.kind === 'unreadable') {
    const plan = planUnreadableOrder(reading, row)
    return { plan, write: { ...toWrite(candidate, row, plan, key, now), sealedImported: null } }
  }
  const orderKey = keyOfCandidate(candidate)
  const imported = sealedImported === undefined ? null : openImported(key, orderKey, sealedImported)
  const change = imported === null ? null : changeSinceImport(imported, reading.order)
  const settings = {
    ...store.settings,
    connectedAt: store.connected_at.toISOString(),
    // The tables differ in what stock does, which is asked as the order is imported.
    inventoryManagement: true,
  }
  const planned = planReadableOrder(reading.order, row, { settings, change, isWhole })
  const beside = corrected === undefined ? [] : newsBesideCorrection(reading.order, corrected, key, orderKey)
  // Last, so that it is the order's note: staff must choose.
  const plan = { ...planned, events: [...planned.events, ...beside] }
  const isNews = imported !== null && change !== null && change.heard !== null
  const sealedAgain = isNews ? sealImported(key, orderKey, { ...imported, heard: change.heard }) : null
  return { plan, write: { ...toWrite(candidate, row, plan, key, now), sealedImported: sealedAgain } }
}

function keyOfCandidate({ store, identity }: Candidate): OrderKey {
  return {
    accountId: store.account_id,
    storeId: store.store_id,
    amazonOrderId: identity.amazonOrderId,
  }
}

function toWrite(
  candidate: Candidate,
  known: AmazonOrderRow | undefined,
  plan: OrderPlan,
  key: AccountKey,
  now: Date,
): Omit<OrderWrite, 'sealedImported'> {
  const { answer, reading, identity, store } = candidate
  const orderKey = keyOfCandidate(candidate)
  const last = plan.events.at(-1)
  const read = reading.kind === 'read' ? reading.order : null
  const total = read?.proceeds?.grandTotal ?? null
  // Shipped all the same, so what Amazon refused is no longer wanting.
  const hasRejectedCommand = identity.amazonStatus !== 'SHIPPED' && (known?.has_rejected_command ?? false)
  return {
    row: {
      // The database checks a row before it finds that one is there: it must be whole either way.
      ...known,
      account_id: orderKey.accountId,
      store_id: orderKey.storeId,
      amazon_order_id: orderKey.amazonOrderId,
      marketplace_id: store.marketplace_id,
      amazon_status: identity.amazonStatus,
      channel: read?.channel ?? known?.channel ?? 'unknown',
      purchased_at: new Date(identity.purchasedAt),
      amazon_updated_at: new Date(identity.updatedAt),
      service_level: read?.serviceLevel ?? null,
      programs: [...(read?.programs ?? [])],
      latest_ship_at: read?.latestShipAt == null ? null : new Date(read.latestShipAt),
      replacement_of: read?.replacementOf ?? null,
      total_minor: total?.minor ?? null,
      currency: total?.currency ?? null,
      answer_is_doubtful: plan.answerIsDoubtful,
      import_state: plan.importState,
      import_reason: plan.importReason,
      retry_at: plan.importState === 'blocked' ? new Date(now.getTime() + blockedRetryDelayMs(1)) : null,
      has_rejected_command: hasRejectedCommand,
      cancellation_requested:
        read?.items.some(({ cancellationRequest }) => cancellationRequest !== null) ??
        known?.cancellation_requested ??
        false,
      display_status: displayStatus({
        amazonStatus: identity.amazonStatus,
        importState: plan.importState,
        commerceState: known?.commerce_state ?? null,
        hasRejectedCommand,
      }),
      note_code: last?.code ?? known?.note_code ?? 'received',
      note_parameters: JSON.stringify(
        last === undefined ? (known?.note_parameters ?? {}) : parametersOf(last),
      ),
      noted_at: last === undefined ? (known?.noted_at ?? now) : now,
      received_at: known?.received_at ?? now,
      updated_at: now,
    },
    items:
      read?.items.map((item, index) => ({
        line: index + 1,
        amazon_order_item_id: item.amazonOrderItemId,
        seller_sku: item.sellerSku,
        asin: item.asin,
        title: item.title,
        quantity_ordered: item.quantityOrdered,
        quantity_fulfilled: item.quantityFulfilled,
        total_minor: item.proceedsTotal?.minor ?? null,
        currency: item.proceedsTotal?.currency ?? null,
      })) ?? null,
    blockers: plan.blockers,
    blockersChange: plan.blockers.length > 0 || known?.import_state === 'blocked',
    ...sealOrder(key, { key: orderKey, answer, read }),
    events: plan.events,
  }
}
