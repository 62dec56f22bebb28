/**
 * `bench grid`: All Orders over a million orders, through the API over HTTP: every page, sort, filter and search that
 * is promised, beside the same statement sent by plain `pg` (docs/benchmarks.md).
 */
import { orderListQuerySchema } from '@orderferry/contract/order-list'
import { AccountKeys } from 'orderferry/database/account-keys'
import { sealRefreshToken } from 'orderferry/database/account-tokens'
import { connectDatabase, type Database, sessionSettings } from 'orderferry/database/connect'
import { orderCountStatement, orderListStatement } from 'orderferry/database/order-list'
import { questionOf, sortOf } from 'orderferry/http/routes/order-list'
import { filterOf } from 'orderferry/orders/find-orders'
import type { StaffRun } from 'orderferry/orders/staff-run'
import { systemClock } from 'orderferry/platform/clock'
import { parseSecretKey, type SecretKey } from 'orderferry/platform/secret-box'
import pg from 'pg'
import { type BenchWorld, openBenchWorld } from './bench-world.ts'
import { type GridQuery, gridQueries, limitsMs } from './grid-queries.ts'
import { seededStores, seedGridOrders } from './seed-grid-orders.ts'

const ORDERS = Number(process.env.BENCH_ORDERS ?? 1_000_000)
/** Of a dozen answers the 95th part in a hundred is the slowest: one pause of the machine would be the figure. */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 40)
const WARM_UP = 2
/** Below it what an answer costs besides its statement is most of it, and says nothing of the statement. */
const COMPARED_FROM_MS = 20

interface Measured {
  readonly query: GridQuery
  readonly ms: readonly number[]
  /** The statement by `pg`; null where a query has several. */
  readonly theirs: number | null
}

const empty: string[] = []
const world = await openBenchWorld()
const database = connectDatabase(world.databaseUrl, 4)
const secretKeys = { current: parseSecretKey(world.worker.secretKeyText), previous: null }
const keys = new AccountKeys(secretKeys)
const options = Object.entries(sessionSettings)
  .map(([name, value]) => `-c ${name}=${value}`)
  .join(' ')
const client = new pg.Client({ connectionString: world.databaseUrl, options })
await client.connect()
try {
  const startedAt = performance.now()
  await seedGridOrders(client, await connectStores(database, keys), ORDERS)
  console.log(`  ${ORDERS} orders laid in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
  const service = await world.startService('http')
  const measured: Measured[] = []
  // A service that has answered for a while; one that has just begun compiles as it goes.
  for (const query of gridQueries(systemClock())) await ask(service.url, world, query)
  for (const query of gridQueries(systemClock())) measured.push(await measure(service.url, world, query))
  report(measured)
  if (empty.length > 0 && ORDERS >= 1_000_000)
    throw new Error(`A list that finds nothing is quick and proves nothing: ${empty.join(' | ')}`)
} finally {
  await client.end()
  await database.destroy()
  await world.stop()
}

async function connectStores(db: Database, keys: AccountKeys): Promise<ReadonlyMap<string, SecretKey>> {
  const now = systemClock()
  const made = new Map<string, SecretKey>()
  for (const store of seededStores) {
    const { accountId, storeId, marketplaceId } = store
    if (!made.has(accountId)) {
      const { key, wrapped } = await keys.create(db, accountId)
      made.set(accountId, key)
      await db
        .insertInto('amazon_accounts')
        .values({
          account_id: accountId,
          region: accountId.startsWith('na') ? 'NA' : 'EU',
          seller_id: accountId.toUpperCase(),
          wrapped_key: wrapped,
          sealed_refresh_token: sealRefreshToken(key, accountId, 'Atzr|none'),
          authorized_at: now,
          authorization_expires_at: now,
          next_sync_at: now,
          created_at: now,
        })
        .execute()
    }
    const shared = { website_id: 1, website_code: 'base', email: 'bench@example.com', connected_at: now }
    const times = { synced_until: now, created_at: now, updated_at: now }
    const ids = { account_id: accountId, store_id: storeId, marketplace_id: marketplaceId, name: storeId }
    await db
      .insertInto('amazon_stores')
      .values({ ...ids, ...shared, ...times })
      .execute()
    await db
      .insertInto('order_settings')
      .values({
        account_id: accountId,
        store_id: storeId,
        settings: JSON.stringify({ commerceStoreId: 1 }),
        updated_at: now,
      })
      .execute()
  }
  return made
}

async function ask(url: string, { apiToken }: BenchWorld, { path, query }: GridQuery): Promise<string> {
  const answer = await fetch(`${url}/api/v1${path}?${query}`, {
    headers: { authorization: `Bearer ${apiToken}` },
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${query}: ${answer.status} ${text.slice(0, 500)}`)
  return text
}

/** Ours and theirs in turn, so that whatever slows the machine down slows both. */
async function measure(url: string, world: BenchWorld, query: GridQuery): Promise<Measured> {
  const statement = await statementOf(query)
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const startedAt = performance.now()
    const text = await ask(url, world, query)
    const ms = performance.now() - startedAt
    if (round === 0) noteEmpty(query, text)
    if (round >= 0) ours.push(ms)
    if (statement === null) continue
    const sentAt = performance.now()
    await client.query(statement.sql, [...statement.parameters])
    if (round >= 0) theirs.push(performance.now() - sentAt)
  }
  return { query, ms: ours, theirs: theirs.length === 0 ? null : percentile(theirs, 50) }
}

function noteEmpty({ part, query }: GridQuery, text: string): void {
  const { items } = JSON.parse(text) as { items?: readonly unknown[] }
  const isMeantToBeEmpty = query.includes('nothing') || (part === 'filters' && query.includes('page=40'))
  if (items?.length === 0 && !isMeantToBeEmpty) empty.push(query)
}

async function statementOf({ path, query }: GridQuery) {
  if (path !== '/amazon-orders') return null
  const asked = orderListQuerySchema.parse(Object.fromEntries(new URLSearchParams(query)))
  const owner = { role: 'owner', storeIds: null } as const
  const filter = await filterOf({ database, keys } as StaffRun, questionOf(asked, owner, systemClock))
  if (asked.count === 'exact') return orderCountStatement(filter).compile(database)
  const offset = (asked.page - 1) * asked.perPage
  const wish = { filter, sort: sortOf(asked.sort), limit: asked.perPage + 1, offset }
  return (await orderListStatement(database, wish)).compile(database)
}

function percentile(ms: readonly number[], percent: number): number {
  const sorted = ms.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0
}

function report(measured: readonly Measured[]): void {
  for (const { query, ms, theirs } of measured) {
    const pgMs = theirs === null ? '' : `pg ${theirs.toFixed(1)}`
    console.log(
      `  ${query.part.padEnd(8)} p50 ${percentile(ms, 50).toFixed(1).padStart(6)}  p95 ${percentile(ms, 95).toFixed(1).padStart(6)}  ${pgMs.padEnd(10)} ${query.query}`,
    )
  }
  for (const [part, limit] of Object.entries(limitsMs)) {
    const ofPart = measured.filter(({ query }) => query.part === part)
    const p50 = Math.max(...ofPart.map(({ ms }) => percentile(ms, 50)))
    const p95 = Math.max(...ofPart.map(({ ms }) => percentile(ms, 95)))
    console.log(
      `bench grid-${part}: ${p95.toFixed(1)} (ours ${p50.toFixed(1)} ms p50 and ${p95.toFixed(1)} ms p95 of the slowest query, theirs none; ${limit} ms is the most that we want)`,
    )
  }
  const compared = measured.flatMap(({ ms, theirs, query }) =>
    theirs === null || theirs < COMPARED_FROM_MS ? [] : [{ ours: percentile(ms, 50), theirs, query }],
  )
  const worst = compared.toSorted((a, b) => b.ours / b.theirs - a.ours / a.theirs)[0]
  console.log(
    worst === undefined
      ? `bench grid: 1.000 (ours and theirs none: no statement takes ${COMPARED_FROM_MS} ms)`
      : `bench grid: ${(worst.ours / worst.theirs).toFixed(3)} (ours ${worst.ours.toFixed(1)} ms, theirs ${worst.theirs.toFixed(1)} ms by plain pg: ${worst.query.query})`,
  )
}
