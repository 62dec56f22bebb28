/**
 * What happened to an Amazon order: code and parameters, stored as its history, and put into words where it is shown.
 * The latest is the order's note. No event carries the buyer's name, address or e-mail: history outlives them.
 */
import type { Blocker } from '../order-import/blocker.ts'
import type { NotRequiredReason, WaitReason } from '../order-import/import-decision.ts'
import type { ImportedDifference } from './compare-with-imported.ts'

interface Tracking {
  readonly carrier: string
  readonly trackingNumber: string
}

export type OrderEvent =
  | { readonly code: 'received' }
  | { readonly code: 'status-changed'; readonly from: string | null; readonly to: string | null }
  | { readonly code: 'amazon-order-changed'; readonly fields: readonly string[] }
  /** The Commerce order stays as it is: staff decide. What of an address is new is not said here. */
  | { readonly code: 'changed-after-import'; readonly differences: readonly ImportedDifference[] }
  /** What had differed is as it was imported. */
  | { readonly code: 'again-as-imported'; readonly differences: readonly ImportedDifference[] }
  | {
      readonly code: 'amazon-answer-unreadable'
      readonly problems: readonly { readonly path: string; readonly problem: string }[]
    }
  | { readonly code: 'import-waits'; readonly because: WaitReason }
  | { readonly code: 'import-not-required'; readonly because: NotRequiredReason }
  | { readonly code: 'import-blocked'; readonly by: readonly Blocker[] }
  | { readonly code: 'retry-requested' }
  | { readonly code: 'commerce-unavailable'; readonly message: string }
  /** Its number is left to the Commerce order itself and the history (V-03). */
  | { readonly code: 'commerce-order-created' }
  | { readonly code: 'commerce-order-found' }
  /** Commerce stored another total or other lines than were sent: a person must look before it is invoiced. */
  | { readonly code: 'commerce-order-differs'; readonly difference: string }
  | { readonly code: 'address-adjusted'; readonly fields: readonly string[] }
  /** V-50: by whom, the history says; what was written, the sealed correction. */
  | { readonly code: 'address-corrected'; readonly fields: readonly string[] }
  | { readonly code: 'address-correction-reverted' }
  /** S-53, of a line's Seller SKU or ASIN. */
  | { readonly code: 'product-matched'; readonly key: string; readonly skus: string }
  /** S-54. */
  | { readonly code: 'product-created'; readonly key: string; readonly sku: string }
  | { readonly code: 'product-enabled'; readonly sku: string }
  | { readonly code: 'product-stock-set'; readonly sku: string; readonly quantities: string }
  /** L-84: staff's address stays; what Amazon has now is shown beside it. */
  | { readonly code: 'address-changed-beside-correction'; readonly fields: readonly string[] }
  /** The Commerce order was made of the address before. */
  | { readonly code: 'address-correction-too-late' }
  | { readonly code: 'stock-reserved' }
  /** O-05: held back until then, while Amazon awaits the payment. */
  | { readonly code: 'pending-stock-held'; readonly until: string }
  | { readonly code: 'pending-stock-short'; readonly message: string }
  | {
      readonly code: 'pending-stock-released'
      readonly because: 'not-pending' | 'expired' | 'switched-off'
    }
  /** O-03: the buyer had no account. */
  | { readonly code: 'customer-created'; readonly customerId: number }
  /** O-03: accounts are wanted, and this order belongs to a guest. */
  | { readonly code: 'customer-guest'; readonly because: string; readonly message: string | null }
  /** O-24: products made, disabled, for SKUs that none stood for. */
  | { readonly code: 'placeholders-made'; readonly skus: string }
  /** O-23: the order was imported although there is too little of these. */
  | { readonly code: 'imported-short'; readonly skus: string }
  | { readonly code: 'put-on-hold' }
  /** W-37, W-38. */
  | { readonly code: 'held-by-staff' }
  | { readonly code: 'unheld-by-staff' }
  /** W-40, W-41, W-35. */
  | { readonly code: 'invoiced-by-staff'; readonly invoiceNumber: string }
  | { readonly code: 'shipped-by-staff'; readonly shipmentNumber: string }
  /** Somebody shipped in Commerce itself meanwhile: Commerce took what was left. */
  | { readonly code: 'shipped-less-by-staff'; readonly shipmentNumber: string }
  | { readonly code: 'refunded-by-staff'; readonly creditMemoNumber: string }
  | { readonly code: 'track-added-by-staff'; readonly trackingNumber: string }
  | { readonly code: 'track-removed-by-staff'; readonly trackingNumber: string }
  | { readonly code: 'commented-by-staff' }
  | { readonly code: 'status-chosen-by-staff'; readonly status: string }
  | { readonly code: 'mailed-by-staff' }
  | { readonly code: 'canceled-by-staff' }
  | { readonly code: 'order-address-changed'; readonly which: 'billing' | 'shipping' }
  /** O-10: other orders have the numbers that came first. */
  | { readonly code: 'number-taken'; readonly taken: string; readonly given: string }
  | { readonly code: 'status-set'; readonly status: string }
  | { readonly code: 'status-refused'; readonly status: string; readonly message: string }
  | { readonly code: 'invoiced' }
  | { readonly code: 'invoice-failed'; readonly message: string }
  | { readonly code: 'shipment-found'; readonly shipmentNumber: string }
  | { readonly code: 'tracking-missing'; readonly shipmentNumber: string }
  | { readonly code: 'tracks-not-sent'; readonly shipmentNumber: string; readonly trackingNumbers: string }
  | ({ readonly code: 'tracking-submitted' } & Tracking)
  | ({ readonly code: 'tracking-accepted' } & Tracking)
  | ({ readonly code: 'tracking-rejected'; readonly message: string } & Tracking)
  /** L-13: Amazon shipped it; Commerce's stock stayed as it was. */
  | { readonly code: 'recorded-fba-shipment' }
  /** P-03: Commerce's stock gave the units. */
  | { readonly code: 'recorded-fba-shipment-from-stock' }
  /** Without our module: brought to complete, and no shipment made. */
  | { readonly code: 'completed-without-shipment' }
  /** O-20: what is complete cannot be invoiced any more, so it is completed after the invoice that staff make. */
  | { readonly code: 'fba-shipment-awaits-invoice' }
  /** L-10: units that had gone before the import. */
  | {
      readonly code: 'earlier-shipments-recorded'
      readonly shipments: number
      /** Null where Amazon gave none. */
      readonly trackingNumbers: string | null
    }
  | { readonly code: 'earlier-shipments-not-recorded'; readonly units: string }
  | { readonly code: 'earlier-shipment-refused'; readonly message: string }
  | { readonly code: 'completed' }
  /** A step broke for good; each leaves staff something else to do. */
  | { readonly code: 'pending-hold-failed'; readonly message: string }
  | { readonly code: 'invoicing-failed'; readonly message: string }
  | { readonly code: 'completion-failed'; readonly message: string }
  | { readonly code: 'earlier-shipments-failed'; readonly message: string }
  | { readonly code: 'status-failed'; readonly message: string }
  | { readonly code: 'hold-failed'; readonly message: string }
