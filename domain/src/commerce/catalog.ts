/** What the import asks of Commerce's catalog and stock, in Commerce's words. */
export interface CatalogProduct {
  readonly productId: number
  /** As Commerce spells it: SKUs there are the same in any case. */
  readonly sku: string
  readonly name: string
  readonly enabled: boolean
  /** simple, virtual, configurable, bundle, grouped, downloadable, giftcard … */
  readonly type: string
  readonly weight: number | null
  /** The websites that offer it. */
  readonly websiteIds: readonly number[]
}

/** How many can be sold from the stock of a website: on hand less what is reserved. Null when stock is not managed. */
export interface SalableStock {
  readonly sku: string
  readonly salableQuantity: number | null
}

export interface CountryRegions {
  readonly countryCode: string
  readonly regions: readonly { readonly regionId: number; readonly code: string; readonly name: string }[]
}
