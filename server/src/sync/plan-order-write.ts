/**
 * Decides what an answer of Amazon's means for the row we have (or do not have yet): nothing, as ours is as new; a new
 * row; a changed one. Values in, values out; `store-amazon-orders.ts` carries it out.
 */
import type { AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import type { AmazonOrderReading } from '@orderferry/domain/amazon/read-amazon-order'
import type { ImportedChange } from '@orderferry/domain/lifecycle/compare-with-imported'
import type { OrderEvent } from '@orderferry/domain/lifecycle/order-event'
import type { Blocker } from '@orderferry/domain/order-import/blocker'
import { type GateSettings, gateImport } from '@orderferry/domain/order-import/gate-import'
import type { AmazonOrderRow } from '../database/order-changes.ts'
import type { ImportState } from '../database/schema.ts'
import { importedChangeEvents } from './imported-terms.ts'

/** What the plan says of the order's import; everything else of the row is copied from Amazon. */
export interface OrderPlan {
  readonly importState: ImportState
  readonly importReason: string | null
  readonly blockers: readonly Blocker[]
  /** Amazon's answer lacks what it should have, or says what we do not know: the same version is taken again. */
  readonly answerIsDoubtful: boolean
  readonly events: readonly OrderEvent[]
  readonly followUp: 'import-order' | 'complete-order' | 'hold-pending-stock' | null
}

export interface Circumstances {
  readonly settings: GateSettings
  /** Against what its Commerce order was made from; null where there is none. */
  readonly change: ImportedChange | null
  /** False: Amazon was not asked for all that an import reads. */
  readonly isWhole: boolean
}

export function planReadableOrder(
  order: AmazonOrder,
  known: AmazonOrderRow | undefined,
  { settings, change, isWhole }: Circumstances,
): OrderPlan {
  const events = changeEvents(order, known, change)
  if (known?.import_state === 'created' || known?.import_state === 'importing') {
    const shipped =
      known.import_state === 'created' && known.completed_at === null && order.amazonStatus === 'SHIPPED'
    return {
      importState: known.import_state,
      importReason: known.import_reason,
      blockers: [],
      answerIsDoubtful: false,
      events,
      followUp: shipped ? 'complete-order' : null,
    }
  }
  // O-13: what was received while import was off is imported only when staff ask for it.
  if (known?.import_reason === 'import-disabled') {
    return {
      importState: 'notRequired',
      importReason: 'import-disabled',
      blockers: [],
      answerIsDoubtful: false,
      events,
      followUp: null,
    }
  }
  const gate = gateImport(order, settings)
  switch (gate.kind) {
    case 'candidate':
      return {
        importState: 'importing',
        importReason: null,
        blockers: [],
        answerIsDoubtful: lacksWhatImportNeeds(order) || !isWhole,
        events,
        followUp: 'import-order',
      }
    case 'wait': {
      const said = known?.import_state === 'waiting' && known.import_reason === gate.because
      return {
        importState: 'waiting',
        importReason: gate.because,
        blockers: [],
        answerIsDoubtful: gate.because === 'status-unknown' || gate.because === 'channel-unknown',
        events: said ? events : [...events, { code: 'import-waits', because: gate.because }],
        followUp:
          gate.because === 'payment-pending' && settings.pendingOrders === 'reserve'
            ? 'hold-pending-stock'
            : null,
      }
    }
    case 'notRequired': {
      const said = known?.import_state === 'notRequired' && known.import_reason === gate.because
      return {
        importState: 'notRequired',
        importReason: gate.because,
        blockers: [],
        answerIsDoubtful: false,
        events: said ? events : [...events, { code: 'import-not-required', because: gate.because }],
        followUp: isHeld(known) ? 'hold-pending-stock' : null,
      }
    }
  }
}

/** Whether units of it are held back, which nobody waits for any more. */
function isHeld(known: AmazonOrderRow | undefined): boolean {
  return known !== undefined && known.pending_hold_until !== null
}

type UnreadableOrder = Extract<AmazonOrderReading, { kind: 'unreadable' }>

export function planUnreadableOrder(
  unreadable: UnreadableOrder,
  known: AmazonOrderRow | undefined,
): OrderPlan {
  const problems = unreadable.problems.slice(0, PROBLEMS_MAX)
  if (known?.import_state === 'created' || known?.import_state === 'importing') {
    return {
      importState: known.import_state,
      importReason: known.import_reason,
      blockers: [],
      answerIsDoubtful: true,
      events: [{ code: 'amazon-answer-unreadable', problems }],
      followUp: null,
    }
  }
  const by: readonly Blocker[] = [{ code: 'amazon-data-unreadable', problems }]
  const received: OrderEvent[] = known === undefined ? [{ code: 'received' }] : []
  return {
    importState: 'blocked',
    importReason: null,
    blockers: by,
    answerIsDoubtful: true,
    events: [...received, { code: 'import-blocked', by }],
    followUp: null,
  }
}

const PROBLEMS_MAX = 10

/** An order past Pending has prices and SKUs; without them Amazon may give them at the next reading. */
function lacksWhatImportNeeds(order: AmazonOrder): boolean {
  return order.proceeds === null || order.items.some(({ sellerSku }) => sellerSku === null)
}

function changeEvents(
  order: AmazonOrder,
  known: AmazonOrderRow | undefined,
  change: ImportedChange | null,
): readonly OrderEvent[] {
  if (known === undefined) return [{ code: 'received' }]
  const moved: readonly OrderEvent[] =
    known.amazon_status === order.amazonStatus
      ? []
      : [{ code: 'status-changed', from: known.amazon_status, to: order.amazonStatus }]
  // What differs from Commerce comes last: it is the order's note until somebody has looked.
  if (change !== null) return [...moved, ...importedChangeEvents(change)]
  if (moved.length > 0) return moved
  const fields = [
    ...(known.total_minor !== (order.proceeds?.grandTotal?.minor ?? null) ? ['total'] : []),
    ...(known.latest_ship_at?.getTime() !== timeOf(order.latestShipAt) ? ['latestShipAt'] : []),
    ...(known.programs.join() !== order.programs.join() ? ['programs'] : []),
  ]
  return fields.length === 0 ? [] : [{ code: 'amazon-order-changed', fields }]
}

function timeOf(text: string | null): number | undefined {
  return text === null ? undefined : new Date(text).getTime()
}
