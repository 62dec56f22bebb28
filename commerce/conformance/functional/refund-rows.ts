import { expect } from 'vitest'
import { customStatus } from './document-rows.ts'
import { type Body, invoiced, invoiceOf, nextIncrement, readOrder, WITH_SHIPPING } from './fixtures.ts'
import type { Play, World } from './rows.ts'

async function refund(world: World, order: Body, body: object): Promise<Body> {
  const { status, body: id } = await world.rest.post(`/rest/V1/order/${order.entity_id}/refund`, body)
  expect(status).toBe(200)
  return (await world.rest.get(`/rest/V1/creditmemo/${id}`)).body
}

/** O1 with 20.00 for shipping, invoiced and shipped: 120.00 were paid. */
async function invoicedAndShipped(world: World): Promise<Body> {
  const order = await invoiced(world, WITH_SHIPPING)
  await world.rest.post(`/rest/V1/order/${order.entity_id}/ship`, {})
  return readOrder(world, order.entity_id)
}

const testShortRequest: Play = async (world) => {
  const order = await invoicedAndShipped(world)
  const creditMemo = await refund(world, order, {})
  // The row is worth 10, whatever its two units at 10 say; 90 of what was paid is left.
  expect(creditMemo).toMatchObject({
    subtotal: 10,
    shipping_amount: 20,
    grand_total: 30,
    items: [{ qty: 2 }],
  })
  expect(await readOrder(world, order.entity_id)).toMatchObject({ status: 'complete', total_refunded: 30 })
}

const testFullRequest: Play = async (world) => {
  const order = await invoicedAndShipped(world)
  const creditMemo = await refund(world, order, {
    items: [{ order_item_id: order.items[0].item_id, qty: 1 }],
    comment: { comment: 'Test Comment', is_visible_on_front: 1 },
    arguments: { shipping_amount: 15, adjustment_positive: 5.53, adjustment_negative: 5.53 },
  })
  expect(creditMemo).toMatchObject({
    shipping_amount: 15,
    adjustment_positive: 5.53,
    adjustment_negative: 5.53,
    adjustment: 0,
    subtotal: 5,
    grand_total: 20,
    items: [{ qty: 1 }],
    comments: [{ comment: 'Test Comment', is_visible_on_front: 1 }],
  })
  expect((await readOrder(world, order.entity_id)).status).toBe(order.status)
}

function refundsWithCustomStatus(qty: number, after: (custom: string) => object): Play {
  return async (world) => {
    const custom = await customStatus(world)
    const order = await invoiced(world)
    await world.rest.post('/rest/V1/orders', {
      entity: { entity_id: order.entity_id, state: 'processing', status: custom },
    })
    await refund(world, order, { items: [{ order_item_id: order.items[0].item_id, qty }] })
    expect(await readOrder(world, order.entity_id)).toMatchObject(after(custom))
  }
}

async function sentCreditMemo(world: World): Promise<{ readonly order: Body; readonly creditmemo: object }> {
  const order = await invoiced(world)
  const invoice = await invoiceOf(world, order.entity_id)
  const [item] = order.items
  const creditmemo = {
    order_id: order.entity_id,
    subtotal: 100,
    grand_total: 100,
    base_grand_total: 100,
    invoiceId: invoice.entity_id,
    base_currency_code: null,
    increment_id: null,
    items: [{ order_item_id: item.item_id, qty: 2, price: 10, row_total: 10, entity_id: null }],
  }
  return { order, creditmemo }
}

const testCreateRefund: Play = async (world) => {
  const { order, creditmemo } = await sentCreditMemo(world)
  const { status, body } = await world.rest.post('/rest/V1/creditmemo/refund', {
    creditmemo,
    offline_requested: true,
  })
  expect([status, body.grand_total, body.state, body.items.length]).toEqual([200, 100, 2, 1])
  expect(await readOrder(world, order.entity_id)).toMatchObject({
    state: 'closed',
    total_refunded: 100,
    items: [{ qty_refunded: 2 }],
  })
  const again = await world.rest.post('/rest/V1/creditmemo/refund', { creditmemo, offline_requested: true })
  expect(again.status).toBe(400)
}

const testCreditMemoRaw: Play = async (world) => {
  const { order, creditmemo } = await sentCreditMemo(world)
  const { status, body } = await world.rest.post('/rest/V1/creditmemo', { entity: creditmemo })
  expect([status, body.order_id, body.items.length]).toEqual([200, order.entity_id, 1])
  expect(await readOrder(world, order.entity_id)).toMatchObject({ items: [{ qty_refunded: 0 }] })
}

const testCancel: Play = async (world) => {
  const order = await invoiced(world)
  const { entity_id: id } = await refund(world, order, {})
  const { status, body } = await world.rest.put(`/rest/V1/creditmemo/${id}`, {})
  expect([status, body.message]).toEqual([400, 'You can not cancel Credit Memo'])
}

const returnsToStock: Play = async (world) => {
  const sku = `returned-${nextIncrement()}`
  const product = {
    sku,
    name: sku,
    price: 10,
    extension_attributes: { stock_item: { qty: 100, is_in_stock: true } },
  }
  await world.rest.post('/rest/V1/products', { product })
  const onHand = async () => (await world.rest.get(`/rest/V1/stockItems/${sku}`)).body.qty
  const order = await invoiced(world, {
    items: [
      {
        sku,
        name: sku,
        product_type: 'simple',
        qty_ordered: 2,
        price: 10,
        base_price: 10,
        row_total: 20,
        base_row_total: 20,
      },
    ],
  })
  await world.rest.post(`/rest/V1/order/${order.entity_id}/ship`, {})
  expect(await onHand()).toBe(98)
  const itemId = order.items[0].item_id
  await refund(world, order, {
    items: [{ order_item_id: itemId, qty: 1 }],
    arguments: { extension_attributes: { return_to_stock_items: [itemId] } },
  })
  expect(await onHand()).toBe(99)
  await refund(world, order, { items: [{ order_item_id: itemId, qty: 1 }] })
  expect(await onHand()).toBe(99)
}

export const REFUND_ROWS = {
  'RefundOrder.testShortRequest': testShortRequest,
  'RefundOrder.testFullRequest': testFullRequest,
  'RefundOrder.testOrderStatusPartialRefund': refundsWithCustomStatus(1, (custom) => ({
    state: 'processing',
    status: custom,
  })),
  'RefundOrder.testOrderStatusTotalRefund': refundsWithCustomStatus(2, () => ({
    state: 'complete',
    status: 'complete',
  })),
  'CreditMemoCreateRefund.testInvoke': testCreateRefund,
  'CreditmemoCreate.testInvoke': testCreditMemoRaw,
  'CreditmemoCancel.testCreditmemoCancel': testCancel,
  'ReturnItems of units that were shipped': returnsToStock,
} as const
