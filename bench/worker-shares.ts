/**
 * The throughput proof of `npm run test:server`: orders that wait in the simulated Amazon are imported by three worker
 * processes on one PostgreSQL server (TEST_DATABASE_URL). Each worker must do its share; no order may come twice.
 */
import { CommerceShop } from 'orderferry/testing/commerce-shop'
import { callJson } from 'orderferry/testing/json-http'
import { WorkerProcess } from 'orderferry/testing/worker-process'
import pg from 'pg'
import { interruption } from '../scripts/interruption.ts'
import { type BenchWorld, openBenchWorld } from './bench-world.ts'
import { until } from './until.ts'

const ORDERS = 2_000
const WORKERS = 3
const SHARE_MIN = 0.1
const WITHIN_MS = 10 * 60_000
const SKU = 'SHARED'
const MINUTE_MS = 60_000

async function main(): Promise<void> {
  const serverUrl = process.env.TEST_DATABASE_URL
  if (serverUrl === undefined) throw new Error('TEST_DATABASE_URL is missing: npm run test:server sets it.')
  const signal = interruption()
  const world = await openBenchWorld(serverUrl)
  const client = new pg.Client({ connectionString: world.databaseUrl })
  const workers: WorkerProcess[] = []
  try {
    await client.connect()
    await placeOrders(world)
    const startedAt = performance.now()
    for (let count = 0; count < WORKERS; count += 1) workers.push(new WorkerProcess(world.worker))
    console.log(`${WORKERS} workers run: pids ${workers.map(({ pid }) => pid).join(', ')}`)
    await until(
      () => invoiced(client, signal),
      (orders) => orders >= ORDERS,
      WITHIN_MS,
    )
    const seconds = (performance.now() - startedAt) / 1000
    console.log(`${ORDERS} orders are invoiced after ${seconds.toFixed(1)} s`)
    // A worker that has stopped has also written down all that it did.
    for (const worker of workers) await worker.stop()
    requireShares(workers)
    await requireAllRight(client)
  } finally {
    for (const worker of workers) await worker.stop()
    await client.end()
    await world.stop()
  }
}

async function placeOrders({ simulator, sellerId, worker }: BenchWorld): Promise<void> {
  const shop = new CommerceShop(worker.shop.url, worker.shop.token)
  await shop.createProduct(SKU, { quantity: ORDERS })
  const now = Date.now()
  await callJson(`${simulator}/control/orders`, {
    body: {
      sellerId,
      template: 'fbm-unshipped',
      count: ORDERS,
      items: [{ sku: SKU, quantity: 1 }],
      purchasedAt: new Date(now - 20 * MINUTE_MS).toISOString(),
      updatedAt: new Date(now - 10 * MINUTE_MS).toISOString(),
    },
  })
}

async function invoiced(client: pg.Client, signal: AbortSignal): Promise<number> {
  signal.throwIfAborted()
  const { rows } = await client.query<{ orders: number }>(
    'select count(*)::int as orders from orderferry.amazon_orders where invoiced_at is not null',
  )
  return rows[0]?.orders ?? 0
}

function requireShares(workers: readonly WorkerProcess[]): void {
  const shares = workers.map((worker) => ({ pid: worker.pid, jobs: worker.jobsDone('import-order') }))
  for (const { pid, jobs } of shares) console.log(`worker ${pid} did ${jobs} import-order jobs`)
  const idle = shares.filter(({ jobs }) => jobs < ORDERS * SHARE_MIN)
  if (idle.length > 0) {
    throw new Error(`Of ${ORDERS} orders a worker did less than a tenth: ${JSON.stringify(idle)}`)
  }
}

/** Amazon's totals against Commerce's, order by order. */
async function requireAllRight(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ stored: number; orders: number; right: number }>(
    `select (select count(*)::int from commerce.sales_order) as stored,
       count(distinct amazon.amazon_order_id)::int as orders,
       count(*) filter (where commerce.grand_total * 100 = amazon.total_minor
         and commerce.total_paid = commerce.grand_total)::int as right
     from orderferry.amazon_orders as amazon
     join commerce.sales_order as commerce on commerce.ext_order_id = amazon.amazon_order_id`,
  )
  const [found] = rows
  if (found?.stored !== ORDERS || found.orders !== ORDERS || found.right !== ORDERS) {
    throw new Error(`${ORDERS} orders were placed; in Commerce there are: ${JSON.stringify(found)}`)
  }
  console.log(`${ORDERS} orders stand in Commerce, each once, paid, with Amazon’s total`)
}

await main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
