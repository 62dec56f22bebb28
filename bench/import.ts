/**
 * `bench import`: 5,000 orders that wait in the simulated Amazon until they are invoiced in the embedded Commerce,
 * beside the same rows written by plain `pg` (docs/benchmarks.md).
 */

import pg from 'pg'
import { openBenchWorld } from './bench-world.ts'
import { placeOrders, stockPairs } from './place-orders.ts'
import { countInserts, type ReceivedRows, readReceivedRows } from './received-rows.ts'
import { until } from './until.ts'
import { writeRowsByPlainSql } from './write-rows-by-plain-sql.ts'

const ORDERS = Number(process.env.BENCH_ORDERS ?? 5_000)
const WITHIN_MS = 15 * 60_000
const LOOK_EVERY_MS = 500
/** An idle backend of PostgreSQL reports what it counted after ten seconds at the latest. */
const COUNTS_SETTLE_MS = 12_000

interface Measured {
  readonly ordersPerSecond: number
  readonly received: readonly ReceivedRows[]
  readonly plainSql: number
}

/** Our own run and, on the same server right after it, the plain one. */
async function measure(): Promise<Measured> {
  const world = await openBenchWorld()
  const client = new pg.Client({ connectionString: world.databaseUrl })
  await client.connect()
  try {
    await stockPairs(world, 10 * ORDERS)
    await placeOrders(world, { template: 'fbm-unshipped', count: ORDERS })
    const before = await countInserts(client)
    await world.startService()
    await until(
      () => invoiced(client),
      (count) => count >= ORDERS,
      WITHIN_MS,
      LOOK_EVERY_MS,
    )
    const seconds = await secondsOfImport(client)
    await requireAllRight(client)
    await new Promise((resolve) => setTimeout(resolve, COUNTS_SETTLE_MS))
    const received = await readReceivedRows(client, before)
    const plainSql = ORDERS / (await writeRowsByPlainSql(world.databaseUrl, received, ORDERS))
    return { ordersPerSecond: ORDERS / seconds, received, plainSql }
  } finally {
    await client.end()
    await world.stop()
  }
}

async function invoiced(client: pg.Client): Promise<number> {
  const { rows } = await client
    .query<{ count: string }>('select count(*) from orderferry.amazon_orders where invoiced_at is not null')
    .catch(() => ({ rows: [{ count: '0' }] }))
  return Number(rows[0]?.count)
}

/** From the beginning of the first search to the last invoice, as the service itself has written it down. */
async function secondsOfImport(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ seconds: string }>(
    `select extract(epoch from max(invoiced_at) - (select min(started_at) from orderferry.sync_runs)) as seconds
     from orderferry.amazon_orders`,
  )
  return Number(rows[0]?.seconds)
}

/** A fast import that is wrong is none. */
async function requireAllRight(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ orders: string; paid: string }>(
    `select count(distinct ext_order_id) as orders, count(*) filter (where total_paid = grand_total) as paid
     from commerce.sales_order`,
  )
  if (Number(rows[0]?.orders) !== ORDERS || Number(rows[0]?.paid) !== ORDERS) {
    throw new Error(
      `${ORDERS} orders were placed; Commerce has ${rows[0]?.orders}, ${rows[0]?.paid} of them paid.`,
    )
  }
}

const first = await measure()
const second = await measure()
const rows = second.received.reduce((sum, { inserted }) => sum + inserted, 0)
for (const { table, inserted } of second.received) {
  console.log(
    `  ${`${table.schema}.${table.name}`.padEnd(44)} ${String(inserted).padStart(8)} rows, on both sides`,
  )
}
const ours = Math.max(first.ordersPerSecond, second.ordersPerSecond)
const theirs = Math.max(first.plainSql, second.plainSql)
console.log(
  `bench import: ${(ours / theirs).toFixed(3)} (ours ${ours.toFixed(0)} orders/s, theirs ${theirs.toFixed(0)} orders/s by plain pg, ${(rows / ORDERS).toFixed(1)} rows an order)`,
)
