/**
 * A whole small world for tests of the steps: a simulated Amazon with one seller, an embedded Commerce with a few
 * products, and the service's parts on a database of their own. Jobs lie in the real queue; `drain` runs them until
 * none is left, so that a test waits for no clock.
 */
import { randomBytes } from 'node:crypto'
import { startCommerce } from '@orderferry/commerce/start-commerce'
import { cloneTestDatabase } from '@orderferry/postgres/test-databases'
import { startSimulator } from '@orderferry/simulator/start-simulator'
import { assembleRun } from '../assemble-run.ts'
import type { Config } from '../config.ts'
import { sealRefreshToken } from '../database/account-tokens.ts'
import { connectDatabase } from '../database/connect.ts'
import { requireSecretKey } from '../database/installation.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { jobNames } from '../jobs/job-names.ts'
import { JobQueue } from '../jobs/job-queue.ts'
import { pipeline } from '../pipeline.ts'
import { systemClock } from '../platform/clock.ts'
import { openLog } from '../platform/log.ts'
import { parseSecretKey } from '../platform/secret-box.ts'
import type { Run } from '../sync/run.ts'
import { CommerceShop } from './commerce-shop.ts'
import { type DrainOptions, drainJobs } from './drain-jobs.ts'
import { SimulatedAmazon } from './simulated-amazon.ts'

const US = 'ATVPDKIKX0DER'
export const ACCOUNT = 'na-a1test'
export const STORE = 'us-shop'

export interface TestWorld {
  readonly run: Run
  readonly amazon: SimulatedAmazon
  readonly shop: CommerceShop
  readonly config: Config
  readonly secretKeyText: string
  /** What the jobs threw that was a bug: a test that expects none says so. */
  readonly failures: unknown[]
  /** Runs all jobs that are due, until none is left. */
  readonly drain: (options?: DrainOptions) => Promise<void>
  /** A sync run by hand, with all that follows. */
  readonly sync: () => Promise<void>
  /** Our clock is set wrong by so many minutes; Amazon's and Commerce's are right. */
  readonly setOurClockWrong: (minutes: number) => void
  /** Time passes on both sides, without waiting for it. */
  readonly minutesPass: (minutes: number) => Promise<void>
  readonly stop: () => Promise<void>
}

export interface TestWorldOptions {
  /** False: a plain Magento, without our module. */
  readonly module?: boolean
  readonly commerceDeadlineMs?: number
}

export async function startTestWorld(
  postgresUrl: string,
  options: TestWorldOptions = {},
): Promise<TestWorld> {
  const database = await cloneTestDatabase(postgresUrl, 'server-with-jobs', prepareTemplate)
  const simulator = await startSimulator({ port: 0, file: ':memory:', world: 'empty' })
  const commerce = await startCommerce({
    databaseUrl: database.url,
    port: 0,
    control: true,
    world: 'empty',
    ...(options.module === false ? { orderferryModule: false } : {}),
  })
  const amazon = await SimulatedAmazon.withSeller(simulator.url)
  const shop = new CommerceShop(commerce.url, await commerce.createToken())
  const secretKeyText = randomBytes(32).toString('base64')
  const config = testConfig({
    secretKeyText,
    databaseUrl: database.url,
    amazon,
    shop,
    commerceDeadlineMs: options.commerceDeadlineMs,
  })
  const closers: (() => Promise<unknown>)[] = []
  const kysely = connectDatabase(database.url, 10)
  const queue = new JobQueue(database.url, { connectionsMax: 4, onError: () => undefined })
  let offsetMs = 0
  const clock = () => new Date(systemClock().getTime() + offsetMs)
  const log = openLog({ level: 'silent', destination: process.stdout })
  const run = await assembleRun(config, { database: kysely, queue, clock, log }, (_part, close) =>
    closers.push(close),
  )
  const definitions = pipeline(run)
  await queue.start(jobNames)
  await requireSecretKey(kysely, config.secretKeys, clock())
  await connectStore(run, amazon.refreshToken)
  const failures: unknown[] = []
  const drain = (options?: DrainOptions) => drainJobs(run, definitions, failures, options)
  return {
    run,
    amazon,
    shop,
    config,
    secretKeyText,
    failures,
    drain,
    sync: async () => {
      await run.jobs.enqueueNow(kysely, 'discover-orders', { accountId: ACCOUNT, requestedBy: 'staff' })
      await drain()
    },
    setOurClockWrong: (minutes) => {
      offsetMs += minutes * 60_000
    },
    minutesPass: async (minutes) => {
      offsetMs += minutes * 60_000
      await amazon.minutesPass(minutes)
    },
    stop: async () => {
      for (const close of closers.reverse()) await close()
      await queue.stop(5_000)
      await kysely.destroy()
      await commerce.stop()
      await simulator.stop()
      await database.drop()
    },
  }
}

/** The tables of service and queue: made once, cloned for each test file. */
async function prepareTemplate(url: string): Promise<void> {
  await migrateDatabase(url)
  const queue = new JobQueue(url, { connectionsMax: 2, onError: () => undefined })
  await queue.start(jobNames)
  await queue.stop(1_000)
  const commerce = await startCommerce({ databaseUrl: url, port: 0, world: 'empty' })
  await commerce.stop()
}

function testConfig(world: {
  readonly databaseUrl: string
  readonly amazon: SimulatedAmazon
  readonly shop: CommerceShop
  readonly secretKeyText: string
  readonly commerceDeadlineMs: number | undefined
}): Config {
  return {
    databaseUrl: world.databaseUrl,
    host: '127.0.0.1',
    port: 0,
    publicUrl: undefined,
    signInsPerMinute: 20,
    installationId: undefined,
    mail: null,
    roles: ['worker'],
    logLevel: 'silent',
    secretKeys: { current: parseSecretKey(world.secretKeyText), previous: null },
    amazon: {
      spApiUrl: world.amazon.url,
      lwaUrl: world.amazon.url,
      consentUrl: world.amazon.url,
      applicationId: world.amazon.application.applicationId,
      clientId: world.amazon.application.clientId,
      clientSecret: world.amazon.application.clientSecret,
    },
    commerce: { url: world.shop.url, credentials: { kind: 'bearer', token: world.shop.token } },
    limits: {
      callDeadlineMs: 10_000,
      commerceDeadlineMs: world.commerceDeadlineMs ?? 60_000,
      confirmationSettlesMs: 0,
      commerceAtOnce: 4,
    },
  }
}

async function connectStore(run: Run, refreshToken: string): Promise<void> {
  const now = run.clock()
  const connectedAt = new Date(now.getTime() - 3 * 24 * 3_600_000)
  const { key, wrapped } = await run.keys.create(run.database, ACCOUNT)
  await run.database
    .insertInto('amazon_accounts')
    .values({
      account_id: ACCOUNT,
      region: 'NA',
      seller_id: 'A1TEST',
      wrapped_key: wrapped,
      sealed_refresh_token: sealRefreshToken(key, ACCOUNT, refreshToken),
      authorized_at: now,
      authorization_expires_at: new Date(now.getTime() + 365 * 24 * 3_600_000),
      next_sync_at: now,
      created_at: now,
    })
    .execute()
  await run.database
    .insertInto('amazon_stores')
    .values({
      account_id: ACCOUNT,
      store_id: STORE,
      marketplace_id: US,
      name: 'US shop',
      email: 'shop@example.com',
      website_id: 1,
      website_code: 'base',
      connected_at: connectedAt,
      synced_until: connectedAt,
      created_at: now,
      updated_at: now,
    })
    .execute()
  await run.database
    .insertInto('order_settings')
    .values({
      account_id: ACCOUNT,
      store_id: STORE,
      settings: JSON.stringify({ commerceStoreId: 1 }),
      updated_at: now,
    })
    .execute()
}
