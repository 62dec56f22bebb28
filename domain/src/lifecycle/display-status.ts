/** The one status that lists and filters show, derived from three that are kept apart (L-01). */
import { canonicalStatus, displayAmazonStatus } from '../amazon/status.ts'
import type { ImportState } from './import-state.ts'

/** The labels of the status filter, and Unfulfillable, which Amazon has besides. */
export const displayStatuses = [
  'Error',
  'Pending',
  'Pending Availability',
  'Unshipped',
  'Partially Shipped',
  'Shipped',
  'Completed',
  'Canceled',
  'Unfulfillable',
] as const

export interface StatusSources {
  readonly amazonStatus: string | null
  readonly importState: ImportState
  readonly commerceState: string | null
  /** Whether Amazon refused something that we sent: a shipment, a cancellation, a refund. */
  readonly hasRejectedCommand: boolean
}

/** One of `displayStatuses`, or a readable form of a status that Amazon has added. */
export function displayStatus(sources: StatusSources): string {
  if (sources.importState === 'blocked' || sources.hasRejectedCommand) return 'Error'
  if (canonicalStatus(sources.amazonStatus) === 'SHIPPED' && sources.commerceState === 'complete')
    return 'Completed'
  return displayAmazonStatus(sources.amazonStatus)
}
