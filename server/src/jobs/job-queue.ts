/**
 * The job library's only home. Jobs are sent in the transaction that makes them necessary, fetched in batches, and
 * outlive a killed process: its jobs are given to another within the heartbeat.
 * https://github.com/timgit/pg-boss
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Schema } from '../database/schema.ts'
import { type JobData, type JobName, keyOfJob } from './job-names.ts'

const JOBS_SCHEMA = 'orderferry_jobs'

const HEARTBEAT_S = 10
const SUPERVISE_S = 5
const EXPIRE_S = 300
const KEEP_WAITING_S = 14 * 24 * 3600
const KEEP_DONE_S = 3600
/** A job that failed for good lies here with its input, for a developer. */
const FAILED_JOBS = 'failed-jobs'
const KEEP_FAILED_S = 90 * 24 * 3600
/** A crashed worker's job is fetched again; what breaks a worker again and again must not do so for ever. */
const CRASHES_MAX = 20

/**
 * Jobs that begin something wake a worker at once. Those that follow in masses are found by looking twice a second
 * instead: PostgreSQL commits transactions that notify one after the other, each with its own write to the disk.
 */
const WAKING: ReadonlySet<JobName> = new Set([
  'discover-orders',
  'fetch-order',
  'import-order',
  'discover-shipments',
  'confirm-shipment',
])

export interface EnqueueOptions {
  /** From now, by the database's clock: processes whose clocks differ agree on it. */
  readonly afterMs?: number
  /** How often this job was put back because of trouble: the back-off rests on it. */
  readonly troubles?: number
}

/** What lies in the queue: the job's data and how often it met trouble. */
export interface QueuedJob<Name extends JobName = JobName> {
  readonly data: JobData[Name]
  readonly troubles: number
}

export class JobQueue {
  readonly boss: PgBoss

  constructor(
    url: string,
    options: { readonly onError: (error: unknown) => void; readonly connectionsMax: number },
  ) {
    this.boss = new PgBoss({
      connectionString: url,
      schema: JOBS_SCHEMA,
      max: options.connectionsMax,
      application_name: 'orderferry jobs',
      useListenNotify: true,
      superviseIntervalSeconds: SUPERVISE_S,
      monitorIntervalSeconds: SUPERVISE_S,
      schedule: false,
    })
    this.boss.on('error', options.onError)
  }

  /** Makes the queues that are missing. Safe in every process at once. */
  async start(names: readonly JobName[]): Promise<void> {
    await this.boss.start()
    await this.boss.createQueue(FAILED_JOBS, { retentionSeconds: KEEP_FAILED_S })
    for (const name of names) {
      await this.boss.createQueue(name, {
        policy: 'short',
        notify: WAKING.has(name),
        expireInSeconds: EXPIRE_S,
        heartbeatSeconds: HEARTBEAT_S,
        retryLimit: CRASHES_MAX,
        retentionSeconds: KEEP_WAITING_S,
        deleteAfterSeconds: KEEP_DONE_S,
        deadLetter: FAILED_JOBS,
      })
    }
  }

  /** Sends a job within the transaction: it exists if and only if the transaction is committed. */
  async enqueue<Name extends JobName>(
    trx: Transaction<Schema> | Kysely<Schema>,
    name: Name,
    data: JobData[Name],
    options: EnqueueOptions = {},
  ): Promise<void> {
    await this.enqueueAll(trx, name, [data], options)
  }

  async enqueueAll<Name extends JobName>(
    trx: Transaction<Schema> | Kysely<Schema>,
    name: Name,
    all: readonly JobData[Name][],
    options: EnqueueOptions = {},
  ): Promise<void> {
    if (all.length === 0) return
    const jobs = all.map((data) => ({
      data: { data, troubles: options.troubles ?? 0 } satisfies QueuedJob<Name>,
      singletonKey: keyOfJob(data),
      ...(options.afterMs === undefined ? {} : { startAfter: Math.max(0, options.afterMs) / 1000 }),
    }))
    await this.boss.insert(name, jobs, { db: fromKysely(trx) })
  }

  /** Makes a job that waits for later run now, or sends it: what staff ask for does not wait for a back-off. */
  async enqueueNow<Name extends JobName>(
    trx: Transaction<Schema> | Kysely<Schema>,
    name: Name,
    data: JobData[Name],
  ): Promise<void> {
    const waiting: QueuedJob<Name> = { data, troubles: 0 }
    await this.boss.upsert(name, waiting, {
      singletonKey: keyOfJob(data),
      startAfter: 0,
      db: fromKysely(trx),
    })
  }

  /** As `enqueueNow`, for many by two statements. */
  async enqueueAllNow<Name extends JobName>(
    trx: Transaction<Schema>,
    name: Name,
    all: readonly JobData[Name][],
  ): Promise<void> {
    await this.enqueueAll(trx, name, all)
    // The condition is that of the queue's own index; what is kept for longer than needed does no harm.
    await sql`
      update ${sql.id(JOBS_SCHEMA, 'job')} set start_after = now()
      where name = ${name} and coalesce(singleton_key, '') = any(${all.map(keyOfJob)}::text[])
        and state = 'created' and policy = 'short' and start_after > now()`.execute(trx)
  }

  /** Sends a job at most once per slot of so many seconds, whichever processes ask for it. */
  async enqueueOncePer(db: Kysely<Schema>, name: JobName, seconds: number): Promise<void> {
    await this.boss.send(
      name,
      { data: {}, troubles: 0 },
      { singletonKey: keyOfJob({}), singletonSeconds: seconds, db: fromKysely(db) },
    )
  }

  /** How many jobs of these names wait, for now or for later. */
  async countWaiting(names: readonly JobName[]): Promise<number> {
    const { rows } = await this.boss
      .getDb()
      .executeSql(
        `select count(*)::int as waiting from ${JOBS_SCHEMA}.job where name = any($1) and state < 'active'`,
        [names],
      )
    return rows[0]?.waiting ?? 0
  }

  async stop(graceMs: number): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: graceMs })
  }
}
