/**
 * Finds the Commerce region that Amazon's free text means. Buyers write it as they like; Commerce writes it one way,
 * which changes with its version: Spain's Alava became Araba, Germany's BAY became BY. A table of names that mean the
 * same bridges both. Nothing is guessed: what is not a known name of exactly one region is no match.
 */
import type { CountryRegions } from '../../commerce/catalog.ts'
import { editDistance } from './edit-distance.ts'
import { foldName, withoutAccents } from './fold-name.ts'
import { regionNamesOfAmericas } from './region-names/americas.ts'
import { regionNamesOfAsiaPacific } from './region-names/asia-pacific.ts'
import { regionNamesOfEurope } from './region-names/europe.ts'

export type Region = CountryRegions['regions'][number]

/** Of every country, the names that mean the same, parted by `|`. */
export const regionNames: Readonly<Record<string, readonly string[]>> = {
  ...regionNamesOfAmericas,
  ...regionNamesOfEurope,
  ...regionNamesOfAsiaPacific,
}

/** Which entry of a country's table a folded name belongs to. */
const ENTRIES: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(regionNames).map(([countryCode, entries]) => [
    countryCode,
    indexNames(countryCode, entries),
  ]),
)

function indexNames(countryCode: string, entries: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    entries.flatMap((entry, at) =>
      entry.split('|').flatMap((name): (readonly [string, number])[] =>
        // ISO 3166-2 puts the country before the code: `CA-QC`, `JP-13`.
        /^[A-Z0-9]{1,3}$/.test(name)
          ? [
              [foldName(name), at],
              [foldName(`${countryCode}-${name}`), at],
            ]
          : [[foldName(name), at]],
      ),
    ),
  )
}

export function matchRegion(text: string, regions: CountryRegions | null): Region | null {
  if (regions === null) return null
  return matchName(text, regions) ?? matchName(withoutKind(text), regions) ?? matchParts(text, regions)
}

function matchName(text: string, regions: CountryRegions): Region | null {
  const wanted = foldName(text)
  if (wanted === '') return null
  const named = regions.regions.find(({ name }) => foldName(name) === wanted)
  if (named !== undefined) return named
  // Several regions can share a code: the armed forces of the United States in Africa, Canada and Europe are all AE.
  const coded = regions.regions.filter(({ code }) =>
    [foldName(code), foldName(`${regions.countryCode}-${code}`)].includes(wanted),
  )
  if (coded.length === 1) return coded[0] ?? null
  return matchEntry(wanted, regions)
}

function matchEntry(wanted: string, regions: CountryRegions): Region | null {
  const index = ENTRIES.get(regions.countryCode)
  const at = index?.get(wanted)
  if (index === undefined || at === undefined) return null
  const same = regions.regions.filter(
    ({ name, code }) => (index.get(foldName(name)) ?? index.get(foldName(code))) === at,
  )
  const usualName = foldName(regionNames[regions.countryCode]?.[at]?.split('|')[0] ?? '')
  return same.find(({ name }) => foldName(name) === usualName) ?? same[0] ?? null
}

const KIND =
  'state|province|provincia|provincie|prov|estado|edo|county|co|comunidad|departement|departamento|region|prefecture|wojewodztwo|woj|voivodeship|bundesland|land|kanton|canton|lan'
const KIND_BEFORE = new RegExp(`^(?:${KIND})\\.?\\s+(?:(?:of|de|del|di|do|da|du)\\s+)?(?:the\\s+)?`, 'i')
/** A county is not the state of its name: Delaware County lies in Pennsylvania. */
const KIND_AFTER = /\s+(?:state|province|prefecture|voivodeship|region|lan|canton)$/i

/** Without what the region is: "State of Texas", "Provincia di Lecce", "Co. Cork", "województwo śląskie". */
function withoutKind(text: string): string {
  return withoutAccents(text).trim().replace(KIND_BEFORE, '').replace(KIND_AFTER, '')
}

/** "CA - California", "New York (NY)", "Bolzano / Bozen": parts that all mean the same region. */
function matchParts(text: string, regions: CountryRegions): Region | null {
  const parts = text.split(/[()[\]/|;,]|\s[-–]\s/).filter((part) => part.trim() !== '')
  if (parts.length < 2) return null
  const matches = parts.map((part) => matchName(part, regions) ?? matchName(withoutKind(part), regions))
  const [first = null] = matches
  return matches.every((match) => match?.regionId === first?.regionId) ? first : null
}

const CLOSEST_MAX = 3
/** How much of the longer name may differ: one that differs more is another name, not the same one misspelt. */
const DIFFERENT_MAX = 0.4

/** The regions whose names are most like the text, for people to choose from; none when nothing is like it. */
export function closestRegions(text: string, { regions }: CountryRegions): readonly string[] {
  const wanted = foldName(text)
  return regions
    .map(({ name }) => ({ name, distance: editDistance(foldName(name), wanted) }))
    .filter(
      ({ name, distance }) => distance <= Math.max(foldName(name).length, wanted.length) * DIFFERENT_MAX,
    )
    .sort((one, other) => one.distance - other.distance || (one.name < other.name ? -1 : 1))
    .slice(0, CLOSEST_MAX)
    .map(({ name }) => name)
}
