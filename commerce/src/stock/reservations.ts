/** Reservations: what is promised of a stock. Rows are only added; a row of the opposite sign ends a promise. */
import type { Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import type { Move } from './deduct-from-source.ts'
import { isComposite } from './product-stock-sql.ts'

export interface Occasion {
  readonly order: Row
  readonly stockId: number
  readonly event: 'invoice_created' | 'shipment_created' | 'order_canceled' | 'creditmemo_created'
  readonly now: string
}

/**
 * Gives reservations back. Magento does so for every order, reserved or not; an order that our module made without a
 * reservation has nothing to give back.
 */
export async function compensate(db: Database, occasion: Occasion, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return
  const { order, stockId, event, now } = occasion
  await db.query({
    name: 'compensate',
    text: `insert into commerce.inventory_reservation
        (stock_id, sku, quantity, event_type, object_type, object_id, object_increment_id, created_at)
      select $1::int, move.sku, move.quantity, $2::text, 'order', $3::text, $4::text, $5::timestamp
      from json_to_recordset($6::json) as move (sku text, quantity numeric)
      where not exists (
        select 1 from commerce.orderferry_order o where o.order_id = ($3::text)::int and o.reserve = 'no')
        and not ${isComposite('move.sku')}`,
    values: [
      stockId,
      event,
      String(order.entity_id),
      String(order.increment_id ?? ''),
      now,
      JSON.stringify(moves),
    ],
  })
}

/** False for an order that our module made without a reservation: its units never were of our stock. */
export async function reservesStock(db: Database, orderId: number): Promise<boolean> {
  const { rowCount } = await db.query(
    "select 1 from commerce.orderferry_order where order_id = $1 and reserve = 'no'",
    [orderId],
  )
  return rowCount === 0
}
