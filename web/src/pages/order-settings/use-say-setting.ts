import type { CommerceChoicesJson } from '@orderferry/contract/commerce-choices'
import { useMemo } from 'react'
import { useWords, type Words } from '../../words/use-words.ts'
import { groupOffers, sourceOffers, statusOffers, storeViewOffers, websiteOffers } from './commerce-offers.ts'
import type { Offer } from './setting-fields.tsx'
import type { SettingName, Settings } from './settings-draft.ts'

type SaySetting = (name: SettingName, settings: Settings) => string

/** The value of a setting in the words that its field has for it. */
export function useSaySetting(choices: CommerceChoicesJson | null): SaySetting {
  const say = useWords()
  return useMemo(() => (name, settings) => sayValue({ say, choices }, name, settings), [say, choices])
}

interface Speech {
  readonly say: Words
  readonly choices: CommerceChoicesJson | null
}

function sayValue({ say, choices }: Speech, name: SettingName, settings: Settings): string {
  switch (name) {
    case 'importAmazonOrders':
      return say(settings[name] ? 'option.enabled' : 'option.disabled')
    case 'invoiceAutomatically':
    case 'fbaChangesStock':
    case 'companyFromFirstLine':
    case 'importUnknownRegion':
    case 'amazonFactsComment':
      return say(settings[name] ? 'option.yes' : 'option.no')
    case 'customerCreation':
      return say(`option.customerCreation.${settings[name]}`)
    case 'orderNumberSource':
      return say(`option.orderNumberSource.${settings[name]}`)
    case 'pendingOrders':
      return say(`option.pendingOrders.${settings[name]}`)
    case 'orderStatus':
      return say(`option.orderStatus.${settings[name]}`)
    case 'importFbaOrders':
      return say(`option.importFbaOrders.${settings[name]}`)
    case 'insufficientStock':
      return say(`option.insufficientStock.${settings[name]}`)
    case 'unknownProduct':
      return say(`option.unknownProduct.${settings[name]}`)
    case 'facilitatorTax':
      return say(`option.facilitatorTax.${settings[name]}`)
    case 'pendingHoldDays':
    case 'streetLines':
      return say.count(settings[name])
    case 'storeViewRules':
      return say('settings.rules.count', { count: settings[name].length })
    case 'shippingMethods':
      return say('settings.methods.count', { count: settings[name].length })
    case 'numberPrefix':
      return sayPrefixes(say, settings[name])
    default:
      return sayOffered({ say, choices }, name, settings)
  }
}

function sayOffered(
  { say, choices }: Speech,
  name:
    | 'commerceStoreId'
    | 'fbaStoreId'
    | 'fixedCustomerId'
    | 'newCustomerGroupId'
    | 'newCustomerWebsiteId'
    | 'processingStatus'
    | 'shippedStatus'
    | 'shipmentSource',
  settings: Settings,
): string {
  switch (name) {
    case 'commerceStoreId':
      return named(storeViewOffers(choices), settings[name], say('option.unset'))
    case 'fbaStoreId':
      return named(storeViewOffers(choices), settings[name], say('settings.same-store-view'))
    case 'newCustomerGroupId':
      return named(groupOffers(choices), settings[name], say('settings.default-group'))
    case 'newCustomerWebsiteId':
      return named(websiteOffers(choices), settings[name], say('settings.website-of-view'))
    case 'processingStatus':
      return named(statusOffers(choices, 'processing'), settings[name], say('option.unset'))
    case 'shippedStatus':
      return named(statusOffers(choices, 'complete'), settings[name], say('settings.commerce-own'))
    case 'shipmentSource':
      return named(sourceOffers(choices), settings[name], say('settings.source-by-commerce'))
    case 'fixedCustomerId':
      return settings[name] === null ? say('option.unset') : String(settings[name])
  }
}

function named<Value extends string | number>(
  offers: readonly Offer<Value>[],
  value: Value | null,
  none: string,
): string {
  if (value === null) return none
  return offers.find((offer) => offer.value === value)?.label ?? String(value)
}

const prefixes = ['all', 'fba', 'prime', 'business'] as const

function sayPrefixes(say: Words, given: Settings['numberPrefix']): string {
  const parts = prefixes
    .filter((kind) => given[kind] !== '')
    .map((kind) => `${say(`settings.prefix.${kind}`)} ${given[kind]}`)
  return parts.length === 0 ? say('option.unset') : say.list(parts)
}
