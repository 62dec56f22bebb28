/** The tables of the documents made from an order: invoices, shipments, credit memos. Notation as in order-tables.ts. */
import { defineTable } from '../database/define-table.ts'

/** One row per invoice. */
export const INVOICE = defineTable(
  'sales_invoice',
  'entity_id',
  `
    entity_id:int store_id:smallint base_grand_total:decimal(20,4) shipping_tax_amount:decimal(20,4)
    tax_amount:decimal(20,4) base_tax_amount:decimal(20,4) store_to_order_rate:decimal(20,4)
    base_shipping_tax_amount:decimal(20,4) base_discount_amount:decimal(20,4)
    base_to_order_rate:decimal(20,4) grand_total:decimal(20,4) shipping_amount:decimal(20,4)
    subtotal_incl_tax:decimal(20,4) base_subtotal_incl_tax:decimal(20,4)
    store_to_base_rate:decimal(20,4) base_shipping_amount:decimal(20,4) total_qty:decimal(12,4)
    base_to_global_rate:decimal(20,4) subtotal:decimal(20,4) base_subtotal:decimal(20,4)
    discount_amount:decimal(20,4) billing_address_id:int is_used_for_refund:smallint order_id:int
    email_sent:smallint -send_email:smallint can_void_flag:smallint state:int shipping_address_id:int
    store_currency_code:varchar(3) transaction_id:varchar(255) order_currency_code:varchar(3)
    base_currency_code:varchar(3) global_currency_code:varchar(3) increment_id:varchar(50)
    created_at:datetime updated_at:datetime discount_tax_compensation_amount:decimal(20,4)
    base_discount_tax_compensation_amount:decimal(20,4)
    shipping_discount_tax_compensation_amount:decimal(20,4)
    base_shipping_discount_tax_compensation_amnt:decimal(20,4) shipping_incl_tax:decimal(20,4)
    base_shipping_incl_tax:decimal(20,4) base_total_refunded:decimal(20,4)
    discount_description:varchar(255) -customer_note:text -customer_note_notify:smallint
  `,
)

/** What an invoice bills. */
export const INVOICE_ITEM = defineTable(
  'sales_invoice_item',
  'entity_id',
  `
    entity_id:int parent_id:int base_price:decimal(12,4) tax_amount:decimal(12,4)
    base_row_total:decimal(20,4) discount_amount:decimal(12,4) row_total:decimal(20,4)
    base_discount_amount:decimal(12,4) price_incl_tax:decimal(12,4) base_tax_amount:decimal(12,4)
    base_price_incl_tax:decimal(12,4) qty:decimal(12,4) base_cost:decimal(12,4) price:decimal(12,4)
    base_row_total_incl_tax:decimal(12,4) row_total_incl_tax:decimal(12,4) product_id:int
    order_item_id:int additional_data:text description:text sku:varchar(255) name:varchar(255)
    discount_tax_compensation_amount:decimal(12,4) base_discount_tax_compensation_amount:decimal(12,4)
    -tax_ratio:text
  `,
)

/** Comments on invoices. */
export const INVOICE_COMMENT = defineTable(
  'sales_invoice_comment',
  'entity_id',
  `
    entity_id:int parent_id:int is_customer_notified:smallint is_visible_on_front:smallint=0
    comment:text created_at:datetime
  `,
)

/** One row per shipment. */
export const SHIPMENT = defineTable(
  'sales_shipment',
  'entity_id',
  `
    entity_id:int store_id:smallint total_weight:decimal(12,4) total_qty:decimal(12,4)
    email_sent:smallint -send_email:smallint order_id:int customer_id:int shipping_address_id:int
    billing_address_id:int shipment_status:int increment_id:varchar(50) created_at:datetime
    updated_at:datetime packages:text shipping_label:text -customer_note:text
    -customer_note_notify:smallint
  `,
)

/** What a shipment holds. */
export const SHIPMENT_ITEM = defineTable(
  'sales_shipment_item',
  'entity_id',
  `
    entity_id:int parent_id:int row_total:decimal(20,4) price:decimal(20,4) weight:decimal(12,4)
    qty:decimal(12,4) product_id:int order_item_id:int additional_data:text description:text
    name:varchar(255) sku:varchar(255)
  `,
)

/** Tracking numbers of shipments. */
export const SHIPMENT_TRACK = defineTable(
  'sales_shipment_track',
  'entity_id',
  `
    entity_id:int parent_id:int weight:decimal(12,4) qty:decimal(12,4) order_id:int track_number:text
    description:text title:varchar(255) carrier_code:varchar(32) created_at:datetime
    updated_at:datetime
  `,
)

/** Comments on shipments. */
export const SHIPMENT_COMMENT = defineTable(
  'sales_shipment_comment',
  'entity_id',
  `
    entity_id:int parent_id:int is_customer_notified:int is_visible_on_front:smallint=0 comment:text
    created_at:datetime
  `,
)

/** One row per credit memo. */
export const CREDITMEMO = defineTable(
  'sales_creditmemo',
  'entity_id',
  `
    entity_id:int store_id:smallint adjustment_positive:decimal(20,4)
    base_shipping_tax_amount:decimal(20,4) store_to_order_rate:decimal(20,4)
    base_discount_amount:decimal(20,4) base_to_order_rate:decimal(20,4) grand_total:decimal(20,4)
    base_adjustment_negative:decimal(20,4) base_subtotal_incl_tax:decimal(20,4)
    shipping_amount:decimal(20,4) subtotal_incl_tax:decimal(20,4) adjustment_negative:decimal(20,4)
    base_shipping_amount:decimal(20,4) store_to_base_rate:decimal(20,4)
    base_to_global_rate:decimal(20,4) base_adjustment:decimal(20,4) base_subtotal:decimal(20,4)
    discount_amount:decimal(20,4) subtotal:decimal(20,4) adjustment:decimal(20,4)
    base_grand_total:decimal(20,4) base_adjustment_positive:decimal(20,4) base_tax_amount:decimal(20,4)
    shipping_tax_amount:decimal(20,4) tax_amount:decimal(20,4) order_id:int email_sent:smallint
    -send_email:smallint creditmemo_status:int state:int shipping_address_id:int billing_address_id:int
    invoice_id:int store_currency_code:varchar(3) order_currency_code:varchar(3)
    base_currency_code:varchar(3) global_currency_code:varchar(3) transaction_id:varchar(255)
    increment_id:varchar(50) created_at:datetime updated_at:datetime
    discount_tax_compensation_amount:decimal(20,4) base_discount_tax_compensation_amount:decimal(20,4)
    shipping_discount_tax_compensation_amount:decimal(20,4)
    base_shipping_discount_tax_compensation_amnt:decimal(20,4) shipping_incl_tax:decimal(20,4)
    base_shipping_incl_tax:decimal(20,4) discount_description:varchar(255) -customer_note:text
    -customer_note_notify:smallint
  `,
)

/** What a credit memo refunds. */
export const CREDITMEMO_ITEM = defineTable(
  'sales_creditmemo_item',
  'entity_id',
  `
    entity_id:int parent_id:int base_price:decimal(12,4) tax_amount:decimal(12,4)
    base_row_total:decimal(12,4) discount_amount:decimal(12,4) row_total:decimal(12,4)
    base_discount_amount:decimal(12,4) price_incl_tax:decimal(12,4) base_tax_amount:decimal(12,4)
    base_price_incl_tax:decimal(12,4) qty:decimal(12,4) base_cost:decimal(12,4) price:decimal(12,4)
    base_row_total_incl_tax:decimal(12,4) row_total_incl_tax:decimal(12,4) product_id:int
    order_item_id:int additional_data:text description:text sku:varchar(255) name:varchar(255)
    discount_tax_compensation_amount:decimal(12,4) base_discount_tax_compensation_amount:decimal(12,4)
    -tax_ratio:text base_weee_tax_applied_amount:decimal(12,4)
    base_weee_tax_applied_row_amnt:decimal(12,4) base_weee_tax_disposition:decimal(12,4)
    base_weee_tax_row_disposition:decimal(12,4) weee_tax_applied:text
    weee_tax_applied_amount:decimal(12,4) weee_tax_applied_row_amount:decimal(12,4)
    weee_tax_disposition:decimal(12,4) weee_tax_row_disposition:decimal(12,4)
  `,
)

/** Comments on credit memos. */
export const CREDITMEMO_COMMENT = defineTable(
  'sales_creditmemo_comment',
  'entity_id',
  `
    entity_id:int parent_id:int is_customer_notified:int is_visible_on_front:smallint=0 comment:text
    created_at:datetime
  `,
)
