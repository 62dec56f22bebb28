/** A Commerce order as its page shows it, with the Amazon order that it was made from. */
import { readCustomerGroups } from '../commerce/customers.ts'
import { readOrderStatuses } from '../commerce/order-statuses.ts'
import { type CommerceOrderView, readOrderView } from '../commerce/order-view.ts'
import { type AmazonStoreRow, readStore } from '../database/amazon-accounts.ts'
import { findOrderByCommerceOrder } from '../database/amazon-orders.ts'
import type { AmazonOrderRow } from '../database/order-changes.ts'
import { SyncError } from '../platform/sync-error.ts'
import type { StaffRun } from './staff-run.ts'

export interface ViewedCommerceOrder extends CommerceOrderView {
  /** Null: it did not come from Amazon. */
  readonly amazon: { readonly row: AmazonOrderRow; readonly store: AmazonStoreRow } | null
  /** Null where Commerce does not tell. */
  readonly labelOf: (status: string | null) => string | null
  readonly customerGroup: string | null
}

/** Of which Amazon store's order it is; null: of none. */
export async function storeOfCommerceOrder(run: StaffRun, commerceOrderId: number): Promise<string | null> {
  return (await findOrderByCommerceOrder(run.database, commerceOrderId))?.store_id ?? null
}

export async function viewCommerceOrder(
  run: StaffRun,
  commerceOrderId: number,
): Promise<ViewedCommerceOrder | null> {
  const view = await readOrderView(run.commerce, commerceOrderId)
  if (view === null) return null
  const row = await findOrderByCommerceOrder(run.database, commerceOrderId)
  const store = row === undefined ? undefined : await readStore(run.database, row.store_id)
  const { customer_group_id: groupId } = view.order
  const [statuses, groups] = await Promise.all([
    readOrderStatuses(run.commerce),
    readCustomerGroups(run.commerce).catch(nothingIfRefused),
  ])
  return {
    ...view,
    amazon: row === undefined || store === undefined ? null : { row, store },
    labelOf: (status) =>
      statuses.kind === 'listed'
        ? (statuses.statuses.find((one) => one.status === status)?.label ?? null)
        : null,
    customerGroup: groups.find((group) => group.groupId === groupId)?.code ?? null,
  }
}

/** The integration may lack the right to read groups; the order is shown all the same. */
function nothingIfRefused(error: unknown): [] {
  if (error instanceof SyncError) return []
  throw error
}
