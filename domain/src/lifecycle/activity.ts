/**
 * What an event of an order tells the Order Activity log (product.md N-03): which way it went, what was done, and what
 * came of it.
 */
import type { OrderEvent } from './order-event.ts'

/** `in`: from Amazon towards Commerce. `out`: from Commerce towards Amazon. */
export const activityDirections = ['in', 'out'] as const
export type ActivityDirection = (typeof activityDirections)[number]

export const activityActions = [
  'receive',
  'import',
  'mend',
  'hold-stock',
  'invoice',
  'refund',
  'set-status',
  'record-shipment',
  'confirm-shipment',
  'complete',
] as const
export type ActivityAction = (typeof activityActions)[number]

/** `attention`: it was done, and a person should look. */
export const activityResults = ['done', 'waiting', 'left-out', 'attention', 'failed'] as const
export type ActivityResult = (typeof activityResults)[number]

export interface Activity {
  readonly direction: ActivityDirection
  readonly action: ActivityAction
  readonly result: ActivityResult
}

type Row = readonly [ActivityDirection, ActivityAction, ActivityResult]

const table = {
  received: ['in', 'receive', 'done'],
  'status-changed': ['in', 'receive', 'done'],
  'amazon-order-changed': ['in', 'receive', 'done'],
  'changed-after-import': ['in', 'receive', 'attention'],
  'again-as-imported': ['in', 'receive', 'done'],
  'amazon-answer-unreadable': ['in', 'receive', 'failed'],
  'address-changed-beside-correction': ['in', 'receive', 'attention'],
  'import-waits': ['in', 'import', 'waiting'],
  'import-not-required': ['in', 'import', 'left-out'],
  'import-blocked': ['in', 'import', 'failed'],
  'retry-requested': ['in', 'import', 'waiting'],
  'commerce-unavailable': ['in', 'import', 'waiting'],
  'commerce-order-created': ['in', 'import', 'done'],
  'commerce-order-found': ['in', 'import', 'done'],
  'commerce-order-differs': ['in', 'import', 'attention'],
  'address-adjusted': ['in', 'import', 'done'],
  'address-correction-too-late': ['in', 'import', 'attention'],
  'address-corrected': ['in', 'mend', 'done'],
  'address-correction-reverted': ['in', 'mend', 'done'],
  'product-matched': ['in', 'mend', 'done'],
  'product-created': ['in', 'mend', 'done'],
  'product-enabled': ['in', 'mend', 'done'],
  'product-stock-set': ['in', 'mend', 'done'],
  'customer-created': ['in', 'import', 'done'],
  'customer-guest': ['in', 'import', 'done'],
  'placeholders-made': ['in', 'import', 'done'],
  'imported-short': ['in', 'import', 'attention'],
  'number-taken': ['in', 'import', 'done'],
  'stock-reserved': ['in', 'hold-stock', 'done'],
  'pending-stock-held': ['in', 'hold-stock', 'done'],
  'pending-stock-short': ['in', 'hold-stock', 'attention'],
  'pending-stock-released': ['in', 'hold-stock', 'done'],
  'pending-hold-failed': ['in', 'hold-stock', 'failed'],
  'put-on-hold': ['in', 'set-status', 'done'],
  'held-by-staff': ['in', 'set-status', 'done'],
  'unheld-by-staff': ['in', 'set-status', 'done'],
  'invoiced-by-staff': ['in', 'invoice', 'done'],
  'refunded-by-staff': ['in', 'refund', 'done'],
  'shipped-by-staff': ['in', 'record-shipment', 'done'],
  'shipped-less-by-staff': ['in', 'record-shipment', 'attention'],
  'track-added-by-staff': ['in', 'record-shipment', 'done'],
  'track-removed-by-staff': ['in', 'record-shipment', 'done'],
  'commented-by-staff': ['in', 'mend', 'done'],
  'status-chosen-by-staff': ['in', 'set-status', 'done'],
  'mailed-by-staff': ['in', 'mend', 'done'],
  'canceled-by-staff': ['in', 'set-status', 'done'],
  'order-address-changed': ['in', 'mend', 'done'],
  'hold-failed': ['in', 'set-status', 'failed'],
  'status-set': ['in', 'set-status', 'done'],
  'status-refused': ['in', 'set-status', 'failed'],
  'status-failed': ['in', 'set-status', 'failed'],
  invoiced: ['in', 'invoice', 'done'],
  'invoice-failed': ['in', 'invoice', 'failed'],
  'invoicing-failed': ['in', 'invoice', 'failed'],
  'shipment-found': ['out', 'confirm-shipment', 'waiting'],
  'tracking-missing': ['out', 'confirm-shipment', 'attention'],
  'tracks-not-sent': ['out', 'confirm-shipment', 'attention'],
  'tracking-submitted': ['out', 'confirm-shipment', 'waiting'],
  'tracking-accepted': ['out', 'confirm-shipment', 'done'],
  'tracking-rejected': ['out', 'confirm-shipment', 'failed'],
  'recorded-fba-shipment': ['in', 'record-shipment', 'done'],
  'recorded-fba-shipment-from-stock': ['in', 'record-shipment', 'done'],
  'earlier-shipments-recorded': ['in', 'record-shipment', 'done'],
  'earlier-shipments-not-recorded': ['in', 'record-shipment', 'attention'],
  'earlier-shipment-refused': ['in', 'record-shipment', 'failed'],
  'earlier-shipments-failed': ['in', 'record-shipment', 'failed'],
  'completed-without-shipment': ['in', 'complete', 'done'],
  'fba-shipment-awaits-invoice': ['in', 'complete', 'waiting'],
  completed: ['in', 'complete', 'done'],
  'completion-failed': ['in', 'complete', 'failed'],
} as const satisfies Record<OrderEvent['code'], Row>

/** Null for the code of a version that came later. */
export function activityOf(code: string): Activity | null {
  if (!Object.hasOwn(table, code)) return null
  const [direction, action, result] = table[code as keyof typeof table]
  return { direction, action, result }
}

/** The codes of events that are all of what is asked; what is left out is not asked. */
export function codesOfActivity(asked: {
  readonly direction?: ActivityDirection | undefined
  readonly actions?: readonly ActivityAction[] | undefined
  readonly results?: readonly ActivityResult[] | undefined
}): readonly string[] {
  const rows: readonly [string, Row][] = Object.entries(table)
  return rows
    .filter(
      ([, [direction, action, result]]) =>
        (asked.direction === undefined || asked.direction === direction) &&
        (asked.actions === undefined || asked.actions.includes(action)) &&
        (asked.results === undefined || asked.results.includes(result)),
    )
    .map(([code]) => code)
}
