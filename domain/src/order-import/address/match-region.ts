/** Finds the Commerce region that Amazon's free text means. */
import type { CountryRegions } from '../../commerce/catalog.ts'

export type Region = CountryRegions['regions'][number]

/** By name first, as several regions can share a code (the armed forces of the United States), then by code or id. */
export function matchRegion(text: string, regions: CountryRegions | null): Region | null {
  const wanted = fold(text)
  if (regions === null || wanted === '') return null
  const by = (told: (region: Region) => string) =>
    regions.regions.find((region) => fold(told(region)) === wanted) ?? null
  return (
    by((region) => region.name) ??
    by((region) => region.code) ??
    // Some countries' codes carry the country: `US-CA`, `DE-BE`.
    by((region) => `${regions.countryCode}-${region.code}`) ??
    by((region) => String(region.regionId))
  )
}

/** Case, accents, points and spacing do not tell regions apart: "Île-de-France" is "ile de france". */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
