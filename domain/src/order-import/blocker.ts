/**
 * Why an Amazon order cannot become a Commerce order. Each is stored as code and parameters and put into words where
 * it is shown; each has a remedy. The ids are those of the product's specification.
 */
export type Blocker =
  | { readonly code: 'sku-not-in-catalog'; readonly sku: string; readonly asin: string | null } // L-40
  | { readonly code: 'sku-missing'; readonly amazonOrderItemId: string; readonly asin: string | null } // L-40
  | { readonly code: 'product-disabled'; readonly sku: string; readonly productId: number } // L-41
  | {
      readonly code: 'out-of-stock' // L-42
      readonly sku: string
      readonly ordered: number
      /** Null when Commerce refused the quantity without saying what is left. */
      readonly salable: number | null
    }
  | {
      readonly code: 'address-not-importable' // L-43
      readonly missing: readonly string[]
      /** Where Amazon gives a region that Commerce does not list. */
      readonly unknownRegion?: UnknownRegion
    }
  | { readonly code: 'currency-not-available'; readonly currency: string; readonly baseCurrency: string } // L-45
  | { readonly code: 'product-type-not-supported'; readonly sku: string; readonly type: string } // L-46
  | {
      readonly code: 'totals-do-not-reconcile' // L-47
      readonly because: TotalsCause
      readonly currency: string
      /** Decimal text, as the others. */
      readonly amazonTotal: string
      readonly builtTotal: string
      /** Amazon's total less ours. */
      readonly difference: string
      readonly parts: readonly AmountByKind[]
    }
  | { readonly code: 'commerce-unavailable'; readonly message: string } // L-48, after 15 minutes
  | { readonly code: 'commerce-rejected'; readonly message: string } // L-48, permanent
  | { readonly code: 'prices-missing' } // L-49
  | {
      readonly code: 'amazon-data-unreadable'
      readonly problems: readonly { path: string; problem: string }[]
    }

export interface UnknownRegion {
  /** Amazon's words, which are of the buyer's address: not kept with the blocker, see `withoutBuyer`. */
  readonly given?: string
  readonly countryCode: string
  /** Names of Commerce's regions that are most like it. */
  readonly closest: readonly string[]
}

/** `less-than-nothing`: the sum is right, but a discount is more than all that it can be taken from. */
export type TotalsCause = 'sum-differs' | 'kind-not-known' | 'currencies-differ' | 'less-than-nothing'

/** The sum of one of Amazon's kinds, and what it did to our total. */
export interface AmountByKind {
  /** With its currency where that is not the order's. */
  readonly kind: string
  /** Decimal text: of the lines, or of the order where no line has the kind. */
  readonly amount: string
  readonly counted: 'added' | 'taken-off' | 'inside' | 'not-placed'
  /** What Amazon says of the kind for the whole order, where that is something else. */
  readonly orderAmount?: string
}

export type BlockerCode = Blocker['code']

/** The blocker as it is kept and shown to everybody: with nothing of the buyer's address in it. */
export function withoutBuyer(blocker: Blocker): Blocker {
  if (blocker.code !== 'address-not-importable' || blocker.unknownRegion === undefined) return blocker
  const { countryCode, closest } = blocker.unknownRegion
  return { ...blocker, unknownRegion: { countryCode, closest } }
}

/** The SKUs that an order waits for: a change of one of them is a reason to try again at once. */
export function skusWaitedFor(blockers: readonly Blocker[]): readonly string[] {
  const skus = blockers.flatMap((blocker) => ('sku' in blocker ? [blocker.sku] : []))
  return [...new Set(skus)]
}
