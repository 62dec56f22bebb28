/**
 * The tables of an order, with Magento's column names and widths. A column that starts with `-` is stored and can be
 * searched, but REST neither shows nor takes it. `=0` is the column's default.
 */
import { defineTable } from '../database/define-table.ts'

/** One row per order. */
export const ORDER = defineTable(
  'sales_order',
  'entity_id',
  `
    entity_id:int state:varchar(32) status:varchar(32) coupon_code:varchar(255)
    protect_code:varchar(255) shipping_description:varchar(255) is_virtual:smallint store_id:smallint
    customer_id:int base_discount_amount:decimal(20,4) base_discount_canceled:decimal(20,4)
    base_discount_invoiced:decimal(20,4) base_discount_refunded:decimal(20,4)
    base_grand_total:decimal(20,4) base_shipping_amount:decimal(20,4)
    base_shipping_canceled:decimal(20,4) base_shipping_invoiced:decimal(20,4)
    base_shipping_refunded:decimal(20,4) base_shipping_tax_amount:decimal(20,4)
    base_shipping_tax_refunded:decimal(20,4) base_subtotal:decimal(20,4)
    base_subtotal_canceled:decimal(20,4) base_subtotal_invoiced:decimal(20,4)
    base_subtotal_refunded:decimal(20,4) base_tax_amount:decimal(20,4) base_tax_canceled:decimal(20,4)
    base_tax_invoiced:decimal(20,4) base_tax_refunded:decimal(20,4) base_to_global_rate:decimal(20,4)
    base_to_order_rate:decimal(20,4) base_total_canceled:decimal(20,4)
    base_total_invoiced:decimal(20,4) base_total_invoiced_cost:decimal(20,4)
    base_total_offline_refunded:decimal(20,4) base_total_online_refunded:decimal(20,4)
    base_total_paid:decimal(20,4) base_total_qty_ordered:decimal(12,4)
    base_total_refunded:decimal(20,4) discount_amount:decimal(20,4) discount_canceled:decimal(20,4)
    discount_invoiced:decimal(20,4) discount_refunded:decimal(20,4) grand_total:decimal(20,4)
    shipping_amount:decimal(20,4) shipping_canceled:decimal(20,4) shipping_invoiced:decimal(20,4)
    shipping_refunded:decimal(20,4) shipping_tax_amount:decimal(20,4)
    shipping_tax_refunded:decimal(20,4) store_to_base_rate:decimal(12,4)
    store_to_order_rate:decimal(12,4) subtotal:decimal(20,4) subtotal_canceled:decimal(20,4)
    subtotal_invoiced:decimal(20,4) subtotal_refunded:decimal(20,4) tax_amount:decimal(20,4)
    tax_canceled:decimal(20,4) tax_invoiced:decimal(20,4) tax_refunded:decimal(20,4)
    total_canceled:decimal(20,4) total_invoiced:decimal(20,4) total_offline_refunded:decimal(20,4)
    total_online_refunded:decimal(20,4) total_paid:decimal(20,4) total_qty_ordered:decimal(12,4)
    total_refunded:decimal(20,4) can_ship_partially:smallint can_ship_partially_item:smallint
    customer_is_guest:smallint customer_note_notify:smallint billing_address_id:int
    customer_group_id:int edit_increment:int email_sent:smallint -send_email:smallint
    forced_shipment_with_invoice:smallint payment_auth_expiration:int quote_address_id:int quote_id:int
    -shipping_address_id:int adjustment_negative:decimal(20,4) adjustment_positive:decimal(20,4)
    base_adjustment_negative:decimal(20,4) base_adjustment_positive:decimal(20,4)
    base_shipping_discount_amount:decimal(20,4) base_subtotal_incl_tax:decimal(20,4)
    base_total_due:decimal(20,4) payment_authorization_amount:decimal(20,4)
    shipping_discount_amount:decimal(20,4) subtotal_incl_tax:decimal(20,4) total_due:decimal(20,4)
    weight:decimal(12,4) customer_dob:datetime increment_id:varchar(50) applied_rule_ids:varchar(128)
    base_currency_code:varchar(3) customer_email:varchar(128) customer_firstname:varchar(128)
    customer_lastname:varchar(128) customer_middlename:varchar(128) customer_prefix:varchar(32)
    customer_suffix:varchar(32) customer_taxvat:varchar(32) discount_description:varchar(255)
    ext_customer_id:varchar(32) ext_order_id:varchar(32) global_currency_code:varchar(3)
    hold_before_state:varchar(32) hold_before_status:varchar(32) order_currency_code:varchar(3)
    original_increment_id:varchar(50) relation_child_id:varchar(32) relation_child_real_id:varchar(32)
    relation_parent_id:varchar(32) relation_parent_real_id:varchar(32) remote_ip:varchar(45)
    -shipping_method:varchar(120) store_currency_code:varchar(3) store_name:varchar(255)
    x_forwarded_for:varchar(255) customer_note:text created_at:datetime updated_at:datetime
    total_item_count:smallint=0 customer_gender:int discount_tax_compensation_amount:decimal(20,4)
    base_discount_tax_compensation_amount:decimal(20,4)
    shipping_discount_tax_compensation_amount:decimal(20,4)
    base_shipping_discount_tax_compensation_amnt:decimal(20,4)
    discount_tax_compensation_invoiced:decimal(20,4)
    base_discount_tax_compensation_invoiced:decimal(20,4)
    discount_tax_compensation_refunded:decimal(20,4)
    base_discount_tax_compensation_refunded:decimal(20,4) shipping_incl_tax:decimal(20,4)
    base_shipping_incl_tax:decimal(20,4) -coupon_rule_name:varchar(255)
  `,
)

/** The rows of an order. */
export const ORDER_ITEM = defineTable(
  'sales_order_item',
  'item_id',
  `
    item_id:int order_id:int=0 parent_item_id:int quote_item_id:int store_id:smallint
    created_at:datetime updated_at:datetime product_id:int product_type:varchar(255)
    -product_options:text weight:decimal(12,4)=0 is_virtual:smallint sku:varchar(255) name:varchar(255)
    description:text applied_rule_ids:text additional_data:text is_qty_decimal:smallint
    no_discount:smallint=0 qty_backordered:decimal(12,4)=0 qty_canceled:decimal(12,4)=0
    qty_invoiced:decimal(12,4)=0 qty_ordered:decimal(12,4)=0 qty_refunded:decimal(12,4)=0
    qty_shipped:decimal(12,4)=0 base_cost:decimal(12,4)=0 price:decimal(12,4)=0
    base_price:decimal(12,4)=0 original_price:decimal(12,4) base_original_price:decimal(12,4)
    tax_percent:decimal(12,4)=0 tax_amount:decimal(20,4)=0 base_tax_amount:decimal(20,4)=0
    tax_invoiced:decimal(20,4)=0 base_tax_invoiced:decimal(20,4)=0 discount_percent:decimal(12,4)=0
    discount_amount:decimal(20,4)=0 base_discount_amount:decimal(20,4)=0
    discount_invoiced:decimal(20,4)=0 base_discount_invoiced:decimal(20,4)=0
    amount_refunded:decimal(20,4)=0 base_amount_refunded:decimal(20,4)=0 row_total:decimal(20,4)=0
    base_row_total:decimal(20,4)=0 row_invoiced:decimal(20,4)=0 base_row_invoiced:decimal(20,4)=0
    row_weight:decimal(12,4)=0 base_tax_before_discount:decimal(20,4) tax_before_discount:decimal(20,4)
    ext_order_item_id:varchar(255) locked_do_invoice:smallint locked_do_ship:smallint
    price_incl_tax:decimal(20,4) base_price_incl_tax:decimal(20,4) row_total_incl_tax:decimal(20,4)
    base_row_total_incl_tax:decimal(20,4) discount_tax_compensation_amount:decimal(20,4)
    base_discount_tax_compensation_amount:decimal(20,4)
    discount_tax_compensation_invoiced:decimal(20,4)
    base_discount_tax_compensation_invoiced:decimal(20,4)
    discount_tax_compensation_refunded:decimal(20,4)
    base_discount_tax_compensation_refunded:decimal(20,4) tax_canceled:decimal(12,4)
    discount_tax_compensation_canceled:decimal(20,4) tax_refunded:decimal(20,4)
    base_tax_refunded:decimal(20,4) discount_refunded:decimal(20,4)
    base_discount_refunded:decimal(20,4) base_weee_tax_applied_amount:decimal(12,4)
    base_weee_tax_applied_row_amnt:decimal(12,4) base_weee_tax_disposition:decimal(12,4)
    base_weee_tax_row_disposition:decimal(12,4) free_shipping:smallint=0 weee_tax_applied:text
    weee_tax_applied_amount:decimal(12,4) weee_tax_applied_row_amount:decimal(12,4)
    weee_tax_disposition:decimal(12,4) weee_tax_row_disposition:decimal(12,4)
  `,
)

/** Billing and shipping address of an order. */
export const ORDER_ADDRESS = defineTable(
  'sales_order_address',
  'entity_id',
  `
    entity_id:int parent_id:int customer_address_id:int -quote_address_id:int region_id:int
    customer_id:int fax:varchar(255) region:varchar(255) postcode:varchar(255) lastname:varchar(255)
    street:varchar(255) city:varchar(255) email:varchar(255) telephone:varchar(255)
    country_id:varchar(2) firstname:varchar(255) address_type:varchar(255) prefix:varchar(255)
    middlename:varchar(255) suffix:varchar(255) company:varchar(255) vat_id:text vat_is_valid:smallint
    vat_request_id:text vat_request_date:text vat_request_success:smallint
  `,
)

/** How an order is paid. */
export const ORDER_PAYMENT = defineTable(
  'sales_order_payment',
  'entity_id',
  `
    entity_id:int parent_id:int base_shipping_captured:decimal(20,4) shipping_captured:decimal(20,4)
    amount_refunded:decimal(20,4) base_amount_paid:decimal(20,4) amount_canceled:decimal(20,4)
    base_amount_authorized:decimal(20,4) base_amount_paid_online:decimal(20,4)
    base_amount_refunded_online:decimal(20,4) base_shipping_amount:decimal(20,4)
    shipping_amount:decimal(20,4) amount_paid:decimal(20,4) amount_authorized:decimal(20,4)
    base_amount_ordered:decimal(20,4) base_shipping_refunded:decimal(20,4)
    shipping_refunded:decimal(20,4) base_amount_refunded:decimal(20,4) amount_ordered:decimal(20,4)
    base_amount_canceled:decimal(20,4) quote_payment_id:int additional_data:text
    cc_exp_month:varchar(12) cc_ss_start_year:varchar(12) echeck_bank_name:varchar(128)
    method:varchar(128) cc_debug_request_body:varchar(32) cc_secure_verify:varchar(32)
    protection_eligibility:varchar(32) cc_approval:varchar(32) cc_last_4:varchar(100)
    cc_status_description:varchar(32) echeck_type:varchar(32) cc_debug_response_serialized:varchar(32)
    cc_ss_start_month:varchar(128) echeck_account_type:varchar(255) last_trans_id:varchar(255)
    cc_cid_status:varchar(32) cc_owner:varchar(128) cc_type:varchar(32) po_number:varchar(32)
    cc_exp_year:varchar(4) cc_status:varchar(4) echeck_routing_number:varchar(32)
    account_status:varchar(32) anet_trans_method:varchar(32) cc_debug_response_body:varchar(32)
    cc_ss_issue:varchar(32) echeck_account_name:varchar(32) cc_avs_status:varchar(32)
    cc_number_enc:varchar(128) cc_trans_id:varchar(32) address_status:varchar(32)
    additional_information:text
  `,
)

/** Comments and status changes of an order. */
export const ORDER_STATUS_HISTORY = defineTable(
  'sales_order_status_history',
  'entity_id',
  `
    entity_id:int parent_id:int is_customer_notified:int is_visible_on_front:smallint=0 comment:text
    status:varchar(32) created_at:datetime entity_name:varchar(32)
  `,
)
