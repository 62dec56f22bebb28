/** Wiring: starts the service's parts in order and stops them in reverse. */
import { join } from 'node:path'
import { assembleRun } from './assemble-run.ts'
import { type Config, checkout } from './config.ts'
import { connectDatabase, type Database } from './database/connect.ts'
import { guardInstallation, readGlobalSettings } from './database/global-settings.ts'
import { requireSecretKey } from './database/installation.ts'
import { migrateDatabase } from './database/migrate.ts'
import { rotateSecretKey } from './database/rotate-secret-key.ts'
import { createMetrics } from './http/metrics.ts'
import { startHttp } from './http/start-http.ts'
import { jobNames } from './jobs/job-names.ts'
import { JobQueue } from './jobs/job-queue.ts'
import { runJobs } from './jobs/run-jobs.ts'
import { runSchedule } from './jobs/run-schedule.ts'
import { observeJobs } from './observe-jobs.ts'
import { pipeline, schedule } from './pipeline.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import { followLogLevel } from './platform/follow-log-level.ts'
import { type Log, openLog } from './platform/log.ts'
import { createShutdown } from './platform/shutdown.ts'

export interface Service {
  /** Null where this process has no http role. */
  readonly url: string | null
  readonly stop: () => Promise<void>
}

const STOP_LIMIT_MS = 20_000
const FINISH_JOBS_MS = 15_000
/** What an order at work needs at most, and some for the API. */
const CONNECTIONS_SPARE = 10
const JOB_CONNECTIONS_MAX = 10
/** As `npm run build -w @orderferry/web` leaves it. */
const adminFolder = join(checkout, 'web/dist')

export async function startService(config: Config, clock: Clock = systemClock): Promise<Service> {
  const log = openLog({ level: config.logLevel, destination: process.stdout })
  const shutdown = createShutdown(STOP_LIMIT_MS)
  try {
    await migrateDatabase(config.databaseUrl)
    const database = connectDatabase(config.databaseUrl, 2 * config.limits.commerceAtOnce + CONNECTIONS_SPARE)
    shutdown.add('database', () => database.destroy())

    const queue = new JobQueue(config.databaseUrl, {
      connectionsMax: JOB_CONNECTIONS_MAX,
      onError: (error) => log.error({ err: error }, 'The job queue met an error'),
    })
    const run = await assembleRun(config, { database, queue, clock, log }, shutdown.add)
    await requireSecretKey(database, config.secretKeys, clock())
    await rotateIfAsked(database, config, log)
    await guard(database, config, { clock, log })
    shutdown.add(
      'log level',
      followLogLevel(log, {
        usual: config.logLevel,
        isDebugging: async () => (await readGlobalSettings(database)).debug_logging,
      }),
    )
    const definitions = pipeline(run)
    await queue.start(jobNames)
    shutdown.add('jobs', () => queue.stop(FINISH_JOBS_MS))

    let url: string | null = null
    const metrics = createMetrics(database)
    if (config.roles.includes('http')) {
      const { host, port, publicUrl, installationId, signInsPerMinute } = config
      const http = await startHttp({
        ...run,
        host,
        port,
        publicUrl,
        installationId,
        signInsPerMinute,
        metrics,
        adminFolder,
      })
      shutdown.add('http', http.stop)
      url = http.url
    }
    if (config.roles.includes('worker')) {
      await runJobs(definitions, { database, queue, clock, observer: observeJobs(log, metrics, clock) })
      const onError = (error: unknown) => log.error({ err: error }, 'A scheduled job could not be sent')
      shutdown.add('schedule', runSchedule(schedule, { database, queue, onError }))
    }
    log.info({ url, roles: config.roles, worker: run.workerNumber }, 'Orderferry runs')
    return {
      url,
      stop: async () => {
        const { failed, leftOpen } = await shutdown.run()
        if (failed.length > 0 || leftOpen.length > 0)
          log.error({ failed, leftOpen }, 'Not all parts stopped in order')
      },
    }
  } catch (error) {
    await shutdown.run()
    throw error
  }
}

async function guard(
  database: Database,
  { roles, publicUrl, installationId }: Config,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Promise<void> {
  // A worker alone is reached by nobody: that it was told no address says nothing.
  const hasAddress = roles.includes('http') || publicUrl !== undefined
  const told = { baseUrl: publicUrl, installationId, hasAddress }
  const because = await guardInstallation(database, told, clock())
  if (because !== null) log.warn({ because }, 'Read-Only Mode is on: this may be a copy of the installation')
}

/** The last process to start with both keys changes them. */
async function rotateIfAsked(database: Database, { secretKeys }: Config, log: Log): Promise<void> {
  if (secretKeys.previous === null) return
  const rotation = await rotateSecretKey(database, secretKeys)
  switch (rotation.kind) {
    case 'rotated':
    case 'already':
      return log.info(rotation, 'The secret key is rotated: ORDERFERRY_SECRET_KEY_PREVIOUS can be left out')
    case 'others-lack-the-key':
      return log.info(rotation, 'The secret key is rotated once no process runs without the new one')
  }
}
