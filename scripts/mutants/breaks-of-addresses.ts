/** Mistakes in who an order is for and where it goes. */
import type { Break } from './break.ts'
import { caughtByRules } from './caught-by.ts'

const ADDRESS = 'domain/src/order-import/address'

const ofPlaces: readonly Break[] = [
  {
    name: 'a parcel for a soldier in Europe goes to Africa',
    file: `${ADDRESS}/match-region.ts`,
    find: 'if (coded.length === 1)',
    replace: 'if (coded.length > 0)',
    mustFail: caughtByRules('order-import/address/match-region', 'golden'),
  },
  {
    name: 'a county is taken for the state of its name',
    file: `${ADDRESS}/match-region.ts`,
    find: '(?:state|province|prefecture|voivodeship|region|lan|canton)$',
    replace: '(?:state|county|province|prefecture|voivodeship|region|lan|canton)$',
    mustFail: caughtByRules('order-import/address/match-region'),
  },
  {
    name: 'a region that Commerce requires and does not know is let through',
    file: `${ADDRESS}/judge-region.ts`,
    find: "return isRequired || !settings.importUnknownRegion ? 'block' : 'mark'",
    replace: "return settings.importUnknownRegion ? 'mark' : 'block'",
    mustFail: caughtByRules('order-import/address/normalize-address', 'golden'),
  },
  {
    name: 'a parcel within the United States goes without a state',
    file: `${ADDRESS}/judge-region.ts`,
    find: 'REGION_ON_PARCELS.has(regions.countryCode) || ',
    replace: '',
    mustFail: caughtByRules('order-import/address/normalize-address'),
  },
  {
    name: 'Puerto Rico is a country without regions',
    file: `${ADDRESS}/choose-country.ts`,
    find: "new Set(['AS', 'GU', 'MP', 'PR', 'VI'])",
    replace: "new Set(['AS', 'GU', 'MP', 'VI'])",
    mustFail: caughtByRules('order-import/address/normalize-address', 'golden'),
  },
  {
    name: 'British addresses go to a country named UK',
    file: `${ADDRESS}/choose-country.ts`,
    find: "UK: 'GB', ",
    replace: '',
    mustFail: caughtByRules('order-import/address/normalize-address'),
  },
  {
    name: 'an FBA order is held for the postcode that Amazon withholds',
    file: `${ADDRESS}/choose-place.ts`,
    find: 'if (!hasNone && !isFba) return null',
    replace: 'if (!hasNone) return null',
    mustFail: caughtByRules('order-import/address/normalize-address'),
  },
  {
    name: 'a new address from Amazon takes the place of what staff corrected',
    file: `${ADDRESS}/correct-address.ts`,
    find: 'city: orNull(correction.city)',
    replace: 'city: order.recipient?.city ?? null',
    mustFail: caughtByRules('order-import/address/correct-address'),
  },
]

const ofStreets: readonly Break[] = [
  {
    name: 'the district of an address is lost',
    file: `${ADDRESS}/lay-out-street.ts`,
    find: '[...lost, ...lines] : [...lines, ...lost]',
    replace: 'lines : lines',
    mustFail: caughtByRules('order-import/address/lay-out-street', 'golden'),
  },
  {
    name: 'a municipality, for which Commerce has no place, is lost',
    file: `${ADDRESS}/lay-out-street.ts`,
    find: '    recipient.municipality,\n',
    replace: '',
    mustFail: caughtByRules('order-import/address/lay-out-street'),
  },
  {
    name: 'street lines beyond those that Commerce has are dropped',
    file: `${ADDRESS}/lay-out-street.ts`,
    find: "lines.slice(linesMax - 1).join(', ')",
    replace: "lines[linesMax - 1] ?? ''",
    mustFail: caughtByRules('order-import/address/lay-out-street', 'golden'),
  },
  {
    name: 'of a street that is cut, what stood there is not kept',
    file: `${ADDRESS}/lay-out-street.ts`,
    find: "because: 'cut-to-fit', original }",
    replace: "because: 'cut-to-fit', original: '' }",
    mustFail: caughtByRules('order-import/address/normalize-address', 'golden'),
  },
  {
    name: 'a street is taken for a company',
    file: `${ADDRESS}/lay-out-street.ts`,
    find: ' &&\n    !/\\p{N}/u.test(first)',
    replace: '',
    mustFail: caughtByRules('order-import/address/lay-out-street'),
  },
  {
    name: 'a made-up street of an order that Amazon ships is not marked',
    file: `${ADDRESS}/normalize-address.ts`,
    find: "changes.push({ field: 'street', because: 'withheld-by-amazon', original: '' })",
    replace: '',
    mustFail: caughtByRules('order-import/address/normalize-address', 'golden'),
  },
  {
    name: 'emoji reach Commerce, which stores question marks',
    file: `${ADDRESS}/tidy-text.ts`,
    find: "? UNKNOWN_LETTER : ''",
    replace: '? UNKNOWN_LETTER : character',
    mustFail: caughtByRules('order-import/address/tidy-text', 'golden'),
  },
  {
    name: 'what Commerce would cut off is cut without a word',
    file: `${ADDRESS}/keep-text.ts`,
    find: 'if (tidied.text.length > widthMax)',
    replace: 'if (widthMax === 0)',
    mustFail: caughtByRules('order-import/address/normalize-address'),
  },
]

const ofPeople: readonly Break[] = [
  {
    name: 'a name keeps signs with which Commerce makes no customer',
    file: `${ADDRESS}/tidy-name.ts`,
    find: "name.replace(REFUSED, ' ')",
    replace: 'name',
    mustFail: caughtByRules('order-import/address/tidy-name', 'golden'),
  },
  {
    name: 'Anna Maria Rossi is Anna Maria, of the name Rossi',
    file: `${ADDRESS}/choose-name.ts`,
    find: "name.indexOf(' ')",
    replace: "name.lastIndexOf(' ')",
    mustFail: caughtByRules('order-import/address/normalize-address'),
  },
  {
    name: 'who receives a gift is billed for it',
    file: `${ADDRESS}/normalize-address.ts`,
    find: 'buyerName ?? recipientName',
    replace: 'recipientName ?? buyerName',
    mustFail: caughtByRules('golden'),
  },
  {
    name: 'an e-mail address that Commerce refuses is sent',
    file: `${ADDRESS}/choose-email.ts`,
    find: "return isValid && !domain.toLowerCase().endsWith('.invalid') ? given : null",
    replace: 'return given || null',
    mustFail: caughtByRules('order-import/address/choose-email'),
  },
  {
    name: 'buyers without an e-mail address share one account',
    file: 'domain/src/order-import/choose-customer.ts',
    find: "if (email === null) return { kind: 'guest', because: 'email-missing' }",
    replace: '',
    mustFail: caughtByRules('order-import/choose-customer', 'golden'),
  },
]

export const breaksOfAddresses: readonly Break[] = [...ofPlaces, ...ofStreets, ...ofPeople]
