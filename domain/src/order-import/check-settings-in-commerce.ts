/** Whether a store's order settings name what the merchant's Commerce has. */
import type { OrderSettings } from './order-settings.ts'
import type { NotInCommerce } from './settings-problem.ts'

/** What Commerce offers; what was not asked is absent and is not held against a setting. */
export interface CommerceOffer {
  readonly storeViews?: readonly { readonly storeId: number; readonly code: string }[]
  readonly websites?: readonly { readonly websiteId: number; readonly code: string }[]
  readonly customerGroups?: readonly { readonly groupId: number; readonly code: string }[]
  /** Whether there is a customer of the fixed one's id. */
  readonly fixedCustomer?: boolean
  readonly statuses?: OfferedStatuses
  readonly sources?: readonly { readonly sourceCode: string; readonly enabled: boolean }[]
  readonly orderferryModule?: boolean
}

export interface OfferedStatuses {
  /** Whether Commerce lists its statuses; else these are the ones that it is known to have. */
  readonly listed: boolean
  readonly processing: readonly string[]
  readonly complete: readonly string[]
}

/** What has to be asked of Commerce before these settings may take the place of those; empty for most changes. */
export function whatToAsk(before: OrderSettings, after: OrderSettings): ReadonlySet<keyof CommerceOffer> {
  const changed = (name: keyof OrderSettings) => JSON.stringify(before[name]) !== JSON.stringify(after[name])
  const storeViews =
    changed('commerceStoreId') ||
    (changed('fbaStoreId') && after.fbaStoreId !== null) ||
    (changed('storeViewRules') && after.storeViewRules.length > 0)
  const build = after.customerCreation === 'build'
  const website =
    build &&
    after.newCustomerWebsiteId !== null &&
    (changed('newCustomerWebsiteId') || changed('customerCreation'))
  const group =
    build &&
    after.newCustomerGroupId !== null &&
    (changed('newCustomerGroupId') || changed('customerCreation'))
  const customer =
    fixedCustomer(after) !== null && (changed('fixedCustomerId') || changed('customerCreation'))
  const statuses =
    ((changed('processingStatus') || changed('orderStatus')) && customStatus(after) !== null) ||
    (changed('shippedStatus') && after.shippedStatus !== null)
  const module =
    (changed('pendingOrders') && after.pendingOrders === 'reserve') ||
    (changed('fbaChangesStock') && after.fbaChangesStock)
  return new Set([
    ...(storeViews ? (['storeViews'] as const) : []),
    ...(website ? (['websites'] as const) : []),
    ...(group ? (['customerGroups'] as const) : []),
    ...(customer ? (['fixedCustomer'] as const) : []),
    ...(statuses ? (['statuses'] as const) : []),
    ...(changed('shipmentSource') && after.shipmentSource !== null ? (['sources'] as const) : []),
    ...(module ? (['orderferryModule'] as const) : []),
  ])
}

export function checkSettingsInCommerce(
  settings: OrderSettings,
  offer: CommerceOffer,
): readonly NotInCommerce[] {
  return [
    ...checkStoreViews(settings, offer),
    ...checkCustomers(settings, offer),
    ...checkStatuses(settings, offer),
    ...checkSource(settings, offer),
    ...(settings.pendingOrders === 'reserve' && offer.orderferryModule === false
      ? [{ code: 'module-not-there', setting: 'pendingOrders' } as const]
      : []),
    ...(settings.fbaChangesStock && offer.orderferryModule === false
      ? [{ code: 'stock-needs-module', setting: 'fbaChangesStock' } as const]
      : []),
  ]
}

function checkStoreViews(settings: OrderSettings, { storeViews }: CommerceOffer): readonly NotInCommerce[] {
  if (storeViews === undefined) return []
  const named = [
    { setting: 'commerceStoreId', commerceStoreId: settings.commerceStoreId },
    { setting: 'fbaStoreId', commerceStoreId: settings.fbaStoreId },
    ...settings.storeViewRules.map(
      ({ commerceStoreId }, at) =>
        ({ setting: `storeViewRules.${at}.commerceStoreId`, commerceStoreId }) as const,
    ),
  ] as const
  const offered = storeViews.map(({ code, storeId }) => `${code} (${storeId})`)
  return named.flatMap(({ setting, commerceStoreId }) =>
    commerceStoreId === null || storeViews.some(({ storeId }) => storeId === commerceStoreId)
      ? []
      : [{ code: 'store-view-not-there', setting, commerceStoreId, offered } as const],
  )
}

function checkCustomers(settings: OrderSettings, offer: CommerceOffer): readonly NotInCommerce[] {
  const customerId = fixedCustomer(settings)
  const { newCustomerWebsiteId: websiteId, newCustomerGroupId: groupId } = settings
  const { websites, customerGroups: groups } = settings.customerCreation === 'build' ? offer : {}
  return [
    ...(customerId !== null && offer.fixedCustomer === false
      ? [{ code: 'customer-not-there', setting: 'fixedCustomerId', customerId } as const]
      : []),
    ...(groups === undefined || groupId === null || groups.some((group) => group.groupId === groupId)
      ? []
      : [
          {
            code: 'group-not-there',
            setting: 'newCustomerGroupId',
            groupId,
            offered: groups.map((group) => `${group.code} (${group.groupId})`),
          } as const,
        ]),
    ...(websites === undefined ||
    websiteId === null ||
    websites.some((website) => website.websiteId === websiteId)
      ? []
      : [
          {
            code: 'website-not-there',
            setting: 'newCustomerWebsiteId',
            websiteId,
            offered: websites.map((website) => `${website.code} (${website.websiteId})`),
          } as const,
        ]),
  ]
}

/** P-05: counts with Customer Creation fixed alone. */
function fixedCustomer({ customerCreation, fixedCustomerId }: OrderSettings): number | null {
  return customerCreation === 'fixed' ? fixedCustomerId : null
}

/** O-12: a status lives in a state; one of another state would be taken for that state by all who read the order. */
function checkStatuses(settings: OrderSettings, { statuses }: CommerceOffer): readonly NotInCommerce[] {
  if (statuses === undefined) return []
  const named = [
    { setting: 'processingStatus', status: customStatus(settings), state: 'processing' },
    { setting: 'shippedStatus', status: settings.shippedStatus, state: 'complete' },
  ] as const
  const code = statuses.listed ? 'status-not-offered' : 'status-never-seen'
  return named.flatMap(({ setting, status, state }) =>
    status === null || statuses[state].includes(status)
      ? []
      : [{ code, setting, status, state, offered: statuses[state] } as const],
  )
}

/** Nothing is shipped from a source that is switched off. */
function checkSource(
  { shipmentSource: source }: OrderSettings,
  { sources }: CommerceOffer,
): readonly NotInCommerce[] {
  if (sources === undefined || source === null) return []
  const offered = sources.filter(({ enabled }) => enabled).map(({ sourceCode }) => sourceCode)
  return offered.includes(source)
    ? []
    : [{ code: 'source-not-there', setting: 'shipmentSource', source, offered }]
}

/** O-07 counts with O-06 Custom alone. */
function customStatus({ orderStatus, processingStatus }: OrderSettings): string | null {
  return orderStatus === 'custom' ? processingStatus : null
}
