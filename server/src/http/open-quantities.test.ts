/** What the forms of new documents begin with (product.md 7.6 to 7.8). */
import { previewCreditMemo } from '@orderferry/domain/documents/preview-documents'
import { refundAll } from '@orderferry/domain/documents/refundable'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { addPerson } from './testing/people.ts'

let world: ApiWorld

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.amazon.control('usage-plans', { lifted: true })
  await world.shop.createProduct('MUG', { quantity: 100 })
})
afterAll(() => world.stop())
afterEach(() => expect(world.failures).toEqual([]))

const at = (id: number) => ({ params: { commerceOrderId: String(id) } })

async function importOne() {
  const placed = await world.amazon.placeOrder({
    template: 'fbm-unshipped',
    items: [{ sku: 'MUG', quantity: 2 }],
  })
  await world.minutesPass(5)
  await world.sync()
  const [made] = await world.shop.ordersOf(placed.orderId)
  return { made, id: made.entity_id as number }
}

test('tells what is open of each line, to us and to Amazon', async () => {
  const { made, id } = await importOne()
  const before = await world.call('readOpenQuantities', { ...at(id), role: 'viewer' })
  expect(before).toMatchObject({
    ...{ id, state: 'processing', currency: 'USD', baseCurrency: 'USD' },
    items: [{ sku: 'MUG', open: { invoice: 0, shipment: 2, creditMemo: 2 }, openOnAmazon: 2 }],
    amazon: { service: 'Standard', unitsOpen: 2, shippedByAmazon: false },
  })
  const items = [{ order_item_id: made.items[0].item_id, qty: 1 }]
  const tracks = [{ track_number: '1Z999AA10123456784', title: 'UPS', carrier_code: 'ups' }]
  await world.shop.call(`/order/${id}/ship`, { body: { items, tracks } })
  await world.run.jobs.enqueueNow(world.run.database, 'discover-shipments', {})
  await world.drain()
  expect(await world.call('readOpenQuantities', at(id))).toMatchObject({
    items: [{ quantities: { shipped: 1 }, open: { shipment: 1, creditMemo: 2 }, openOnAmazon: 1 }],
    amazon: { unitsOpen: 1 },
  })
})

test('carries the amounts by which the form adds up what Commerce will refund', async () => {
  const { id } = await importOne()
  const { rows } = await world.call('readOpenQuantities', at(id))
  const { grandTotal } = previewCreditMemo(rows, refundAll(rows))
  const memo = await world.shop.call(`/order/${id}/refund`, { body: {} })
  const made = await world.shop.call(`/creditmemo/${memo}`)
  expect(Number(grandTotal)).toBe(made.grand_total)
  expect(Number(grandTotal)).toBeGreaterThan(0)
})

test('tells which sources have how much of it', async () => {
  const { id } = await importOne()
  const stock = await world.call('readOrderStock', { ...at(id), role: 'viewer' })
  expect(stock.sources).toEqual([{ sourceCode: 'default', name: 'Default Source' }])
  expect(stock.items).toMatchObject([
    { managesStock: true, quantities: [{ sourceCode: 'default', quantity: expect.any(Number) }] },
  ])
})

test('of an order of another store, or of none, nothing is told', async () => {
  const { id } = await importOne()
  const stranger = await addPerson(world, { role: 'clerk', storeIds: ['another-shop'] })
  const asStranger = { token: null, headers: stranger.headers }
  for (const name of ['readOpenQuantities', 'readOrderStock'] as const) {
    expect(await world.refused(name, { ...at(id), ...asStranger })).toMatchObject({
      code: 'commerce-order-not-yours',
    })
    expect(await world.refused(name, at(999_999))).toMatchObject({ code: 'commerce-order-unknown' })
  }
})
