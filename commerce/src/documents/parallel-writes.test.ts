/**
 * Writes that a real Magento loses when they meet on one order (commerce as observed, §1.1 to §1.3). Here every write
 * waits for the one before it: both take effect, or the second is refused by the state the first left.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { orderBody } from '../testing/order-body.ts'
import { type Reply, type RestClient, restClient } from '../testing/rest-client.ts'
import { type RunningCommerce, runCommerce } from '../testing/run-commerce.ts'

let running: RunningCommerce
let rest: RestClient

beforeAll(async () => {
  running = await runCommerce()
  rest = await restClient(running)
  await rest.post('/rest/V1/products', {
    product: {
      sku: 'A',
      name: 'A',
      price: 20,
      extension_attributes: { stock_item: { qty: 1000, is_in_stock: true } },
    },
  })
})
afterAll(() => running.end())

const TRIES = 15
let orders = 0

async function order(): Promise<number> {
  orders += 1
  const { body } = await rest.post(
    '/rest/V1/orders',
    orderBody({ number: `111-${orders}`, items: [{ sku: 'A', quantity: 2 }] }),
  )
  return body.entity_id
}

const read = async (id: number) => (await rest.get(`/rest/V1/orders/${id}`)).body
const invoice = (id: number) => rest.post(`/rest/V1/order/${id}/invoice`, {})
const ship = (id: number) => rest.post(`/rest/V1/order/${id}/ship`, {})
const cancel = (id: number) => rest.post(`/rest/V1/orders/${id}/cancel`)
const update = (id: number) =>
  rest.post('/rest/V1/orders', { entity: { entity_id: id, customer_note: 'noted' } })
const comment = (id: number) =>
  rest.post(`/rest/V1/orders/${id}/comments`, {
    statusHistory: { comment: 'hello', is_customer_notified: 0 },
  })

type Write = (id: number) => Promise<Reply>

async function atOnce(first: Write, second: Write, check: (id: number, replies: Reply[]) => Promise<void>) {
  for (let at = 0; at < TRIES; at += 1) {
    const id = await order()
    const replies = await Promise.all([first(id), second(id)])
    await check(id, replies)
  }
}

test('loses neither an update nor the invoice that is made with it', async () => {
  await atOnce(update, invoice, async (id) => {
    expect(await read(id)).toMatchObject({
      total_paid: 45,
      customer_note: 'noted',
      items: [{ qty_invoiced: 2 }],
    })
  })
})

test('loses neither an update nor the shipment that is made with it', async () => {
  await atOnce(update, ship, async (id) => {
    expect(await read(id)).toMatchObject({ customer_note: 'noted', items: [{ qty_shipped: 2 }] })
    expect((await ship(id)).status).toBe(400)
  })
})

test('loses neither an update nor the cancellation that is made with it', async () => {
  await atOnce(update, cancel, async (id) => {
    expect(await read(id)).toMatchObject({
      state: 'canceled',
      customer_note: 'noted',
      items: [{ qty_canceled: 2 }],
    })
  })
})

test('takes a comment beside any document', async () => {
  for (const write of [invoice, ship, cancel]) {
    await atOnce(comment, write, async (id, replies) => {
      expect(replies.map((reply) => reply.status)).toEqual([200, 200])
      const comments = (await read(id)).status_histories.map(
        (history: { comment: string }) => history.comment,
      )
      expect(comments).toContain('hello')
    })
  }
})

test('never leaves an order canceled whose units were shipped in the same moment as if nothing had left', async () => {
  await atOnce(ship, cancel, async (id, [shipped, canceled]) => {
    const found = await read(id)
    if (shipped?.status === 200) expect(found.items[0]).toMatchObject({ qty_shipped: 2, qty_canceled: 0 })
    else expect([canceled?.body, found.items[0].qty_canceled]).toEqual([true, 2])
  })
})

test('bills and refunds an order no more than once, however many ask at once', async () => {
  const id = await order()
  const invoices = await Promise.all(Array.from({ length: 4 }, () => invoice(id)))
  expect(invoices.filter((reply) => reply.status === 200)).toHaveLength(1)
  const refunds = await Promise.all(
    Array.from({ length: 4 }, () =>
      rest.post(`/rest/V1/order/${id}/refund`, { items: [{ order_item_id: 0, qty: 0 }] }),
    ),
  )
  expect(refunds.every((reply) => reply.status === 400)).toBe(true)
  const item = (await read(id)).items[0].item_id
  const one = { items: [{ order_item_id: item, qty: 1 }], arguments: { shipping_amount: 0 } }
  const parts = await Promise.all(
    Array.from({ length: 4 }, () => rest.post(`/rest/V1/order/${id}/refund`, one)),
  )
  expect(parts.filter((reply) => reply.status === 200)).toHaveLength(2)
  expect((await read(id)).total_refunded).toBe(40)
})

test('keeps comments on documents, and answers for each document alone', async () => {
  const id = await order()
  const invoiceId = (await invoice(id)).body
  const shipmentId = (await ship(id)).body
  const entity = { comment: 'packed twice', is_customer_notified: 0, is_visible_on_front: 0 }
  expect((await rest.post(`/rest/V1/shipment/${shipmentId}/comments`, { entity })).body).toMatchObject(entity)
  expect(
    (await rest.post('/rest/V1/invoices/comments', { entity: { ...entity, parent_id: Number(invoiceId) } }))
      .status,
  ).toBe(200)
  expect((await rest.get(`/rest/V1/shipment/${shipmentId}`)).body.comments).toMatchObject([entity])
  expect((await rest.post('/rest/V1/shipment/999999/comments', { entity })).status).toBe(404)
  expect((await rest.post(`/rest/V1/invoices/${invoiceId}/emails`)).body).toBe(true)
})
