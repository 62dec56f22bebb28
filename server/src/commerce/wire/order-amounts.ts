/** The columns that the sums of documents are made from (domain/src/documents), beside those that an order's page shows. */
import { z } from 'zod'
import { amount, text } from './scalars.ts'

const orderAmounts = [
  'subtotal_invoiced',
  'discount_invoiced',
  'tax_invoiced',
  'tax_refunded',
  'shipping_invoiced',
  'shipping_refunded',
  'shipping_incl_tax',
  'shipping_tax_amount',
  'shipping_tax_refunded',
  'shipping_discount_amount',
  'discount_tax_compensation_amount',
  'discount_tax_compensation_invoiced',
] as const

const itemAmounts = [
  'row_total',
  'row_invoiced',
  'amount_refunded',
  'tax_invoiced',
  'tax_refunded',
  'discount_invoiced',
  'discount_refunded',
  'discount_tax_compensation_amount',
  'discount_tax_compensation_invoiced',
  'discount_tax_compensation_refunded',
] as const

const ofOrder = [
  ...inBoth(orderAmounts),
  // Magento's own spelling of the one that is too long.
  'shipping_discount_tax_compensation_amount',
  'base_shipping_discount_tax_compensation_amnt',
  'base_subtotal',
  'base_discount_amount',
  'base_shipping_amount',
  'base_tax_amount',
  'base_total_paid',
  'base_total_refunded',
] as const

const ofItem = [...inBoth(itemAmounts), 'base_discount_amount', 'base_tax_amount'] as const
const flagsOfItem = ['is_qty_decimal', 'locked_do_invoice', 'locked_do_ship'] as const

export const orderAmountFields = ofOrder.join(',')
export const itemAmountFields = [...ofItem, ...flagsOfItem, 'ext_order_item_id'].join(',')

export const orderAmountShape = shapeOf(ofOrder, amount)
export const itemAmountShape = {
  ...shapeOf(ofItem, amount),
  ...shapeOf(
    flagsOfItem,
    z
      .union([z.boolean().transform((value) => (value ? '1' : '0')), text])
      .nullish()
      .transform((value) => value ?? null),
  ),
  ext_order_item_id: text,
}

function inBoth<const Name extends string>(names: readonly Name[]): readonly (Name | `base_${Name}`)[] {
  return names.flatMap((name) => [name, `base_${name}`] as const)
}

function shapeOf<Name extends string, Schema extends z.ZodType>(
  names: readonly Name[],
  schema: Schema,
): { readonly [key in Name]: Schema } {
  return Object.fromEntries(names.map((name) => [name, schema])) as { readonly [key in Name]: Schema }
}
