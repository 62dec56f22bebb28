/** What Commerce offers, as choices with names. */
import type { CommerceChoicesJson } from '@orderferry/contract/commerce-choices'
import type { Offer } from './setting-fields.tsx'

type Choices = CommerceChoicesJson | null

/** `Main Website / Default Store View`. */
export function storeViewOffers(choices: Choices): readonly Offer<number>[] {
  if (choices === null) return []
  const websites = new Map(choices.websites.map(({ websiteId, name }) => [websiteId, name]))
  return choices.storeViews.map(({ storeId, name, websiteId }) => ({
    value: storeId,
    label: [websites.get(websiteId), name].filter((part) => part !== undefined).join(' / '),
  }))
}

export function websiteOffers(choices: Choices): readonly Offer<number>[] {
  return (choices?.websites ?? []).map(({ websiteId, name }) => ({ value: websiteId, label: name }))
}

export function groupOffers(choices: Choices): readonly Offer<number>[] {
  return (choices?.customerGroups ?? []).map(({ groupId, code }) => ({ value: groupId, label: code }))
}

export function statusOffers(choices: Choices, state: 'processing' | 'complete'): readonly Offer<string>[] {
  return (choices?.orderStatuses[state] ?? []).map(({ status, label }) => ({
    value: status,
    label: label ?? status,
  }))
}

export function sourceOffers(choices: Choices): readonly Offer<string>[] {
  return (choices?.sources ?? [])
    .filter(({ enabled }) => enabled)
    .map(({ sourceCode, name }) => ({ value: sourceCode, label: name }))
}
