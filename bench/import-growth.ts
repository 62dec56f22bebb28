/**
 * `bench import-growth`: what an order costs where 100,000 are stored, against where 1,000 are (docs/benchmarks.md).
 * Two whole worlds run side by side and import in turn, so that whatever slows the machine down slows both.
 */
import { callJson } from 'orderferry/testing/json-http'
import pg from 'pg'
import { type BenchService, type BenchWorld, openBenchWorld } from './bench-world.ts'
import { copyStoredOrders } from './copy-stored-orders.ts'
import { placeOrders, stockPairs } from './place-orders.ts'
import { SAMPLE_SIZE, storeSample } from './store-sample.ts'
import { until } from './until.ts'

const MANY = Number(process.env.BENCH_STORED ?? 100_000)
const FEW = 1_000
const ORDERS = Number(process.env.BENCH_ORDERS ?? 500)
const ROUNDS = 10
const QUANTITY = 10_000_000
const WITHIN_MS = 5 * 60_000
const LOOK_EVERY_MS = 100

interface Shop {
  readonly stored: number
  readonly world: BenchWorld
  readonly service: BenchService
  readonly client: pg.Client
  readonly secondsOfRounds: number[]
}

async function main(): Promise<void> {
  const shops: Shop[] = []
  try {
    for (const stored of [FEW, MANY]) shops.push(await openShop(stored))
    // The first round warms both up: programs are compiled, plans made, caches filled.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const shop of round % 2 === 0 ? shops : shops.toReversed()) {
        const seconds = await importRound(shop)
        if (round === 0) continue
        shop.secondsOfRounds.push(seconds)
        console.log(`  round ${round}, ${shop.stored} stored: ${perOrder(seconds)} ms an order`)
      }
    }
    report(shops)
  } finally {
    for (const { world, client } of shops) {
      await client.end()
      await world.stop()
    }
  }
}

async function openShop(stored: number): Promise<Shop> {
  const world = await openBenchWorld()
  const client = new pg.Client({ connectionString: world.databaseUrl })
  try {
    await client.connect()
    await stockPairs(world, QUANTITY)
    await storeSample(world, client)
    await copyStoredOrders(client, stored / SAMPLE_SIZE - 1)
    // As the database itself has done long before so many orders have come in.
    await client.query('vacuum (analyze)')
    await client.query('checkpoint')
    await sayWhatIsStored(client)
    return { stored, world, client, service: await world.startService(), secondsOfRounds: [] }
  } catch (error) {
    await client.end()
    await world.stop()
    throw error
  }
}

/** Seconds from the first page that brings these orders to the last invoice, as the service has written them down. */
async function importRound({ world, service, client }: Shop): Promise<number> {
  const before = await newestCommerceOrder(client)
  await placeOrders(world, { template: 'fbm-unshipped', count: ORDERS })
  await callJson(`${service.url}/api/v1/amazon-stores/bench-us/sync-runs`, {
    method: 'POST',
    token: world.apiToken,
  })
  const invoiced = await until(
    () => invoicedSince(client, before),
    ({ orders }) => orders === ORDERS,
    WITHIN_MS,
    LOOK_EVERY_MS,
  )
  await requireAllRight(client, before)
  return invoiced.seconds
}

async function newestCommerceOrder(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ id: number }>('select max(entity_id) as id from commerce.sales_order')
  return rows[0]?.id ?? 0
}

/** By the index over Commerce's ids: looking must cost the same in both shops. */
async function invoicedSince(
  client: pg.Client,
  before: number,
): Promise<{ orders: number; seconds: number }> {
  const { rows } = await client.query<{ orders: number; seconds: number }>(
    `select count(*)::int as orders, extract(epoch from max(invoiced_at) - min(received_at))::float8 as seconds
     from orderferry.amazon_orders where commerce_order_id > $1 and invoiced_at is not null`,
    [before],
  )
  return rows[0] ?? { orders: 0, seconds: 0 }
}

/** A fast import that is wrong is none. */
async function requireAllRight(client: pg.Client, before: number): Promise<void> {
  const { rows } = await client.query<{ paid: number }>(
    'select count(*)::int as paid from commerce.sales_order where entity_id > $1 and total_paid = grand_total',
    [before],
  )
  if (rows[0]?.paid !== ORDERS) throw new Error(`Of ${ORDERS} orders ${rows[0]?.paid} are paid in Commerce.`)
}

async function sayWhatIsStored(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ schema: string; rows: string; size: string }>(
    `select nspname as schema, sum(reltuples)::bigint::text as rows,
       pg_size_pretty(sum(pg_total_relation_size(pg_class.oid))) as size
     from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where relkind = 'r' and nspname in ('orderferry', 'commerce') group by nspname order by nspname desc`,
  )
  const { rows: states } = await client.query<{ state: string; orders: number }>(
    'select import_state as state, count(*)::int as orders from orderferry.amazon_orders group by import_state order by 2 desc',
  )
  const orders = states.reduce((sum, one) => sum + one.orders, 0)
  console.log(`  ${orders} stored orders: ${states.map((one) => `${one.orders} ${one.state}`).join(', ')}`)
  for (const { schema, rows: count, size } of rows) console.log(`    ${schema}: ${count} rows, ${size}`)
}

function report([few, many]: readonly Shop[]): void {
  if (few === undefined || many === undefined) throw new Error('There are two shops to compare.')
  const ratio = median(many.secondsOfRounds) / median(few.secondsOfRounds)
  const words = [many, few].map(
    ({ secondsOfRounds, stored }) => `${perOrder(median(secondsOfRounds))} ms an order with ${stored} stored`,
  )
  console.log(`bench import-growth: ${ratio.toFixed(3)} (ours ${words[0]}, theirs ${words[1]})`)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

function perOrder(seconds: number): string {
  return ((seconds / ORDERS) * 1000).toFixed(2)
}

await main()
