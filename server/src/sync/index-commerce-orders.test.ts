import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { moveIndexPart, readIndexParts } from '../database/commerce-index.ts'
import { openNames, readIndexKey } from '../database/commerce-names.ts'
import { followIndex, placeShopOrder, readWholeIndex } from '../testing/shop-orders.ts'
import { STORE, startTestWorld, type TestWorld } from '../testing/test-world.ts'
import { indexCommerceOrders } from './upkeep/index-commerce-orders.ts'

let world: TestWorld
let ids: readonly number[]

beforeAll(async () => {
  world = await startTestWorld(inject('postgresUrl'))
  await world.shop.createProduct('MUG', { quantity: 100 })
  ids = []
  for (const number of ['900000011', '900000012', '900000013', '900000014', '900000015'])
    ids = [...ids, await placeShopOrder(world.shop, { number, billTo: 'Ada Lin', shipTo: 'Bo Chen' })]
})
afterAll(() => world.stop())

const rows = () =>
  world.run.database.selectFrom('commerce_orders').selectAll().orderBy('commerce_order_id').execute()
const documents = () =>
  world.run.database.selectFrom('commerce_documents').selectAll().orderBy('kind').execute()

describe('the first load', () => {
  test('brings the newest orders first, and says how far back it is', async () => {
    await indexCommerceOrders(world.run, 2)
    expect((await rows()).map(({ number }) => number)).toEqual(['900000014', '900000015'])
    const [orders] = await readIndexParts(world.run.database)
    expect(orders).toMatchObject({ part: 'orders', load_left: 3, load_ended_at: null })
    expect(orders?.loaded_back_to).toEqual((await rows())[0]?.purchased_at)
  })

  test('asks Commerce no more than once in a turn, whichever process asks', async () => {
    const before = await rows()
    expect(await indexCommerceOrders(world.run, 2)).toMatchObject({ againAt: expect.any(Date) })
    expect(await rows()).toEqual(before)
  })

  test('whose page another process has recorded meanwhile is not recorded again', async () => {
    const [orders] = await readIndexParts(world.run.database)
    if (orders === undefined) throw new Error('The index has no parts.')
    const set = { load_read_at: new Date(Number(orders.load_read_at) + 1) }
    const move = () => world.run.database.transaction().execute((trx) => moveIndexPart(trx, orders, set))
    expect([await move(), await move()]).toEqual([true, false])
  })

  test('goes on to its end, and then rests', async () => {
    await readWholeIndex(world, 2)
    expect((await rows()).map(({ commerce_order_id: id }) => Number(id))).toEqual(ids)
    expect(await indexCommerceOrders(world.run)).toBeUndefined()
    for (const part of await readIndexParts(world.run.database))
      expect(part.load_ended_at, part.part).not.toBeNull()
  })

  test('keeps names sealed, and nothing else of a buyer', async () => {
    const [order] = await rows()
    const key = await readIndexKey(world.run.database, world.run.secretKeys)
    if (order?.sealed_names == null) throw new Error('No names were kept.')
    expect(openNames(key, order.commerce_order_id, order.sealed_names)).toEqual({
      billTo: 'Ada Lin',
      shipTo: 'Bo Chen',
    })
    expect(order).toMatchObject({ total_minor: 2000n, currency: 'USD', status: 'pending', store_id: null })
    expect(
      JSON.stringify(order, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toMatch(/Ada|Chen|shop@example/)
  })
})

describe('what changes', () => {
  test('is followed: a new order, and another status', async () => {
    await placeShopOrder(world.shop, { number: '900000016' })
    await world.shop.call(`/orders/${ids[0]}/hold`, { method: 'POST', body: {} })
    await followIndex(world)
    const [first, ...others] = await rows()
    expect(first).toMatchObject({ state: 'holded', status: 'holded' })
    expect(others.at(-1)).toMatchObject({ number: '900000016' })
    await world.shop.call(`/orders/${ids[0]}/unhold`, { method: 'POST', body: {} })
  })

  test('is not written again as long as it stays as it is', async () => {
    await followIndex(world)
    const before = await versions()
    await followIndex(world)
    expect(await versions()).toEqual(before)
  })

  test('documents are followed by their ids, with the orders they belong to', async () => {
    const old = await placeShopOrder(world.shop, { number: '900000001', createdAt: '2020-01-01 00:00:00' })
    // The order itself is older than what is loaded; its invoice is not.
    await world.shop.call(`/order/${old}/invoice`, { body: { capture: false } })
    await world.shop.ship(old, { MUG: 1 }, null)
    await world.shop.call(`/order/${old}/refund`, { body: { notify: false } })
    await followIndex(world)
    expect(await documents()).toMatchObject([
      { kind: 'creditMemo', state: 2, total_minor: 2000n },
      { kind: 'invoice', state: 2, total_minor: 2000n, quantity: null },
      { kind: 'shipment', state: null, quantity: '1.0000' },
    ])
  })

  test('an order of Amazon is known as its', async () => {
    const placed = await world.amazon.placeOrder({
      template: 'fbm-unshipped',
      items: [{ sku: 'MUG', quantity: 1 }],
    })
    await world.sync()
    await followIndex(world)
    expect((await rows()).at(-1)).toMatchObject({ amazon_order_id: placed.orderId, store_id: STORE })
  })
})

test('what Commerce refuses keeps the other parts from nothing', async () => {
  await world.shop.fault({ operation: 'GET /V1/creditmemos', kind: 'error-400', times: 1 })
  await followIndex(world)
  await world.shop.endFaults()
  const refused = (await readIndexParts(world.run.database)).filter(({ problem }) => problem !== null)
  expect(refused.map(({ part }) => part)).toEqual(['creditMemos'])
  await placeShopOrder(world.shop, { number: '900000017' })
  await followIndex(world)
  expect((await rows()).at(-1)).toMatchObject({ number: '900000017' })
})

async function versions() {
  const { rows: found } = await world.run.database
    .selectFrom('commerce_orders')
    .select(['commerce_order_id', (eb) => eb.ref('xmin' as never).as('version')])
    .orderBy('commerce_order_id')
    .execute()
    .then((all) => ({ rows: all }))
  return found
}
