/** A Commerce order as its page shows it, with the Amazon order that it was made from. */
import type { ActionFacts } from '@orderferry/domain/commerce/order-actions'
import { readCustomerGroups } from '../commerce/customers.ts'
import { readOrderStatuses } from '../commerce/order-statuses.ts'
import { type CommerceOrderView, readOrderView } from '../commerce/order-view.ts'
import { type AmazonStoreRow, readStore } from '../database/amazon-accounts.ts'
import { findOrderByCommerceOrder } from '../database/amazon-orders.ts'
import { type AmazonOrderRow, keyOfRow } from '../database/order-changes.ts'
import { commandsDone, type OrderCommandRow } from '../database/order-commands.ts'
import { historyOfOrder, type OrderEventRow } from '../database/order-details.ts'
import { SyncError } from '../platform/sync-error.ts'
import { actionFacts } from './commands/action-facts.ts'
import { type StatusChoice, statusesOf } from './commands/comment-order.ts'
import { orderVersion } from './commands/order-version.ts'
import type { StaffRun } from './staff-run.ts'

export interface ViewedCommerceOrder extends CommerceOrderView {
  /** Null: it did not come from Amazon. */
  readonly amazon: { readonly row: AmazonOrderRow; readonly store: AmazonStoreRow } | null
  /** Null where Commerce does not tell. */
  readonly labelOf: (status: string | null) => string | null
  readonly customerGroup: string | null
  /** What of it a person works from, to be sent back with what they do. */
  readonly version: string
  readonly facts: ActionFacts
  /** What a comment can give it. */
  readonly statuses: readonly StatusChoice[]
  /** Of the Amazon order: what staff did to the Commerce order is among these. */
  readonly events: readonly OrderEventRow[]
  /** What staff did to an order that did not come from Amazon. */
  readonly commands: readonly OrderCommandRow[]
}

export async function viewCommerceOrder(
  run: StaffRun,
  commerceOrderId: number,
): Promise<ViewedCommerceOrder | null> {
  // Before the order is read: what is done meanwhile counts as not seen.
  const [last] = await commandsDone(run.database, commerceOrderId, { afterId: 0n, limit: 1 })
  const view = await readOrderView(run.commerce, commerceOrderId)
  if (view === null) return null
  const row = await findOrderByCommerceOrder(run.database, commerceOrderId)
  const store = row === undefined ? undefined : await readStore(run.database, row.store_id)
  const { customer_group_id: groupId } = view.order
  const [statuses, groups, choices, events, commands] = await Promise.all([
    readOrderStatuses(run.commerce),
    readCustomerGroups(run.commerce).catch(nothingIfRefused),
    statusesOf(run, view.order),
    row === undefined ? [] : historyOfOrder(run.database, keyOfRow(row)),
    row === undefined
      ? commandsDone(run.database, commerceOrderId, { afterId: 0n, limit: COMMANDS_MAX })
      : [],
  ])
  return {
    ...view,
    amazon: row === undefined || store === undefined ? null : { row, store },
    labelOf: (status) =>
      statuses.kind === 'listed'
        ? (statuses.statuses.find((one) => one.status === status)?.label ?? null)
        : null,
    version: orderVersion(view, last?.command_id ?? 0n),
    statuses: choices,
    events,
    commands,
    facts: actionFacts(view, row !== undefined),
    customerGroup: groups.find((group) => group.groupId === groupId)?.code ?? null,
  }
}

const COMMANDS_MAX = 500

/** The integration may lack the right to read groups; the order is shown all the same. */
function nothingIfRefused(error: unknown): [] {
  if (error instanceof SyncError) return []
  throw error
}
