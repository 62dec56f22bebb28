/** An order that staff made in Commerce by hand, with the buyer and the lines that a test is about. */
import type { ApiWorld } from './api-world.ts'

export interface PlacedByHand {
  readonly buyer?: Readonly<Record<string, unknown>>
  readonly lines?: readonly { readonly name: string; readonly sku: string; readonly quantity?: number }[]
  readonly order?: Readonly<Record<string, unknown>>
}

const plainBuyer = {
  ...{ firstname: 'Nora', lastname: 'Ashby', street: ['1 Harbor Road'], city: 'Portland' },
  ...{ region: 'Oregon', postcode: '97201', country_id: 'US', telephone: '555-0100' },
}

/** Each unit costs 10.00, with 0.80 of tax; shipping costs 5.00. */
export async function placeByHand(
  { shop }: ApiWorld,
  { buyer = {}, lines = [{ name: 'Mug', sku: 'MUG' }], order = {} }: PlacedByHand,
): Promise<number> {
  const units = lines.reduce((sum, { quantity = 1 }) => sum + quantity, 0)
  const totals = { subtotal: units * 10, tax_amount: units * 0.8, shipping_amount: 5 }
  const total = Number((units * 10.8 + 5).toFixed(2))
  const address = { ...plainBuyer, ...buyer, email: 'nora@example.com' }
  const { entity_id: id } = await shop.call('/orders', {
    body: {
      entity: {
        ...{ customer_email: 'nora@example.com', customer_is_guest: 1, store_id: 1 },
        ...{ state: 'new', status: 'pending', base_currency_code: 'USD', order_currency_code: 'USD' },
        ...{ ...totals, grand_total: total, base_grand_total: total, shipping_description: 'Flat Rate' },
        ...{ base_subtotal: totals.subtotal, base_tax_amount: totals.tax_amount, base_shipping_amount: 5 },
        ...{ shipping_incl_tax: 5, base_shipping_incl_tax: 5 },
        items: lines.map(({ name, sku, quantity = 1 }) => ({
          ...{ name, sku, product_type: 'simple', qty_ordered: quantity, price: 10, base_price: 10 },
          ...{ row_total: quantity * 10, base_row_total: quantity * 10, original_price: 10 },
          ...{ tax_amount: quantity * 0.8, base_tax_amount: quantity * 0.8 },
        })),
        billing_address: { ...address, address_type: 'billing' },
        payment: { method: 'checkmo' },
        extension_attributes: {
          shipping_assignments: [
            {
              shipping: {
                address: { ...address, address_type: 'shipping' },
                method: 'flatrate_flatrate',
              },
            },
          ],
        },
        ...order,
      },
    },
  })
  return Number(id)
}
