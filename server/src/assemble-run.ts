/** Puts together what every step is given: the clients of both sides, the database, the keys, the clock. */
import { amazonEndpoints } from './amazon/endpoints.ts'
import { SpApiClient } from './amazon/sp-api-client.ts'
import type { AmazonThrottle } from './amazon/throttle.ts'
import { defaultUsagePlans } from './amazon/usage-plans.ts'
import { CommerceClient } from './commerce/commerce-client.ts'
import { productBatch } from './commerce/product-batch.ts'
import type { Config } from './config.ts'
import { AccountKeys } from './database/account-keys.ts'
import { openRefreshToken } from './database/account-tokens.ts'
import { readAccount } from './database/amazon-accounts.ts'
import { type Database, SCHEMA_NAME } from './database/connect.ts'
import { isReadOnly } from './database/global-settings.ts'
import { announceWorker } from './database/order-leases.ts'
import { emptyBucket, setRate, takeToken } from './database/throttle-buckets.ts'
import type { JobQueue } from './jobs/job-queue.ts'
import { smtpMailer } from './mail/smtp-mailer.ts'
import type { Clock } from './platform/clock.ts'
import type { Log } from './platform/log.ts'
import { SyncError } from './platform/sync-error.ts'
import { readOnlyRefusal, type WriteGate } from './platform/write-gate.ts'
import type { Run } from './sync/run.ts'

/** Searches that background work leaves for staff's Sync now. */
const SEARCHES_KEPT = 3
const USER_AGENT = 'Orderferry/0.1 (Language=TypeScript; Platform=Node.js)'

export interface Foundations {
  readonly database: Database
  readonly queue: JobQueue
  readonly clock: Clock
  readonly log: Log
}

export async function assembleRun(
  config: Config,
  { database, queue, clock, log }: Foundations,
  onStop: (part: string, close: () => Promise<unknown>) => void,
): Promise<Run> {
  const { current, previous } = config.secretKeys
  const keyIds = [current.id, ...(previous === null ? [] : [previous.id])]
  const worker = await announceWorker(config.databaseUrl, { schema: SCHEMA_NAME, keyIds })
  onStop('worker', worker.stop)
  const beforeWrite = writeGate(database, clock)
  const commerce = new CommerceClient({
    baseUrl: config.commerce.url,
    credentials: config.commerce.credentials,
    deadlineMs: config.limits.callDeadlineMs,
    userAgent: USER_AGENT,
    clock,
    beforeWrite,
  })
  const keys = new AccountKeys(config.secretKeys)
  return {
    database,
    jobs: queue,
    amazon: amazonClients(config, { database, keys, clock, beforeWrite }),
    application: {
      ...config.amazon,
      deadlineMs: config.limits.callDeadlineMs,
      userAgent: USER_AGENT,
    },
    commerce,
    products: productBatch(commerce),
    keys,
    secretKeys: config.secretKeys,
    mailer: config.mail === null ? null : smtpMailer(config.mail),
    workerNumber: worker.number,
    clock,
    log,
    limits: config.limits,
  }
}

/** One client per account, kept while its authorization stays the same: it holds the access token. */
function amazonClients(
  config: Config,
  {
    database,
    keys,
    clock,
    beforeWrite,
  }: {
    readonly database: Database
    readonly keys: AccountKeys
    readonly clock: Clock
    readonly beforeWrite: WriteGate
  },
): Run['amazon'] {
  const clients = new Map<string, { readonly sealedToken: string; readonly client: SpApiClient }>()
  const throttle = databaseThrottle(database, clock)
  return async (accountId) => {
    const account = await readAccount(database, accountId)
    if (account === undefined) throw new Error(`There is no Amazon account ${accountId}.`)
    if (account.authorization_state === 'revoked') throw notAuthorized(accountId)
    const sealedToken = account.sealed_refresh_token.toString('base64')
    const known = clients.get(accountId)
    if (known?.sealedToken === sealedToken) return known.client
    const ofRegion = amazonEndpoints[account.region]
    const client = new SpApiClient({
      endpoints: {
        spApiUrl: config.amazon.spApiUrl ?? ofRegion.spApiUrl,
        lwaUrl: config.amazon.lwaUrl ?? ofRegion.lwaUrl,
      },
      credentials: {
        clientId: config.amazon.clientId,
        clientSecret: config.amazon.clientSecret,
        refreshToken: openRefreshToken(await keys.keyOf(database, accountId), account),
      },
      account: { accountId, sellerId: account.seller_id },
      throttle,
      deadlineMs: config.limits.callDeadlineMs,
      userAgent: USER_AGENT,
      clock,
      beforeWrite,
    })
    clients.set(accountId, { sealedToken, client })
    return client
  }
}

/** S-64. The row is read before every write, so that nothing is sent once Read-Only Mode is on. */
function writeGate(database: Database, clock: Clock): WriteGate {
  return async ({ operation }) => {
    if (await isReadOnly(database)) throw readOnlyRefusal(operation, clock())
  }
}

/** Amazon is not asked again before the merchant has connected the account again. */
function notAuthorized(accountId: string): SyncError {
  return new SyncError('unauthorized', `The Amazon account ${accountId} must be connected again.`, {
    system: 'amazon',
    operation: 'token',
    code: 'authorization-revoked',
  })
}

function databaseThrottle(database: Database, clock: Clock): AmazonThrottle {
  return {
    take: ({ accountId, operation, reserve }) =>
      takeToken(database, {
        accountId,
        operation,
        plan: defaultUsagePlans[operation],
        leave: operation === 'searchOrders' && reserve !== 'interactive' ? SEARCHES_KEPT : 0,
        now: clock(),
      }),
    observeRate: (accountId, operation, ratePerSecond) =>
      setRate(database, { accountId, operation, ratePerSecond, now: clock() }),
    observeThrottled: (accountId, operation) => emptyBucket(database, { accountId, operation, now: clock() }),
  }
}
