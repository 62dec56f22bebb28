/** What becomes of FBA orders, of too little stock and of unknown products: each setting is changed, and its effect seen. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { SettingsWorld } from '../testing/settings-world.ts'

let shop: SettingsWorld

beforeAll(async () => {
  shop = await SettingsWorld.start(inject('postgresUrl'))
})
afterAll(() => shop.world.stop())
afterEach(async () => {
  expect(shop.world.failures).toEqual([])
  await shop.world.shop.endFaults()
})

describe('O-22 Import FBA orders', () => {
  test('no: it needs no Commerce order', async () => {
    await shop.set({ importFbaOrders: 'no' })
    const { placed, orders } = await shop.importOne({ template: 'fba-shipped' })
    expect(orders).toEqual([])
    expect(await shop.row(placed)).toMatchObject({
      import_state: 'notRequired',
      import_reason: 'fba-not-imported',
    })
  })

  test('when in stock: without stock it is blocked, as the published table has it', async () => {
    await shop.world.shop.createProduct('RARE', { quantity: 0 })
    await shop.set({ importFbaOrders: 'when-in-stock' })
    const wish = { template: 'fba-shipped', items: [{ sku: 'RARE', quantity: 1 }] }
    const { placed, orders } = await shop.importOne(wish)
    expect(orders).toEqual([])
    expect(await shop.row(placed)).toMatchObject({ import_state: 'blocked' })
    await shop.set({})
    await shop.world.minutesPass(10)
    await shop.runJob('import-order', placed)
    expect((await shop.world.shop.ordersOf(placed.orderId))[0]).toMatchObject({ state: 'complete' })
  })
})

describe('O-23: too little in stock', () => {
  const wish = { items: [{ sku: 'FEW', quantity: 3 }] }

  beforeAll(() => shop.world.shop.createProduct('FEW', { quantity: 2 }))

  test('on hold: it is imported, invoiced and put on hold, once', async () => {
    await shop.set({ insufficientStock: 'on-hold' })
    await shop.world.shop.fault({ operation: 'POST /V1/orders/:id/hold', kind: 'cut-after' })
    const { placed } = await shop.importOne(wish)
    await shop.world.minutesPass(2)
    await shop.world.drain({ later: true })
    const [order] = await shop.world.shop.ordersOf(placed.orderId)
    expect(order).toMatchObject({ state: 'holded', hold_before_state: 'processing' })
    expect(await shop.row(placed)).toMatchObject({
      awaits_hold: false,
      commerce_state: 'holded',
      stock_reserved: true,
      note_code: 'put-on-hold',
    })
    expect(await shop.events(placed)).toContain('imported-short')
  })

  test('a status that cannot be given is said as such, and the order goes on hold all the same', async () => {
    await shop.world.shop.createProduct('SCARCE', { quantity: 2 })
    await shop.set({ insufficientStock: 'on-hold' })
    // What Commerce offers is remembered for ten minutes.
    await shop.world.minutesPass(11)
    await shop.world.shop.fault({
      operation: 'GET /V1/orderferry/order-statuses',
      kind: 'error-400',
      message: 'No.',
    })
    const { placed } = await shop.importOne({ items: [{ sku: 'SCARCE', quantity: 3 }] })
    expect(shop.world.failures.splice(0)).toHaveLength(1)
    expect(await shop.events(placed)).toContain('status-failed')
    expect((await shop.world.shop.ordersOf(placed.orderId))[0]).toMatchObject({ state: 'holded' })
    expect(await shop.row(placed)).toMatchObject({ awaits_hold: false, note_code: 'put-on-hold' })
  })

  test('backorder: it is imported like any other, and more is reserved than there is', async () => {
    await shop.world.shop.setQuantity('FEW', 4)
    await shop.set({ insufficientStock: 'backorder' })
    const { placed, orders } = await shop.importOne(wish)
    expect(orders[0]).toMatchObject({ state: 'processing' })
    expect(await shop.events(placed)).toContain('imported-short')
    expect(await shop.world.shop.salableQuantity('FEW')).toBe(-2)
  })

  test('an order that there is enough of is not held', async () => {
    await shop.world.shop.setQuantity('FEW', 50)
    await shop.set({ insufficientStock: 'on-hold' })
    const { placed, orders } = await shop.importOne(wish)
    expect(orders[0]).toMatchObject({ state: 'processing' })
    expect(await shop.events(placed)).not.toContain('imported-short')
  })
})

describe('P-03: orders that Amazon ships', () => {
  test("take units from Commerce's stock where the merchant wants it", async () => {
    await shop.world.shop.createProduct('SHARED', { quantity: 9 })
    await shop.set({ fbaChangesStock: true })
    const wish = { template: 'fba-shipped', items: [{ sku: 'SHARED', quantity: 2 }] }
    const taken = await shop.importOne(wish)
    expect(taken.orders[0]).toMatchObject({ state: 'complete' })
    expect(await shop.events(taken.placed)).toContain('recorded-fba-shipment-from-stock')
    expect(await shop.world.shop.salableQuantity('SHARED')).toBe(7)
    await shop.set({})
    const kept = await shop.importOne(wish)
    expect(kept.orders[0]).toMatchObject({ state: 'complete' })
    expect(await shop.events(kept.placed)).toContain('recorded-fba-shipment')
    expect(await shop.world.shop.salableQuantity('SHARED')).toBe(7)
  })
})

describe('O-24: a line that no product stands for', () => {
  const wish = (sku: string) => ({ items: [{ sku, quantity: 2, title: 'Oak bowl', asin: 'B0OAKBOWL1' }] })

  test('gets a placeholder: disabled, its stock not managed, and the order is made with it', async () => {
    await shop.set({ unknownProduct: 'placeholder' })
    await shop.world.shop.fault({ operation: 'POST /V1/products', kind: 'cut-after' })
    const { placed, orders } = await shop.importOne(wish('OAK-1'))
    expect(orders[0]).toMatchObject({ state: 'processing', items: [{ sku: 'OAK-1', qty_ordered: 2 }] })
    expect(await shop.world.shop.call('/products/OAK-1')).toMatchObject({ status: 2, name: 'Oak bowl' })
    expect(await shop.events(placed)).toContain('placeholders-made')
    const next = await shop.importOne(wish('OAK-1'))
    expect(next.orders).toHaveLength(1)
    expect(await shop.events(next.placed)).not.toContain('placeholders-made')
  })

  test('blocks by default', async () => {
    await shop.set({})
    const { placed, orders } = await shop.importOne(wish('OAK-2'))
    expect(orders).toEqual([])
    expect(await shop.row(placed)).toMatchObject({ import_state: 'blocked' })
  })
})

test('P-23: a shipment that we make leaves the source that the merchant named', async () => {
  // The second store view's website sells from two sources.
  const sources = ['wh_eu1', 'wh_eu2']
  const { shop: commerce } = shop.world
  await commerce.createProduct('TWICE', { quantity: 0 })
  await commerce.call('/inventory/source-items', {
    body: {
      sourceItems: sources.map((source) => ({ sku: 'TWICE', source_code: source, quantity: 9, status: 1 })),
    },
  })
  const quantityIn = async (source: string): Promise<number> => {
    const asked = (at: number, field: string, value: string) =>
      `searchCriteria[filterGroups][${at}][filters][0][field]=${field}&searchCriteria[filterGroups][${at}][filters][0][value]=${value}`
    const { items } = await commerce.call(
      `/inventory/source-items?${asked(0, 'sku', 'TWICE')}&${asked(1, 'source_code', source)}`,
    )
    return items[0].quantity
  }
  for (const shipmentSource of sources) {
    await shop.set({ commerceStoreId: 2, fbaChangesStock: true, shipmentSource })
    const wish = { template: 'fba-shipped', items: [{ sku: 'TWICE', quantity: 2 }] }
    expect((await shop.importOne(wish)).orders[0]).toMatchObject({ state: 'complete', store_id: 2 })
    expect(await quantityIn(shipmentSource)).toBe(7)
  }
})

test('O-23 on a plain Magento: an order whose creation had no answer is put on hold all the same', async () => {
  const plain = await SettingsWorld.start(inject('postgresUrl'), { module: false })
  await plain.world.shop.createProduct('FEW', { quantity: 2 })
  await plain.set({ insufficientStock: 'on-hold' })
  await plain.world.shop.fault({ operation: 'POST /V1/orders', kind: 'cut-after' })
  const { placed } = await plain.importOne({ items: [{ sku: 'FEW', quantity: 3 }] })
  await plain.world.minutesPass(2)
  await plain.world.drain({ later: true })
  const orders = await plain.world.shop.ordersOf(placed.orderId)
  expect(orders).toMatchObject([{ state: 'holded' }])
  expect(await plain.events(placed)).toContain('imported-short')
  await plain.world.stop()
})
