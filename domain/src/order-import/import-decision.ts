/** What is to be done with an Amazon order: the outcome of `decideImport`. */
import type { CatalogProduct } from '../commerce/catalog.ts'
import type { Blocker } from './blocker.ts'

export type ImportDecision =
  | { readonly kind: 'notRequired'; readonly because: NotRequiredReason }
  | { readonly kind: 'wait'; readonly because: WaitReason }
  | { readonly kind: 'blocked'; readonly by: readonly Blocker[] }
  | {
      readonly kind: 'import'
      /** Whether the Commerce order holds stock back: FBM does, FBA does not (product.md 4.2). */
      readonly reserveStock: boolean
      /** One entry for each line of the order, in its order. */
      readonly lines: readonly MatchedLine[]
    }

export type NotRequiredReason =
  | 'import-disabled' // O-01
  | 'bought-before-connection' // S-23
  | 'canceled-on-amazon'
  | 'nothing-ordered' // every unit was canceled

export type WaitReason =
  | 'payment-pending' // Pending
  | 'not-released' // PendingAvailability
  | 'amazon-has-not-shipped' // FBA before Shipped
  | 'unfulfillable'
  | 'status-unknown'
  | 'channel-unknown'

export interface MatchedLine {
  readonly amazonOrderItemId: string
  readonly product: CatalogProduct
  readonly quantity: number
}

/** What the decision rests on. Stock and products are those of the SKUs of the order's lines. */
export interface ImportSettings {
  /** O-01 Import Amazon Orders. */
  readonly importAmazonOrders: boolean
  /** S-23: orders bought before this moment are never imported. ISO 8601. */
  readonly connectedAt: string
}
