/** The whole product as processes of its own on a durable PostgreSQL, with an account connected and nothing imported. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@orderferry/postgres/embedded-postgres'
import { cloneTestDatabase, type TestDatabase } from '@orderferry/postgres/test-databases'
import { AccountKeys } from 'orderferry/database/account-keys'
import { sealRefreshToken } from 'orderferry/database/account-tokens'
import { createApiToken } from 'orderferry/database/api-tokens'
import { connectDatabase } from 'orderferry/database/connect'
import { requireSecretKey } from 'orderferry/database/installation'
import { migrateDatabase } from 'orderferry/database/migrate'
import { parseSecretKey } from 'orderferry/platform/secret-box'
import { callJson } from 'orderferry/testing/json-http'
import { type WorkerSurroundings, workerEnvironment } from 'orderferry/testing/worker-process'
import { freePort } from '../scripts/free-port.ts'
import { until } from './until.ts'

const checkout = join(import.meta.dirname, '..')
const DAY_MS = 24 * 3_600_000
/** More than anybody asks for. */
const CALLS_PER_SECOND = 1_000

export interface BenchWorld {
  readonly databaseUrl: string
  readonly simulator: string
  readonly commerce: string
  readonly commerceToken: string
  readonly sellerId: string
  /** What a worker of this world is told. */
  readonly worker: WorkerSurroundings
  /** For the service's API. */
  readonly apiToken: string
  /** Starts the service as one process, as people run it; it begins with a sync run. */
  readonly startService: (roles?: 'http' | 'http,worker') => Promise<BenchService>
  readonly stop: () => Promise<void>
}

export interface BenchService {
  readonly pid: number
  readonly url: string
  readonly stop: () => Promise<void>
}

/** @param serverUrl a PostgreSQL server to make the database on; left out, an embedded one is started */
export async function openBenchWorld(serverUrl?: string): Promise<BenchWorld> {
  const database = await (serverUrl === undefined
    ? embeddedDatabase()
    : cloneTestDatabase(serverUrl, 'empty', async () => undefined))
  const running: ChildProcess[] = []
  const stop = async () => {
    for (const child of running.reverse()) await end(child)
    await database.drop()
  }
  try {
    const worlds = await startWorlds(database.url, running)
    const secretKeyText = randomBytes(32).toString('base64')
    const apiToken = await connectAccount(database.url, secretKeyText, worlds.seller.refreshToken)
    const worker: WorkerSurroundings = {
      secretKeyText,
      config: { databaseUrl: database.url, amazon: worlds.application },
      amazon: { url: worlds.simulator },
      shop: { url: worlds.commerce, token: worlds.commerceToken },
    }
    return {
      databaseUrl: database.url,
      simulator: worlds.simulator,
      commerce: worlds.commerce,
      commerceToken: worlds.commerceToken,
      sellerId: worlds.seller.sellerId,
      worker,
      apiToken,
      startService: (roles = 'http,worker') => startService(worker, roles, running),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startService(
  worker: WorkerSurroundings,
  roles: string,
  running: ChildProcess[],
): Promise<BenchService> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...workerEnvironment(worker),
    ORDERFERRY_ROLES: roles,
    ORDERFERRY_PORT: String(port),
    ORDERFERRY_COMMERCE_AT_ONCE: '24',
    LOG_LEVEL: 'warn',
  }
  const child = run('server/bin/orderferry.mjs', env, ['start'])
  running.push(child)
  await answers(`${url}/readyz`)
  return { pid: child.pid ?? 0, url, stop: () => end(child) }
}

async function embeddedDatabase(): Promise<TestDatabase> {
  const home = await mkdtemp(join(tmpdir(), 'orderferry-bench-'))
  const postgres = await startEmbeddedPostgres({ home, port: await freePort(), database: 'bench' })
  return {
    url: postgres.url,
    drop: async () => {
      await postgres.stop()
      // PostgreSQL's last process may write a moment longer.
      await rm(home, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

/** The simulator and the embedded Commerce, with one seller, no limits and nothing sold. */
async function startWorlds(databaseUrl: string, running: ChildProcess[]) {
  const [simulatorPort, commercePort] = [await freePort(), await freePort()]
  const simulator = `http://127.0.0.1:${simulatorPort}`
  const commerce = `http://127.0.0.1:${commercePort}`
  running.push(
    run('simulator/src/main.ts', {
      SIMULATOR_PORT: String(simulatorPort),
      SIMULATOR_FILE: ':memory:',
      SIMULATOR_WORLD: 'empty',
    }),
    run('commerce/src/main.ts', {
      COMMERCE_PORT: String(commercePort),
      DATABASE_URL: databaseUrl,
      COMMERCE_CONTROL: '1',
    }),
  )
  await answers(`${simulator}/control/world`)
  await answers(`${commerce}/control/faults`)
  const seller: { sellerId: string; refreshToken: string } = await callJson(`${simulator}/control/sellers`, {
    body: { sellerId: 'A1BENCH', storeName: 'Bench' },
  })
  // Not `lifted`, which says nothing: from a plan the service learns, by the header, that it need not wait.
  await callJson(`${simulator}/control/usage-plans`, {
    body: { operation: '*', rate: CALLS_PER_SECOND, burst: CALLS_PER_SECOND },
  })
  const { application }: { application: { clientId: string; clientSecret: string } } = await callJson(
    `${simulator}/control/world`,
  )
  const { token: commerceToken }: { token: string } = await callJson(`${commerce}/control/tokens`, {
    body: {},
  })
  return { simulator, commerce, commerceToken, seller, application }
}

function run(program: string, env: NodeJS.ProcessEnv, parameters: readonly string[] = []): ChildProcess {
  return spawn(process.execPath, [join(checkout, program), ...parameters], {
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function answers(url: string): Promise<boolean> {
  return until(
    () =>
      fetch(url).then(
        (answer) => answer.ok,
        () => false,
      ),
    (ok) => ok,
  )
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  child.kill('SIGTERM')
  await ended
}

/** Gives a token for the API. */
async function connectAccount(url: string, secretKeyText: string, refreshToken: string): Promise<string> {
  await migrateDatabase(url)
  const database = connectDatabase(url, 2)
  const now = new Date()
  const connectedAt = new Date(now.getTime() - DAY_MS)
  const secretKeys = { current: parseSecretKey(secretKeyText), previous: null }
  await requireSecretKey(database, secretKeys, now)
  const { key, wrapped } = await new AccountKeys(secretKeys).create(database, 'na-bench')
  await database
    .insertInto('amazon_accounts')
    .values({
      account_id: 'na-bench',
      region: 'NA',
      seller_id: 'A1BENCH',
      wrapped_key: wrapped,
      sealed_refresh_token: sealRefreshToken(key, 'na-bench', refreshToken),
      authorized_at: now,
      authorization_expires_at: new Date(now.getTime() + 365 * DAY_MS),
      next_sync_at: now,
      created_at: now,
    })
    .execute()
  await database
    .insertInto('amazon_stores')
    .values({
      account_id: 'na-bench',
      store_id: 'bench-us',
      marketplace_id: 'ATVPDKIKX0DER',
      name: 'Bench',
      email: 'bench@example.com',
      website_id: 1,
      website_code: 'base',
      connected_at: connectedAt,
      synced_until: connectedAt,
      created_at: now,
      updated_at: now,
    })
    .execute()
  await database
    .insertInto('order_settings')
    .values({
      account_id: 'na-bench',
      store_id: 'bench-us',
      settings: JSON.stringify({ commerceStoreId: 1 }),
      updated_at: now,
    })
    .execute()
  const apiToken = await createApiToken(database, { role: 'owner', label: 'bench', now })
  await database.destroy()
  return apiToken
}
