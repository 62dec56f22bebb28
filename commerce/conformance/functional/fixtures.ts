/**
 * What Magento's tests are played on: `order.php` (O1), whose amounts do not agree with each other (two units at 10 in a row of
 * 10, and 100 in all), and a consistent order of ours.
 * https://github.com/magento/magento2/blob/2.4.7/dev/tests/integration/testsuite/Magento/Sales/_files/order.php
 */
import pg from 'pg'
import { orderBody } from '../../src/testing/order-body.ts'
import type { World } from './rows.ts'

const ADDRESS = {
  region: 'CA',
  region_id: 12,
  postcode: '11111',
  lastname: 'lastname',
  firstname: 'firstname',
  street: ['street'],
  city: 'Los Angeles',
  telephone: '11111111',
  country_id: 'US',
}

const AMOUNTS = { subtotal: 100, grand_total: 100, base_subtotal: 100, base_grand_total: 100 }

let serial = 0

/** A number that no other row uses. */
export function nextIncrement(): string {
  serial += 1
  return `1${String(serial).padStart(8, '0')}`
}

/** O1 as it is sent. `state` new or processing, with its default status unless another is given. */
export function orderO1(changes: object = {}) {
  return {
    customer_email: 'customer@example.com',
    customer_is_guest: 1,
    increment_id: nextIncrement(),
    store_id: 1,
    state: 'processing',
    status: 'processing',
    ...AMOUNTS,
    order_currency_code: 'USD',
    base_currency_code: 'USD',
    items: [
      {
        sku: 'simple',
        name: 'Simple Product',
        product_type: 'simple',
        qty_ordered: 2,
        price: 10,
        base_price: 10,
        row_total: 10,
        base_row_total: 10,
      },
    ],
    billing_address: { ...ADDRESS, address_type: 'billing' },
    payment: { method: 'checkmo' },
    extension_attributes: {
      shipping_assignments: [
        {
          shipping: { address: { ...ADDRESS, address_type: 'shipping' }, method: 'flatrate_flatrate' },
          items: [],
        },
      ],
    },
    ...changes,
  }
}

export const NEW = { state: 'new', status: 'pending' }
export const WITH_SHIPPING = { shipping_amount: 20, base_shipping_amount: 20 }

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and fails where it is not there.
export type Body = any

/** Makes O1 and reads it back. */
export async function placeO1(world: World, changes: object = {}): Promise<Body> {
  const { body } = await world.rest.post('/rest/V1/orders', { entity: orderO1(changes) })
  return readOrder(world, body.entity_id)
}

/** Two units at 20.00 and 5.00 for shipping: amounts that agree. */
export async function placeConsistent(world: World): Promise<Body> {
  const sent = orderBody({ number: nextIncrement(), items: [{ sku: 'simple', quantity: 2 }] })
  const { body } = await world.rest.post('/rest/V1/orders', sent)
  return readOrder(world, body.entity_id)
}

export async function readOrder({ rest }: World, orderId: number): Promise<Body> {
  return (await rest.get(`/rest/V1/orders/${orderId}`)).body
}

/** What Magento's fixtures write past its API. */
export async function bySql({ running }: World, text: string, values: readonly unknown[]): Promise<Body[]> {
  const client = new pg.Client({ connectionString: running.databaseUrl })
  await client.connect()
  try {
    return (await client.query(text, [...values])).rows
  } finally {
    await client.end()
  }
}

export async function invoiced(world: World, changes: object = {}): Promise<Body> {
  const order = await placeO1(world, changes)
  await world.rest.post(`/rest/V1/order/${order.entity_id}/invoice`, {})
  return order
}

/** A shipment of O1 with its id. */
export async function shipped(world: World): Promise<{ readonly order: Body; readonly shipmentId: number }> {
  const order = await placeO1(world)
  const { body } = await world.rest.post(`/rest/V1/order/${order.entity_id}/ship`, {})
  return { order, shipmentId: Number(body) }
}

export async function invoiceOf(world: World, orderId: number): Promise<Body> {
  const { body } = await world.rest.get(
    `/rest/V1/invoices?searchCriteria[filter_groups][0][filters][0][field]=order_id&searchCriteria[filter_groups][0][filters][0][value]=${orderId}`,
  )
  return body.items[0]
}
