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
  /** Units of the product: of a kit's component, the kits ordered times the units in each. */
  readonly quantity: number
  /** P-12: this product and its siblings stand for the Amazon line together. */
  readonly component?: KitComponent
}

/** One product of a kit. */
export interface KitComponent {
  /** From 1, in the order in which the kit lists its products. */
  readonly number: number
  /** How many products the kit lists. */
  readonly count: number
  /** Its part of the kit's price, against the weights of its siblings; zero or more, `quantityEach` by default. */
  readonly weight: bigint
  /** Units of the product in one kit. */
  readonly quantityEach: number
}

/** What the decision rests on. Stock and products are those of the SKUs of the order's lines. */
export interface ImportSettings {
  /** O-01 Import Amazon Orders. */
  readonly importAmazonOrders: boolean
  /** S-23: orders bought before this moment are never imported. ISO 8601. */
  readonly connectedAt: string
}
