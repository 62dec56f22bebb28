/**
 * What holds for every order, as statements that find the orders that break it. Documents that were stored as they were
 * sent know nothing of these laws; they are of other tests.
 */

const CURRENCIES = ['', 'base_'] as const

/** The order's amount, and the sum of its documents' amounts. */
const sums = (table: string, columns: Readonly<Record<string, string>>, counts: string) => `
  select o.entity_id, o.increment_id
  from commerce.sales_order o
  left join lateral (
    select ${pairs(columns)
      .map(([of, amount]) => `coalesce(sum(d.${amount}), 0) as ${of}`)
      .join(', ')}
    from commerce.${table} d
    where d.order_id = o.entity_id and ${counts}
  ) summed on true
  where ${pairs(columns)
    .map(([of]) => `coalesce(o.${of}, 0) <> summed.${of}`)
    .join(' or ')}`

const pairs = (columns: Readonly<Record<string, string>>) =>
  CURRENCIES.flatMap((c) => Object.entries(columns).map(([of, amount]) => [c + of, c + amount] as const))

/** The row's quantity and amounts, and the sums of its rows in documents. */
const rowSums = (
  { document, items }: { readonly document: string; readonly items: string },
  quantity: string,
  columns: Readonly<Record<string, string>>,
) => `
  select i.order_id, i.item_id
  from commerce.sales_order_item i
  left join lateral (
    select ${[
      `coalesce(sum(r.qty), 0) as ${quantity}`,
      ...pairs(columns).map(([of, amount]) => `coalesce(sum(r.${amount}), 0) as ${of}`),
    ].join(', ')}
    from commerce.${document} d
    join commerce.${items} r on r.parent_id = d.entity_id
    where d.order_id = i.order_id and r.order_item_id = i.item_id
  ) summed on true
  where ${[quantity, ...pairs(columns).map(([of]) => of)]
    .map((of) => `coalesce(i.${of}, 0) <> summed.${of}`)
    .join(' or ')}`

export const BROKEN_LAWS: Readonly<Record<string, string>> = {
  'invoices sum to what the order counts as invoiced': sums(
    'sales_invoice',
    {
      total_invoiced: 'grand_total',
      total_paid: 'grand_total',
      subtotal_invoiced: 'subtotal',
      tax_invoiced: 'tax_amount',
      shipping_invoiced: 'shipping_amount',
      discount_invoiced: 'discount_amount',
    },
    'true',
  ),
  // A Magento leaves the order's amounts alone where a credit memo comes to nothing, its fee as high as its rows.
  'credit memos sum to what the order counts as refunded': sums(
    'sales_creditmemo',
    {
      total_refunded: 'grand_total',
      subtotal_refunded: 'subtotal',
      tax_refunded: 'tax_amount',
      shipping_refunded: 'shipping_amount',
      discount_refunded: 'discount_amount',
      adjustment_positive: 'adjustment_positive',
      adjustment_negative: 'adjustment_negative',
    },
    'd.base_grand_total <> 0',
  ),
  'rows of invoices sum to the rows of the order': rowSums(
    { document: 'sales_invoice', items: 'sales_invoice_item' },
    'qty_invoiced',
    { row_invoiced: 'row_total', tax_invoiced: 'tax_amount', discount_invoiced: 'discount_amount' },
  ),
  'rows of shipments sum to the rows of the order': rowSums(
    { document: 'sales_shipment', items: 'sales_shipment_item' },
    'qty_shipped',
    {},
  ),
  'rows of credit memos sum to the rows of the order': rowSums(
    { document: 'sales_creditmemo', items: 'sales_creditmemo_item' },
    'qty_refunded',
    { amount_refunded: 'row_total', tax_refunded: 'tax_amount', discount_refunded: 'discount_amount' },
  ),
  'an order that is invoiced whole is paid to the cent': `
    select o.entity_id, o.increment_id
    from commerce.sales_order o
    where not exists (
        select 1 from commerce.sales_order_item i where i.order_id = o.entity_id and i.qty_invoiced <> i.qty_ordered)
      and (${pairs({
        grand_total: 'total_paid',
        subtotal: 'subtotal_invoiced',
        tax_amount: 'tax_invoiced',
        shipping_amount: 'shipping_invoiced',
        discount_amount: 'discount_invoiced',
      })
        .map(([of, done]) => `o.${of} <> o.${done}`)
        .join(' or ')})`,
  // Of an order that lives on, units that were shipped and not billed count as canceled, and may be billed all the same.
  'what is canceled and what was paid are the canceled order': `
    select o.entity_id, o.increment_id
    from commerce.sales_order o
    where o.state = 'canceled' and o.total_canceled + coalesce(o.total_paid, 0) <> o.grand_total`,
  'no quantity is below zero, or more than there is': `
    select i.order_id, i.item_id
    from commerce.sales_order_item i
    where least(i.qty_invoiced, i.qty_shipped, i.qty_refunded, i.qty_canceled) < 0
      or greatest(i.qty_invoiced, i.qty_shipped) + i.qty_canceled > i.qty_ordered
      or i.qty_refunded > i.qty_invoiced`,
  'no more is given back than was paid': `
    select o.entity_id, o.increment_id
    from commerce.sales_order o
    where coalesce(o.base_total_refunded, 0) > coalesce(o.base_total_paid, 0)`,
  'no order gives back more than it reserved': `
    select r.object_id, r.sku, sum(r.quantity)
    from commerce.inventory_reservation r
    group by r.object_id, r.sku
    having sum(r.quantity) > 0`,
  'a finished order reserves nothing': `
    select o.entity_id, o.increment_id, o.state, r.sku
    from commerce.sales_order o
    join commerce.inventory_reservation r on r.object_id = o.entity_id::text
    where o.state in ('complete', 'closed', 'canceled')
    group by o.entity_id, r.sku
    having sum(r.quantity) <> 0`,
  'an order that was to reserve nothing never did': `
    select r.object_id, r.sku
    from commerce.inventory_reservation r
    join commerce.orderferry_order o on o.order_id::text = r.object_id
    where o.reserve = 'no'`,
}
