/** Bodies of orders for tests: a paid-later order of some SKUs, 20 each, 5 for shipping. */
export interface TestItem {
  readonly sku: string
  readonly quantity: number
  /** Its `ext_order_item_id`. */
  readonly itemId?: string
}

export interface TestOrder {
  readonly number: string
  readonly items: readonly TestItem[]
  readonly storeId?: number
  readonly orderferry?: {
    readonly once?: boolean
    readonly reserve?: string
    readonly shipped?: readonly { readonly ext_order_item_id: string; readonly quantity: number }[]
  }
}

const PRICE = 20
const SHIPPING = 5

export function orderBody({ number, items, storeId = 1, orderferry }: TestOrder) {
  const subtotal = items.reduce((sum, item) => sum + item.quantity * PRICE, 0)
  const total = subtotal + SHIPPING
  const address = {
    firstname: 'Jane',
    lastname: 'Buyer',
    street: ['1 Market St'],
    city: 'San Francisco',
    region_id: 12,
    postcode: '94105',
    country_id: 'US',
    telephone: '555-0100',
  }
  return {
    entity: {
      customer_email: 'jane@marketplace.amazon.com',
      increment_id: `AMZ-${number}`,
      ext_order_id: number,
      store_id: storeId,
      state: 'new',
      status: 'pending',
      is_virtual: 0,
      base_currency_code: 'USD',
      order_currency_code: 'USD',
      base_to_order_rate: 1,
      subtotal,
      base_subtotal: subtotal,
      shipping_amount: SHIPPING,
      base_shipping_amount: SHIPPING,
      grand_total: total,
      base_grand_total: total,
      total_qty_ordered: items.reduce((sum, item) => sum + item.quantity, 0),
      items: items.map(({ sku, quantity, itemId }) => ({
        sku,
        ...(itemId === undefined ? {} : { ext_order_item_id: itemId }),
        name: sku,
        product_type: 'simple',
        qty_ordered: quantity,
        price: PRICE,
        base_price: PRICE,
        row_total: PRICE * quantity,
        base_row_total: PRICE * quantity,
        row_total_incl_tax: PRICE * quantity,
        base_row_total_incl_tax: PRICE * quantity,
      })),
      billing_address: address,
      payment: { method: 'checkmo', amount_ordered: total },
      extension_attributes: {
        shipping_assignments: [{ shipping: { address, method: 'flatrate_flatrate' }, items: [] }],
        ...(orderferry === undefined ? {} : { orderferry }),
      },
    },
  }
}
