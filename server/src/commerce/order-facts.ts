/** What the making of a Commerce order asks of Commerce: the store view and its books, regions, the status by default. */
import type { AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import { recipientCountry } from '@orderferry/domain/order-import/address/choose-country'
import type { CommerceOrderInput } from '@orderferry/domain/order-import/build-commerce-order'
import { chooseStoreView } from '@orderferry/domain/order-import/choose-store-view'
import type { OrderSettings } from '@orderferry/domain/order-import/order-settings'
import type { CommerceClient } from './commerce-client.ts'
import { readCountryRegions } from './countries.ts'
import { readCurrencies } from './currencies.ts'
import { readOrderStatuses } from './order-statuses.ts'
import { readStoreView } from './store-view.ts'
import type { CommerceStoreView } from './stores.ts'

export type OrderFacts = Pick<CommerceOrderInput, 'baseToOrderRate' | 'regions' | 'processingStatus'> & {
  readonly store: CommerceStoreView
}

/** @param currency of the order's amounts */
export async function readOrderFacts(
  client: CommerceClient,
  order: AmazonOrder,
  { settings, currency }: { readonly settings: OrderSettings; readonly currency: string },
): Promise<OrderFacts> {
  const country = recipientCountry(order)
  const store = await readStoreView(client, chooseStoreView(order, settings).commerceStoreId)
  return {
    store,
    baseToOrderRate:
      currency === store.baseCurrency ? null : await readRate(client, { storeCode: store.code, currency }),
    regions: country === null ? null : await readCountryRegions(client, country),
    ...(await readProcessingStatus(client, settings)),
  }
}

/** Only an order that no invoice moves to the state, and that has no status of its own, is to be told. */
export async function readProcessingStatus(
  client: CommerceClient,
  { invoiceAutomatically, orderStatus }: OrderSettings,
): Promise<Pick<CommerceOrderInput, 'processingStatus'>> {
  if (invoiceAutomatically || orderStatus === 'custom') return {}
  const listing = await readOrderStatuses(client)
  if (listing.kind === 'not-offered') return {}
  const given = listing.statuses.find(({ state, isDefault }) => state === 'processing' && isDefault)
  return given === undefined ? {} : { processingStatus: given.status }
}

/** Null for a currency that the store view does not sell in, or has no rate of (L-45). */
async function readRate(
  client: CommerceClient,
  { storeCode, currency }: { readonly storeCode: string; readonly currency: string },
): Promise<string | null> {
  const known = (await readCurrencies(client, storeCode)).rates.get(currency)
  if (known !== undefined) return known
  // The merchant may have set it since: an order that it would hold is worth a second look.
  return (await readCurrencies(client, storeCode, { fresh: true })).rates.get(currency) ?? null
}
