import { cloneTestDatabase, type TestDatabase } from '@orderferry/postgres/test-databases'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { connectDatabase, type Database } from './connect.ts'
import { migrateDatabase } from './migrate.ts'
import { amazonOrderList, type OrderFilter, toHundredths } from './order-filter.ts'
import { orderCountStatement, orderListStatement } from './order-list.ts'
import { numberPatterns } from './order-number-patterns.ts'
import type { OrderSort } from './order-steps.ts'

let database: TestDatabase
let db: Database

beforeAll(async () => {
  database = await cloneTestDatabase(inject('postgresUrl'), 'server', async (url) => {
    await migrateDatabase(url)
  })
  db = connectDatabase(database.url, 1)
  await storeOrders(20_000)
  await sql`set enable_seqscan = off`.execute(db)
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

/** As many as it takes for PostgreSQL to weigh its ways as it does over a million. */
async function storeOrders(orders: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    await sql`insert into amazon_orders (account_id, store_id, amazon_order_id, marketplace_id, amazon_status, channel,
        purchased_at, amazon_updated_at, programs, latest_ship_at, total_minor, currency, import_state, retry_at,
        display_status, note_code, noted_at, received_at, updated_at, commerce_number)
      select 'na', 'us', lpad((n % 900)::text, 3, '1') || '-' || lpad((n * 7919 % 10000000)::text, 7, '0') || '-' || lpad(n::text, 7, '0'),
        'ATVPDKIKX0DER', case n % 20 when 0 then 'UNSHIPPED' else 'SHIPPED' end, 'FBM', now() - interval '1 hour' * n,
        now() - interval '1 hour' * (n % 7000), case n % 50 when 0 then '{PRIME}'::text[] else '{}' end,
        now() + interval '1 minute' * (n * 31 % 20000), n * 17 % 30000, 'USD', case n % 100 when 0 then 'blocked' else 'waiting' end,
        now(), case n % 100 when 0 then 'Pending' else 'Shipped' end, 'received', now(), now(), now(), n::text
      from generate_series(1, ${sql.lit(orders)}) as n`.execute(trx)
  })
  await sql`analyze amazon_orders`.execute(db)
}

async function planOf(
  statement: { execute: unknown } & ReturnType<typeof orderCountStatement>,
): Promise<string> {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${statement}`.execute(db)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

const newest: OrderSort = { column: 'purchased_at', descending: true }
const buyerWords = [{ accountId: 'na', storeIds: ['us'], words: [[Buffer.from('x')]] }]
const search = { text: 'MUG', orderNumber: null, buyerWords: [], trackingNumbers: [] }

describe('a list over many orders walks an index', () => {
  test.each<[OrderSort['column'], boolean, string]>([
    ['purchased_at', true, 'amazon_orders_newest'],
    ['purchased_at', false, 'amazon_orders_newest'],
    ['amazon_updated_at', true, 'amazon_orders_by_update'],
    ['latest_ship_at', false, 'amazon_orders_by_ship_date'],
    ['amazon_order_id', true, 'amazon_orders_by_number'],
    ['total', true, 'amazon_orders_by_total'],
    ['total', false, 'amazon_orders_by_total'],
    ['display_status', false, 'amazon_orders_by_status'],
    ['display_status', true, 'amazon_orders_by_status'],
  ])('sorted by %s, descending %s: %s', async (column, descending, index) => {
    const statement = await orderListStatement(db, {
      filter: {},
      sort: { column, descending },
      limit: 26,
      offset: 0,
    })
    const plan = await planOf(statement as never)
    const walked = plan.slice(plan.indexOf('Limit'))
    expect(walked).toMatch(new RegExp(`Scan (Backward )?using ${index} `))
    expect(walked).not.toMatch(/Sort/)
  })

  const anHourAgo = { from: new Date(Date.now() - 3_600_000).toISOString(), to: undefined }
  const today = { from: new Date().toISOString().slice(0, 10), to: undefined }
  const zones = [
    { timeZone: 'Asia/Tokyo', marketplaceIds: ['A1VC38T7YXB528'] },
    { timeZone: 'America/Los_Angeles', marketplaceIds: ['ATVPDKIKX0DER'] },
  ]

  test.each<[string, OrderFilter, string]>([
    ['a status', { displayStatuses: ['Pending'] }, 'amazon_orders_counted'],
    ['the beginning of a number', { orderNumber: numberPatterns('1112212') }, 'amazon_orders_by_number'],
    ['its second group', { orderNumber: numberPatterns('1112212') }, 'amazon_orders_by_second_group'],
    ['its end', { orderNumber: numberPatterns('1112212') }, 'amazon_orders_by_number_end'],
    ['a least total', { totalMin: '299.50' }, 'amazon_orders_by_total'],
    ['a time', { purchased: { ...anHourAgo, zones: [] } }, 'amazon_orders_newest'],
    ['days of one zone', { purchased: { ...today, zones: zones.slice(1) } }, 'amazon_orders_newest'],
    ['days of several zones', { purchased: { ...today, zones } }, 'amazon_orders_newest'],
    ['a program', { programs: ['PRIME'] }, 'amazon_orders_with_programs'],
    ['what is blocked', { blocked: true }, 'amazon_orders_(blocked|due_for_retry)'],
    ['what is late', { shipBefore: new Date(0) }, 'amazon_orders_to_ship'],
    ['a wish to cancel', { cancellationRequested: true }, 'amazon_orders_with_cancellation_request'],
    ['a buyer', { buyerWords }, 'buyer_words'],
    ['a SKU', { search }, 'amazon_order_items_by_sku'],
    ['an ASIN', { search }, 'amazon_order_items_by_asin'],
    ['a Commerce number', { search }, 'amazon_orders_by_commerce_number'],
    ['a tracking number', { search }, 'shipment_confirmations_by_tracking_number'],
  ])('for %s', async (_name, filter, index) => {
    expect(await planOf(orderCountStatement(filter))).toMatch(new RegExp(`on ${index}|using ${index}`))
  })

  test('for a buyer of several accounts, without looking at every order', async () => {
    const others = buyerWords.map((words) => ({ ...words, accountId: 'eu' }))
    const plan = await planOf(orderCountStatement({ buyerWords: [...buyerWords, ...others] }))
    expect(plan.match(/using buyer_words/g)).toHaveLength(2)
    expect(plan).not.toMatch(/SubPlan/)
  })

  test('and gathers what is narrowed, but not what is merely of some stores', async () => {
    const textOf = async (filter: OrderFilter) =>
      (await orderListStatement(db, { filter, sort: newest, limit: 26, offset: 0 })).compile(db).sql
    expect(await textOf({ displayStatuses: ['Error'] })).toContain('materialized')
    expect(await textOf({ storeIds: ['us'], accountId: 'na' })).not.toContain('materialized')
    expect(amazonOrderList.isNarrowed({ storeIds: ['us'] })).toBe(false)
  })
})

describe('an amount in hundredths', () => {
  test.each([
    ['25', 'up', 2500n],
    ['25.5', 'down', 2550n],
    ['0.01', 'up', 1n],
    ['1.005', 'up', 101n],
    ['1.005', 'down', 100n],
    ['999999999999.99', 'up', 99999999999999n],
  ] as const)('%s %s is %s', (amount, rounding, hundredths) => {
    expect(toHundredths(amount, rounding)).toBe(hundredths)
  })
})
