/**
 * What becomes of a region that Commerce does not list, or that Amazon did not give (P-16).
 *
 * Magento requires a region of every country that it lists regions of, but for a few. Over REST it takes an order
 * without one all the same, so the rule is ours: a region that buyers write but Commerce lacks is held where Magento
 * requires one, as most often the address is wrong. One that Amazon never gave is missed only where people write it on
 * every parcel: Amazon's own forms for Sweden or Poland do not ask for it.
 * https://github.com/magento/magento2/blob/2.4-develop/app/code/Magento/Directory/etc/di.xml
 * https://github.com/magento/magento2/blob/2.4-develop/app/code/Magento/Directory/Setup/DataInstaller.php
 */
import type { CountryRegions } from '../../commerce/catalog.ts'
import type { AddressSettings } from './address-settings.ts'

/** Magento_Directory calls them `countriesWithNotRequiredStates`. */
const REGION_OPTIONAL: ReadonlySet<string> = new Set(['AT', 'BE', 'DE', 'FI', 'FR'])

/** Whose postal addresses name the region. */
const REGION_ON_PARCELS: ReadonlySet<string> = new Set(['AU', 'BR', 'CA', 'CN', 'IN', 'MX', 'US'])

export type RegionJudgement = 'keep-as-text' | 'mark' | 'block'

/** What Magento asks of its own address forms. */
function requiresRegion(regions: CountryRegions | null): regions is CountryRegions {
  return regions !== null && regions.regions.length > 0 && !REGION_OPTIONAL.has(regions.countryCode)
}

/** @param given Amazon's words, which are no region that Commerce lists; empty where there are none. */
export function judgeRegion(
  given: string,
  {
    regions,
    settings,
    isFba,
  }: {
    readonly regions: CountryRegions | null
    readonly settings: Pick<AddressSettings, 'importUnknownRegion'>
    readonly isFba: boolean
  },
): RegionJudgement {
  const isRequired = requiresRegion(regions)
  if (given === '') {
    if (!isRequired) return 'keep-as-text'
    if (isFba) return 'mark'
    return REGION_ON_PARCELS.has(regions.countryCode) || !settings.importUnknownRegion ? 'block' : 'mark'
  }
  if ((regions?.regions.length ?? 0) === 0) return 'keep-as-text'
  if (isFba) return 'mark'
  return isRequired || !settings.importUnknownRegion ? 'block' : 'mark'
}
