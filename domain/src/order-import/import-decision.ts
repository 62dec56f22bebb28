/** What is to be done with an Amazon order: the outcome of `decideImport`. */
import type { CatalogProduct } from '../commerce/catalog.ts'
import type { Blocker } from './blocker.ts'
import type { OrderSettings } from './order-settings.ts'

export type ImportDecision =
  | { readonly kind: 'notRequired'; readonly because: NotRequiredReason }
  | { readonly kind: 'wait'; readonly because: WaitReason }
  | { readonly kind: 'blocked'; readonly by: readonly Blocker[] }
  /** O-24: everything else passes; these products are to be made, disabled, and the order decided again. */
  | { readonly kind: 'needs-products'; readonly products: readonly PlaceholderProduct[] }
  | {
      readonly kind: 'import'
      /** Whether the Commerce order holds stock back: FBM does, FBA does not (product.md 4.2). */
      readonly reserveStock: boolean
      /** What Commerce's own check of the stock, or ours, is to lead to. */
      readonly whenShort: WhenShort
      /** O-23: what there is too little of, as far as stock was asked; never filled where that blocks. */
      readonly short: readonly ShortProduct[]
      /** One entry for each line of the order, in its order. */
      readonly lines: readonly MatchedLine[]
    }

export type NotRequiredReason =
  | 'import-disabled' // O-01
  | 'bought-before-connection' // S-23
  | 'canceled-on-amazon'
  | 'fba-not-imported' // O-22
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
  /** L-10: how many of these had gone when Amazon first told us; left out where none had. */
  readonly alreadyShipped?: number
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

/** O-23: what a line with too little stock does; `not-asked`: the stock is not looked at. */
export type WhenShort = 'not-asked' | 'block' | 'backorder' | 'on-hold'

/** A product of Commerce with fewer units to sell than the order has. */
export interface ShortProduct {
  readonly sku: string
  readonly ordered: number
  /** Null when Commerce does not say what is left. */
  readonly salable: number | null
}

export interface PlaceholderProduct {
  readonly sku: string
  readonly asin: string | null
  readonly title: string | null
}

/** What the decision rests on beside the order. */
export interface ImportSettings extends OrderSettings {
  /** S-23: orders bought before this moment are never imported. ISO 8601. */
  readonly connectedAt: string
  /** Whether this Commerce keeps stock by source and reservation; else the archived table counts (4.2). */
  readonly inventoryManagement: boolean
}
