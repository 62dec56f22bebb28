/** One change that stands in the history of many blocked orders, written for all of them by one statement. */
import type { OrderEvent } from '@orderferry/domain/lifecycle/order-event'
import { sql, type Transaction } from 'kysely'
import { parametersOf } from './order-changes.ts'
import type { OrderKey } from './order-key.ts'
import type { Schema } from './schema.ts'

export interface BlockedOrdersNote {
  readonly orders: readonly OrderKey[]
  /** In their order; the last one is the note that is shown. */
  readonly events: readonly OrderEvent[]
  readonly actor: string
}

/**
 * Gives those that were blocked still; the others are left alone. Blocked they stay, so their shown status stays too.
 */
export async function noteBlockedOrders(
  trx: Transaction<Schema>,
  { orders, events, actor }: BlockedOrdersNote,
  now: Date,
): Promise<readonly OrderKey[]> {
  const last = events.at(-1)
  if (orders.length === 0 || last === undefined) return []
  const written = events.map((event) => ({ code: event.code, parameters: parametersOf(event) }))
  const { rows } = await sql<KeyRow>`
    with target as (${stillBlocked(orders)}), history as (
      insert into order_events (account_id, store_id, amazon_order_id, code, parameters, actor, happened_at)
      select account_id, store_id, amazon_order_id, event ->> 'code', event -> 'parameters', ${actor}, ${now}
      from target cross join jsonb_array_elements(${JSON.stringify(written)}::jsonb) with ordinality as told (event, place)
      order by account_id, store_id, amazon_order_id, place
    )
    update amazon_orders as orders
    set note_code = ${last.code}, note_parameters = ${JSON.stringify(parametersOf(last))}::jsonb,
      noted_at = ${now}, updated_at = ${now}
    ${ofTarget}`.execute(trx)
  return rows.map(toKey)
}

/** The next sweep tries them. How many of them are blocked. */
export async function makeBlockedOrdersDue(
  trx: Transaction<Schema>,
  orders: readonly OrderKey[],
  now: Date,
): Promise<number> {
  if (orders.length === 0) return 0
  const { rows } = await sql<KeyRow>`
    with target as (${stillBlocked(orders)})
    update amazon_orders as orders
    set retry_at = least(retry_at, ${now})
    ${ofTarget}`.execute(trx)
  return rows.length
}

interface KeyRow {
  readonly account_id: string
  readonly store_id: string
  readonly amazon_order_id: string
}

function toKey(row: KeyRow): OrderKey {
  return { accountId: row.account_id, storeId: row.store_id, amazonOrderId: row.amazon_order_id }
}

/** Locked in one order, so that two who write at once do not wait for each other. */
function stillBlocked(orders: readonly OrderKey[]) {
  return sql`
    select account_id, store_id, amazon_order_id
    from amazon_orders join ${keys(orders)} using (account_id, store_id, amazon_order_id)
    where import_state = 'blocked'
    order by account_id, store_id, amazon_order_id
    for update of amazon_orders`
}

const ofTarget = sql`
  from target
  where (orders.account_id, orders.store_id, orders.amazon_order_id)
    = (target.account_id, target.store_id, target.amazon_order_id)
  returning orders.account_id, orders.store_id, orders.amazon_order_id`

function keys(orders: readonly OrderKey[]) {
  const column = (of: (order: OrderKey) => string) => sql`${orders.map(of)}::text[]`
  return sql`unnest(
    ${column(({ accountId }) => accountId)}, ${column(({ storeId }) => storeId)},
    ${column(({ amazonOrderId }) => amazonOrderId)}
  ) as asked (account_id, store_id, amazon_order_id)`
}
