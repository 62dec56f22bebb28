/** Writes that meet on one order, and the stock and the money that they move: each once, whoever comes first. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { orderBody } from '../testing/order-body.ts'
import { type Reply, type RestClient, restClient } from '../testing/rest-client.ts'
import { type RunningCommerce, runCommerce } from '../testing/run-commerce.ts'

const TRIES = 10
let running: RunningCommerce
let rest: RestClient
let orders = 0

beforeAll(async () => {
  running = await runCommerce()
  rest = await restClient(running)
})
afterAll(() => running.end())

interface Order {
  readonly id: number
  readonly sku: string
}

/** Two units of a product of their own, of which ten are in stock. */
async function order(): Promise<Order> {
  orders += 1
  const number = `112-${orders}`
  const sku = `P-${number}`
  const stock = { qty: 10, is_in_stock: true }
  await rest.post('/rest/V1/products', {
    product: { sku, name: sku, price: 20, extension_attributes: { stock_item: stock } },
  })
  const sent = orderBody({
    number,
    items: [{ sku, quantity: 2 }],
    orderferry: { reserve: 'place' },
  })
  return { id: (await rest.post('/rest/V1/orders', sent)).body.entity_id, sku }
}

type Write = (order: Order) => Promise<Reply>
const invoice: Write = ({ id }) => rest.post(`/rest/V1/order/${id}/invoice`, {})
const ship: Write = ({ id }) => rest.post(`/rest/V1/order/${id}/ship`, {})
const refund: Write = ({ id }) => rest.post(`/rest/V1/order/${id}/refund`, {})
const hold: Write = ({ id }) => rest.post(`/rest/V1/orders/${id}/hold`)
const unhold: Write = ({ id }) => rest.post(`/rest/V1/orders/${id}/unhold`)
const update: Write = ({ id }) =>
  rest.post('/rest/V1/orders', { entity: { entity_id: id, customer_note: 'noted' } })

const read = async ({ id }: Order) => (await rest.get(`/rest/V1/orders/${id}`)).body
const salable = async ({ sku }: Order) =>
  (await rest.get(`/rest/V1/inventory/get-product-salable-quantity/${sku}/1`)).body
const onHand = async ({ sku }: Order) => (await rest.get(`/rest/V1/stockItems/${sku}`)).body.qty

async function tries(attempt: () => Promise<void>): Promise<void> {
  for (let at = 0; at < TRIES; at += 1) await attempt()
}

test('takes units from stock once that are shipped and refunded in the same moment', async () => {
  await tries(async () => {
    const of = await order()
    await invoice(of)
    await Promise.all([ship(of), refund(of)])
    // Shipped, or given up by the refund: either way they are gone, and nothing is promised.
    expect([await onHand(of), await salable(of)]).toEqual([8, 8])
    expect(await read(of)).toMatchObject({ total_refunded: 45, items: [{ qty_refunded: 2 }] })
  })
})

test('completes an order that is invoiced and shipped in the same moment', async () => {
  await tries(async () => {
    const of = await order()
    const replies = await Promise.all([invoice(of), ship(of)])
    expect(replies.map(({ status }) => status)).toEqual([200, 200])
    expect(await read(of)).toMatchObject({ state: 'complete', total_paid: 45 })
    expect([await onHand(of), await salable(of)]).toEqual([8, 8])
  })
})

test('remembers the state before a hold that meets an invoice', async () => {
  await tries(async () => {
    const of = await order()
    const [invoiced, held] = await Promise.all([invoice(of), hold(of)])
    expect(held.status).toBe(200)
    const paid = invoiced.status === 200
    expect(await read(of)).toMatchObject({ state: 'holded', ...(paid ? { total_paid: 45 } : {}) })
    await unhold(of)
    expect((await read(of)).state).toBe(paid ? 'processing' : 'new')
  })
})

test('loses neither an update nor the refund or the hold that is made with it', async () => {
  await tries(async () => {
    const refunded = await order()
    await invoice(refunded)
    await Promise.all([update(refunded), refund(refunded)])
    expect(await read(refunded)).toMatchObject({
      customer_note: 'noted',
      state: 'closed',
      total_refunded: 45,
    })
    const held = await order()
    await Promise.all([update(held), hold(held)])
    expect(await read(held)).toMatchObject({ customer_note: 'noted', state: 'holded' })
  })
})

test('gives money back once, however many send the same credit memo', async () => {
  const of = await order()
  await invoice(of)
  const { items } = await read(of)
  const creditmemo = {
    order_id: of.id,
    grand_total: 45,
    base_grand_total: 45,
    items: [{ order_item_id: items[0].item_id, qty: 2, row_total: 40, base_row_total: 40 }],
  }
  const replies = await Promise.all(
    Array.from({ length: 4 }, () =>
      rest.post('/rest/V1/creditmemo/refund', { creditmemo, offline_requested: true }),
    ),
  )
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await read(of)).toMatchObject({ state: 'closed', total_refunded: 45 })
})

test('numbers invoices that are made at once each for itself', async () => {
  const made = await Promise.all(Array.from({ length: 8 }, async () => invoice(await order())))
  const numbers = await Promise.all(
    made.map(async ({ body }) => (await rest.get(`/rest/V1/invoices/${body}`)).body.increment_id),
  )
  expect(new Set(numbers).size).toBe(8)
})
