/** An order's amounts as Commerce holds them, in the order's currency: what `placeAmounts` makes of Amazon's. */
import type { Money } from '../money/money.ts'
import type { ShippingKind } from './collect-charges.ts'

export interface OrderAmounts {
  readonly currency: string
  /** What the order is worth in Commerce: Amazon's total less `taxLeftOut`. */
  readonly grandTotal: Money
  readonly amazonTotal: Money
  /** P-06: tax that Amazon collects and remits; zero where it is taken, or where there is none. */
  readonly taxLeftOut: Money
  readonly lines: readonly LineAmounts[]
  /** What Commerce's shipping amount is made of, by Amazon's kind; kinds without any amount are left out. */
  readonly shippingParts: readonly ShippingPart[]
  /** The sums of the parts: net before discount, tax, and discount (positive). */
  readonly shipping: Money
  readonly shippingTax: Money
  readonly shippingDiscount: Money
  /** How Amazon gave the tax, what is left out included. */
  readonly tax: 'none' | 'on-top' | 'inside'
}

export interface LineAmounts {
  readonly amazonOrderItemId: string
  readonly quantity: number
  /** Net, of all units, before discount. */
  readonly item: Money
  readonly itemTax: Money
  /** Positive. */
  readonly itemDiscount: Money
}

export interface ShippingPart {
  readonly kind: ShippingKind
  readonly net: Money
  readonly tax: Money
  readonly discount: Money
}
