/**
 * Writes a new order with all its parts in one statement: one round trip, one snapshot, all or nothing.
 * Ids are drawn first, so that addresses and order can name each other; so is the number of an order that brings none.
 */
import type { Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { insertRows, rowsParameter } from '../database/row-sql.ts'
import { isComposite, isUnlimited } from '../stock/product-stock-sql.ts'
import { salableQuantitySql } from '../stock/salable-quantity.ts'
import { sequenceName } from '../stores/seed-world.ts'
import { nextNumberSql } from './next-number.ts'
import { ORDER, ORDER_ADDRESS, ORDER_ITEM, ORDER_PAYMENT, ORDER_STATUS_HISTORY } from './order-tables.ts'
import type { NewOrder } from './read-order.ts'

export interface OrderIds {
  readonly orderId: number
  readonly incrementId: string
  readonly billingId: number | null
  readonly shippingId: number | null
  readonly itemIds: readonly number[]
  readonly paymentId: number
  readonly historyIds: readonly number[]
}

/** Marks in the rows, replaced by the ids that are drawn. */
const BILLING = 1
const SHIPPING = 2

const DRAWN_ADDRESS_ID = `case r.entity_id when ${BILLING} then ids.billing_id else ids.shipping_id end`

const INSERT_ORDER = `
  with short as (
    select 1
    from json_populate_recordset(null::commerce.inventory_reservation, $9::json) r
    where $11::boolean and -r.quantity > ${salableQuantitySql('r.stock_id', 'r.sku')}
      and not ${isUnlimited('r.sku')}
  ),
  ids as materialized (
    select nextval('commerce.sales_order_entity_id_seq')::int as order_id,
      coalesce(($1::json) -> 0 ->> 'increment_id', ${nextNumberSql('$12', '$13::int')}) as increment_id,
      case when $7 then nextval('commerce.sales_order_address_entity_id_seq')::int end as billing_id,
      case when $8 then nextval('commerce.sales_order_address_entity_id_seq')::int end as shipping_id
    -- Without ids nothing below is written.
    where not exists (select 1 from short)
  ),
  new_order as (
    ${insertRows(
      ORDER,
      '$1',
      {
        entity_id: 'ids.order_id',
        increment_id: 'ids.increment_id',
        billing_address_id: 'ids.billing_id',
        shipping_address_id: 'ids.shipping_id',
      },
      ', ids',
    )}
  ),
  new_items as (
    ${insertRows(ORDER_ITEM, '$2', { order_id: 'ids.order_id', price: 'coalesce(r.price, 0)', base_price: 'coalesce(r.base_price, 0)' }, ', ids')}
    returning item_id
  ),
  new_addresses as (
    ${insertRows(ORDER_ADDRESS, '$3', { entity_id: DRAWN_ADDRESS_ID, parent_id: 'ids.order_id' }, ', ids')}
  ),
  new_payment as (
    ${insertRows(ORDER_PAYMENT, '$4', { parent_id: 'ids.order_id' }, ', ids')}
    returning entity_id
  ),
  new_histories as (
    ${insertRows(ORDER_STATUS_HISTORY, '$5', { parent_id: 'ids.order_id', created_at: 'coalesce(r.created_at, $6::timestamp)' }, ', ids')}
    returning entity_id
  ),
  new_reservations as (
    insert into commerce.inventory_reservation
      (stock_id, sku, quantity, event_type, object_type, object_id, object_increment_id, created_at)
    select r.stock_id, r.sku, r.quantity, 'order_placed', 'order', ids.order_id::text, ids.increment_id, $6::timestamp
    from json_populate_recordset(null::commerce.inventory_reservation, $9::json) r, ids
    where not ${isComposite('r.sku')}
  ),
  new_wish as (
    insert into commerce.orderferry_order (order_id, ext_order_id, once, reserve)
    select ids.order_id, r.ext_order_id, r.once, r.reserve
    from json_populate_recordset(null::commerce.orderferry_order, $10::json) r, ids
  )
  select ids.order_id as "orderId", ids.increment_id as "incrementId", ids.billing_id as "billingId", ids.shipping_id as "shippingId",
    array(select item_id from new_items order by item_id) as "itemIds",
    (select entity_id from new_payment) as "paymentId",
    array(select entity_id from new_histories order by entity_id) as "historyIds"
  from ids`

/** Null where stock was to be checked and too little is salable: then nothing was written. */
export async function insertOrder(
  db: Database,
  { order, items, billingAddress, shippingAddress, payment, histories, orderferry, numberedBy }: NewOrder,
  reservations: readonly Row[],
): Promise<OrderIds | null> {
  const addresses = [
    ...(billingAddress === null ? [] : [{ ...billingAddress, entity_id: BILLING }]),
    ...(shippingAddress === null ? [] : [{ ...shippingAddress, entity_id: SHIPPING }]),
  ]
  const wish =
    orderferry === null
      ? []
      : [
          {
            once: orderferry.once,
            reserve: orderferry.reserve,
            ext_order_id: order.ext_order_id ?? null,
          },
        ]
  const { rows } = await db.query<OrderIds>({
    name: 'insert-order',
    text: INSERT_ORDER,
    values: [
      rowsParameter(ORDER, [order]),
      rowsParameter(ORDER_ITEM, items),
      rowsParameter(ORDER_ADDRESS, addresses),
      rowsParameter(ORDER_PAYMENT, [payment]),
      rowsParameter(ORDER_STATUS_HISTORY, histories),
      order.updated_at,
      billingAddress !== null,
      shippingAddress !== null,
      JSON.stringify(reservations),
      JSON.stringify(wish),
      orderferry?.reserve === 'check',
      `commerce.${sequenceName('order', numberedBy)}`,
      numberedBy,
    ],
  })
  return rows[0] ?? null
}
