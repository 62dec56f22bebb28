/** The page of one Amazon order: every field of product.md 5.4, and the products behind its lines. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'

let world: ApiWorld

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.amazon.control('usage-plans', { lifted: true })
  await world.shop.createProduct('MUG', { quantity: 100 })
  await world.shop.createProduct('OFF', { quantity: 100, enabled: false })
  for (const sku of ['FEW', 'SCARCE']) await world.shop.createProduct(sku, { quantity: 1 })
})
afterAll(() => world.stop())
afterEach(() => expect(world.failures).toEqual([]))

const at = (amazonOrderId: string) => ({ params: { storeId: STORE, amazonOrderId } })
const read = (orderId: string, more: object = {}) => world.call('readOrder', { ...at(orderId), ...more })

async function place(template: string, skus: readonly string[] = ['MUG'], quantity = 1): Promise<string> {
  const { orderId } = await world.amazon.placeOrder({
    template,
    items: skus.map((sku) => ({ sku, quantity })),
  })
  await world.minutesPass(5)
  await world.sync()
  return orderId
}

describe('an order', () => {
  test('of the merchant has its facts, counted and in words', async () => {
    const order = await read(await place('fbm-partially-shipped', ['MUG'], 3))
    expect(order).toMatchObject({
      ...{ fulfillmentChannel: 'MFN', shippedByAmazon: false, prime: false, business: false },
      ...{ timeZone: 'America/Los_Angeles', shippingService: 'Standard', buyerDataMasked: false },
      withheldByAmazon: [],
      addressCorrected: false,
    })
    expect(order.itemsShipped + order.itemsUnshipped).toBe(3)
    expect(order.itemsShipped).toBeGreaterThan(0)
    expect(order.shippingAddress?.phone).toMatch(/\d/)
  })

  test('has the amounts of its lines as Amazon gives them', async () => {
    const orderId = await place('fbm-unshipped', ['MUG'], 2)
    const [item] = (await read(orderId)).items
    const [told] = (await world.amazon.order(orderId)).orderItems
    const partOf = (kind: string) =>
      told.proceeds.breakdowns.find(({ type }: { type: string }) => type === kind)?.subtotal.amount
    expect(item).toMatchObject({
      ...{ condition: 'NEW', conditionSubtype: 'NEW', quantityShipped: 0, quantityUnshipped: 2 },
      rowPrice: { amount: partOf('ITEM'), currency: 'USD' },
      rowTax: { amount: partOf('TAX') },
      shippingPrice: { amount: partOf('SHIPPING') },
    })
  })

  test('names the Commerce products of a line, and by whose word they stand for it', async () => {
    await world.call('replaceProductMatch', {
      params: { storeId: STORE, key: 'SET' },
      body: { components: [{ sku: 'MUG', quantity: 2 }, { sku: 'FEW' }] },
    })
    const { items } = await read(await place('fbm-unshipped', ['SET', 'MUG']))
    expect(items).toMatchObject([
      {
        ...{ matchKey: 'SET', matchedBy: 'staff' },
        commerceProducts: [
          { sku: 'MUG', quantity: 2 },
          { sku: 'FEW', quantity: 1 },
        ],
      },
      { matchKey: 'MUG', matchedBy: 'same-sku', commerceProducts: [{ sku: 'MUG', quantity: 1 }] },
    ])
  })

  test('that Amazon ships says what Amazon withholds, instead of inventing it', async () => {
    const order = await read(await place('fba-shipped'))
    expect(order).toMatchObject({ fulfillmentChannel: 'AFN', shippedByAmazon: true, buyerName: null })
    expect(order.withheldByAmazon).toEqual(
      expect.arrayContaining(['recipientName', 'street', 'phone', 'giftMessage']),
    )
    expect(order.shippingAddress?.lines ?? []).toEqual([])
  })

  test('shows a viewer no word of the buyer, and offers nothing to do', async () => {
    const orderId = await place('fbm-gift-wrap', ['NOT-THERE'])
    const told = await read(orderId)
    expect(told.items[0]?.giftMessage).toEqual(expect.any(String))
    const seen = await read(orderId, { role: 'viewer' })
    expect(seen).toMatchObject({ buyerDataMasked: true, buyerName: '***', buyerEmail: null })
    expect(seen.actions.every(({ allowed }) => !allowed)).toBe(true)
    const secret = [told.buyerName, told.buyerEmail, told.items[0]?.giftMessage, told.shippingAddress?.phone]
    const text = JSON.stringify(seen)
    for (const word of [...secret, ...(told.shippingAddress?.lines ?? [])])
      expect(text).not.toContain(word ?? 'never')
  })

  test('has a history by kinds, and a link to the carrier’s page of each package', async () => {
    const orderId = await place('fbm-unshipped')
    const [made] = await world.shop.ordersOf(orderId)
    await world.shop.ship(made.entity_id, { MUG: 1 }, '1Z999AA10123456784')
    await world.run.jobs.enqueueNow(world.run.database, 'discover-shipments', {})
    await world.drain()
    const order = await read(orderId)
    const url = 'https://www.ups.com/track?tracknum=1Z999AA10123456784'
    expect(order.shipmentConfirmations).toMatchObject([{ state: 'accepted', trackingUrl: url }])
    const kinds = Object.fromEntries(order.history.map(({ code, kind }) => [code, kind]))
    expect(kinds).toMatchObject({
      ...{ received: 'amazon', 'commerce-order-created': 'import', invoiced: 'commerce' },
      'tracking-accepted': 'shipment',
    })
  })

  test('that came in while import was off is created by hand once it is on, and says so', async () => {
    await world.call('changeOrderSettings', {
      params: { storeId: STORE },
      body: { importAmazonOrders: false },
    })
    const orderId = await place('fbm-unshipped')
    const action = async () =>
      (await read(orderId)).actions.find(({ action }) => action === 'create-commerce-order')
    expect(await action()).toMatchObject({ allowed: false, reason: expect.stringMatching(/Enable/) })
    await world.call('changeOrderSettings', {
      params: { storeId: STORE },
      body: { importAmazonOrders: true },
    })
    expect(await action()).toMatchObject({ allowed: true, reason: null })
    await world.call('retryImport', at(orderId))
    await world.drain()
    expect(await read(orderId)).toMatchObject({ importState: 'created' })
  })
})

describe('the products of an order', () => {
  test('are told as Commerce has them now, with what keeps each from being sold', async () => {
    const orderId = await place('fbm-unshipped', ['MUG', 'OFF', 'SCARCE', 'NONE'], 2)
    const { items } = await world.call('readOrderProducts', { ...at(orderId), role: 'viewer' })
    expect(items.map(({ sku, problem }) => [sku, problem])).toEqual([
      ['MUG', null],
      ['OFF', 'disabled'],
      ['SCARCE', 'out-of-stock'],
      ['NONE', 'not-in-catalog'],
    ])
    expect(items[2]).toMatchObject({ quantity: 2, product: { name: 'Product SCARCE', salableQuantity: 1 } })
    await world.shop.setQuantity('SCARCE', 2)
    const again = await world.call('readOrderProducts', at(orderId))
    expect(again.items[2]?.problem).toBeNull()
  })

  test('of an imported order are not short of what it took itself', async () => {
    await world.shop.createProduct('LAST', { quantity: 1 })
    const orderId = await place('fbm-unshipped', ['LAST'])
    expect((await world.call('readOrderProducts', at(orderId))).items).toMatchObject([
      { product: { salableQuantity: 0 }, problem: null },
    ])
  })

  test('are not known while Commerce is away', async () => {
    const orderId = await place('fbm-unshipped')
    await world.shop.fault({ operation: '*', kind: 'error-503', count: null })
    const problem = await world.refused('readOrderProducts', at(orderId))
    await world.shop.endFaults()
    expect(problem).toMatchObject({ code: 'commerce-unavailable' })
  })
})
