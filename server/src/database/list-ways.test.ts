import { cloneTestDatabase, type TestDatabase } from '@orderferry/postgres/test-databases'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { connectDatabase, type Database } from './connect.ts'
import { cheapest, chooseWay, type ListWay } from './list-ways.ts'
import { migrateDatabase } from './migrate.ts'
import { amazonOrderList, type OrderFilter } from './order-filter.ts'
import { listOrderRows, listStatement, orderCountStatement } from './order-list.ts'
import { numberPatterns } from './order-number-patterns.ts'
import type { OrderSearch } from './order-sources.ts'
import type { OrderSort } from './order-steps.ts'

const ORDERS = 20_000
/** Bought before all others; more than are ever gathered without further thought. */
const OLD = 13_000

let database: TestDatabase
let db: Database

beforeAll(async () => {
  database = await cloneTestDatabase(inject('postgresUrl'), 'server', async (url) => {
    await migrateDatabase(url)
  })
  db = connectDatabase(database.url, 2)
  await storeOrders()
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

/** The higher its `n`, the later an order was bought. Two accounts; names and numbers follow from `n`. */
async function storeOrders(): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    await sql`insert into amazon_orders (account_id, store_id, amazon_order_id, marketplace_id, amazon_status, channel,
        purchased_at, amazon_updated_at, latest_ship_at, total_minor, currency, import_state, display_status, note_code,
        noted_at, received_at, updated_at, commerce_number)
      select case n % 2 when 0 then 'eu' else 'na' end, case n % 2 when 0 then 'de' else 'us' end,
        '111-' || lpad(n::text, 7, '0') || '-' || lpad((n * 7919 % 10000000)::text, 7, '0'), 'ATVPDKIKX0DER', 'SHIPPED',
        case n % 3 when 0 then 'FBA' else 'FBM' end, timestamptz '2026-01-01' + interval '1 minute' * n,
        timestamptz '2026-01-01', timestamptz '2026-02-01' + interval '1 minute' * (n * 31 % 20000), n * 17 % 30000, 'USD',
        'waiting', case n % 5 when 0 then 'Pending' else 'Shipped' end, 'received', now(), now(), now(),
        case when n % 4 = 0 then lpad(n::text, 9, '0') end
      from generate_series(1, ${sql.lit(ORDERS)}) as n`.execute(trx)
    const drawn = sql`from amazon_orders cross join lateral (select substr(amazon_order_id, 5, 7)::int as n) as drawn`
    await sql`insert into amazon_order_items
        (account_id, store_id, amazon_order_id, line, amazon_order_item_id, seller_sku, asin, quantity_ordered)
      select account_id, store_id, amazon_order_id, line, n::text || line,
        case when n <= ${sql.lit(OLD)} then 'OLD-' else 'NEW-' end || n % 100, 'B' || n % 1000, 1
      ${drawn} cross join generate_series(1, 2) as line`.execute(trx)
    await sql`insert into shipment_confirmations (account_id, store_id, amazon_order_id, package_reference,
        commerce_shipment_id, commerce_shipment_number, carrier_code, tracking_number, shipped_at, lines, state, queued_at)
      select account_id, store_id, amazon_order_id, '1', n, n::text, 'ups', '1Z' || n, now(), '[]', 'accepted', now()
      ${drawn} where n % 7 = 0`.execute(trx)
    // "Ada" bought all but every ninth order; one in fifty is of "Ada Lin".
    await sql`insert into buyer_words (account_id, store_id, amazon_order_id, word_index)
      select account_id, store_id, amazon_order_id, (account_id || ':' || word)::bytea
      ${drawn} cross join lateral (values ('ada', n % 9 <> 0), ('lin', n % 50 = 0)) as words (word, is_named)
      where is_named`.execute(trx)
  })
  await sql`analyze amazon_orders, amazon_order_items, shipment_confirmations, buyer_words`.execute(db)
}

const words = (...names: readonly string[]) =>
  [
    ['na', 'us'],
    ['eu', 'de'],
  ].map(([accountId = '', storeId = '']) => ({
    accountId,
    storeIds: [storeId],
    words: names.map((name) => [Buffer.from(`${accountId}:${name}`)]),
  }))

const search = (text: string, buyerWords = words(text)): OrderSearch => ({
  text,
  orderNumber: numberPatterns(text),
  buyerWords,
  trackingNumbers: [],
})

const newest: OrderSort = { column: 'purchased_at', descending: true }
const sorts: readonly OrderSort[] = [
  newest,
  { column: 'total', descending: true },
  { column: 'latest_ship_at', descending: false },
]
const ways: readonly ListWay[] = [
  { kind: 'gathered', lookup: 'among' },
  { kind: 'gathered', lookup: 'hashed' },
  { kind: 'gathered', lookup: 'each' },
  { kind: 'asked', rows: ORDERS },
]

async function numbersBy(
  way: ListWay,
  filter: OrderFilter,
  sort = newest,
  offset = 0,
): Promise<readonly string[]> {
  const { rows } = await listStatement({ filter, sort, limit: 26, offset }, way).execute(db)
  return rows.map(({ amazon_order_id }) => amazon_order_id)
}

/** The places in time of what is listed. */
function places(rows: readonly { readonly amazon_order_id: string }[]): readonly number[] {
  return rows.map(({ amazon_order_id }) => Number(amazon_order_id.slice(4, 11)))
}

describe('whichever way a list is read, it is the same', () => {
  test.each<[string, OrderFilter]>([
    ['a SKU of two thirds', { search: search('old-') }],
    ['a SKU of one in a hundred', { search: search('new-7') }],
    ['an ASIN', { search: search('b12') }],
    ['a tracking number', { search: search('1z14') }],
    ['a Commerce number', { search: search('16') }],
    ['an order number', { search: search('1110000') }],
    ['a name in a search', { search: search('ada') }],
    ['nothing', { search: search('nothing-at-all') }],
    ['a name of nearly all', { buyerWords: words('ada') }],
    ['two names', { buyerWords: words('ada', 'lin') }],
    ['no name', { buyerWords: [] }],
    ['a name in one store', { buyerWords: words('lin').slice(1), storeIds: ['de'], accountId: 'eu' }],
    ['a name and a status', { buyerWords: words('ada'), displayStatuses: ['Pending'] }],
    ['a SKU, a name and a channel', { search: search('old-'), buyerWords: words('lin'), channel: 'FBA' }],
  ])('for %s', async (_name, filter) => {
    for (const sort of sorts) {
      const [first, ...others] = await Promise.all(ways.map((way) => numbersBy(way, filter, sort, 7)))
      for (const other of others) expect(other).toEqual(first)
    }
  })

  test('and goes on after the same row', async () => {
    const filter = { search: search('old-') }
    const [, , last] = await listOrderRows(db, { filter, sort: newest, limit: 3, offset: 0 })
    for (const way of ways) {
      const { rows } = await listStatement(
        { filter, sort: newest, limit: 2, offset: 0, after: last },
        way,
      ).execute(db)
      expect(places(rows)).toEqual([OLD - 3, OLD - 4])
    }
  })
})

describe('a search that much of a list matches', () => {
  test('asks the newest orders one by one, without a list of all that match', async () => {
    const filter = { search: search('ada') }
    const way = await chooseWay(db, amazonOrderList, filter, 26)
    expect(way).toMatchObject({ kind: 'asked' })
    const rows = await listOrderRows(db, { filter, sort: newest, limit: 4, offset: 1 })
    // The last but two is one of the ninths that Ada did not buy.
    expect(places(rows)).toEqual([ORDERS - 1, ORDERS - 3, ORDERS - 4, ORDERS - 5])
    const { rows: plan } = await sql<{ 'QUERY PLAN': string }>`explain ${listStatement(
      { filter, sort: newest, limit: 26, offset: 0 },
      way,
    )}`.execute(db)
    const text = plan.map((row) => row['QUERY PLAN']).join('\n')
    expect(text).toContain('using amazon_orders_newest')
    expect(text).not.toMatch(/amazon_order_items_by_sku|Hash/)
  })

  test('finds what lies further back than it walks', async () => {
    const filter = { search: search('old-') }
    const way = await chooseWay(db, amazonOrderList, filter, 26)
    expect(way).toEqual({ kind: 'asked', rows: 5_000 })
    expect(await numbersBy(way, filter)).toEqual([])
    const rows = await listOrderRows(db, { filter, sort: newest, limit: 3, offset: 1 })
    expect(places(rows)).toEqual([OLD - 1, OLD - 2, OLD - 3])
  })

  test('ends where it ends', async () => {
    const filter = { search: search('old-') }
    const rows = await listOrderRows(db, { filter, sort: newest, limit: 26, offset: OLD - 2 })
    expect(places(rows)).toEqual([2, 1])
  })
})

test.each([
  ['what few orders have is looked up', 13_000, 1_000_000, 1_000_000, 1_000, 'among'],
  ['what a third has is asked of the newest', 300_000, 1_000_000, 1_000_000, 26, 'asked'],
  ['of a common name and a common status a list is made', 16_000, 62_000, 1_000_000, 26, 'hashed'],
  ['a list too long for memory is not', 60_000, 62_000, 1_000_000, 1_000, 'among'],
  ['few that are left are asked by themselves', 300_000, 3_000, 1_000_000, 26, 'each'],
])('%s', (_name, keys, met, all, rows, expected) => {
  const way = cheapest({ keys, met, all, rows })
  expect(way.kind === 'gathered' ? way.lookup : way.kind).toBe(expected)
})

test.each<[string, OrderFilter]>([
  ['of a channel', { channel: 'FBA' }],
  ['of a status in a store', { displayStatuses: ['Pending'], storeIds: ['us'], accountId: 'na' }],
  ['of what is not blocked', { blocked: false }],
])('an exact total %s reads no rows', async (_name, filter) => {
  await sql`vacuum amazon_orders`.execute(db)
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${orderCountStatement(filter)}`.execute(db)
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).toContain('Index Only Scan using amazon_orders_counted')
})
