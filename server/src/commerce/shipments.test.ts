import type { CommerceOrder } from '@orderferry/domain/commerce/commerce-order'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { invoiceOrder } from './invoices.ts'
import { createOrder, readOrder } from './orders.ts'
import { listShipments, listShipmentsOfOrder, readShipment, shipOrder } from './shipments.ts'
import { readSalableStock } from './stock.ts'
import {
  type CommerceEngine,
  makeProduct,
  orderDraft,
  startCommerceEngine,
  write,
} from './testing/commerce-engine.ts'

let engine: CommerceEngine
let productId = 0
let serial = 2_000_000
beforeAll(async () => {
  engine = await startCommerceEngine(inject('postgresUrl'))
  productId = await makeProduct(engine.client, { sku: 'MUG-RED', quantity: 1_000 })
})
afterAll(() => engine.stop())

async function newOrder(quantity = 2): Promise<CommerceOrder> {
  serial += 1
  const lines = [{ sku: 'MUG-RED', productId, quantity }]
  const draft = orderDraft({ externalId: `111-${serial}-0000001`, lines, orderferry: { reserve: 'place' } })
  const outcome = await createOrder(engine.client, draft)
  if (outcome.kind !== 'created') throw new Error(JSON.stringify(outcome))
  return reread(outcome)
}

async function reread({ id }: { readonly id: number }): Promise<CommerceOrder> {
  const order = await readOrder(engine.client, id)
  if (order === null) throw new Error(`There is no order ${id}.`)
  return order
}

function lineOf(order: CommerceOrder, quantity: number) {
  return [{ commerceOrderItemId: order.items[0]?.itemId ?? 0, quantity }]
}

async function shipped(order: CommerceOrder, quantity: number): Promise<number> {
  const outcome = await shipOrder(engine.client, order.id, { lines: lineOf(order, quantity) })
  if (outcome.kind !== 'shipped') throw new Error(outcome.message)
  return outcome.shipmentId
}

async function salable(): Promise<number | null | undefined> {
  const stock = await readSalableStock(engine.client, { websiteCode: 'base', skus: ['MUG-RED'] })
  return stock.get('MUG-RED')?.salableQuantity
}

test('an invoice marks the order as paid, whole or by lines', async () => {
  const order = await newOrder()
  const first = await invoiceOrder(engine.client, order.id, {
    lines: lineOf(order, 1),
    comment: 'Paid on Amazon',
  })
  expect(first).toEqual({ kind: 'invoiced', invoiceId: expect.any(Number) })
  expect((await reread(order)).items[0]?.quantityInvoiced).toBe(1)
  await invoiceOrder(engine.client, order.id)
  expect(await reread(order)).toMatchObject({ state: 'processing', totalPaid: '40' })
})

test('nothing is invoiced twice', async () => {
  const order = await newOrder()
  await invoiceOrder(engine.client, order.id)
  const again = await invoiceOrder(engine.client, order.id)
  expect(again).toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('does not allow an invoice'),
  })
})

test('an order that is gone is neither invoiced nor shipped', async () => {
  expect(await invoiceOrder(engine.client, 999_999)).toMatchObject({ kind: 'refused' })
  const lines = [{ commerceOrderItemId: 1, quantity: 1 }]
  expect(await shipOrder(engine.client, 999_999, { lines })).toMatchObject({ kind: 'refused' })
})

test('a shipment is read back with its lines, tracking numbers and comments', async () => {
  const order = await newOrder()
  const outcome = await shipOrder(engine.client, order.id, {
    lines: lineOf(order, 2),
    tracks: [
      { carrierCode: 'ups', title: 'UPS', number: '1Z999AA10123456784' },
      { carrierCode: 'custom', title: 'Amazon Logistics', number: 'TBA1' },
    ],
    comment: 'Two boxes',
    sourceCode: 'default',
  })
  const shipmentId = outcome.kind === 'shipped' ? outcome.shipmentId : 0
  expect(await readShipment(engine.client, shipmentId)).toEqual({
    id: shipmentId,
    number: expect.any(String),
    commerceOrderId: order.id,
    createdAt: '2026-03-02 12:00:00',
    lines: [{ commerceOrderItemId: order.items[0]?.itemId, sku: 'MUG-RED', quantity: 2 }],
    tracks: [
      { id: expect.any(Number), carrierCode: 'ups', title: 'UPS', number: '1Z999AA10123456784' },
      { id: expect.any(Number), carrierCode: 'custom', title: 'Amazon Logistics', number: 'TBA1' },
    ],
    comments: ['Two boxes'],
  })
  expect((await reread(order)).items[0]?.quantityShipped).toBe(2)
})

test('what Commerce does not ship comes back in its words', async () => {
  const order = await newOrder()
  const nameless = { carrierCode: 'ups', title: 'UPS', number: '' }
  expect(await shipOrder(engine.client, order.id, { lines: lineOf(order, 1), tracks: [nameless] })).toEqual({
    kind: 'refused',
    message: 'Shipment Document Validation Error(s):\nPlease enter a tracking number.',
  })
})

test("a shipment that keeps the stock leaves the merchant's as it is", async () => {
  const order = await newOrder()
  const before = await salable()
  await shipOrder(engine.client, order.id, { lines: lineOf(order, 1), keepStock: true })
  expect(await salable()).toBe(before)
  expect((await reread(order)).items[0]?.quantityShipped).toBe(1)
})

test('shipments are listed from the oldest on, a page at a time, each once', async () => {
  const order = await newOrder(5)
  const ids: number[] = []
  for (let count = 0; count < 5; count++) ids.push(await shipped(order, 1))
  const before = (ids[0] ?? 0) - 1
  const first = await listShipments(engine.client, { afterId: before, overlap: 0, pageSize: 3 })
  expect([first.shipments.map(({ id }) => id), first.more]).toEqual([ids.slice(0, 3), true])
  const second = await listShipments(engine.client, { afterId: ids[2] ?? 0, overlap: 0, pageSize: 3 })
  expect([second.shipments.map(({ id }) => id), second.more]).toEqual([ids.slice(3), false])
})

test('the last ids are read again, as an id is given out before its shipment can be seen', async () => {
  const id = await shipped(await newOrder(), 1)
  const again = await listShipments(engine.client, { afterId: id, overlap: 1, pageSize: 10 })
  expect(again.shipments.map((shipment) => shipment.id)).toEqual([id])
  const nothing = await listShipments(engine.client, { afterId: id, overlap: 0, pageSize: 10 })
  expect(nothing).toEqual({ shipments: [], more: false })
})

test('a tracking number that is added later is seen when the order is read again', async () => {
  const order = await newOrder()
  const parentId = await shipped(order, 1)
  const track = {
    order_id: order.id,
    parent_id: parentId,
    track_number: 'LATE-1',
    title: 'UPS',
    carrier_code: 'ups',
  }
  await write(engine.client, '/shipment/track', { entity: track })
  const shipments = await listShipmentsOfOrder(engine.client, order.id)
  expect(shipments.map(({ id, tracks }) => [id, tracks.map(({ number }) => number)])).toEqual([
    [parentId, ['LATE-1']],
  ])
})

test('a shipment that Commerce does not have is nobody', async () => {
  expect(await readShipment(engine.client, 999_999)).toBeNull()
})

test.each([
  ['cut-before', 0],
  ['cut-after', 1],
] as const)('a shipment that is %s is looked up before it is repeated', async (kind, quantityShipped) => {
  const order = await newOrder()
  await engine.fault('POST /V1/order/:orderId/ship', kind)
  await expect(shipped(order, 1)).rejects.toMatchObject({ kind: 'unavailable', facts: { ambiguous: true } })
  expect((await reread(order)).items[0]?.quantityShipped).toBe(quantityShipped)
})
