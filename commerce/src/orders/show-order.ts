/** An order as REST shows it. Amounts of rows are shown net of discount, whatever is stored. */

import { fromUnits, larger, toUnits } from '@orderferry/domain/money/decimal-units'
import type { Row } from '../database/define-table.ts'
import { regionCode } from '../directory/regions.ts'
import { ORDER, ORDER_ADDRESS, ORDER_ITEM, ORDER_PAYMENT, ORDER_STATUS_HISTORY } from './order-tables.ts'
import { showRow, withNulls } from './show-row.ts'

export interface OrderParts {
  readonly order: Row
  readonly items: readonly Row[]
  readonly billingAddress: Row | null
  readonly shippingAddress: Row | null
  readonly payment: Row | null
  /** Newest first. */
  readonly histories: readonly Row[]
  /** What our module keeps of the order; null for orders that were made without it. */
  readonly orderferry: Row | null
}

type Shown = Record<string, unknown>

/** An order as it is read. */
export function showStoredOrder(parts: OrderParts): Shown {
  const items = parts.items.map((item) => ({
    ...showItem(item),
    extension_attributes: { itemized_taxes: [] },
  }))
  const shown = showOrderBody(parts, items)
  shown.extension_attributes = {
    shipping_assignments: [{ shipping: showShipping(parts), items }],
    payment_additional_info: additionalInformation(parts.payment).map(([key, value]) => ({ key, value })),
    applied_taxes: [],
    item_applied_taxes: [],
    converting_from_quote: false,
    taxes: [],
    additional_itemized_taxes: [],
    ...(parts.orderferry === null ? {} : { orderferry: showOrderferry(parts.orderferry) }),
  }
  return shown
}

function showOrderferry(orderferry: Row): Shown {
  const reserve = orderferry.reserve === 'unset' ? {} : { reserve: orderferry.reserve }
  return { once: Boolean(orderferry.once), ...reserve }
}

export function showOrderBody(parts: OrderParts, items: readonly unknown[]): Shown {
  const shown = showOrderColumns(parts.order)
  shown.items = items
  if (parts.billingAddress !== null) shown.billing_address = showAddress(parts.billingAddress)
  if (parts.payment !== null) shown.payment = showPayment(parts.payment)
  shown.status_histories = parts.histories.map(showHistory)
  return shown
}

function showOrderColumns(order: Row): Shown {
  const shown = showRow(ORDER, order)
  // What is due is always worked out: neither a cancellation nor a refund lowers it.
  shown.total_due = Number(amountDue(order, ''))
  shown.base_total_due = Number(amountDue(order, 'base_'))
  return withNulls(shown, ['grand_total', 'base_grand_total', 'customer_email'])
}

export function amountDue(order: Row, currency: '' | 'base_'): string {
  const due = toUnits(order[`${currency}grand_total`]) - toUnits(order[`${currency}total_paid`])
  return fromUnits(larger(due, 0n))
}

const NET_OF_DISCOUNT = [
  { net: 'row_total', discount: 'discount_amount', additions: [] },
  { net: 'base_row_total', discount: 'base_discount_amount', additions: [] },
  {
    net: 'row_total_incl_tax',
    discount: 'discount_amount',
    additions: ['tax_amount', 'discount_tax_compensation_amount', 'weee_tax_applied_row_amount'],
  },
  {
    net: 'base_row_total_incl_tax',
    discount: 'base_discount_amount',
    additions: ['base_tax_amount', 'base_discount_tax_compensation_amount', 'base_weee_tax_applied_row_amnt'],
  },
] as const

export function showItem(item: Row): Shown {
  const shown = withNulls(showRow(ORDER_ITEM, item), ['sku'])
  for (const { net, discount, additions } of NET_OF_DISCOUNT) {
    const gross = toUnits(item[net.replace('_incl_tax', '')])
    const added = additions.reduce((sum, column) => sum + toUnits(item[column]), 0n)
    shown[net] = Number(fromUnits(larger(gross + added - toUnits(item[discount]), 0n)))
  }
  return shown
}

export function showAddress(address: Row): Shown {
  const shown = showRow(ORDER_ADDRESS, address)
  if (typeof address.street === 'string') shown.street = address.street.split('\n')
  // Where a country has no regions, its name of the region stands for the code.
  const code = address.region_id == null ? address.region : regionCode(Number(address.region_id))
  if (code != null) shown.region_code = code
  return withNulls(shown, [
    'firstname',
    'lastname',
    'city',
    'postcode',
    'telephone',
    'country_id',
    'address_type',
  ])
}

function showPayment(payment: Row): Shown {
  const shown = showRow(ORDER_PAYMENT, payment)
  shown.additional_information = additionalInformation(payment).map(([, value]) => value)
  return withNulls(shown, ['account_status', 'cc_last4', 'method'])
}

export function showHistory(history: Row): Shown {
  return withNulls(showRow(ORDER_STATUS_HISTORY, history), [
    'comment',
    'is_customer_notified',
    'is_visible_on_front',
    'parent_id',
  ])
}

/** Kept as a JSON object; shown as a list of its values, and as pairs. What is nested is shown as JSON. */
function additionalInformation(payment: Row | null): readonly (readonly [string, string])[] {
  const kept = payment?.additional_information
  if (typeof kept !== 'string') return []
  return Object.entries(JSON.parse(kept) as Record<string, unknown>).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
}

const SHIPPING_TOTALS = ORDER.columns.filter((column) =>
  /^(base_)?shipping_(amount|canceled|discount_amount|discount_tax_compensation_am(oun|n)t|incl_tax|invoiced|refunded|tax_amount|tax_refunded)$/.test(
    column.name,
  ),
)

function showShipping(parts: OrderParts): Shown {
  const total: Shown = {}
  for (const { name } of SHIPPING_TOTALS) {
    const value = parts.order[name]
    if (value !== null && value !== undefined) total[name] = Number(value)
  }
  return {
    ...(parts.shippingAddress === null ? {} : { address: showAddress(parts.shippingAddress) }),
    ...(parts.order.shipping_method == null ? {} : { method: parts.order.shipping_method }),
    // PHP shows an empty object as an empty list.
    total: Object.keys(total).length === 0 ? [] : total,
  }
}
