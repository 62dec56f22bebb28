import type { OrderSettings } from '@orderferry/domain/order-import/order-settings'
import { readStores } from '../commerce/stores.ts'
import { readStoreWithSettings } from '../database/amazon-accounts.ts'
import { replaceOrderSettings } from '../database/order-settings.ts'
import type { StaffRun } from '../orders/staff-run.ts'

export type SettingsOutcome =
  | { readonly kind: 'changed' }
  | { readonly kind: 'store-unknown' }
  | { readonly kind: 'store-view-unknown'; readonly storeViews: readonly string[] }

/** Counts for orders from now on: neither those that were made nor those that were set aside are touched (O-13, O-14). */
export async function changeOrderSettings(
  run: StaffRun,
  storeId: string,
  change: Partial<OrderSettings>,
): Promise<SettingsOutcome> {
  const store = await readStoreWithSettings(run.database, storeId)
  if (store === undefined) return { kind: 'store-unknown' }
  const settings = { ...store.settings, ...change }
  const { storeViews } = await readStores(run.commerce)
  if (!storeViews.some((view) => view.storeId === settings.commerceStoreId)) {
    return {
      kind: 'store-view-unknown',
      storeViews: storeViews.map((view) => `${view.code} (${view.storeId})`),
    }
  }
  await replaceOrderSettings(run.database, { accountId: store.account_id, storeId }, settings, run.clock())
  return { kind: 'changed' }
}
