/** Records how the import of an order went: each outcome with its history, and what follows, in one transaction. */
import { isDeepStrictEqual } from 'node:util'
import { storedOrderDiffers } from '@orderferry/domain/commerce/check-stored-order'
import type { CommerceOrder } from '@orderferry/domain/commerce/commerce-order'
import type { OrderEvent } from '@orderferry/domain/lifecycle/order-event'
import type { Money } from '@orderferry/domain/money/money'
import type { AddressChange } from '@orderferry/domain/order-import/address/commerce-address'
import { type Blocker, withoutBuyer } from '@orderferry/domain/order-import/blocker'
import type { ImportDecision } from '@orderferry/domain/order-import/import-decision'
import type { OrderSettings } from '@orderferry/domain/order-import/order-settings'
import { blockedRetryDelayMs, unavailableAtMostMs } from '@orderferry/domain/order-import/retry-delay'
import type { SettledCustomer } from '../commerce/settle-customer.ts'
import type { OrderWithAnswer } from '../database/amazon-orders.ts'
import {
  COMMERCE_CONNECTION,
  pauseConnection,
  recordCommunicationError,
} from '../database/communication-errors.ts'
import { type AmazonOrderRow, lockOrder, recordOrderChange } from '../database/order-changes.ts'
import { type OrderKey, ofOrder } from '../database/order-key.ts'
import { SyncError } from '../platform/sync-error.ts'
import { enqueueAfterInvoice } from './after-invoice.ts'
import { rememberImported } from './imported-terms.ts'
import { lateCorrection } from './late-correction.ts'
import { type Run, SYSTEM } from './run.ts'

/** Noted before the create is sent: whoever comes after a crash looks for the order first. */
export async function startAttempt(run: Run, key: OrderKey): Promise<void> {
  await ofOrder(
    run.database.updateTable('amazon_orders').set((eb) => ({
      import_attempts: eb('import_attempts', '+', 1),
      create_sent_at: run.clock(),
    })),
    key,
  )
    .where('import_state', 'in', ['importing', 'blocked'])
    .execute()
}

/** The order is not to be imported, or not yet. */
export async function recordSetAside(
  run: Run,
  key: OrderKey,
  decision: Extract<ImportDecision, { kind: 'wait' | 'notRequired' }>,
): Promise<void> {
  const now = run.clock()
  await run.database.transaction().execute(async (trx) => {
    const row = await lockOpenOrder(trx, key)
    if (row === undefined) return
    await recordOrderChange(
      trx,
      row,
      {
        set: {
          import_state: decision.kind === 'wait' ? 'waiting' : 'notRequired',
          import_reason: decision.because,
          retry_at: null,
        },
        events: [
          decision.kind === 'wait'
            ? { code: 'import-waits', because: decision.because }
            : { code: 'import-not-required', because: decision.because },
        ],
        actor: SYSTEM,
        blockers: [],
      },
      now,
    )
  })
}

/** Causes that lie in Amazon's answer: it is read again before the next try. */
const ANSWER_AT_FAULT: ReadonlySet<Blocker['code']> = new Set([
  'amazon-data-unreadable',
  'sku-missing',
  'prices-missing',
])

export async function recordBlocked(run: Run, key: OrderKey, causes: readonly Blocker[]): Promise<void> {
  const now = run.clock()
  const by = causes.map(withoutBuyer)
  await run.database.transaction().execute(async (trx) => {
    const row = await lockOpenOrder(trx, key)
    if (row === undefined) return
    // Trying again and finding the same is no news: the history grows only when the causes change.
    const isNews = row.note_code !== 'import-blocked' || !isDeepStrictEqual(row.note_parameters, { by })
    await recordOrderChange(
      trx,
      row,
      {
        set: {
          import_state: 'blocked',
          import_reason: null,
          retry_at: new Date(now.getTime() + blockedRetryDelayMs(row.retries + 1)),
          retries: row.retries + 1,
          create_sent_at: null,
          first_unavailable_at: null,
          answer_is_doubtful: row.answer_is_doubtful || by.some(({ code }) => ANSWER_AT_FAULT.has(code)),
        },
        events: isNews ? [{ code: 'import-blocked', by }] : [],
        actor: SYSTEM,
        blockers: by,
      },
      now,
    )
  })
}

export interface CreatedOrder {
  readonly commerceOrder: CommerceOrder
  /** What it was made from, sealed, as the import read it. */
  readonly read: Pick<OrderWithAnswer, 'sealed_answer' | 'sealed_correction'>
  readonly how: 'created' | 'found'
  /** What was sent, to be compared with what is stored; null where an earlier attempt sent it. */
  readonly expected: { readonly grandTotal: Money; readonly lines: number } | null
  readonly stockReserved: boolean
  /** O-23: the products that there is too little of; the order is made all the same. */
  readonly shortSkus: readonly string[]
  /** O-10: numbers that other orders have. */
  readonly numbersTaken: readonly string[]
  readonly settings: OrderSettings
  /** Null where an earlier attempt chose. */
  readonly customer: SettledCustomer | null
  /** What of the address was put otherwise than Amazon has it, so that Commerce takes it. */
  readonly addressChanges: readonly AddressChange[]
}

export async function recordCreated(run: Run, key: OrderKey, created: CreatedOrder): Promise<void> {
  const { commerceOrder, how, expected, stockReserved, shortSkus, numbersTaken } = created
  const now = run.clock()
  const difference = expected === null ? null : storedOrderDiffers(commerceOrder, expected)
  if (difference !== null) {
    run.log.error(
      { amazonOrderId: key.amazonOrderId, difference },
      'Commerce stored an order otherwise than it was sent',
    )
  }
  await run.database.transaction().execute(async (trx) => {
    const row = await lockOpenOrder(trx, key)
    if (row === undefined) return
    const awaitsHold = created.settings.insufficientStock === 'on-hold' && shortSkus.length > 0
    const fields = [...new Set(created.addressChanges.map(({ field }) => field))]
    const events: OrderEvent[] = [
      ...(fields.length === 0 ? [] : [{ code: 'address-adjusted', fields } as const]),
      ...customerEvents(created.customer),
      { code: how === 'created' ? 'commerce-order-created' : 'commerce-order-found' },
      ...(numbersTaken.length === 0
        ? []
        : [{ code: 'number-taken', taken: numbersTaken.join(', '), given: commerceOrder.number } as const]),
      ...(stockReserved ? [{ code: 'stock-reserved' } as const] : []),
      ...(shortSkus.length === 0 ? [] : [{ code: 'imported-short', skus: shortSkus.join(', ') } as const]),
      ...(difference === null ? [] : [{ code: 'commerce-order-differs', difference } as const]),
      ...(await rememberImported(run, trx, { key, readAnswer: created.read.sealed_answer })),
      ...(await lateCorrection(run, trx, { key, read: created.read.sealed_correction })),
    ]
    await recordOrderChange(
      trx,
      row,
      {
        set: {
          import_state: 'created',
          import_reason: null,
          retry_at: null,
          create_sent_at: null,
          first_unavailable_at: null,
          commerce_order_id: BigInt(commerceOrder.id),
          commerce_number: commerceOrder.number,
          commerce_state: commerceOrder.state,
          commerce_status: commerceOrder.status,
          commerce_read_at: now,
          stock_reserved: stockReserved,
          awaits_hold: awaitsHold,
        },
        events,
        actor: SYSTEM,
        blockers: [],
      },
      now,
    )
    // Wrong totals must not be booked: an order that differs waits for a person before it is invoiced.
    if (difference === null)
      await (created.settings.invoiceAutomatically
        ? run.jobs.enqueue(trx, 'invoice-order', key)
        : enqueueAfterInvoice(run, trx, { ...row, awaits_hold: awaitsHold }, created.settings))
    if (row.pending_hold_until !== null) await run.jobs.enqueue(trx, 'hold-pending-stock', key)
    if (how === 'found')
      await run.jobs.enqueue(trx, 'discover-shipments', { commerceOrderId: commerceOrder.id })
  })
}

/** Only what a person would not expect: a customer that was made, or a guest though accounts are wanted. */
function customerEvents(customer: SettledCustomer | null): readonly OrderEvent[] {
  if (customer?.kind === 'account')
    return customer.isNew ? [{ code: 'customer-created', customerId: customer.customer.customerId }] : []
  if (customer?.kind !== 'guest' || customer.because === 'customer-creation-off') return []
  return [{ code: 'customer-guest', because: customer.because, message: customer.message }]
}

/** Commerce does not answer: said once on the order, and a blocker when it lasts. The job comes back by itself. */
export async function noteCommerceTrouble(run: Run, key: OrderKey, error: SyncError): Promise<void> {
  if (error.facts.system !== 'commerce') return
  const now = run.clock()
  await run.database.transaction().execute(async (trx) => {
    const row = await lockOpenOrder(trx, key)
    if (row === undefined) return
    const since = row.first_unavailable_at ?? now
    if (row.first_unavailable_at === null) {
      await recordOrderChange(
        trx,
        row,
        {
          set: { first_unavailable_at: since },
          events: [{ code: 'commerce-unavailable', message: error.message }],
          actor: SYSTEM,
        },
        now,
      )
      await recordCommunicationError(trx, communicationErrorOf(key, error, now))
      if (error.kind === 'unauthorized') await pauseConnection(trx, COMMERCE_CONNECTION, error.message, now)
    } else if (row.import_state !== 'blocked' && now.getTime() - since.getTime() >= unavailableAtMostMs) {
      const by: readonly Blocker[] = [{ code: 'commerce-unavailable', message: error.message }]
      await recordOrderChange(
        trx,
        row,
        {
          set: {
            import_state: 'blocked',
            retry_at: new Date(now.getTime() + blockedRetryDelayMs(row.retries + 1)),
          },
          events: [{ code: 'import-blocked', by }],
          actor: SYSTEM,
          blockers: by,
        },
        now,
      )
    }
  })
}

/**
 * The import broke where nobody expected it to: the order says so instead of standing still, and is tried again with
 * growing pauses, as the cause may be mended meanwhile.
 */
export async function recordFailure(run: Run, key: OrderKey, error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof SyncError)
    await recordCommunicationError(run.database, communicationErrorOf(key, error, run.clock()))
  await recordBlocked(run, key, [{ code: 'commerce-rejected', message }])
}

function communicationErrorOf(key: OrderKey, error: SyncError, now: Date) {
  return {
    account_id: key.accountId,
    store_id: key.storeId,
    amazon_order_id: key.amazonOrderId,
    system: error.facts.system === 'amazon' ? ('amazon' as const) : ('commerce' as const),
    operation: error.facts.operation,
    code: error.facts.code ?? (error.facts.httpStatus === undefined ? null : String(error.facts.httpStatus)),
    message: error.message,
    request_id: error.facts.requestId ?? null,
    happened_at: now,
  }
}

/** The order, locked, if its import is still open: another worker may have settled it meanwhile. */
async function lockOpenOrder(
  trx: Parameters<typeof lockOrder>[0],
  key: OrderKey,
): Promise<AmazonOrderRow | undefined> {
  const row = await lockOrder(trx, key)
  return row?.import_state === 'importing' || row?.import_state === 'blocked' ? row : undefined
}
