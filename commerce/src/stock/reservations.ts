/** Reservations: what is promised of a stock. Rows are only added; a row of the opposite sign ends a promise. */
import type { Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { isFinal } from '../orders/order-states.ts'
import type { Move } from './deduct-from-source.ts'
import { isComposite } from './product-stock-sql.ts'

export interface Occasion {
  /** The order as the event leaves it: one that is finished promises nothing any more. */
  readonly order: Row
  readonly stockId: number
  readonly event: 'invoice_created' | 'shipment_created' | 'order_canceled' | 'creditmemo_created'
  readonly now: string
}

/**
 * Gives reservations back. Magento does so for every order, reserved or not; an order that our module made gives back
 * no more than it still has: nothing of one made without a reservation, and nothing of units that had left earlier. Once
 * it is finished it gives back all that it has, also of units that the state machine takes for shipped.
 */
export async function compensate(db: Database, occasion: Occasion, moves: readonly Move[]): Promise<void> {
  const { order, stockId, event, now } = occasion
  const isFinished = isFinal(order.state)
  if (moves.length === 0 && !isFinished) return
  await db.query({
    name: 'compensate',
    text: COMPENSATE,
    values: [
      stockId,
      event,
      String(order.entity_id),
      String(order.increment_id ?? ''),
      now,
      JSON.stringify(moves),
      isFinished,
    ],
  })
}

const COMPENSATE = `
  with module as (
    select 1 from commerce.orderferry_order o where o.order_id = ($3::text)::int and o.reserve <> 'unset'
  ),
  held as (
    select lower(r.sku) as name, min(r.sku) as sku, -sum(r.quantity) as quantity
    from commerce.inventory_reservation r
    where r.object_type = 'order' and r.object_increment_id = $4::text and r.object_id = $3::text
      and r.stock_id = $1::int and exists (select 1 from module)
    group by lower(r.sku)
  ),
  moves as (
    select lower(sku) as name, min(sku) as sku, sum(quantity) as quantity
    from (
      select sku, quantity from json_to_recordset($6::json) as move (sku text, quantity numeric)
      union all
      select sku, quantity from held where $7::boolean and quantity > 0
    ) given_back
    group by lower(sku)
  )
  insert into commerce.inventory_reservation
    (stock_id, sku, quantity, event_type, object_type, object_id, object_increment_id, created_at)
  select $1::int, moves.sku, least(moves.quantity, held.quantity), $2::text, 'order', $3::text, $4::text, $5::timestamp
  from moves
  left join held on held.name = moves.name
  where (held.quantity > 0 or not exists (select 1 from module)) and not ${isComposite('moves.sku')}`

/** False for an order that our module made without a reservation: its units never were of our stock. */
export async function reservesStock(db: Database, orderId: number): Promise<boolean> {
  const { rowCount } = await db.query(
    "select 1 from commerce.orderferry_order where order_id = $1 and reserve = 'no'",
    [orderId],
  )
  return rowCount === 0
}
