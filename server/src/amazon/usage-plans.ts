/**
 * Amazon's default usage plan of each operation we call, by seller and application: a bucket of `burst` tokens that
 * fills at `ratePerSecond`. Amazon moves the rates of the Orders API for each seller; the rate in force comes with its
 * answers (`x-amzn-RateLimit-Limit`). The figures are those in the descriptions of Amazon's models.
 * https://developer-docs.amazon.com/sp-api/docs/usage-plans-and-rate-limits
 */
export type AmazonOperation = 'searchOrders' | 'getOrder' | 'confirmShipment' | 'getMarketplaceParticipations'

export interface UsagePlan {
  readonly ratePerSecond: number
  readonly burst: number
}

export const defaultUsagePlans: Readonly<Record<AmazonOperation, UsagePlan>> = {
  // https://developer-docs.amazon.com/sp-api/reference/searchorders
  searchOrders: { ratePerSecond: 0.0056, burst: 20 },
  // https://developer-docs.amazon.com/sp-api/reference/getorder-1
  getOrder: { ratePerSecond: 0.5, burst: 30 },
  // https://developer-docs.amazon.com/sp-api/reference/confirmshipment
  confirmShipment: { ratePerSecond: 2, burst: 10 },
  // https://developer-docs.amazon.com/sp-api/reference/getmarketplaceparticipations
  getMarketplaceParticipations: { ratePerSecond: 0.016, burst: 15 },
}
