/**
 * Amazon's marketplaces, as far as SP-API serves them.
 * https://developer-docs.amazon.com/sp-api/docs/marketplace-ids
 */
export interface Marketplace {
  readonly marketplaceId: string
  /** ISO 3166-1 alpha-2: Great Britain is GB. */
  readonly countryCode: string
  readonly name: string
  readonly region: 'NA' | 'EU' | 'FE'
  readonly storefront: string
  readonly currency: string
  readonly sellerCentralHost: string
  /** IANA: the one of Amazon's reports where a country has several. */
  readonly timeZone: string
}

type Row = readonly [
  id: string,
  country: string,
  name: string,
  region: 'NA' | 'EU' | 'FE',
  storefront: string,
  currency: string,
  host: string,
  timeZone: string,
]

const EUROPE = 'sellercentral-europe.amazon.com'

// biome-ignore format: a table reads by its columns
const ROWS: readonly Row[] = [
  ['A2EUQ1WTGCTBG2', 'CA', 'Canada', 'NA', 'amazon.ca', 'CAD', 'sellercentral.amazon.ca', 'America/Toronto'],
  ['ATVPDKIKX0DER', 'US', 'United States', 'NA', 'amazon.com', 'USD', 'sellercentral.amazon.com', 'America/Los_Angeles'],
  ['A1AM78C64UM0Y8', 'MX', 'Mexico', 'NA', 'amazon.com.mx', 'MXN', 'sellercentral.amazon.com.mx', 'America/Mexico_City'],
  ['A2Q3Y263D00KWC', 'BR', 'Brazil', 'NA', 'amazon.com.br', 'BRL', 'sellercentral.amazon.com.br', 'America/Sao_Paulo'],
  ['A28R8C7NBKEWEA', 'IE', 'Ireland', 'EU', 'amazon.ie', 'EUR', 'sellercentral.amazon.ie', 'Europe/Dublin'],
  ['A1RKKUPIHCS9HS', 'ES', 'Spain', 'EU', 'amazon.es', 'EUR', EUROPE, 'Europe/Madrid'],
  ['A1F83G8C2ARO7P', 'GB', 'United Kingdom', 'EU', 'amazon.co.uk', 'GBP', EUROPE, 'Europe/London'],
  ['A13V1IB3VIYZZH', 'FR', 'France', 'EU', 'amazon.fr', 'EUR', EUROPE, 'Europe/Paris'],
  ['AMEN7PMS3EDWL', 'BE', 'Belgium', 'EU', 'amazon.com.be', 'EUR', 'sellercentral.amazon.com.be', 'Europe/Brussels'],
  ['A1805IZSGTT6HS', 'NL', 'Netherlands', 'EU', 'amazon.nl', 'EUR', 'sellercentral.amazon.nl', 'Europe/Amsterdam'],
  ['A1PA6795UKMFR9', 'DE', 'Germany', 'EU', 'amazon.de', 'EUR', EUROPE, 'Europe/Berlin'],
  ['APJ6JRA9NG5V4', 'IT', 'Italy', 'EU', 'amazon.it', 'EUR', EUROPE, 'Europe/Rome'],
  ['A2NODRKZP88ZB9', 'SE', 'Sweden', 'EU', 'amazon.se', 'SEK', 'sellercentral.amazon.se', 'Europe/Stockholm'],
  ['AE08WJ6YKNBMC', 'ZA', 'South Africa', 'EU', 'amazon.co.za', 'ZAR', 'sellercentral.amazon.co.za', 'Africa/Johannesburg'],
  ['A1C3SOZRARQ6R3', 'PL', 'Poland', 'EU', 'amazon.pl', 'PLN', 'sellercentral.amazon.pl', 'Europe/Warsaw'],
  ['ARBP9OOSHTCHU', 'EG', 'Egypt', 'EU', 'amazon.eg', 'EGP', 'sellercentral.amazon.eg', 'Africa/Cairo'],
  ['A33AVAJ2PDY3EV', 'TR', 'Turkey', 'EU', 'amazon.com.tr', 'TRY', 'sellercentral.amazon.com.tr', 'Europe/Istanbul'],
  ['A17E79C6D8DWNP', 'SA', 'Saudi Arabia', 'EU', 'amazon.sa', 'SAR', 'sellercentral.amazon.sa', 'Asia/Riyadh'],
  ['A2VIGQ35RCS4UG', 'AE', 'United Arab Emirates', 'EU', 'amazon.ae', 'AED', 'sellercentral.amazon.ae', 'Asia/Dubai'],
  ['A21TJRUUN4KGV', 'IN', 'India', 'EU', 'amazon.in', 'INR', 'sellercentral.amazon.in', 'Asia/Kolkata'],
  ['A19VAU5U5O7RUS', 'SG', 'Singapore', 'FE', 'amazon.sg', 'SGD', 'sellercentral.amazon.sg', 'Asia/Singapore'],
  ['A39IBJ37TRP1C6', 'AU', 'Australia', 'FE', 'amazon.com.au', 'AUD', 'sellercentral.amazon.com.au', 'Australia/Sydney'],
  ['A1VC38T7YXB528', 'JP', 'Japan', 'FE', 'amazon.co.jp', 'JPY', 'sellercentral.amazon.co.jp', 'Asia/Tokyo'],
]

export const marketplaces: readonly Marketplace[] = ROWS.map(
  ([marketplaceId, countryCode, name, region, storefront, currency, sellerCentralHost, timeZone]) => ({
    marketplaceId,
    countryCode,
    name,
    region,
    storefront,
    currency,
    sellerCentralHost,
    timeZone,
  }),
)

const BY_ID: ReadonlyMap<string, Marketplace> = new Map(
  marketplaces.map((marketplace) => [marketplace.marketplaceId, marketplace]),
)

export function findMarketplace(marketplaceId: string | null): Marketplace | null {
  return marketplaceId === null ? null : (BY_ID.get(marketplaceId) ?? null)
}

/** Where a seller sees and authorizes applications; null for a marketplace whose host we do not know. */
export function sellerCentralAppsUrl(marketplaceId: string | null): string | null {
  const marketplace = findMarketplace(marketplaceId)
  return marketplace === null ? null : `https://${marketplace.sellerCentralHost}/apps/manage`
}

/** The order's page in Seller Central; null for a marketplace whose host we do not know. */
export function sellerCentralOrderUrl(marketplaceId: string | null, amazonOrderId: string): string | null {
  const marketplace = findMarketplace(marketplaceId)
  if (marketplace === null) return null
  return `https://${marketplace.sellerCentralHost}/orders-v3/order/${encodeURIComponent(amazonOrderId)}`
}
