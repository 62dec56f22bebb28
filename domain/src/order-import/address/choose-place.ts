/** City, region and postcode of a Commerce address, and which of them keep an order from being imported. */
import type { AmazonAddress } from '../../amazon/amazon-order.ts'
import type { CountryRegions } from '../../commerce/catalog.ts'
import type { UnknownRegion } from '../blocker.ts'
import type { AddressSettings } from './address-settings.ts'
import type { ChosenCountry } from './choose-country.ts'
import type { AddressChange, CommerceAddress } from './commerce-address.ts'
import { judgeRegion } from './judge-region.ts'
import { keepText, tidyNumber } from './keep-text.ts'
import { closestRegions, matchRegion, type Region } from './match-region.ts'
import { type CityLine, splitCityLine } from './split-city-line.ts'
import { cutTo } from './tidy-text.ts'

const WIDTH = 255
/** A blocker is kept in the order's history: what a buyer wrote there may be the name of a region, not a letter. */
const GIVEN_REGION_WIDTH = 60
export const WITHHELD_TEXT = 'Not provided by Amazon (FBA)'
/** Commerce wants a postcode for every country, those without any included. */
const POSTCODE_PLACEHOLDER = '00000'

/**
 * Countries without postcodes, or whose people mostly do without.
 * https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions
 */
const WITHOUT_POSTCODE: ReadonlySet<string> = new Set(
  'AE AG AN AO AW BF BH BI BJ BO BS BW BZ CD CF CG CI CK CM DJ DM EG ER FJ GA GD GH GM GQ GY HK IE JM JO KI KM KN KP KW LB LC ML MO MR MS MU MW NR NU OM PA QA RW SA SB SC SL SR SS ST SY TD TF TG TK TL TO TT TV UG VU YE ZW'.split(
    ' ',
  ),
)

export function hasNoPostcodes(countryId: string): boolean {
  return WITHOUT_POSTCODE.has(countryId)
}

/** Countries that are one city. */
const CITY_STATES: Readonly<Record<string, string>> = {
  GI: 'Gibraltar',
  HK: 'Hong Kong',
  MC: 'Monaco',
  MO: 'Macau',
  SG: 'Singapore',
  VA: 'Vatican City',
}

export interface PlaceInput {
  readonly recipient: AmazonAddress | null
  readonly country: ChosenCountry | null
  /** Of the country, or null where Commerce lists none. */
  readonly regions: CountryRegions | null
  readonly settings: AddressSettings
  readonly isFba: boolean
}

export interface Place {
  readonly city: string | null
  readonly region: Pick<CommerceAddress, 'region' | 'regionCode' | 'regionId'>
  readonly postcode: string | null
  /** Whether the region, or that there is none, holds the order. */
  readonly regionHolds: boolean
  /** What Amazon gives and Commerce does not list, where that is what holds. */
  readonly unknownRegion: UnknownRegion | null
  /** Amazon's words that have found their place here. */
  readonly placed: readonly string[]
  /** Amazon's words for the region where the region is another: `San Juan` in the country `PR`. */
  readonly displaced: readonly string[]
}

export function choosePlace(input: PlaceInput, changes: AddressChange[]): Place {
  const { recipient, country, regions } = input
  const written = writtenRegion(input)
  const given = keepText(written, { field: 'region', widthMax: WIDTH }, changes)
  const postcode = keepText(
    recipient?.postalCode ?? null,
    { field: 'postcode', widthMax: WIDTH },
    changes,
    tidyNumber,
  )
  const cityText = recipient?.city ?? recipient?.municipality ?? recipient?.districtOrCounty ?? ''
  const city = keepText(cityText, { field: 'city', widthMax: WIDTH }, changes)
  const territory = matchRegion(country?.territory ?? '', regions)
  const givenMatch = territory ?? matchRegion(given, regions)
  const cityLine = agreeing(splitCityLine(city, regions), givenMatch)
  if (cityLine !== null) changes.push({ field: 'city', because: 'taken-from-city', original: cityText })
  const match = givenMatch ?? cityLine?.region ?? null
  const isDisplaced = territory !== null && given !== '' && matchRegion(given, regions) !== territory
  return {
    ...settleRegion(given, match, input, changes),
    placed: isDisplaced ? [cityText] : [cityText, written],
    displaced: [...(isDisplaced ? [given] : []), ...passedOver(input, written)],
    postcode: postcode || (cityLine?.postalCode ?? null) || postcodePlaceholder(input, changes),
    city: cityLine?.city ?? (city || cityInstead(given, input, changes)),
  }
}

/**
 * In Britain Amazon gives county and country of the kingdom apart; Ireland's counties may stand in either place, a
 * province in the other.
 */
function writtenRegion({ recipient, country, regions }: PlaceInput): string {
  const region = recipient?.stateOrRegion ?? country?.territory ?? ''
  const county = recipient?.city == null ? '' : (recipient.districtOrCounty ?? '')
  switch (country?.countryId) {
    case 'GB':
      return county === region ? region : [county, region].filter(Boolean).join(', ')
    case 'IE':
      return [region, county].find((text) => matchRegion(text, regions) !== null) ?? (region || county)
    default:
      return region
  }
}

/** The region's words where others were taken for the region. */
function passedOver({ recipient }: PlaceInput, written: string): readonly string[] {
  const region = recipient?.stateOrRegion ?? ''
  return written.includes(region) ? [] : [region]
}

/** "Escondido, California" beside the region California is the city; beside another region it is left alone. */
function agreeing(cityLine: CityLine | null, given: Region | null): CityLine | null {
  return cityLine === null || (given !== null && given.regionId !== cityLine.region.regionId)
    ? null
    : cityLine
}

function settleRegion(
  given: string,
  match: Region | null,
  { recipient, regions, settings, isFba }: PlaceInput,
  changes: AddressChange[],
): Pick<Place, 'region' | 'regionHolds' | 'unknownRegion'> {
  if (match !== null) {
    const region = { region: match.name, regionCode: match.code, regionId: match.regionId }
    return { region, regionHolds: false, unknownRegion: null }
  }
  const region = { region: given || null, regionCode: null, regionId: null }
  const judgement = judgeRegion(given, { regions, settings, isFba })
  if (judgement === 'block') {
    const unknownRegion =
      given === '' || regions === null
        ? null
        : {
            given: cutTo(given, GIVEN_REGION_WIDTH),
            countryCode: regions.countryCode,
            closest: closestRegions(given, regions),
          }
    return { region, regionHolds: true, unknownRegion }
  }
  if (judgement === 'mark') {
    const because = given === '' ? 'left-empty' : 'region-not-found'
    changes.push({ field: 'region', because, original: recipient?.stateOrRegion ?? '' })
  }
  return { region, regionHolds: false, unknownRegion: null }
}

function postcodePlaceholder({ country, isFba }: PlaceInput, changes: AddressChange[]): string | null {
  const hasNone = country !== null && hasNoPostcodes(country.countryId)
  if (!hasNone && !isFba) return null
  const because = hasNone ? 'missing' : 'withheld-by-amazon'
  changes.push({ field: 'postcode', because, original: '' })
  return POSTCODE_PLACEHOLDER
}

/** Amazon's Japanese addresses often have no city: it begins the street, and the prefecture is what is sure. */
function cityInstead(given: string, { country, isFba }: PlaceInput, changes: AddressChange[]): string | null {
  const countryId = country?.countryId ?? ''
  const cityState = CITY_STATES[countryId]
  if (cityState !== undefined) {
    changes.push({ field: 'city', because: 'taken-from-country', original: '' })
    return cityState
  }
  if (countryId === 'JP' && given !== '') {
    changes.push({ field: 'city', because: 'taken-from-region', original: '' })
    return given
  }
  if (!isFba) return null
  changes.push({ field: 'city', because: 'withheld-by-amazon', original: '' })
  return WITHHELD_TEXT
}
