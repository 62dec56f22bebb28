/**
 * Runs the steps: fetches jobs in batches, works on several at once, and decides what follows when one breaks.
 * A step that must wait gives the time at which its job comes back; a waiting job never holds a worker.
 */
import type { Database } from '../database/connect.ts'
import { isReadOnly } from '../database/global-settings.ts'
import type { Clock } from '../platform/clock.ts'
import { SyncError } from '../platform/sync-error.ts'
import { readOnlyPauseMs } from '../platform/write-gate.ts'
import { afterTrouble } from './after-trouble.ts'
import { type JobData, type JobName, writingJobs } from './job-names.ts'
import type { JobQueue, QueuedJob } from './job-queue.ts'
import type { StepResult } from './job-result.ts'

export interface JobDefinition<Name extends JobName = JobName> {
  readonly name: Name
  readonly step: (data: JobData[Name]) => Promise<StepResult>
  /** Told before the job is put back because of trouble, so that people learn of it. */
  readonly onTrouble?: (data: JobData[Name], error: SyncError) => Promise<void>
  /** Told when the job has failed for good, so that what it was about does not stand still in silence. */
  readonly onFailure?: (data: JobData[Name], error: unknown) => Promise<void>
  /** How many of these jobs one process works on at once. */
  readonly atOnce: number
}

export interface JobObserver {
  readonly done: (name: JobName, seconds: number) => void
  readonly putBack: (name: JobName, data: object, error: SyncError, at: Date) => void
  readonly failed: (name: JobName, data: object, error: unknown) => void
}

interface Surroundings {
  readonly database: Database
  readonly queue: JobQueue
  readonly clock: Clock
  readonly observer: JobObserver
}

const BATCH_MAX = 50

export async function runJobs(
  definitions: readonly JobDefinition[],
  surroundings: Surroundings,
): Promise<void> {
  for (const definition of definitions) {
    await surroundings.queue.boss.work<QueuedJob>(
      definition.name,
      {
        batchSize: Math.min(BATCH_MAX, definition.atOnce * 4),
        perJobResults: true,
        burstWhenBatchFull: true,
        pollingIntervalSeconds: 0.5,
        notifyPollingIntervalSeconds: 2,
      },
      async (jobs) => {
        const results: { id: string; status: 'completed' | 'deadletter'; output?: object }[] = []
        await forEachAtOnce(jobs, definition.atOnce, async (job) => {
          results.push({ id: job.id, ...(await runJob(definition, job.data, surroundings)) })
        })
        return results
      },
    )
  }
}

type JobOutcome =
  | { readonly status: 'completed' }
  | { readonly status: 'deadletter'; readonly output: object }

export async function runJob(
  definition: JobDefinition,
  job: QueuedJob,
  { database, queue, clock, observer }: Surroundings,
): Promise<JobOutcome> {
  if (writingJobs.has(definition.name) && (await isReadOnly(database))) {
    await queue.enqueue(database, definition.name, job.data, {
      afterMs: readOnlyPauseMs,
      troubles: job.troubles,
    })
    return { status: 'completed' }
  }
  const startedAt = clock()
  try {
    const result = await definition.step(job.data as never)
    if (result !== undefined) {
      await queue.enqueue(database, definition.name, job.data, { afterMs: msUntil(result.againAt, clock) })
    }
    observer.done(definition.name, (clock().getTime() - startedAt.getTime()) / 1000)
    return { status: 'completed' }
  } catch (error) {
    const next = afterTrouble(error, job.troubles, clock())
    if (next.kind === 'put-back' && error instanceof SyncError) {
      observer.putBack(definition.name, job.data, error, next.at)
      if (next.countsAsTrouble) await definition.onTrouble?.(job.data as never, error)
      const troubles = job.troubles + (next.countsAsTrouble ? 1 : 0)
      await queue.enqueue(database, definition.name, job.data, { afterMs: msUntil(next.at, clock), troubles })
      return { status: 'completed' }
    }
    observer.failed(definition.name, job.data, error)
    await definition.onFailure?.(job.data as never, error)
    return {
      status: 'deadletter',
      output: { message: error instanceof Error ? error.message : String(error) },
    }
  }
}

function msUntil(at: Date, clock: Clock): number {
  return at.getTime() - clock().getTime()
}

async function forEachAtOnce<T>(
  all: readonly T[],
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < all.length) {
      const one = all[next] as T
      next += 1
      await work(one)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker))
}
