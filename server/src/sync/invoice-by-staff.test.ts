/** O-20: orders that staff invoice, and invoices that Commerce refuses for a while. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { noteCommerceRead, shippedAndUnfinished } from '../database/unfinished-orders.ts'
import { SettingsWorld } from '../testing/settings-world.ts'
import type { PlacedOrder } from '../testing/simulated-amazon.ts'

let shop: SettingsWorld

/** What the service does every minute. */
async function shippedOrdersAreLookedAt(): Promise<void> {
  await shop.world.run.jobs.enqueue(shop.world.run.database, 'finish-shipped-orders', {})
  await shop.world.drain()
}

async function inCommerce({ orderId }: PlacedOrder) {
  const [order] = await shop.world.shop.ordersOf(orderId)
  return order
}

async function staffInvoice(placed: PlacedOrder): Promise<void> {
  const { entity_id: id } = await inCommerce(placed)
  await shop.world.shop.call(`/order/${id}/invoice`, { body: { capture: false, notify: false } })
}

const shippedByAmazon = { template: 'fba-shipped' }

describe('on a plain Magento', () => {
  beforeAll(async () => {
    shop = await SettingsWorld.start(inject('postgresUrl'), { module: false })
  })
  afterAll(() => shop.world.stop())
  afterEach(() => expect(shop.world.failures).toEqual([]))

  test('an FBA order is not complete before staff have invoiced it, and is brought there afterwards', async () => {
    await shop.set({ invoiceAutomatically: false })
    const { placed, orders } = await shop.importOne(shippedByAmazon)
    expect(orders[0]).toMatchObject({ state: 'processing' })
    expect(await shop.row(placed)).toMatchObject({ note_code: 'fba-shipment-awaits-invoice' })
    await shippedOrdersAreLookedAt()
    expect(await inCommerce(placed)).toMatchObject({ state: 'processing' })

    await staffInvoice(placed)
    await shippedOrdersAreLookedAt()
    const order = await inCommerce(placed)
    expect(order).toMatchObject({ state: 'complete', total_paid: order.grand_total })
    expect(await shop.row(placed)).toMatchObject({ display_status: 'Completed' })
    const events = await shop.events(placed)
    expect(events.filter((code) => code === 'fba-shipment-awaits-invoice')).toHaveLength(1)
    expect(events).toContain('completed-without-shipment')
  })

  test('one that we invoice is complete, without a shipment, and its stock is as it was', async () => {
    await shop.set({})
    const before = await shop.world.shop.salableQuantity('MUG')
    const { placed, orders } = await shop.importOne(shippedByAmazon)
    expect(orders[0]).toMatchObject({ state: 'complete' })
    expect(await shop.world.shop.shipmentsOf(orders[0].entity_id)).toEqual([])
    expect(await shop.world.shop.salableQuantity('MUG')).toBe(before)
    expect(await shop.events(placed)).toContain('completed-without-shipment')
    expect(await shop.events(placed)).not.toContain('recorded-fba-shipment')
  })
})

describe('with our module', () => {
  beforeAll(async () => {
    shop = await SettingsWorld.start(inject('postgresUrl'))
    await shop.world.shop.defineStatus('amazon_done', 'complete', 'Done')
  })
  afterAll(() => shop.world.stop())
  afterEach(async () => {
    expect(shop.world.failures).toEqual([])
    await shop.world.shop.endFaults()
  })

  test('an order is Completed, with the status of P-09, once staff have invoiced what was shipped', async () => {
    await shop.set({ invoiceAutomatically: false, shippedStatus: 'amazon_done' })
    const { placed, orders } = await shop.importOne(shippedByAmazon)
    expect(orders[0]).toMatchObject({ state: 'processing' })
    await staffInvoice(placed)
    await shippedOrdersAreLookedAt()
    expect(await inCommerce(placed)).toMatchObject({ state: 'complete', status: 'amazon_done' })
    expect(await shop.row(placed)).toMatchObject({ display_status: 'Completed', note_code: 'status-set' })
  })

  test('an order that Commerce was asked about stands behind those asked longer ago, and is not changed', async () => {
    await shop.set({ invoiceAutomatically: false })
    const { placed: first } = await shop.importOne(shippedByAmazon)
    const before = await shop.row(first)
    await shippedOrdersAreLookedAt()
    expect(await shop.row(first)).toEqual({ ...before, commerce_read_at: expect.any(Date) })

    const { placed: second } = await shop.importOne(shippedByAmazon)
    const next = async () => (await shippedAndUnfinished(shop.world.run.database, 1))[0]
    const asked = await next()
    expect(asked?.amazon_order_id).toBe(first.orderId)
    await shop.world.minutesPass(1)
    if (asked !== undefined) await noteCommerceRead(shop.world.run.database, asked, shop.world.run.clock())
    expect((await next())?.amazon_order_id).toBe(second.orderId)
  })

  test('an FBA order that was made when staff were to invoice is shipped although we invoice now', async () => {
    await shop.set({ invoiceAutomatically: false })
    await shop.world.shop.fault({ operation: 'POST /V1/order/:orderId/ship', kind: 'error-503' })
    const { placed } = await shop.importOne(shippedByAmazon)
    expect((await inCommerce(placed)).items[0].qty_shipped).toBe(0)
    await shop.set({})
    await shop.world.drain({ later: true })
    expect((await inCommerce(placed)).items[0].qty_shipped).toBe(1)
  })

  test('a refused invoice is tried again for a week after the import, however old the order is', async () => {
    await shop.set({})
    const operation = 'POST /V1/order/:orderId/invoice'
    await shop.world.shop.fault({ operation, kind: 'error-400', message: 'On hold.', count: 2 })
    const { placed } = await shop.importOne()
    await shop.world.run.database
      .updateTable('amazon_orders')
      .set({ received_at: new Date(shop.world.run.clock().getTime() - 8 * 24 * 3_600_000) })
      .where('amazon_order_id', '=', placed.orderId)
      .execute()
    await shop.world.drain({ later: true })
    expect(await shop.row(placed)).toMatchObject({ invoiced_at: null })
    await shop.world.drain({ later: true })
    expect(await shop.row(placed)).toMatchObject({ note_code: 'invoiced' })
  })
})
