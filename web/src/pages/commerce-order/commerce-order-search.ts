/** What of the page of a Commerce order lies in its address. */
export const commerceOrderTabs = [
  'information',
  'invoices',
  'credit-memos',
  'shipments',
  'comments',
  'transactions',
] as const
export type CommerceOrderTab = (typeof commerceOrderTabs)[number]

export interface CommerceOrderSearch {
  readonly tab?: CommerceOrderTab
}
