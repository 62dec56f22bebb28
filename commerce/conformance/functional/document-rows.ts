import { expect } from 'vitest'
import {
  type Body,
  invoiced,
  invoiceOf,
  NEW,
  nextIncrement,
  placeO1,
  readOrder,
  shipped,
} from './fixtures.ts'
import type { Play, World } from './rows.ts'

const itemsOf = (order: Body, qty: number) => [{ order_item_id: order.items[0].item_id, qty }]

const testInvoiceCreate: Play = async (world) => {
  const order = await placeO1(world, NEW)
  const { status, body } = await world.rest.post(`/rest/V1/order/${order.entity_id}/invoice`, {
    items: itemsOf(order, 2),
    comment: { comment: 'Test Comment', is_visible_on_front: 1 },
  })
  expect(status).toBe(200)
  expect(await invoiceOf(world, order.entity_id)).toMatchObject({
    entity_id: Number(body),
    comments: [{ comment: 'Test Comment', is_visible_on_front: 1 }],
  })
  expect((await readOrder(world, order.entity_id)).status).not.toBe(order.status)
}

const testForeignItem: Play = async (world) => {
  const order = await placeO1(world, NEW)
  const { status, body } = await world.rest.post(`/rest/V1/order/${order.entity_id}/invoice`, {
    notify: true,
    appendComment: true,
    items: [{ order_item_id: -1, qty: 1 }],
  })
  expect([status, body.message]).toEqual([
    400,
    "Invoice Document Validation Error(s):\nThe invoice can't be created without products. Add products and try again.",
  ])
}

const TRACK = { track_number: 'TEST_TRACK_0001', title: 'Simple shipment track', carrier_code: 'UPS' }

const testShipOrder: Play = async (world) => {
  const order = await placeO1(world, NEW)
  const { status, body } = await world.rest.post(`/rest/V1/order/${order.entity_id}/ship`, {
    items: itemsOf(order, 2),
    comment: { comment: 'Test Comment', is_visible_on_front: 1 },
    tracks: [TRACK],
  })
  expect(status).toBe(200)
  const shipment = (await world.rest.get(`/rest/V1/shipment/${body}`)).body
  expect(shipment).toMatchObject({ order_id: order.entity_id, tracks: [TRACK] })
  expect((await readOrder(world, order.entity_id)).status).not.toBe(order.status)
}

/** A status of its own, assigned to the state processing. */
export async function customStatus(world: World): Promise<string> {
  const code = `custom_${nextIncrement()}`
  await world.rest.post('/rest/V1/orderferry/order-statuses', { code, label: 'Custom' })
  await world.rest.post(`/rest/V1/orderferry/order-statuses/${code}/states`, { state: 'processing' })
  return code
}

const testStatusPreserve: Play = async (world) => {
  const status = await customStatus(world)
  const order = await placeO1(world, { state: 'processing', status })
  const { body } = await world.rest.post(`/rest/V1/order/${order.entity_id}/ship`, {
    items: itemsOf(order, 2),
  })
  expect(Number(body)).toBeGreaterThan(0)
  expect((await readOrder(world, order.entity_id)).status).toBe(status)
}

const testWithoutTrackingNumber: Play = async (world) => {
  const order = await placeO1(world, NEW)
  const { status, body } = await world.rest.post(`/rest/V1/order/${order.entity_id}/ship`, {
    items: itemsOf(order, 2),
    tracks: [{ title: TRACK.title, carrier_code: TRACK.carrier_code }],
  })
  expect([status, body.message]).toEqual([
    400,
    'Shipment Document Validation Error(s):\nPlease enter a tracking number.',
  ])
}

const testShipmentCreate: Play = async (world) => {
  const order = await placeO1(world)
  const item = { order_item_id: order.items[0].item_id, qty: 1, sku: 'simple', name: 'Simple', price: 10 }
  const comment = { comment: 'Packed', is_customer_notified: 0, is_visible_on_front: 0 }
  const { status, body } = await world.rest.post('/rest/V1/shipment/', {
    entity: { order_id: order.entity_id, items: [item], tracks: [TRACK], comments: [comment], packages: [] },
  })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    order_id: order.entity_id,
    items: [item],
    tracks: [{ ...TRACK, order_id: order.entity_id, parent_id: body.entity_id }],
    comments: [comment],
  })
  // The order knows nothing of it.
  expect(await readOrder(world, order.entity_id)).toMatchObject({ items: [{ qty_shipped: 0 }] })
}

const trackOf = (orderId: number, shipmentId: number) => ({
  order_id: orderId,
  parent_id: shipmentId,
  weight: 20,
  qty: 5,
  track_number: 2,
  description: 'Shipment description',
  title: 'Shipment title',
  carrier_code: 'custom',
})

const testAddTrack: Play = async (world) => {
  const { order, shipmentId } = await shipped(world)
  const { body } = await world.rest.post('/rest/V1/shipment/track', {
    entity: trackOf(order.entity_id, shipmentId),
  })
  expect(body).toMatchObject({ parent_id: shipmentId, weight: 20, qty: 5, track_number: '2' })
  expect(body.entity_id).toBeGreaterThan(0)
}

const testWrongOrder: Play = async (world) => {
  const { order, shipmentId } = await shipped(world)
  const entity = trackOf(order.entity_id + 100_000, shipmentId)
  const { status, body } = await world.rest.post('/rest/V1/shipment/track', { entity })
  expect([status, body.message]).toEqual([400, 'Could not save the shipment tracking.'])
}

const testRemoveTrack: Play = async (world) => {
  const { order, shipmentId } = await shipped(world)
  const entity = trackOf(order.entity_id, shipmentId)
  const { entity_id: trackId } = (await world.rest.post('/rest/V1/shipment/track', { entity })).body
  expect((await world.rest.delete(`/rest/V1/shipment/track/${trackId}`)).body).toBe(true)
  expect((await world.rest.get(`/rest/V1/shipment/${shipmentId}`)).body.tracks).toEqual([])
}

const testShipmentGet: Play = async (world) => {
  const { order, shipmentId } = await shipped(world)
  expect((await world.rest.get(`/rest/V1/shipment/${shipmentId}`)).body).toMatchObject({
    entity_id: shipmentId,
    order_id: order.entity_id,
    total_qty: 2,
    items: [{ order_item_id: order.items[0].item_id, qty: 2 }],
    extension_attributes: { source_code: 'default' },
  })
}

const listOf = (path: string, field: string, value: number) =>
  `/rest/V1/${path}?searchCriteria[filter_groups][0][filters][0][field]=${field}&searchCriteria[filter_groups][0][filters][0][value]=${value}`

const testShipmentList: Play = async (world) => {
  const { order, shipmentId } = await shipped(world)
  const { body } = await world.rest.get(listOf('shipments', 'order_id', order.entity_id))
  expect(body).toMatchObject({ total_count: 1, items: [{ entity_id: shipmentId }] })
}

const testLabel: Play = async (world) => {
  const { shipmentId } = await shipped(world)
  const label = Buffer.from('test_shipping_label').toString('base64')
  const entity = { entity_id: shipmentId, shipping_label: label }
  expect((await world.rest.post('/rest/V1/shipment/', { entity })).status).toBe(200)
  expect((await world.rest.get(`/rest/V1/shipment/${shipmentId}/label`)).body).toBe(label)
}

const COMMENT = { comment: 'Hello world!', is_customer_notified: 1, is_visible_on_front: 1 }

/** Comments of a document: added, answered, listed. */
function takesComments(path: string, make: (world: World) => Promise<number>): Play {
  return async (world) => {
    const id = await make(world)
    const inBody = path === 'invoices'
    const { body } = await world.rest.post(`/rest/V1/${path}/${inBody ? '' : `${id}/`}comments`, {
      entity: { ...COMMENT, parent_id: id },
    })
    expect(body).toMatchObject({ ...COMMENT, parent_id: id })
    const list = await world.rest.get(`/rest/V1/${path}/${id}/comments`)
    expect(list.body).toMatchObject({ total_count: 1, items: [{ ...COMMENT, parent_id: id }] })
  }
}

const aShipment = async (world: World) => (await shipped(world)).shipmentId
const anInvoice = async (world: World) =>
  Number((await invoiceOf(world, (await invoiced(world)).entity_id)).entity_id)

function mails(path: string, make: (world: World) => Promise<number>): Play {
  return async (world) => {
    const { status, body } = await world.rest.post(`/rest/V1/${path}/${await make(world)}/emails`)
    expect([status, body]).toEqual([200, true])
  }
}

function refuses(action: 'void' | 'capture'): Play {
  return async (world) => {
    const { status, body } = await world.rest.post(`/rest/V1/invoices/${await anInvoice(world)}/${action}`)
    expect([status, body.message]).toEqual([400, `The ${action} action is not available.`])
  }
}

const testInvoiceRaw: Play = async (world) => {
  const order = await placeO1(world)
  const item = { orderItemId: order.items[0].item_id, qty: 2, sku: 'simple', basePrice: null }
  const { status, body } = await world.rest.post('/rest/V1/invoices/', {
    entity: { order_id: order.entity_id, base_grand_total: null, total_qty: '1', items: [item] },
  })
  expect(status).toBe(200)
  expect(body).toMatchObject({ total_qty: 1, items: [{ order_item_id: order.items[0].item_id, qty: 2 }] })
  expect(await readOrder(world, order.entity_id)).toMatchObject({ items: [{ qty_invoiced: 0 }] })
}

const testInvoiceGet: Play = async (world) => {
  const order = await invoiced(world)
  const { entity_id } = await invoiceOf(world, order.entity_id)
  expect((await world.rest.get(`/rest/V1/invoices/${entity_id}`)).body).toMatchObject({
    entity_id,
    order_id: order.entity_id,
    grand_total: 100,
    state: 2,
  })
}

const testInvoiceList: Play = async (world) => {
  const order = await invoiced(world)
  const { body } = await world.rest.get(listOf('invoices', 'order_id', order.entity_id))
  expect(body).toMatchObject({ total_count: 1, items: [{ order_id: order.entity_id, total_qty: 2 }] })
}

export const DOCUMENT_ROWS = {
  'OrderInvoiceCreate.testInvoiceCreate': testInvoiceCreate,
  'OrderInvoiceCreate.testInvoiceCreate with an item that is not of the order': testForeignItem,
  'ShipOrder.testShipOrder': testShipOrder,
  'ShipOrder.testShipOrderStatusPreserve': testStatusPreserve,
  'ShipOrder.testShipOrderWithoutTrackingNumber': testWithoutTrackingNumber,
  'ShipmentCreate.testInvoke': testShipmentCreate,
  'ShipmentAddTrack.testShipmentAddTrack': testAddTrack,
  'ShipmentAddTrack.testShipmentTrackWithFailedOrderId': testWrongOrder,
  'ShipmentRemoveTrack.testShipmentRemoveTrack': testRemoveTrack,
  'ShipmentGet.testShipmentGet': testShipmentGet,
  'ShipmentList.testShipmentList': testShipmentList,
  'ShipmentLabelGet.testShipmentGetLabel': testLabel,
  'ShipmentCommentsList.testShipmentCommentsList': takesComments('shipment', aShipment),
  'ShipmentAddComment.testShipmentAddComment': takesComments('shipment', aShipment),
  'ShipmentEmail.testShipmentEmail': mails('shipment', aShipment),
  'InvoiceVoid.testInvoiceVoid': refuses('void'),
  'InvoiceCapture.testInvoiceCapture': refuses('capture'),
  'InvoiceCreate.testInvoke': testInvoiceRaw,
  'InvoiceAddComment.testInvoiceAddComment': takesComments('invoices', anInvoice),
  'InvoiceGet.testInvoiceGet': testInvoiceGet,
  'InvoiceList.testInvoiceList': testInvoiceList,
  'InvoiceCommentsList.testInvoiceCommentsList': takesComments('invoices', anInvoice),
  'InvoiceEmail.testInvoiceEmail': mails('invoices', anInvoice),
} as const
