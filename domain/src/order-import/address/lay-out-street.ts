/**
 * The street lines of a Commerce address (L-24). Whatever of Amazon's address has no place of its own in Commerce goes
 * into them, so that nothing is lost: districts, municipalities, the neighbourhood of a Brazilian street.
 */
import type { AmazonAddress, AmazonStreetParts } from '../../amazon/amazon-order.ts'
import type { AddressSettings } from './address-settings.ts'
import type { AddressChange } from './commerce-address.ts'
import { foldName } from './fold-name.ts'
import { keepText, noteCharacters } from './keep-text.ts'
import { tidyCompany } from './tidy-name.ts'
import { cutTo, tidy } from './tidy-text.ts'

/** All lines share one column, with a line break between two. */
const STREET_WIDTH = 255
const COMPANY_WIDTH = 255

/** Where an address goes from the large to the small, a district stands before the street. */
const LARGE_TO_SMALL: ReadonlySet<string> = new Set(['CN', 'JP', 'KR', 'TW'])

export interface StreetInput {
  readonly recipient: AmazonAddress | null
  readonly countryId: string | null
  readonly settings: AddressSettings
  /** What already stands elsewhere in the address, the city and region, and is not repeated. */
  readonly placed: readonly string[]
  /** Words that lost their place to others. */
  readonly displaced: readonly string[]
}

export interface Street {
  readonly lines: readonly string[]
  readonly company: string | null
}

export function layOutStreet(input: StreetInput, changes: AddressChange[]): Street {
  const { recipient, settings } = input
  const given = collectLines(input)
  const original = given.join('\n')
  const tidied = given.map(tidy)
  const removed = tidied.some((line) => line.removed)
  const replaced = tidied.some((line) => line.replaced)
  noteCharacters({ removed, replaced }, { field: 'street', original }, changes)
  const { lines, company } = chooseCompany(
    recipient,
    tidied.map(({ text }) => text).filter((line) => line !== ''),
    settings,
    changes,
  )
  return { lines: fitLines(lines, { original, settings }, changes), company }
}

/** Amazon's lines, and what besides them must not be lost. */
export function collectLines({
  recipient,
  countryId,
  placed,
  displaced,
}: Omit<StreetInput, 'settings'>): readonly string[] {
  if (recipient === null) return []
  const lines =
    recipient.lines.length > 0 ? recipient.lines : streetOfParts(recipient.streetParts).filter(isWritten)
  const besides = [
    // A county is no part of an address in the United States.
    countryId === 'US' ? null : recipient.districtOrCounty,
    recipient.municipality,
    recipient.streetParts?.complement ?? null,
    recipient.streetParts?.neighborhood ?? null,
    ...displaced,
  ].filter(isWritten)
  const written = [...lines, ...placed].map(foldName)
  const lost = besides.filter((words, at) => {
    const folded = foldName(words)
    const isRepeated = besides.slice(0, at).some((earlier) => foldName(earlier) === folded)
    return !isRepeated && !written.some((text) => text.includes(folded))
  })
  return LARGE_TO_SMALL.has(countryId ?? '') ? [...lost, ...lines] : [...lines, ...lost]
}

function streetOfParts(parts: AmazonStreetParts | null): readonly (string | null)[] {
  if (parts === null) return []
  const street = [parts.streetName, parts.streetNumber].filter(isWritten).join(', ')
  return [street, parts.complement, parts.neighborhood]
}

function isWritten(text: string | null): text is string {
  return text !== null && text.trim() !== ''
}

/** P-07: of a commercial address, a first line without a number above another line is who works there. */
function chooseCompany(
  recipient: AmazonAddress | null,
  lines: readonly string[],
  { companyFromFirstLine }: AddressSettings,
  changes: AddressChange[],
): Street {
  const keeping = { field: 'company', widthMax: COMPANY_WIDTH } as const
  const company = keepText(recipient?.companyName ?? null, keeping, changes, tidyCompany)
  if (company !== '') return { lines, company }
  const [first = '', ...rest] = lines
  const isCompany =
    companyFromFirstLine &&
    recipient?.addressType?.trim().toUpperCase() === 'COMMERCIAL' &&
    rest.length > 0 &&
    !/\p{N}/u.test(first)
  if (!isCompany) return { lines, company: null }
  changes.push({ field: 'company', because: 'taken-from-street', original: lines.join('\n') })
  return { lines: rest, company: keepText(first, keeping, changes, tidyCompany) }
}

function fitLines(
  lines: readonly string[],
  { original, settings }: { readonly original: string; readonly settings: AddressSettings },
  changes: AddressChange[],
): readonly string[] {
  const linesMax = Math.max(1, settings.streetLines)
  const hasTooMany = lines.length > linesMax
  if (hasTooMany) changes.push({ field: 'street', because: 'lines-joined', original })
  const fitting = hasTooMany ? [...lines.slice(0, linesMax - 1), lines.slice(linesMax - 1).join(', ')] : lines
  const joined = fitting.join('\n')
  if (joined.length <= STREET_WIDTH) return fitting
  changes.push({ field: 'street', because: 'cut-to-fit', original })
  return cutTo(joined, STREET_WIDTH).split('\n')
}
