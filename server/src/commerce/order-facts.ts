/** What the making of a Commerce order asks of Commerce: the store view and its books, the regions of the country. */
import type { AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import { recipientCountry } from '@orderferry/domain/order-import/address/choose-country'
import type { CommerceOrderInput } from '@orderferry/domain/order-import/build-commerce-order'
import { chooseStoreView } from '@orderferry/domain/order-import/choose-store-view'
import type { OrderSettings } from '@orderferry/domain/order-import/order-settings'
import type { CommerceClient } from './commerce-client.ts'
import { readCountryRegions } from './countries.ts'
import { readStoreView } from './store-view.ts'

export type OrderFacts = Pick<CommerceOrderInput, 'store' | 'baseToOrderRate' | 'regions'>

export async function readOrderFacts(
  client: CommerceClient,
  order: AmazonOrder,
  settings: OrderSettings,
): Promise<OrderFacts> {
  const country = recipientCountry(order)
  return {
    store: await readStoreView(client, chooseStoreView(order, settings).commerceStoreId),
    baseToOrderRate: null,
    regions: country === null ? null : await readCountryRegions(client, country),
  }
}
