/**
 * Lays a million Amazon orders into the service's own tables by SQL: six stores of two accounts over two years, in the
 * proportions of a shop that is at work. All of it follows from an order's number, so that each run has the same rows.
 *
 * Every fourth order has a buyer whose name opens and is found; what Amazon answered is a few bytes that nobody opens.
 */
import { sealOrder } from 'orderferry/database/order-vault'
import type { SecretKey } from 'orderferry/platform/secret-box'
import type pg from 'pg'

export interface SeededStore {
  readonly accountId: string
  readonly storeId: string
  readonly marketplaceId: string
  readonly currency: string
  /** Of a thousand orders. */
  readonly share: number
}

export const seededStores: readonly SeededStore[] = [
  store('na-grid', 'shop-us', 'ATVPDKIKX0DER', 'USD', 450),
  store('na-grid', 'shop-ca', 'A2EUQ1WTGCTBG2', 'CAD', 100),
  store('na-grid', 'shop-mx', 'A1AM78C64UM0Y8', 'MXN', 45),
  store('eu-grid', 'shop-de', 'A1PA6795UKMFR9', 'EUR', 250),
  store('eu-grid', 'shop-uk', 'A1F83G8C2ARO7P', 'GBP', 150),
  store('eu-grid', 'shop-se', 'A2NODRKZP88ZB9', 'SEK', 5),
]

const DAYS = 730
const NAMES = 3_000
const BATCH = 10_000
const GIVEN_NAMES = ['Ada', 'Bruno', 'Chiara', 'Dmitri', 'Elif', 'Farid', 'Greta', 'Hiro', 'Ines', 'Jonas']
const SYLLABLES = [
  'ba',
  'den',
  'fol',
  'gri',
  'hal',
  'kor',
  'lin',
  'mar',
  'nov',
  'pel',
  'rus',
  'sten',
  'tor',
  'vik',
  'zan',
]

export async function seedGridOrders(
  client: pg.Client,
  keys: ReadonlyMap<string, SecretKey>,
  orders: number,
): Promise<void> {
  await client.query('set session_replication_role = replica')
  await client.query("set work_mem = '256MB'")
  await client.query("set maintenance_work_mem = '1GB'")
  const indexes = await dropIndexes(client)
  await client.query(INSERT_ORDERS, [orders, DAYS, shares()])
  await client.query(INSERT_ITEMS)
  await client.query(INSERT_BLOCKERS)
  await client.query(INSERT_CONFIRMATIONS)
  await client.query(INSERT_EVENTS)
  await insertBuyers(client, keys)
  for (const index of indexes) await client.query(index)
  await client.query('set session_replication_role = origin')
  await client.query('vacuum (analyze)')
  await client.query('checkpoint')
}

/** Built over what is there they take a fraction of the time. Gives the statements that make them again. */
async function dropIndexes(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; statement: string }>(
    `select indexname as name, indexdef as statement from pg_indexes
     where schemaname = 'orderferry' and not exists (select from pg_constraint where conname = indexname)
       and tablename in ('amazon_orders', 'amazon_order_items', 'buyer_words', 'shipment_confirmations', 'order_events')`,
  )
  for (const { name } of rows) await client.query(`drop index orderferry.${name}`)
  return rows.map(({ statement }) => statement)
}

function store(
  accountId: string,
  storeId: string,
  marketplaceId: string,
  currency: string,
  share: number,
): SeededStore {
  return { accountId, storeId, marketplaceId, currency, share }
}

/** Each store as often as its share says: an order takes the one at its place. */
function shares(): string {
  return JSON.stringify(
    seededStores.flatMap(({ accountId, storeId, marketplaceId, currency, share }) =>
      Array.from({ length: share }, () => [accountId, storeId, marketplaceId, currency]),
    ),
  )
}

/** A number between 0 and `below`, the same for the same order each time. */
const chance = (salt: number, below: number) =>
  `(hashint8extended(n, ${salt}) & 9223372036854775807) % ${below}`

/** What is new waits, what is old is done; of a thousand old orders sixty were canceled. */
const STATUS = `case
    when age > 20 then case when dice < 60 then 'Canceled' when dice < 62 then 'Unfulfillable' when dice < 65 then 'Error'
      when dice < 120 then 'Shipped' else 'Completed' end
    when age > 2 then case when dice < 60 then 'Canceled' when dice < 70 then 'Error' when dice < 85 then 'Partially Shipped'
      when dice < 260 then 'Unshipped' when dice < 700 then 'Shipped' else 'Completed' end
    else case when dice < 30 then 'Canceled' when dice < 60 then 'Error' when dice < 65 then 'Pending Availability'
      when dice < 330 then 'Pending' when dice < 350 then 'Partially Shipped' when dice < 900 then 'Unshipped'
      else 'Shipped' end
  end`

const INSERT_ORDERS = `
  insert into amazon_orders (
    account_id, store_id, amazon_order_id, marketplace_id, amazon_status, channel, purchased_at, amazon_updated_at,
    service_level, programs, latest_ship_at, total_minor, currency, import_state, import_reason, retry_at,
    commerce_order_id, commerce_number, commerce_state, commerce_status, commerce_read_at, stock_reserved, invoiced_at,
    completed_at, display_status, note_code, note_parameters, noted_at, received_at, updated_at)
  select store ->> 0, store ->> 1,
    lpad(((n * 6180339887) % 900 + 100)::text, 3, '0') || '-' || substr(digits, 1, 7) || '-' || substr(digits, 8, 7),
    store ->> 2,
    case status when 'Completed' then 'SHIPPED' when 'Error' then 'UNSHIPPED' else upper(replace(status, ' ', '_')) end,
    case when channel_dice < 35 then 'FBA' else 'FBM' end,
    bought, bought + interval '1 hour' * (1 + dice % 40), 'STANDARD',
    case when program_dice < 150 then '{PRIME}'::text[] when program_dice < 200 then '{AMAZON_BUSINESS}'
      when program_dice < 204 then '{PRIME,AMAZON_BUSINESS}' when program_dice < 206 then '{PREORDER}' else '{}' end,
    case when status in ('Pending', 'Canceled') then null else bought + interval '1 hour' * (24 + dice % 48) end,
    case when status in ('Pending', 'Pending Availability') then null else 199 + price end,
    case when status in ('Pending', 'Pending Availability') then null else store ->> 3 end,
    case when status in ('Completed', 'Shipped', 'Unshipped', 'Partially Shipped') then 'created'
      when status = 'Error' then 'blocked' when status in ('Canceled', 'Unfulfillable') then 'notRequired' else 'waiting' end,
    case when status = 'Canceled' then 'canceled' when status like 'Pending%' then 'awaiting-payment' end,
    case when status = 'Error' then now() + interval '1 day' end,
    case when is_created then n end, case when is_created then lpad(n::text, 9, '0') end,
    case when is_created then case status when 'Completed' then 'complete' else 'processing' end end,
    case when is_created then case status when 'Completed' then 'complete' else 'processing' end end,
    case when is_created then bought + interval '1 day' end, is_created, case when is_created then bought end,
    case when status = 'Completed' then bought + interval '3 days' end, status,
    case when is_created then 'invoiced' when status = 'Error' then 'retry-requested' else 'received' end, '{}',
    bought + interval '1 hour', bought + interval '5 minutes', bought + interval '1 hour'
  from (
    select *, ${STATUS} as status from (
      select n, $3::jsonb -> (${chance(1, 1000)})::int as store,
        lpad(((n * 6180339887) % 100000000000000)::text, 14, '0') as digits,
        now() - interval '1 day' * ($2::float8 * ($1::int - n) / $1::int) as bought,
        $2::float8 * ($1::int - n) / $1::int as age,
        ${chance(2, 1000)} as dice, ${chance(3, 100)} as channel_dice, ${chance(4, 1000)} as program_dice,
        (${chance(5, 1000)}) * (${chance(6, 250)}) as price
      from generate_series(1, $1::int) as n
    ) as drawn
  ) as placed
  cross join lateral (select status in ('Completed', 'Shipped', 'Unshipped', 'Partially Shipped') as is_created) as made`

/** One line or two; one SKU in fifty lines is the same, and of the others some sell better. */
const INSERT_ITEMS = `
  insert into amazon_order_items (account_id, store_id, amazon_order_id, line, amazon_order_item_id, seller_sku, asin,
    title, quantity_ordered, quantity_fulfilled, total_minor, currency)
  select account_id, store_id, amazon_order_id, line, (n % 100000000000)::text || line,
    'SKU-' || lpad(sku::text, 5, '0'), 'B0' || lpad(sku::text, 8, '0'), 'Product ' || sku, 1 + sku % 3,
    case when display_status in ('Shipped', 'Completed') then 1 + sku % 3 else 0 end, total_minor / lines, currency
  from amazon_orders
  cross join lateral (select hashtextextended(amazon_order_id, 7) & 9223372036854775807 as n) as drawn
  cross join lateral (select (1 + n % 2)::int as lines) as length
  cross join lateral generate_series(1, lines) as line
  cross join lateral (
    select case when n % 50 = 0 then 0 else least(n / line % 2000, n / 2000 % 2000) end as sku) as sold`

const INSERT_BLOCKERS = `
  insert into order_blockers (account_id, store_id, amazon_order_id, position, code, sku, parameters)
  select account_id, store_id, amazon_order_id, 0, 'sku-not-in-catalog', seller_sku,
    jsonb_build_object('sku', seller_sku, 'asin', asin)
  from amazon_orders join amazon_order_items using (account_id, store_id, amazon_order_id)
  where import_state = 'blocked' and line = 1`

const INSERT_CONFIRMATIONS = `
  insert into shipment_confirmations (account_id, store_id, amazon_order_id, package_reference, commerce_shipment_id,
    commerce_shipment_number, carrier_code, tracking_number, shipped_at, lines, state, queued_at)
  select account_id, store_id, amazon_order_id, '1', commerce_order_id, commerce_number, 'ups',
    '1ZBENCH' || lpad(commerce_order_id::text, 11, '0'), purchased_at, '[]', 'accepted', purchased_at
  from amazon_orders where channel = 'FBM' and display_status in ('Shipped', 'Completed')`

const INSERT_EVENTS = `
  insert into order_events (account_id, store_id, amazon_order_id, code, actor, happened_at)
  select account_id, store_id, amazon_order_id, 'received', 'system', received_at
  from amazon_orders order by purchased_at`

async function insertBuyers(client: pg.Client, keys: ReadonlyMap<string, SecretKey>): Promise<void> {
  const names = Array.from({ length: NAMES }, (_, index) => nameOf(index))
  const { rows } = await client.query<{
    account_id: string
    store_id: string
    amazon_order_id: string
    name: number
  }>(
    `select account_id, store_id, amazon_order_id,
       ((hashtextextended(amazon_order_id, 8) & 9223372036854775807) % $1)::int as name
     from amazon_orders where hashtextextended(amazon_order_id, 9) % 4 = 0`,
    [NAMES],
  )
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH).map((row) => {
      const key = keys.get(row.account_id)
      if (key === undefined) throw new Error(`The account ${row.account_id} has no key.`)
      const orderKey = {
        accountId: row.account_id,
        storeId: row.store_id,
        amazonOrderId: row.amazon_order_id,
      }
      const name = names[row.name] ?? ''
      const read = { buyer: { name }, recipient: null, packages: [] } as unknown as Parameters<
        typeof sealOrder
      >[1]['read']
      return { row, sealed: sealOrder({ current: key, all: [key] }, { key: orderKey, answer: null, read }) }
    })
    const keysOf = (part: 'account_id' | 'store_id' | 'amazon_order_id') => batch.map(({ row }) => row[part])
    await client.query(
      'insert into sealed_order_data select * from unnest($1::text[], $2::text[], $3::text[], $4::bytea[], $5::bytea[])',
      [
        keysOf('account_id'),
        keysOf('store_id'),
        keysOf('amazon_order_id'),
        batch.map(({ sealed }) => sealed.sealedBuyer),
        batch.map(({ sealed }) => sealed.sealedAnswer),
      ],
    )
    const words = batch.flatMap(({ row, sealed }) => sealed.buyerWords.map((word) => ({ row, word })))
    await client.query(
      'insert into buyer_words (account_id, store_id, amazon_order_id, word_index) select * from unnest($1::text[], $2::text[], $3::text[], $4::bytea[])',
      [
        words.map(({ row }) => row.account_id),
        words.map(({ row }) => row.store_id),
        words.map(({ row }) => row.amazon_order_id),
        words.map(({ word }) => word),
      ],
    )
  }
}

/** A given name of ten, as in life shared by many, and a family name that few share. */
function nameOf(index: number): string {
  const syllable = (at: number) => SYLLABLES[at % SYLLABLES.length] ?? ''
  const family = `${syllable(index)}${syllable(Math.floor(index / 15))}${syllable(Math.floor(index / 225))}`
  return `${GIVEN_NAMES[index % GIVEN_NAMES.length]} ${family.charAt(0).toUpperCase()}${family.slice(1)}`
}
