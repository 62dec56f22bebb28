/**
 * `bench import-memory`: the most memory that the service ever held while it imported 50,000 orders that waited in one
 * sync run, as Linux itself counts it (docs/benchmarks.md).
 */
import { readFileSync } from 'node:fs'
import { callJson } from 'orderferry/testing/json-http'
import pg from 'pg'
import { type BenchService, type BenchWorld, openBenchWorld } from './bench-world.ts'
import { placeOrders, stockPairs } from './place-orders.ts'
import { until } from './until.ts'

const ORDERS = Number(process.env.BENCH_ORDERS ?? 50_000)
const WITHIN_MS = 60 * 60_000
const LOOK_EVERY_MS = 5_000
const SAID_EVERY = ORDERS / 10

async function main(): Promise<void> {
  const world = await openBenchWorld()
  const client = new pg.Client({ connectionString: world.databaseUrl })
  try {
    await client.connect()
    await stockPairs(world, 10 * ORDERS)
    await placeOrders(world, { template: 'fbm-unshipped', count: ORDERS })
    const service = await world.startService()
    console.log(`  at its start: ${say(memoryOf(service))}`)
    await watchImport({ world, service, client })
    const { peak } = memoryOf(service)
    console.log(`bench import-memory: ${megabytes(peak)} (ours ${megabytes(peak)} MB at most, theirs none)`)
  } finally {
    await client.end()
    await world.stop()
  }
}

interface Import {
  readonly world: BenchWorld
  readonly service: BenchService
  readonly client: pg.Client
}

/** Somebody looks at the list all the while: the service answers people as it works. */
async function watchImport({ world, service, client }: Import): Promise<void> {
  let said = 0
  await until(
    async () => {
      await callJson(`${service.url}/api/v1/amazon-orders?perPage=200`, { token: world.apiToken })
      const invoiced = await countInvoiced(client)
      if (invoiced >= said + SAID_EVERY) {
        said = Math.floor(invoiced / SAID_EVERY) * SAID_EVERY
        console.log(`  ${invoiced} orders: ${say(memoryOf(service))}`)
      }
      return invoiced
    },
    (invoiced) => invoiced >= ORDERS,
    WITHIN_MS,
    LOOK_EVERY_MS,
  )
}

async function countInvoiced(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ orders: number }>(
    'select count(*)::int as orders from orderferry.amazon_orders where invoiced_at is not null',
  )
  return rows[0]?.orders ?? 0
}

interface Memory {
  /** Bytes in memory now (VmRSS). */
  readonly now: number
  /** Bytes in memory at most, ever since the process began (VmHWM). */
  readonly peak: number
}

/** https://www.man7.org/linux/man-pages/man5/proc_pid_status.5.html */
function memoryOf({ pid }: BenchService): Memory {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const bytesOf = (field: string) =>
    1024 * Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1])
  return { now: bytesOf('VmRSS'), peak: bytesOf('VmHWM') }
}

function say({ now, peak }: Memory): string {
  return `${megabytes(now)} MB now, ${megabytes(peak)} MB at most`
}

/** Of 2^20 bytes, rounded up: a limit that is just passed is passed. */
function megabytes(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20)
}

await main()
