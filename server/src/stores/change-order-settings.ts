import { readStores } from '../commerce/stores.ts'
import { readStore } from '../database/amazon-accounts.ts'
import { replaceOrderSettings } from '../database/store-writes.ts'
import type { StaffRun } from '../orders/staff-run.ts'

export interface OrderSettings {
  readonly importAmazonOrders: boolean
  readonly commerceStoreId: number
}

export type SettingsOutcome =
  | { readonly kind: 'changed' }
  | { readonly kind: 'store-unknown' }
  | { readonly kind: 'store-view-unknown'; readonly storeViews: readonly string[] }

/** Counts for orders from now on: neither those that were made nor those that were set aside are touched (O-13, O-14). */
export async function changeOrderSettings(
  run: StaffRun,
  storeId: string,
  settings: OrderSettings,
): Promise<SettingsOutcome> {
  const store = await readStore(run.database, storeId)
  if (store === undefined) return { kind: 'store-unknown' }
  const { storeViews } = await readStores(run.commerce)
  if (!storeViews.some((view) => view.storeId === settings.commerceStoreId)) {
    return {
      kind: 'store-view-unknown',
      storeViews: storeViews.map((view) => `${view.code} (${view.storeId})`),
    }
  }
  await replaceOrderSettings(run.database, {
    account_id: store.account_id,
    store_id: storeId,
    import_amazon_orders: settings.importAmazonOrders,
    commerce_store_id: settings.commerceStoreId,
    updated_at: run.clock(),
  })
  return { kind: 'changed' }
}
