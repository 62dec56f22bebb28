/**
 * `bench commerce`: how many orders the embedded Commerce makes, invoices and ships in a second over its REST, beside the
 * same rows written by plain `pg` (docs/benchmarks.md).
 */
import { callJson } from 'orderferry/testing/json-http'
import pg from 'pg'
import { type BenchWorld, openBenchWorld } from './bench-world.ts'
import { PAIRS, stockPairs } from './place-orders.ts'
import { countInserts, type ReceivedRows, readReceivedRows } from './received-rows.ts'
import { writeRowsByPlainSql } from './write-rows-by-plain-sql.ts'

const ORDERS = Number(process.env.BENCH_ORDERS ?? 3_000)
/** As many connections as the other side has. */
const AT_ONCE = 8
const ROUNDS = 2
/** An idle backend of PostgreSQL reports what it counted after ten seconds at the latest. */
const COUNTS_SETTLE_MS = 12_000
const WRITES = 'inserts and updates'

interface Measured {
  readonly ours: number
  readonly theirs: number
  readonly received: readonly ReceivedRows[]
}

const operations = ['orders', 'invoices', 'shipments'] as const
type Operation = (typeof operations)[number]

/** One round on a fresh server: each operation of ours, and the plain one right after it. */
async function measureAll(): Promise<Readonly<Record<Operation, Measured>>> {
  const world = await openBenchWorld()
  const client = new pg.Client({ connectionString: world.databaseUrl })
  // What fails is said by the call that failed.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await stockPairs(world, 10 * ORDERS)
    await countsSettle()
    const call = (path: string, body: unknown): Promise<unknown> =>
      callJson(`${world.commerce}/rest/V1/${path}`, { body, token: world.commerceToken })
    const ids: number[] = []
    const orders = await measure(world, client, async (at) => {
      const { entity_id } = (await call('orders', { entity: orderOf(at) })) as { entity_id: number }
      ids.push(entity_id)
    })
    const invoices = await measure(world, client, async (at) => {
      await call(`order/${ids[at]}/invoice`, {})
    })
    const shipments = await measure(world, client, async (at) => {
      await call(`order/${ids[at]}/ship`, { tracks: [trackOf(at)] })
    })
    await requireAllRight(client)
    return { orders, invoices, shipments }
  } finally {
    await client.end()
    await world.stop()
  }
}

async function measure(
  { databaseUrl }: BenchWorld,
  client: pg.Client,
  operate: (at: number) => Promise<void>,
): Promise<Measured> {
  const before = await countInserts(client, WRITES)
  const startedAt = performance.now()
  let next = 0
  const worker = async () => {
    while (next < ORDERS) await operate(next++)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const seconds = (performance.now() - startedAt) / 1000
  await countsSettle()
  const received = await readReceivedRows(client, before, WRITES)
  const theirs = ORDERS / (await writeRowsByPlainSql(databaseUrl, received, ORDERS))
  return { ours: ORDERS / seconds, theirs, received }
}

function countsSettle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, COUNTS_SETTLE_MS))
}

const ADDRESS = {
  firstname: 'Jane',
  lastname: 'Buyer',
  street: ['1 Market Street', 'Floor 2'],
  city: 'San Francisco',
  region: 'California',
  region_id: 12,
  postcode: '94105',
  country_id: 'US',
  telephone: '555-0100',
}

/** Two lines of a pair, with tax and shipping: the fields that an import sends. */
function orderOf(at: number) {
  const number = `111-${String(at).padStart(7, '0')}-${String(at % 9973).padStart(7, '0')}`
  const rows = ['A', 'B'].map((name, index) => ({ sku: `BENCH-${at % PAIRS}-${name}`, quantity: index + 1 }))
  const both = (amounts: Readonly<Record<string, number>>) => ({
    ...amounts,
    ...Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [`base_${name}`, amount])),
  })
  return {
    customer_email: `${at}@marketplace.amazon.com`,
    customer_is_guest: 1,
    increment_id: `AMZ-${number}`,
    ext_order_id: number,
    store_id: 1,
    state: 'new',
    status: 'pending',
    is_virtual: 0,
    order_currency_code: 'USD',
    base_currency_code: 'USD',
    base_to_order_rate: 1,
    ...both({ subtotal: 60, shipping_amount: 5, shipping_incl_tax: 5.4, shipping_tax_amount: 0.4 }),
    ...both({ tax_amount: 5.2, discount_amount: 0, grand_total: 70.2 }),
    total_qty_ordered: 3,
    weight: 1.5,
    shipping_description: 'Amazon - Standard',
    items: rows.map(({ sku, quantity }, index) => ({
      sku,
      name: sku,
      product_type: 'simple',
      qty_ordered: quantity,
      ext_order_item_id: `${number}-${index}`,
      weight: 0.5,
      ...both({ price: 20, original_price: 20, price_incl_tax: 21.6, row_total: 20 * quantity }),
      ...both({ row_total_incl_tax: 21.6 * quantity, tax_amount: 1.6 * quantity }),
    })),
    billing_address: { ...ADDRESS, address_type: 'billing' },
    payment: { method: 'checkmo', ...both({ amount_ordered: 70.2, shipping_amount: 5 }) },
    status_histories: [{ comment: `Amazon order ${number}`, status: 'pending', entity_name: 'order' }],
    extension_attributes: {
      shipping_assignments: [
        {
          shipping: { address: { ...ADDRESS, address_type: 'shipping' }, method: 'flatrate_flatrate' },
          items: [],
        },
      ],
      orderferry: { once: true, reserve: 'place' },
    },
  }
}

function trackOf(at: number) {
  return { track_number: `1Z${at}`, title: 'United Parcel Service', carrier_code: 'ups' }
}

/** Fast and wrong is not fast. */
async function requireAllRight(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ complete: string; reserved: string }>(
    `select
       (select count(*) from commerce.sales_order where state = 'complete' and total_paid = grand_total) as complete,
       (select coalesce(sum(quantity), 0) from commerce.inventory_reservation) as reserved`,
  )
  if (Number(rows[0]?.complete) !== ORDERS || Number(rows[0]?.reserved) !== 0) {
    throw new Error(
      `Of ${ORDERS} orders ${rows[0]?.complete} are complete; ${rows[0]?.reserved} units are reserved.`,
    )
  }
}

const rounds: Readonly<Record<Operation, Measured>>[] = []
for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureAll())
const ratios = operations.map((operation) => {
  const measured = rounds.map((round) => round[operation])
  const ours = Math.max(...measured.map((one) => one.ours))
  const theirs = Math.max(...measured.map((one) => one.theirs))
  const received = measured[0]?.received ?? []
  for (const { table, inserted } of received) {
    console.log(
      `  ${`${table.schema}.${table.name}`.padEnd(44)} ${String(inserted).padStart(8)} rows, on both sides`,
    )
  }
  const rows = received.reduce((sum, { inserted }) => sum + inserted, 0) / ORDERS
  console.log(
    `bench commerce-${operation}: ${(ours / theirs).toFixed(3)} (ours ${ours.toFixed(0)}/s, theirs ${theirs.toFixed(0)}/s by plain pg, ${rows.toFixed(1)} rows each)`,
  )
  return { operation, ratio: ours / theirs }
})
const worst = ratios.reduce((least, one) => (one.ratio < least.ratio ? one : least))
console.log(
  `bench commerce: ${worst.ratio.toFixed(3)} (the slowest: ${worst.operation}; 0.3 is what we want at least)`,
)
