/**
 * The one way to change an Amazon order's row: what changes, the history rows that say so, the note (the last of
 * them) and the status that is shown are written together, or not at all.
 */
import type { AmazonOrderId } from '@orderferry/domain/amazon/amazon-order'
import { displayStatus } from '@orderferry/domain/lifecycle/display-status'
import { canMove } from '@orderferry/domain/lifecycle/import-state'
import type { OrderEvent } from '@orderferry/domain/lifecycle/order-event'
import type { Blocker } from '@orderferry/domain/order-import/blocker'
import type { Selectable, Transaction, Updateable } from 'kysely'
import { type OrderKey, ofOrder } from './order-key.ts'
import type { Schema } from './schema.ts'

export type AmazonOrderRow = Selectable<Schema['amazon_orders']>

export interface OrderChange {
  readonly set: Updateable<Schema['amazon_orders']>
  readonly events: readonly OrderEvent[]
  /** `system`, or who asked for it. */
  readonly actor: string
  /** When given, these take the place of the blockers that stood there. */
  readonly blockers?: readonly Blocker[]
}

export function keyOfRow(row: AmazonOrderRow): OrderKey & { readonly amazonOrderId: AmazonOrderId } {
  return {
    accountId: row.account_id,
    storeId: row.store_id,
    amazonOrderId: row.amazon_order_id as AmazonOrderId,
  }
}

/** The order's row, locked until the transaction ends; undefined when there is no such order. */
export function lockOrder(trx: Transaction<Schema>, key: OrderKey): Promise<AmazonOrderRow | undefined> {
  return ofOrder(trx.selectFrom('amazon_orders').selectAll(), key).forUpdate().executeTakeFirst()
}

/** @param row the order as locked by this transaction */
export async function recordOrderChange(
  trx: Transaction<Schema>,
  row: AmazonOrderRow,
  change: OrderChange,
  now: Date,
): Promise<void> {
  const after = { ...row, ...change.set } as AmazonOrderRow
  if (after.import_state !== row.import_state && !canMove(row.import_state, after.import_state)) {
    throw new Error(
      `Order ${row.amazon_order_id} cannot go from ${row.import_state} to ${after.import_state}.`,
    )
  }
  const last = change.events.at(-1)
  const set = {
    ...change.set,
    display_status: displayStatus({
      amazonStatus: after.amazon_status,
      importState: after.import_state,
      commerceState: after.commerce_state,
      hasRejectedCommand: after.has_rejected_command,
    }),
    ...(last === undefined
      ? {}
      : { note_code: last.code, note_parameters: JSON.stringify(parametersOf(last)), noted_at: now }),
    updated_at: now,
  }
  await ofOrder(withHistory(trx, row, change, now).updateTable('amazon_orders'), keyOfRow(row))
    .set(set)
    .execute()
  if (change.blockers !== undefined && (row.import_state === 'blocked' || change.blockers.length > 0)) {
    await replaceBlockers(trx, [{ key: keyOfRow(row), blockers: change.blockers }])
  }
}

/** The history rows go with the update in one statement: an import writes it for every order, several times. */
function withHistory(
  trx: Transaction<Schema>,
  row: AmazonOrderRow,
  { events, actor }: OrderChange,
  now: Date,
) {
  if (events.length === 0) return trx
  return trx.with('history', (db) =>
    db
      .insertInto('order_events')
      .values(
        events.map((event) => ({
          account_id: row.account_id,
          store_id: row.store_id,
          amazon_order_id: row.amazon_order_id,
          code: event.code,
          parameters: JSON.stringify(parametersOf(event)),
          actor,
          happened_at: now,
        })),
      )
      .returning('event_id'),
  ) as unknown as Transaction<Schema>
}

export function parametersOf(coded: { readonly code: string }): Record<string, unknown> {
  const { code: _code, ...parameters } = coded
  return parameters
}

/** What holds each of these orders now; what held it before is gone. */
export async function replaceBlockers(
  trx: Transaction<Schema>,
  orders: readonly { readonly key: OrderKey; readonly blockers: readonly Blocker[] }[],
): Promise<void> {
  for (const { key } of orders) await ofOrder(trx.deleteFrom('order_blockers'), key).execute()
  const rows = orders.flatMap(({ key, blockers }) =>
    blockers.map((blocker, position) => ({
      account_id: key.accountId,
      store_id: key.storeId,
      amazon_order_id: key.amazonOrderId,
      position,
      code: blocker.code,
      sku: 'sku' in blocker ? blocker.sku : null,
      parameters: JSON.stringify(parametersOf(blocker)),
    })),
  )
  if (rows.length > 0) await trx.insertInto('order_blockers').values(rows).execute()
}
