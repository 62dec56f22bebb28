import { z } from 'zod'
import { itemAmountFields, itemAmountShape, orderAmountFields, orderAmountShape } from './order-amounts.ts'
import { amount, id, listOf, pageOf, quantity, text } from './scalars.ts'

/** What the page of an order shows, its buyer's data among it. */
export const addressFields =
  'entity_id,email,firstname,lastname,company,street,city,region,postcode,country_id,telephone,vat_id'
export const orderViewFields = [
  'entity_id,increment_id,created_at,updated_at,state,status,store_id,store_name,ext_order_id,remote_ip,email_sent',
  'customer_id,customer_email,customer_firstname,customer_lastname,customer_is_guest,customer_group_id',
  'base_currency_code,order_currency_code,base_to_order_rate,base_grand_total',
  'subtotal,discount_amount,discount_description,shipping_amount,shipping_description,tax_amount,grand_total',
  'total_paid,total_refunded,total_due,total_canceled,adjustment_negative,is_virtual',
  orderAmountFields,
  `billing_address[${addressFields}]`,
  'payment[method,po_number]',
  'status_histories[entity_id,comment,created_at,entity_name,is_customer_notified,is_visible_on_front,status]',
  'items[item_id,parent_item_id,sku,name,product_type,is_virtual,original_price,price,qty_ordered,qty_invoiced,qty_shipped,qty_refunded,qty_canceled,qty_backordered,tax_amount,tax_percent,discount_amount,row_total_incl_tax,' +
    `${itemAmountFields}]`,
  `extension_attributes[shipping_assignments[shipping[address[${addressFields}],method]],payment_additional_info]`,
].join(',')

const flag = z
  .union([z.boolean(), z.number().transform((value) => value !== 0), z.string().transform((v) => v === '1')])
  .nullish()
  .transform((value) => value ?? null)

export const addressSchema = z.object({
  entity_id: id.nullish().transform((value) => value ?? null),
  email: text,
  firstname: text,
  lastname: text,
  company: text,
  street: listOf(z.string()),
  city: text,
  region: text,
  postcode: text,
  country_id: text,
  telephone: text,
  vat_id: text,
})

/** PHP shows an empty object as an empty list. */
export const orEmptyList = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .union([schema, z.array(z.unknown()).transform(() => null)])
    .nullish()
    .transform((value) => value ?? null)

export const orderViewSchema = z.object({
  ...orderAmountShape,
  entity_id: id,
  increment_id: z.string(),
  created_at: z.string(),
  updated_at: text,
  state: text,
  status: text,
  store_id: id.nullish().transform((value) => value ?? null),
  store_name: text,
  ext_order_id: text,
  remote_ip: text,
  email_sent: flag,
  customer_id: id.nullish().transform((value) => value ?? null),
  customer_email: text,
  customer_firstname: text,
  customer_lastname: text,
  customer_is_guest: flag,
  customer_group_id: id.nullish().transform((value) => value ?? null),
  base_currency_code: text,
  order_currency_code: text,
  base_to_order_rate: z.union([z.number().transform(String), z.string()]).nullish(),
  base_grand_total: amount,
  subtotal: amount,
  discount_amount: amount,
  discount_description: text,
  shipping_amount: amount,
  shipping_description: text,
  tax_amount: amount,
  grand_total: amount,
  total_paid: amount,
  total_refunded: amount,
  total_due: amount,
  total_canceled: amount,
  adjustment_negative: amount,
  is_virtual: flag,
  billing_address: orEmptyList(addressSchema),
  payment: orEmptyList(z.object({ method: text, po_number: text })),
  status_histories: listOf(
    z.object({
      entity_id: id.nullish().transform((value) => value ?? 0),
      comment: text,
      created_at: text,
      entity_name: text,
      is_customer_notified: flag,
      is_visible_on_front: flag,
      status: text,
    }),
  ),
  items: listOf(
    z.object({
      ...itemAmountShape,
      item_id: id,
      parent_item_id: id.nullish().transform((value) => value ?? null),
      sku: text,
      name: text,
      product_type: text,
      is_virtual: flag,
      original_price: amount,
      price: amount,
      qty_ordered: quantity,
      qty_invoiced: quantity,
      qty_shipped: quantity,
      qty_refunded: quantity,
      qty_canceled: quantity,
      qty_backordered: quantity,
      tax_amount: amount,
      tax_percent: amount,
      discount_amount: amount,
      row_total_incl_tax: amount,
    }),
  ),
  extension_attributes: orEmptyList(
    z.object({
      shipping_assignments: listOf(
        z.object({
          shipping: orEmptyList(z.object({ address: orEmptyList(addressSchema), method: text })),
        }),
      ),
      payment_additional_info: listOf(z.object({ key: z.string(), value: text })),
    }),
  ),
})
export type WireOrderView = z.output<typeof orderViewSchema>

export const documentPageSchema = pageOf(
  z.object({
    entity_id: id,
    increment_id: z.string(),
    created_at: z.string(),
    grand_total: amount,
    state: text,
    total_qty: quantity,
    /** Of shipments. */
    tracks: listOf(z.object({ track_number: text, title: text, created_at: text })),
    comments: listOf(
      z.object({
        comment: text,
        created_at: text,
        is_customer_notified: flag,
        is_visible_on_front: flag,
      }),
    ),
  }),
)
export type WireDocument = z.output<typeof documentPageSchema>['items'][number]
