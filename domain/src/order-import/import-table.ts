/**
 * When an Amazon order becomes a Commerce order: the published table, with the rows for orders in and out of stock
 * folded into `needsStock`, and our deviation marked with its reason. What stands in no row (a status that Amazon
 * adds tomorrow, UNFULFILLABLE) waits.
 * https://experienceleague.adobe.com/en/docs/commerce-channels/amazon/order-processing/order-settings
 */
import type { FulfillmentChannel } from '../amazon/amazon-order.ts'
import type { AmazonStatus } from '../amazon/status.ts'
import type { WaitReason } from './import-decision.ts'

export interface ImportRow {
  readonly channel: Exclude<FulfillmentChannel, 'unknown'>
  readonly amazonStatus: Exclude<AmazonStatus, 'UNFULFILLABLE'>
  readonly create: boolean
  readonly reserveStock: boolean
  /** Whether an item that is out of stock blocks the order. */
  readonly needsStock: boolean
  /** Why an order in this row waits; null where it is created or canceled. */
  readonly waitsBecause: WaitReason | null
  /** Where and why the row is not the published one. */
  readonly deviation: { readonly id: string; readonly reason: string } | null
}

const CREATE = {
  create: true,
  reserveStock: true,
  needsStock: true,
  waitsBecause: null,
  deviation: null,
} as const
const NONE = { create: false, reserveStock: false, needsStock: false, deviation: null } as const

export const importTable: readonly ImportRow[] = [
  { channel: 'FBA', amazonStatus: 'PENDING', ...NONE, waitsBecause: 'payment-pending' },
  { channel: 'FBA', amazonStatus: 'PENDING_AVAILABILITY', ...NONE, waitsBecause: 'not-released' },
  { channel: 'FBA', amazonStatus: 'CANCELLED', ...NONE, waitsBecause: null },
  { channel: 'FBA', amazonStatus: 'UNSHIPPED', ...NONE, waitsBecause: 'amazon-has-not-shipped' },
  { channel: 'FBA', amazonStatus: 'PARTIALLY_SHIPPED', ...NONE, waitsBecause: 'amazon-has-not-shipped' },
  {
    channel: 'FBA',
    amazonStatus: 'SHIPPED',
    create: true,
    reserveStock: false,
    needsStock: false,
    waitsBecause: null,
    deviation: {
      id: 'L-12',
      reason:
        'The published table refuses an order whose product is out of stock, a limitation of the original. Amazon shipped it from its own stock, so the stock of Commerce says nothing about it.',
    },
  },
  { channel: 'FBM', amazonStatus: 'PENDING', ...NONE, waitsBecause: 'payment-pending' },
  { channel: 'FBM', amazonStatus: 'PENDING_AVAILABILITY', ...NONE, waitsBecause: 'not-released' },
  { channel: 'FBM', amazonStatus: 'CANCELLED', ...NONE, waitsBecause: null },
  { channel: 'FBM', amazonStatus: 'UNSHIPPED', ...CREATE },
  { channel: 'FBM', amazonStatus: 'PARTIALLY_SHIPPED', ...CREATE },
  { channel: 'FBM', amazonStatus: 'SHIPPED', ...CREATE },
]

export function findImportRow(
  channel: FulfillmentChannel,
  amazonStatus: AmazonStatus | null,
): ImportRow | null {
  return importTable.find((row) => row.channel === channel && row.amazonStatus === amazonStatus) ?? null
}
