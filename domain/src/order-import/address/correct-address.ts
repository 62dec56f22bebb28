/**
 * Staff's correction of an address that Amazon takes and Commerce cannot (V-50 to V-52). It is ours alone: Amazon is
 * not told, and never overwrites it. It replaces every field that staff can change, so that no mixture of an old
 * correction and a newer address comes about, and remembers what it was made instead of, so that a later change of
 * Amazon's can be shown beside it (L-84).
 */
import type { AmazonAddress, AmazonOrder } from '../../amazon/amazon-order.ts'
import type { CountryRegions } from '../../commerce/catalog.ts'
import type { AddressSettings } from './address-settings.ts'
import { type ChosenCountry, chooseCountry, countryOfCode } from './choose-country.ts'
import { hasNoPostcodes } from './choose-place.ts'
import { judgeRegion } from './judge-region.ts'
import { collectLines } from './lay-out-street.ts'
import { closestRegions, matchRegion } from './match-region.ts'
import { postcodeExample } from './postcode-format.ts'
import { tidyText, withPlainNumber } from './tidy-text.ts'

/** The fields of an address that staff can change; empty where there is nothing. */
export interface EditableAddress {
  /** At most three, as Amazon has them. */
  readonly lines: readonly string[]
  readonly city: string
  readonly region: string
  readonly postalCode: string
  readonly countryCode: string
}

export interface AddressCorrection extends EditableAddress {
  /** What Amazon gave when it was made: `editableAddress` of the order then. */
  readonly insteadOf: EditableAddress
}

const LINES_MAX = 3
const STREET_WIDTH = 255
const WIDTH = 255

/** What staff begin with: Amazon's address, with its districts in the lines, as these have no field of their own. */
export function editableAddress(order: AmazonOrder): EditableAddress {
  const { recipient } = order
  const city = recipient?.city ?? recipient?.municipality ?? recipient?.districtOrCounty ?? ''
  const region = recipient?.stateOrRegion ?? ''
  const countryId = chooseCountry(order, [])?.countryId ?? null
  const lines = collectLines({ recipient, countryId, placed: [city, region], displaced: [] })
  return {
    lines:
      lines.length <= LINES_MAX
        ? lines
        : [...lines.slice(0, LINES_MAX - 1), lines.slice(LINES_MAX - 1).join(', ')],
    city,
    region,
    postalCode: recipient?.postalCode ?? '',
    countryCode: recipient?.countryCode ?? '',
  }
}

/** The order as it is to be imported: staff's address with Amazon's people and telephone. */
export function applyAddressCorrection(order: AmazonOrder, correction: AddressCorrection): AmazonOrder {
  const recipient: AmazonAddress = {
    name: null,
    companyName: null,
    phone: null,
    addressType: null,
    ...order.recipient,
    lines: correction.lines.filter((line) => line.trim() !== ''),
    city: orNull(correction.city),
    stateOrRegion: orNull(correction.region),
    postalCode: orNull(correction.postalCode),
    countryCode: orNull(correction.countryCode),
    // Staff saw these in the lines, and have them as they want them.
    districtOrCounty: null,
    municipality: null,
    streetParts: null,
  }
  return { ...order, recipient }
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text
}

export type EditableField = 'street' | 'city' | 'region' | 'postalCode' | 'countryCode'

export type CorrectionProblem =
  | { readonly field: EditableField; readonly problem: 'missing' }
  | { readonly field: EditableField; readonly problem: 'too-long'; readonly charactersMax: number }
  | { readonly field: 'street'; readonly problem: 'too-many-lines'; readonly linesMax: number }
  | { readonly field: 'countryCode'; readonly problem: 'not-a-country-code' }
  | { readonly field: 'postalCode'; readonly problem: 'not-the-format'; readonly example: string }
  | { readonly field: 'region'; readonly problem: 'not-in-commerce'; readonly closest: readonly string[] }

/** All that keeps a correction from being used, so that each field can show its own mark (V-50). */
export function checkAddressCorrection(
  correction: EditableAddress,
  { regions, settings }: { readonly regions: CountryRegions | null; readonly settings: AddressSettings },
): readonly CorrectionProblem[] {
  const country = countryOfCode(correction.countryCode)
  return [
    ...checkStreet(correction.lines),
    ...checkText('city', correction.city),
    ...checkRegion(tidyText(correction.region) || (country?.territory ?? ''), { regions, settings }),
    ...checkPostcode(tidyText(correction.postalCode), country),
    ...checkCountry(correction.countryCode, country),
  ]
}

function checkStreet(lines: readonly string[]): readonly CorrectionProblem[] {
  const written = lines.map(tidyText).filter((line) => line !== '')
  if (written.length === 0) return [{ field: 'street', problem: 'missing' }]
  const tooMany: readonly CorrectionProblem[] =
    written.length > LINES_MAX ? [{ field: 'street', problem: 'too-many-lines', linesMax: LINES_MAX }] : []
  return written.join('\n').length > STREET_WIDTH
    ? [...tooMany, { field: 'street', problem: 'too-long', charactersMax: STREET_WIDTH }]
    : tooMany
}

function checkText(field: 'city' | 'region' | 'postalCode', text: string): readonly CorrectionProblem[] {
  const tidied = tidyText(text)
  if (tidied === '') return [{ field, problem: 'missing' }]
  return tidied.length > WIDTH ? [{ field, problem: 'too-long', charactersMax: WIDTH }] : []
}

/** Held to what the import holds it to, so that what is saved is imported. */
function checkRegion(
  region: string,
  { regions, settings }: { readonly regions: CountryRegions | null; readonly settings: AddressSettings },
): readonly CorrectionProblem[] {
  if (matchRegion(region, regions) !== null) return []
  if (judgeRegion(region, { regions, settings, isFba: false }) !== 'block')
    return region === '' ? [] : checkText('region', region)
  if (region === '' || regions === null) return [{ field: 'region', problem: 'missing' }]
  return [{ field: 'region', problem: 'not-in-commerce', closest: closestRegions(region, regions) }]
}

function checkPostcode(postcode: string, country: ChosenCountry | null): readonly CorrectionProblem[] {
  if (postcode === '')
    return country !== null && hasNoPostcodes(country.countryId) ? [] : checkText('postalCode', '')
  const example = country === null ? null : postcodeExample(withPlainNumber(postcode), country.countryId)
  return example === null
    ? checkText('postalCode', postcode)
    : [{ field: 'postalCode', problem: 'not-the-format', example }]
}

function checkCountry(code: string, country: ChosenCountry | null): readonly CorrectionProblem[] {
  if (country !== null) return []
  return [{ field: 'countryCode', problem: tidyText(code) === '' ? 'missing' : 'not-a-country-code' }]
}

export interface FieldBesideCorrection {
  readonly field: EditableField
  /** What Amazon gives now. */
  readonly amazon: string
  readonly corrected: string
  /** Amazon gives something else than when staff corrected it: staff must choose. */
  readonly changedByAmazon: boolean
}

/** The fields in which staff's address and Amazon's are not the same, or Amazon's is no longer what it was. */
export function compareWithCorrection(
  order: AmazonOrder,
  correction: AddressCorrection,
): readonly FieldBesideCorrection[] {
  const address = editableAddress(order)
  const leftOut = isLeftOut(address, correction)
  const amazon = fieldsOf(address)
  const corrected = fieldsOf(correction)
  const before = fieldsOf(correction.insteadOf)
  return EDITABLE_FIELDS.map((field) => ({
    field,
    amazon: amazon[field],
    corrected: corrected[field],
    changedByAmazon: !leftOut && amazon[field] !== before[field],
  })).filter((beside) => beside.amazon !== beside.corrected || beside.changedByAmazon)
}

/** Where a role is missing Amazon gives no street, and did when the correction was made: that is no other address. */
export function isLeftOut(address: EditableAddress, { insteadOf }: AddressCorrection): boolean {
  return address.lines.length === 0 && insteadOf.lines.length > 0
}

/** The fields in which two addresses are not the same. */
export function differingFields(one: EditableAddress, other: EditableAddress): readonly EditableField[] {
  const [first, second] = [fieldsOf(one), fieldsOf(other)]
  return EDITABLE_FIELDS.filter((field) => first[field] !== second[field])
}

const EDITABLE_FIELDS: readonly EditableField[] = ['street', 'city', 'region', 'postalCode', 'countryCode']

function fieldsOf(address: EditableAddress): Readonly<Record<EditableField, string>> {
  const { lines, city, region, postalCode, countryCode } = address
  return { street: lines.join('\n'), city, region, postalCode, countryCode }
}
