/** What a history is filtered by: where an event came from, or what it was about. */
import type { OrderEvent } from './order-event.ts'

export const eventKinds = ['amazon', 'import', 'commerce', 'shipment', 'staff'] as const
export type EventKind = (typeof eventKinds)[number]

const KINDS: Readonly<Record<OrderEvent['code'], EventKind>> = {
  received: 'amazon',
  'status-changed': 'amazon',
  'amazon-order-changed': 'amazon',
  'changed-after-import': 'amazon',
  'again-as-imported': 'amazon',
  'amazon-answer-unreadable': 'amazon',
  'address-changed-beside-correction': 'amazon',
  'import-waits': 'import',
  'import-not-required': 'import',
  'import-blocked': 'import',
  'commerce-unavailable': 'import',
  'commerce-order-created': 'import',
  'commerce-order-found': 'import',
  'commerce-order-differs': 'import',
  'address-adjusted': 'import',
  'address-correction-too-late': 'import',
  'customer-created': 'import',
  'customer-guest': 'import',
  'placeholders-made': 'import',
  'imported-short': 'import',
  'number-taken': 'import',
  'stock-reserved': 'commerce',
  'pending-stock-held': 'commerce',
  'pending-stock-short': 'commerce',
  'pending-stock-released': 'commerce',
  'pending-hold-failed': 'commerce',
  'put-on-hold': 'commerce',
  'hold-failed': 'commerce',
  'status-set': 'commerce',
  'status-refused': 'commerce',
  'status-failed': 'commerce',
  invoiced: 'commerce',
  'invoice-failed': 'commerce',
  'invoicing-failed': 'commerce',
  completed: 'commerce',
  'completion-failed': 'commerce',
  'shipment-found': 'shipment',
  'tracking-missing': 'shipment',
  'tracks-not-sent': 'shipment',
  'tracking-submitted': 'shipment',
  'tracking-accepted': 'shipment',
  'tracking-rejected': 'shipment',
  'recorded-fba-shipment': 'shipment',
  'recorded-fba-shipment-from-stock': 'shipment',
  'completed-without-shipment': 'shipment',
  'fba-shipment-awaits-invoice': 'shipment',
  'earlier-shipments-recorded': 'shipment',
  'earlier-shipments-not-recorded': 'shipment',
  'earlier-shipment-refused': 'shipment',
  'earlier-shipments-failed': 'shipment',
  'retry-requested': 'staff',
  'address-corrected': 'staff',
  'address-correction-reverted': 'staff',
}

/** What another version stored, and this one does not know, is found with the import. */
export function eventKind(code: string): EventKind {
  return Object.hasOwn(KINDS, code) ? KINDS[code as OrderEvent['code']] : 'import'
}
