/**
 * The orders that Amazon prints in its documentation, answered as printed, end as Commerce orders with Amazon's total to
 * the cent; one that the import table does not let through would stand here with its reason.
 */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { addStore } from './stores/add-store.ts'
import { connectAccount } from './stores/connect-account.ts'
import { startTestWorld, type TestWorld } from './testing/test-world.ts'

/** Made up, as in `npm start -- --world examples`: what a US dollar is worth. */
const RATES = { BRL: '6.05', GBP: '0.79', JPY: '149.5', TRY: '36.6' }

/** By Amazon number, in which shop and with what total; every one of the eight is let through. */
const PUBLISHED: readonly (readonly [orderId: string, channel: string, total: string, currency: string])[] = [
  ['028-1234567-8901234', 'FBM', '125.00', 'TRY'],
  ['114-9876543-1234567', 'FBM', '49.99', 'USD'],
  ['123-4567890-1234567', 'FBM', '154.99', 'USD'],
  ['171-2345678-9012345', 'FBM', '1599.90', 'BRL'],
  ['171-9876543-2109876', 'FBM', '299.90', 'BRL'],
  ['202-1234567-8901234', 'FBM', '103.97', 'GBP'],
  ['202-7654321-1098765', 'FBM', '34.99', 'GBP'],
  ['250-1234567-8901234', 'FBA', '19940', 'JPY'],
]

let world: TestWorld

beforeAll(async () => {
  world = await startTestWorld(inject('postgresUrl'))
  await world.amazon.control('reset', { world: 'examples' })
  await openShop()
  await connectSellers()
  await world.drain()
})
afterAll(() => world.stop())

async function openShop(): Promise<void> {
  for (const [currency, rate] of Object.entries(RATES)) {
    await world.shop.control('currencies', { store: 'default', currency, allowed: true })
    await world.shop.control('rates', { from: 'USD', to: currency, rate })
  }
  for (const [orderId] of PUBLISHED)
    for (const { product } of (await world.amazon.order(orderId)).orderItems)
      await world.shop.createProduct(product.sellerSku, { quantity: 100 })
}

/** Each store begins where its seller was connected, before the oldest of the orders; storing one starts its sync. */
async function connectSellers(): Promise<void> {
  const { sellers } = await world.amazon.control('world')
  for (const { sellerId, region, refreshToken, marketplaces, connectedAt } of sellers) {
    const account = { region: region.toUpperCase(), sellerId, refreshToken, syncEveryMinutes: 60 }
    const { accountId } = await connectAccount(world.run, account)
    for (const marketplaceId of marketplaces) {
      const added = await addStore(world.run, {
        accountId,
        marketplaceId,
        name: `Examples ${marketplaceId}`,
        email: 'shop@example.com',
        websiteCode: 'base',
        connectedAt: new Date(connectedAt),
        importAmazonOrders: true,
      })
      expect(added.kind).toBe('added')
    }
  }
}

test('all eight are stored, and nothing else', async () => {
  const rows = await world.run.database.selectFrom('amazon_orders').select('amazon_order_id').execute()
  expect(rows.map(({ amazon_order_id: id }) => id).sort()).toEqual(PUBLISHED.map(([id]) => id))
})

test.each(PUBLISHED)('%s (%s) is in Commerce with %s %s', async (orderId, channel, total, currency) => {
  const orders = await world.shop.ordersOf(orderId)
  expect(orders).toHaveLength(1)
  expect(orders[0]).toMatchObject({
    grand_total: Number(total),
    order_currency_code: currency,
    base_currency_code: 'USD',
    total_due: 0,
    base_total_due: 0,
    state: channel === 'FBA' ? 'complete' : expect.stringMatching(/processing|complete/),
  })
})

test('no job broke', () => {
  expect(world.failures).toEqual([])
})
