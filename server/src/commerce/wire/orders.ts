import type { CommerceOrder } from '@orderferry/domain/commerce/commerce-order'
import { z } from 'zod'
import { amount, id, listOf, pageOf, quantity, text } from './scalars.ts'

/** What of an order is asked for: these fields and no buyer's. */
export const orderFields =
  'entity_id,increment_id,state,status,store_id,ext_order_id,order_currency_code,grand_total,total_paid,' +
  'items[item_id,sku,ext_order_item_id,qty_ordered,qty_invoiced,qty_shipped,qty_canceled,qty_refunded]'

export const orderSchema = z
  .object({
    entity_id: id,
    increment_id: z.string(),
    state: text,
    status: text,
    store_id: id.nullish().transform((value) => value ?? null),
    ext_order_id: text,
    order_currency_code: text,
    grand_total: amount,
    total_paid: amount,
    items: listOf(
      z.object({
        item_id: id,
        // An order line that a staff member made without a SKU is still a line.
        sku: text,
        ext_order_item_id: text,
        qty_ordered: quantity,
        qty_invoiced: quantity,
        qty_shipped: quantity,
        qty_canceled: quantity,
        qty_refunded: quantity,
      }),
    ),
  })
  .transform(
    (order): CommerceOrder => ({
      id: order.entity_id,
      number: order.increment_id,
      state: order.state,
      status: order.status,
      storeId: order.store_id,
      externalId: order.ext_order_id,
      currency: order.order_currency_code,
      grandTotal: order.grand_total,
      totalPaid: order.total_paid,
      items: order.items.map((item) => ({
        itemId: item.item_id,
        sku: item.sku ?? '',
        externalItemId: item.ext_order_item_id,
        quantityOrdered: item.qty_ordered,
        quantityInvoiced: item.qty_invoiced,
        quantityShipped: item.qty_shipped,
        quantityCanceled: item.qty_canceled,
        quantityRefunded: item.qty_refunded,
      })),
    }),
  )

export const orderPageSchema = pageOf(orderSchema)

/** Of the answer to a create nothing but the identity is used: it echoes what was sent, not what was stored. */
export const createdOrderSchema = z.object({ entity_id: id, increment_id: z.string().min(1) })
