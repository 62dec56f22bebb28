export interface Marketplace {
  readonly id: string
  readonly countryCode: string
  readonly name: string
  readonly region: 'na' | 'eu' | 'fe'
  readonly currencyCode: string
  readonly languageCode: string
  readonly domainName: string
}

type MarketplaceRow = readonly [
  region: Marketplace['region'],
  countryCode: string,
  id: string,
  domain: string,
  currencyCode: string,
  languageCode: string,
]

/** Ids: https://developer-docs.amazon.com/sp-api/docs/marketplace-ids */
const marketplaceRows: readonly MarketplaceRow[] = [
  ['na', 'CA', 'A2EUQ1WTGCTBG2', 'amazon.ca', 'CAD', 'en_CA'],
  ['na', 'US', 'ATVPDKIKX0DER', 'amazon.com', 'USD', 'en_US'],
  ['na', 'MX', 'A1AM78C64UM0Y8', 'amazon.com.mx', 'MXN', 'es_MX'],
  ['na', 'BR', 'A2Q3Y263D00KWC', 'amazon.com.br', 'BRL', 'pt_BR'],
  ['eu', 'IE', 'A28R8C7NBKEWEA', 'amazon.ie', 'EUR', 'en_IE'],
  ['eu', 'ES', 'A1RKKUPIHCS9HS', 'amazon.es', 'EUR', 'es_ES'],
  ['eu', 'GB', 'A1F83G8C2ARO7P', 'amazon.co.uk', 'GBP', 'en_GB'],
  ['eu', 'FR', 'A13V1IB3VIYZZH', 'amazon.fr', 'EUR', 'fr_FR'],
  ['eu', 'BE', 'AMEN7PMS3EDWL', 'amazon.com.be', 'EUR', 'fr_BE'],
  ['eu', 'NL', 'A1805IZSGTT6HS', 'amazon.nl', 'EUR', 'nl_NL'],
  ['eu', 'DE', 'A1PA6795UKMFR9', 'amazon.de', 'EUR', 'de_DE'],
  ['eu', 'IT', 'APJ6JRA9NG5V4', 'amazon.it', 'EUR', 'it_IT'],
  ['eu', 'SE', 'A2NODRKZP88ZB9', 'amazon.se', 'SEK', 'sv_SE'],
  ['eu', 'ZA', 'AE08WJ6YKNBMC', 'amazon.co.za', 'ZAR', 'en_ZA'],
  ['eu', 'PL', 'A1C3SOZRARQ6R3', 'amazon.pl', 'PLN', 'pl_PL'],
  ['eu', 'EG', 'ARBP9OOSHTCHU', 'amazon.eg', 'EGP', 'ar_AE'],
  ['eu', 'TR', 'A33AVAJ2PDY3EV', 'amazon.com.tr', 'TRY', 'tr_TR'],
  ['eu', 'SA', 'A17E79C6D8DWNP', 'amazon.sa', 'SAR', 'ar_AE'],
  ['eu', 'AE', 'A2VIGQ35RCS4UG', 'amazon.ae', 'AED', 'en_AE'],
  ['eu', 'IN', 'A21TJRUUN4KGV', 'amazon.in', 'INR', 'en_IN'],
  ['fe', 'SG', 'A19VAU5U5O7RUS', 'amazon.sg', 'SGD', 'en_SG'],
  ['fe', 'AU', 'A39IBJ37TRP1C6', 'amazon.com.au', 'AUD', 'en_AU'],
  ['fe', 'JP', 'A1VC38T7YXB528', 'amazon.co.jp', 'JPY', 'ja_JP'],
]

export const marketplaces: readonly Marketplace[] = marketplaceRows.map(
  ([region, countryCode, id, domain, currencyCode, languageCode]) => {
    const name = domain.charAt(0).toUpperCase() + domain.slice(1)
    return { id, countryCode, name, region, currencyCode, languageCode, domainName: `www.${domain}` }
  },
)

export const unitedStates = 'ATVPDKIKX0DER'

export function findMarketplace(id: string): Marketplace | undefined {
  return marketplaces.find((one) => one.id === id)
}
