/**
 * Amazon's statuses of an order. The text that Amazon sent is kept as it came; these read it, in the spelling of
 * today's API and of the one before (Orders v0), in which notifications and older systems still speak.
 * https://developer-docs.amazon.com/sp-api/docs/orders-api-v2026-01-01-reference
 */
import { readableWords } from './readable-words.ts'

export type AmazonStatus =
  | 'PENDING_AVAILABILITY'
  | 'PENDING'
  | 'UNSHIPPED'
  | 'PARTIALLY_SHIPPED'
  | 'SHIPPED'
  | 'CANCELLED'
  | 'UNFULFILLABLE'

const SPELLINGS: ReadonlyMap<string, AmazonStatus> = new Map([
  ['PENDINGAVAILABILITY', 'PENDING_AVAILABILITY'],
  ['PENDING', 'PENDING'],
  ['UNSHIPPED', 'UNSHIPPED'],
  ['PARTIALLYSHIPPED', 'PARTIALLY_SHIPPED'],
  ['SHIPPED', 'SHIPPED'],
  // All is shipped; only the seller's confirmation of the invoice is open.
  ['INVOICEUNCONFIRMED', 'SHIPPED'],
  ['CANCELLED', 'CANCELLED'],
  ['CANCELED', 'CANCELLED'],
  ['UNFULFILLABLE', 'UNFULFILLABLE'],
])

const LABELS: Readonly<Record<AmazonStatus, string>> = {
  PENDING_AVAILABILITY: 'Pending Availability',
  PENDING: 'Pending',
  UNSHIPPED: 'Unshipped',
  PARTIALLY_SHIPPED: 'Partially Shipped',
  SHIPPED: 'Shipped',
  CANCELLED: 'Canceled',
  UNFULFILLABLE: 'Unfulfillable',
}

/** The status meant, or null for one that we do not know. */
export function canonicalStatus(amazonStatus: string | null): AmazonStatus | null {
  return SPELLINGS.get((amazonStatus ?? '').replace(/[^A-Za-z]/g, '').toUpperCase()) ?? null
}

/** Amazon's status in the words of the product; one that we do not know stays readable: `ON_HOLD` is "On Hold". */
export function displayAmazonStatus(amazonStatus: string | null): string {
  const known = canonicalStatus(amazonStatus)
  if (known !== null) return LABELS[known]
  return readableWords(amazonStatus) || 'Unknown'
}
