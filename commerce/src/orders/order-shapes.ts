/** What REST takes for an order: every column of its tables, and the few fields that are no columns. */
import { type FieldType, type Shape, shape, shapeOfTable } from '../http/read-shape.ts'
import { ORDER, ORDER_ADDRESS, ORDER_ITEM, ORDER_PAYMENT, ORDER_STATUS_HISTORY } from './order-tables.ts'

/** Gift wrapping and the like: Commerce's own fields, which Magento Open Source takes and forgets. */
const FORGOTTEN_ITEM_FIELDS: Readonly<Record<string, FieldType>> = {
  event_id: 'int',
  gw_id: 'int',
  qty_returned: 'float',
  ...Object.fromEntries(
    ['price', 'tax_amount'].flatMap((amount) =>
      ['gw_', 'gw_base_'].flatMap((prefix) =>
        ['', '_invoiced', '_refunded'].map((suffix) => [`${prefix}${amount}${suffix}`, 'float' as const]),
      ),
    ),
  ),
}

export const ADDRESS_SHAPE: Shape = shapeOfTable(ORDER_ADDRESS, {
  street: 'text-list',
  region_code: 'string',
  extension_attributes: 'any',
})

export const ITEM_SHAPE: Shape = shapeOfTable(ORDER_ITEM, {
  ...FORGOTTEN_ITEM_FIELDS,
  parent_item: 'any',
  product_option: 'any',
  extension_attributes: 'any',
})

const PAYMENT_SHAPE: Shape = shapeOfTable(ORDER_PAYMENT, {
  additional_information: 'any',
  extension_attributes: 'any',
})

export const STATUS_HISTORY_SHAPE: Shape = shapeOfTable(ORDER_STATUS_HISTORY, { extension_attributes: 'any' })

const SHIPPING_SHAPE: Shape = shape({
  address: { object: ADDRESS_SHAPE },
  method: 'string',
  total: 'any',
  extension_attributes: 'any',
})

const SHIPPING_ASSIGNMENT_SHAPE: Shape = shape({
  shipping: { object: SHIPPING_SHAPE },
  items: { list: ITEM_SHAPE },
  stock_id: 'int',
  extension_attributes: 'any',
})

const EXTENSION_SHAPE: Shape = shape({
  shipping_assignments: { list: SHIPPING_ASSIGNMENT_SHAPE },
  payment_additional_info: 'any',
  applied_taxes: 'any',
  item_applied_taxes: 'any',
  converting_from_quote: 'boolean',
  taxes: 'any',
  additional_itemized_taxes: 'any',
  coupon_codes: 'any',
  coupon_discounts: 'any',
  gift_message: 'any',
  pickup_location_code: 'string',
  notification_sent: 'int',
  send_notification: 'int',
  // Our module: what they mean stands in orderferry-order.ts.
  orderferry: {
    object: shape({
      once: 'boolean',
      reserve: 'string',
      shipped: { list: shape({ ext_order_item_id: 'string', quantity: 'float' }) },
    }),
  },
})

export const ORDER_SHAPE: Shape = shapeOfTable(ORDER, {
  items: { list: ITEM_SHAPE },
  billing_address: { object: ADDRESS_SHAPE },
  payment: { object: PAYMENT_SHAPE },
  status_histories: { list: STATUS_HISTORY_SHAPE },
  extension_attributes: { object: EXTENSION_SHAPE },
})
