/**
 * The jobs by name, and what each is told: ids only, never buyer data, as jobs are kept for a while.
 * What a job does is in sync/; which trigger starts it is in pipeline.ts.
 */
export interface OrderKey {
  readonly accountId: string
  readonly storeId: string
  readonly amazonOrderId: string
}

export interface JobData {
  'start-due-sync-runs': Record<never, never>
  'discover-orders': { readonly accountId: string; readonly requestedBy: 'schedule' | 'staff' }
  'fetch-order': OrderKey
  'hold-pending-stock': OrderKey
  'import-order': OrderKey
  'invoice-order': OrderKey
  'record-fba-shipment': OrderKey
  'record-earlier-shipments': OrderKey
  'set-order-status': OrderKey
  'put-on-hold': OrderKey
  'discover-shipments': { readonly commerceOrderId?: number }
  'confirm-shipment': OrderKey & { readonly packageReference: string }
  'complete-order': OrderKey
  'retry-blocked-orders': Record<never, never>
  'end-pending-holds': Record<never, never>
  'watch-blocked-skus': Record<never, never>
  'finish-shipped-orders': Record<never, never>
  'settle-order-commands': Record<never, never>
  'reseal-account': { readonly accountId: string }
  'remove-store': { readonly accountId: string; readonly storeId: string }
  'add-up-sales': Record<never, never>
  'index-commerce-orders': Record<never, never>
  'remind-of-authorizations': Record<never, never>
  'send-mails': Record<never, never>
  'clear-logs': Record<never, never>
}

export type JobName = keyof JobData

/** Every queue there is: made at start, by processes that run no jobs as well. */
export const jobNames: readonly JobName[] = [
  'start-due-sync-runs',
  'discover-orders',
  'fetch-order',
  'hold-pending-stock',
  'import-order',
  'invoice-order',
  'record-fba-shipment',
  'record-earlier-shipments',
  'set-order-status',
  'put-on-hold',
  'complete-order',
  'discover-shipments',
  'confirm-shipment',
  'retry-blocked-orders',
  'end-pending-holds',
  'watch-blocked-skus',
  'finish-shipped-orders',
  'settle-order-commands',
  'reseal-account',
  'remove-store',
  'add-up-sales',
  'index-commerce-orders',
  'remind-of-authorizations',
  'send-mails',
  'clear-logs',
]

/** Those that change something at Amazon or in Commerce: they wait while the installation is read-only (S-64). */
export const writingJobs: ReadonlySet<JobName> = new Set([
  'hold-pending-stock',
  'import-order',
  'invoice-order',
  'record-fba-shipment',
  'record-earlier-shipments',
  'set-order-status',
  'put-on-hold',
  'confirm-shipment',
])

/** Of jobs with the same key at most one waits; a second trigger meanwhile adds nothing. */
export function keyOfJob(data: object): string {
  return Object.values(data).join(' ') || 'only'
}
