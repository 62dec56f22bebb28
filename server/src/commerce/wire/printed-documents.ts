import { z } from 'zod'
import { addressFields, addressSchema, orEmptyList } from './order-view.ts'
import { amount, id, listOf, pageOf, quantity, text } from './scalars.ts'

/** What is printed of an order, on each of its documents. */
const giftFields = 'gift_message[sender,recipient,message]'
const orderFields = [
  'entity_id,increment_id,created_at,store_id,order_currency_code,base_currency_code,remote_ip',
  'shipping_amount,shipping_description,payment[method,po_number]',
  `billing_address[${addressFields}]`,
  `items[item_id,parent_item_id,name,extension_attributes[${giftFields}]]`,
  `extension_attributes[shipping_assignments[shipping[address[${addressFields}]]],payment_additional_info,${giftFields}]`,
].join(',')
export const printedOrderFields = `items[${orderFields}],total_count`

const giftMessageSchema = z.object({ sender: text, recipient: text, message: text })
const storeId = id.nullish().transform((value) => value ?? null)

const printedOrderSchema = z.object({
  entity_id: id,
  increment_id: z.string(),
  created_at: z.string(),
  store_id: storeId,
  order_currency_code: text,
  base_currency_code: text,
  remote_ip: text,
  shipping_amount: amount,
  shipping_description: text,
  payment: orEmptyList(z.object({ method: text, po_number: text })),
  billing_address: orEmptyList(addressSchema),
  items: listOf(
    z.object({
      item_id: id,
      parent_item_id: storeId,
      name: text,
      extension_attributes: orEmptyList(
        z.object({ gift_message: giftMessageSchema.nullish().transform((value) => value ?? null) }),
      ),
    }),
  ),
  extension_attributes: orEmptyList(
    z.object({
      shipping_assignments: listOf(
        z.object({ shipping: orEmptyList(z.object({ address: orEmptyList(addressSchema) })) }),
      ),
      payment_additional_info: listOf(z.object({ key: z.string(), value: text })),
      gift_message: giftMessageSchema.nullish().transform((value) => value ?? null),
    }),
  ),
})
export type WirePrintedOrder = z.output<typeof printedOrderSchema>
export const printedOrderPageSchema = pageOf(printedOrderSchema)

const head = 'entity_id,increment_id,order_id,created_at'
const totals = 'subtotal,discount_amount,shipping_amount,tax_amount,grand_total,order_currency_code'
const itemHead = 'order_item_id,sku,name,qty'
const itemAmounts = 'price,row_total,tax_amount,discount_amount,discount_tax_compensation_amount'

/** Of the lists `/invoices`, `/shipments` and `/creditmemos`. */
export const printedFields = {
  invoice: `items[${head},${totals},items[${itemHead},${itemAmounts}]],total_count`,
  shipment: `items[${head},items[${itemHead}],tracks[carrier_code,title,track_number]],total_count`,
  'credit-memo': `items[${head},${totals},adjustment_positive,adjustment_negative,items[${itemHead},${itemAmounts}]],total_count`,
} as const

const printedDocumentSchema = z.object({
  entity_id: id,
  increment_id: z.string(),
  order_id: id,
  created_at: z.string(),
  subtotal: amount,
  discount_amount: amount,
  shipping_amount: amount,
  tax_amount: amount,
  grand_total: amount,
  adjustment_positive: amount,
  adjustment_negative: amount,
  order_currency_code: text,
  items: listOf(
    z.object({
      order_item_id: id,
      sku: text,
      name: text,
      qty: quantity,
      price: amount,
      row_total: amount,
      tax_amount: amount,
      discount_amount: amount,
      discount_tax_compensation_amount: amount,
    }),
  ),
  tracks: listOf(z.object({ carrier_code: text, title: text, track_number: text })),
})
export type WirePrintedDocument = z.output<typeof printedDocumentSchema>
export const printedDocumentPageSchema = pageOf(printedDocumentSchema)
