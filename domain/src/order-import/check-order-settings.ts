/**
 * Whether a store's order settings go together, by themselves: what single values may be is the contract's matter, and
 * what the merchant's Commerce has of them `check-settings-in-commerce.ts` says.
 */
import { findMarketplace } from '../amazon/marketplaces.ts'
import { longestNumber, NUMBER_WIDTH } from './number-order.ts'
import type { NumberPrefix, OrderSettings } from './order-settings.ts'
import type { NotInCommerce, SettingsProblem } from './settings-problem.ts'

type Contradiction = Exclude<SettingsProblem, NotInCommerce>

const PREFIXES = ['all', 'fba', 'prime', 'business'] as const satisfies readonly (keyof NumberPrefix)[]

/** Empty: they can be kept. */
export function checkOrderSettings(settings: OrderSettings): readonly Contradiction[] {
  return [
    ...checkNumbers(settings),
    ...checkWhatGoesTogether(settings),
    ...checkServiceLevels(settings),
    ...checkMarketplaces(settings),
  ]
}

function checkNumbers({ orderNumberSource, numberPrefix }: OrderSettings): readonly Contradiction[] {
  if (orderNumberSource === 'commerce')
    return PREFIXES.filter((kind) => numberPrefix[kind] !== '').map((kind) => ({
      code: 'prefix-without-amazon-number',
      setting: `numberPrefix.${kind}`,
    }))
  const length = longestNumber(numberPrefix)
  return length <= NUMBER_WIDTH
    ? []
    : [{ code: 'number-too-long', setting: 'numberPrefix', length, width: NUMBER_WIDTH }]
}

/** A value whose setting is switched off rests: the page greys it out and it counts again when it is switched on. */
function checkWhatGoesTogether(settings: OrderSettings): readonly Contradiction[] {
  return [
    ...(settings.orderStatus === 'custom' && settings.processingStatus === null
      ? [{ code: 'processing-status-missing', setting: 'processingStatus' } as const]
      : []),
    ...(settings.customerCreation === 'fixed' && settings.fixedCustomerId === null
      ? [{ code: 'fixed-customer-missing', setting: 'fixedCustomerId' } as const]
      : []),
  ]
}

function checkServiceLevels({ shippingMethods }: OrderSettings): readonly Contradiction[] {
  const levels = shippingMethods.map(({ serviceLevel }) => serviceLevel)
  return levels.flatMap((serviceLevel, at) =>
    levels.indexOf(serviceLevel) === at
      ? []
      : [
          {
            code: 'service-level-repeated',
            setting: `shippingMethods.${at}.serviceLevel`,
            serviceLevel,
          } as const,
        ],
  )
}

/** A rule that asks for a marketplace that Amazon does not have would never fit. */
function checkMarketplaces({ storeViewRules }: OrderSettings): readonly Contradiction[] {
  return storeViewRules.flatMap(({ marketplaceId }, at) =>
    marketplaceId === null || findMarketplace(marketplaceId) !== null
      ? []
      : [
          {
            code: 'marketplace-unknown',
            setting: `storeViewRules.${at}.marketplaceId`,
            marketplaceId,
          } as const,
        ],
  )
}
