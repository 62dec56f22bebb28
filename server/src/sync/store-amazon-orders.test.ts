import { DATA_SETS } from '@orderferry/domain/amazon/data-sets'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { getOrder } from '../amazon/get-order.ts'
import { listStoresWithSettings } from '../database/amazon-accounts.ts'
import { readOrder } from '../database/amazon-orders.ts'
import type { PlacedOrder } from '../testing/simulated-amazon.ts'
import { ACCOUNT, STORE, startTestWorld, type TestWorld } from '../testing/test-world.ts'
import { storeAmazonOrders } from './store-amazon-orders.ts'

let world: TestWorld

beforeAll(async () => {
  world = await startTestWorld(inject('postgresUrl'))
  await world.shop.createProduct('MUG', { quantity: 100 })
})
afterAll(() => world.stop())

const row = ({ orderId }: PlacedOrder) =>
  readOrder(world.run.database, { accountId: ACCOUNT, storeId: STORE, amazonOrderId: orderId })

async function answerOf({ orderId }: PlacedOrder): Promise<unknown> {
  const client = await world.run.amazon(ACCOUNT)
  const found = await getOrder(client, { amazonOrderId: orderId, includedData: DATA_SETS })
  return found.kind === 'found' ? found.order : null
}

/** Stores an answer as a step does that was held up on its way. */
async function store(answer: unknown) {
  const stores = await listStoresWithSettings(world.run.database, ACCOUNT)
  return world.run.database
    .transaction()
    .execute((trx) =>
      storeAmazonOrders(
        world.run,
        trx,
        { accountId: ACCOUNT, operation: 'getOrder', orders: [answer], stores, isWhole: true },
        world.run.clock(),
      ),
    )
}

test('an answer of Amazon’s that was overtaken by a newer one changes nothing', async () => {
  const order = await world.amazon.placeOrder({
    template: 'fbm-pending',
    items: [{ sku: 'MUG', quantity: 1 }],
  })
  const overtaken = await answerOf(order)
  await store(overtaken)
  await world.amazon.transition(order.orderId, 'Canceled')
  await store(await answerOf(order))
  expect(await store(overtaken)).toEqual({ ordersNew: 0, ordersChanged: 0 })
  expect(await row(order)).toMatchObject({ amazon_status: 'CANCELLED', import_state: 'notRequired' })
})

/** Everything that the service and its jobs keep, looked through as text and, for sealed columns, byte by byte. */
async function tablesThatHold(words: string): Promise<readonly string[]> {
  const { database } = world.run
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name
    from pg_tables
    where schemaname in ('orderferry', 'orderferry_jobs')`.execute(database)
  const bytes = Buffer.from(words).toString('hex')
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql`
      select 1
      from ${sql.raw(name)} as row
      where position(lower(${words}) in lower(row::text)) > 0 or position(${bytes} in row::text) > 0
      limit 1`.execute(database)
    if (rows.length > 0) found.push(name)
  }
  return found
}

test('what a buyer told Amazon stands nowhere in our database as it is', async () => {
  const order = await world.amazon.placeOrder({
    template: 'fbm-unshipped',
    items: [{ sku: 'MUG', quantity: 1 }],
  })
  await world.sync()
  expect(await row(order)).toMatchObject({ import_state: 'created' })
  expect(await tablesThatHold(order.orderId)).toContain('orderferry.amazon_orders')
  const { buyer, recipient } = await world.amazon.order(order.orderId)
  const { name, addressLine1 } = recipient.deliveryAddress
  for (const words of [buyer.buyerName, buyer.buyerEmail, name, addressLine1]) {
    expect(words).toMatch(/.{5}/)
    expect(await tablesThatHold(words)).toEqual([])
  }
})
