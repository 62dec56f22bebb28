export interface Marketplace {
  readonly id: string
  readonly countryCode: string
  readonly name: string
  readonly region: 'na' | 'eu' | 'fe'
  readonly currencyCode: string
  readonly languageCode: string
  readonly domainName: string
}

function marketplace(
  region: Marketplace['region'],
  countryCode: string,
  id: string,
  domain: string,
  currencyCode: string,
  languageCode: string,
): Marketplace {
  const name = domain.charAt(0).toUpperCase() + domain.slice(1)
  return { id, countryCode, name, region, currencyCode, languageCode, domainName: `www.${domain}` }
}

/** Ids: https://developer-docs.amazon.com/sp-api/docs/marketplace-ids */
const marketplaces: readonly Marketplace[] = [
  marketplace('na', 'CA', 'A2EUQ1WTGCTBG2', 'amazon.ca', 'CAD', 'en_CA'),
  marketplace('na', 'US', 'ATVPDKIKX0DER', 'amazon.com', 'USD', 'en_US'),
  marketplace('na', 'MX', 'A1AM78C64UM0Y8', 'amazon.com.mx', 'MXN', 'es_MX'),
  marketplace('na', 'BR', 'A2Q3Y263D00KWC', 'amazon.com.br', 'BRL', 'pt_BR'),
  marketplace('eu', 'IE', 'A28R8C7NBKEWEA', 'amazon.ie', 'EUR', 'en_IE'),
  marketplace('eu', 'ES', 'A1RKKUPIHCS9HS', 'amazon.es', 'EUR', 'es_ES'),
  marketplace('eu', 'GB', 'A1F83G8C2ARO7P', 'amazon.co.uk', 'GBP', 'en_GB'),
  marketplace('eu', 'FR', 'A13V1IB3VIYZZH', 'amazon.fr', 'EUR', 'fr_FR'),
  marketplace('eu', 'BE', 'AMEN7PMS3EDWL', 'amazon.com.be', 'EUR', 'fr_BE'),
  marketplace('eu', 'NL', 'A1805IZSGTT6HS', 'amazon.nl', 'EUR', 'nl_NL'),
  marketplace('eu', 'DE', 'A1PA6795UKMFR9', 'amazon.de', 'EUR', 'de_DE'),
  marketplace('eu', 'IT', 'APJ6JRA9NG5V4', 'amazon.it', 'EUR', 'it_IT'),
  marketplace('eu', 'SE', 'A2NODRKZP88ZB9', 'amazon.se', 'SEK', 'sv_SE'),
  marketplace('eu', 'ZA', 'AE08WJ6YKNBMC', 'amazon.co.za', 'ZAR', 'en_ZA'),
  marketplace('eu', 'PL', 'A1C3SOZRARQ6R3', 'amazon.pl', 'PLN', 'pl_PL'),
  marketplace('eu', 'EG', 'ARBP9OOSHTCHU', 'amazon.eg', 'EGP', 'ar_AE'),
  marketplace('eu', 'TR', 'A33AVAJ2PDY3EV', 'amazon.com.tr', 'TRY', 'tr_TR'),
  marketplace('eu', 'SA', 'A17E79C6D8DWNP', 'amazon.sa', 'SAR', 'ar_AE'),
  marketplace('eu', 'AE', 'A2VIGQ35RCS4UG', 'amazon.ae', 'AED', 'en_AE'),
  marketplace('eu', 'IN', 'A21TJRUUN4KGV', 'amazon.in', 'INR', 'en_IN'),
  marketplace('fe', 'SG', 'A19VAU5U5O7RUS', 'amazon.sg', 'SGD', 'en_SG'),
  marketplace('fe', 'AU', 'A39IBJ37TRP1C6', 'amazon.com.au', 'AUD', 'en_AU'),
  marketplace('fe', 'JP', 'A1VC38T7YXB528', 'amazon.co.jp', 'JPY', 'ja_JP'),
]

export const unitedStates = 'ATVPDKIKX0DER'

export function findMarketplace(id: string): Marketplace | undefined {
  return marketplaces.find((one) => one.id === id)
}
