/** Many orders may wait for one product: what staff mend is written for all of them, and nobody else waits for it. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { ACCOUNT, STORE, startTestWorld, type TestWorld } from '../testing/test-world.ts'
import { retriedAtOnce, retryWaitingOrders } from './retry-waiting-orders.ts'

let world: TestWorld

beforeAll(async () => {
  world = await startTestWorld(inject('postgresUrl'))
})
afterAll(() => world.stop())

const of = (amazonOrderId: string) => ({ accountId: ACCOUNT, storeId: STORE, amazonOrderId })
const events = [
  { code: 'product-enabled', sku: 'RARE' },
  { code: 'product-stock-set', sku: 'RARE', quantities: 'default 3' },
] as const

async function placeFor(sku: string): Promise<string> {
  const { orderId } = await world.amazon.placeOrder({
    template: 'fbm-unshipped',
    items: [{ sku, quantity: 1 }],
  })
  await world.sync()
  return orderId
}

const retry = (orders: readonly string[]) =>
  world.run.database
    .transaction()
    .execute((trx) =>
      retryWaitingOrders(
        world.run,
        trx,
        { orders: orders.map(of), events, actor: 'the clerk' },
        world.run.clock(),
      ),
    )

async function jobsOf(orderIds: readonly string[]): Promise<readonly { readonly is_due: boolean }[]> {
  const keys = orderIds.map((one) => Object.values(of(one)).join(' '))
  const { rows } = await sql<{ is_due: boolean }>`
    select start_after <= now() as is_due from orderferry_jobs.job
    where name = 'import-order' and state = 'created' and singleton_key = any(${keys})`.execute(
    world.run.database,
  )
  return rows
}

async function codesOf(orderId: string): Promise<readonly string[]> {
  const rows = await world.run.database
    .selectFrom('order_events')
    .select('code')
    .where('amazon_order_id', '=', orderId)
    .where('actor', '=', 'the clerk')
    .orderBy('event_id')
    .execute()
  return rows.map(({ code }) => code)
}

test('an order that is not blocked any more is left alone, and not counted', async () => {
  await world.shop.createProduct('THERE', { quantity: 5 })
  const imported = await placeFor('THERE')
  const blocked = await placeFor('RARE')
  expect(await retry([imported, blocked, 'gone'])).toBe(1)
  expect(await codesOf(imported)).toEqual([])
  expect(await jobsOf([imported])).toEqual([])
  expect(await codesOf(blocked)).toEqual(['product-enabled', 'product-stock-set'])
  expect(await jobsOf([blocked])).toEqual([{ is_due: true }])
  await world.drain()
})

test('an attempt that waits for later is made at once', async () => {
  const blocked = await placeFor('RARE')
  await world.run.jobs.enqueueAll(world.run.database, 'import-order', [of(blocked)], { afterMs: 3_600_000 })
  expect(await jobsOf([blocked])).toEqual([{ is_due: false }])
  await retry([blocked])
  expect(await jobsOf([blocked])).toEqual([{ is_due: true }])
  await world.drain()
})

test('more than are tried at once are due for the next sweep', async () => {
  const blocked = await placeFor('RARE')
  const copies = Array.from({ length: retriedAtOnce + 1 }, (_, at) => `copy-${String(at).padStart(5, '0')}`)
  await sql`
    insert into amazon_orders
    select (jsonb_populate_record(
      amazon_orders, jsonb_build_object('amazon_order_id', copy, 'retry_at', now() + interval '1 day')
    )).*
    from amazon_orders, unnest(${copies}::text[]) as copy where amazon_order_id = ${blocked}`.execute(
    world.run.database,
  )
  expect(await retry(copies)).toBe(copies.length)
  expect(await jobsOf(copies)).toHaveLength(retriedAtOnce)
  const due = await world.run.database
    .selectFrom('amazon_orders')
    .select('amazon_order_id')
    .where('retry_at', '<=', world.run.clock())
    .where('amazon_order_id', 'like', 'copy-%')
    .execute()
  expect(due.map((row) => row.amazon_order_id)).toEqual([copies.at(-1)])
})
