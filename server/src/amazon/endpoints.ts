/** Where Amazon answers. https://developer-docs.amazon.com/sp-api/docs/sp-api-endpoints */
export type AmazonRegion = 'NA' | 'EU' | 'FE'

export interface AmazonEndpoints {
  /** Origin of the Selling Partner API of the seller's region. */
  readonly spApiUrl: string
  /** Origin of Login with Amazon; its token endpoint is `/auth/o2/token`. */
  readonly lwaUrl: string
}

const lwaUrl = 'https://api.amazon.com'

export const amazonEndpoints: Readonly<Record<AmazonRegion, AmazonEndpoints>> = {
  NA: { spApiUrl: 'https://sellingpartnerapi-na.amazon.com', lwaUrl },
  EU: { spApiUrl: 'https://sellingpartnerapi-eu.amazon.com', lwaUrl },
  FE: { spApiUrl: 'https://sellingpartnerapi-fe.amazon.com', lwaUrl },
}
