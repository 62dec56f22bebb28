/** Mistakes in what becomes of people and addresses: caught without a database. */
import type { Break } from './break.ts'

function caughtBy(...files: readonly string[]): Break['mustFail'] {
  return { project: 'domain', files: files.map((file) => `domain/src/${file}.test.ts`) }
}

const folder = 'domain/src/order-import/address'

export const breaksOfAddresses: readonly Break[] = [
  {
    name: 'the district of an address is lost',
    file: `${folder}/lay-out-street.ts`,
    find: '[...lost, ...lines] : [...lines, ...lost]',
    replace: 'lines : lines',
    mustFail: caughtBy('order-import/address/lay-out-street', 'golden'),
  },
  {
    name: 'street lines beyond those that Commerce has are dropped',
    file: `${folder}/lay-out-street.ts`,
    find: "lines.slice(linesMax - 1).join(', ')",
    replace: "lines[linesMax - 1] ?? ''",
    mustFail: caughtBy('order-import/address/lay-out-street', 'golden'),
  },
  {
    name: 'of a street that is cut, what stood there is not kept',
    file: `${folder}/lay-out-street.ts`,
    find: "because: 'cut-to-fit', original }",
    replace: "because: 'cut-to-fit', original: '' }",
    mustFail: caughtBy('order-import/address/normalize-address', 'golden'),
  },
  {
    name: 'a parcel for a soldier in Europe goes to Africa',
    file: `${folder}/match-region.ts`,
    find: 'if (coded.length === 1)',
    replace: 'if (coded.length > 0)',
    mustFail: caughtBy('order-import/address/match-region', 'golden'),
  },
  {
    name: 'a region that Commerce requires and does not know is let through',
    file: `${folder}/judge-region.ts`,
    find: "return isRequired || !settings.importUnknownRegion ? 'block' : 'mark'",
    replace: "return settings.importUnknownRegion ? 'mark' : 'block'",
    mustFail: caughtBy('order-import/address/normalize-address', 'golden'),
  },
  {
    name: 'Puerto Rico is a country without regions',
    file: `${folder}/choose-country.ts`,
    find: "new Set(['AS', 'GU', 'MP', 'PR', 'VI'])",
    replace: "new Set(['AS', 'GU', 'MP', 'VI'])",
    mustFail: caughtBy('order-import/address/normalize-address', 'golden'),
  },
  {
    name: 'emoji reach Commerce, which stores question marks',
    file: `${folder}/tidy-text.ts`,
    find: "? UNKNOWN_LETTER : ''",
    replace: '? UNKNOWN_LETTER : character',
    mustFail: caughtBy('order-import/address/tidy-text', 'golden'),
  },
  {
    name: 'a name keeps signs with which Commerce makes no customer',
    file: `${folder}/tidy-name.ts`,
    find: "name.replace(REFUSED, ' ')",
    replace: 'name',
    mustFail: caughtBy('order-import/address/tidy-name', 'golden'),
  },
  {
    name: 'a made-up street of an order that Amazon ships is not marked',
    file: `${folder}/normalize-address.ts`,
    find: "changes.push({ field: 'street', because: 'withheld-by-amazon', original: '' })",
    replace: '',
    mustFail: caughtBy('order-import/address/normalize-address', 'golden'),
  },
  {
    name: 'a new address from Amazon takes the place of what staff corrected',
    file: `${folder}/correct-address.ts`,
    find: 'city: orNull(correction.city)',
    replace: 'city: order.recipient?.city ?? null',
    mustFail: caughtBy('order-import/address/correct-address'),
  },
  {
    name: 'buyers without an e-mail address share one account',
    file: 'domain/src/order-import/choose-customer.ts',
    find: "if (email === null) return { kind: 'guest', because: 'email-missing' }",
    replace: '',
    mustFail: caughtBy('order-import/choose-customer', 'golden'),
  },
]
