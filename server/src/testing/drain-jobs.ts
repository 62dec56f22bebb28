/** Runs the jobs that wait in the queue until none is due: a test's replacement for workers and for time. */
import type { QueuedJob } from '../jobs/job-queue.ts'
import { type JobDefinition, type JobObserver, runJob } from '../jobs/run-jobs.ts'
import type { Run } from '../sync/run.ts'

export interface DrainOptions {
  /** Begins with the jobs that wait for later, as if their time had come. */
  readonly later?: boolean
}

/** A pipeline that never comes to rest is a mistake; a test says so instead of running for ever. */
const ROUNDS_MAX = 300

export async function drainJobs(
  run: Run,
  definitions: readonly JobDefinition[],
  failures: unknown[],
  { later = false }: DrainOptions = {},
): Promise<void> {
  const observer: JobObserver = {
    done: () => undefined,
    putBack: () => undefined,
    failed: (_name, _data, error) => {
      failures.push(error)
    },
  }
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    let worked = 0
    for (const definition of definitions) {
      const jobs = await run.jobs.boss.fetch<QueuedJob>(definition.name, {
        batchSize: 50,
        ignoreStartAfter: later && round === 0,
      })
      for (const job of jobs) {
        const surroundings = { database: run.database, queue: run.jobs, clock: run.clock, observer }
        const outcome = await runJob(definition, job.data, surroundings)
        if (outcome.status === 'completed') await run.jobs.boss.complete(definition.name, job.id)
        else await run.jobs.boss.deleteJob(definition.name, job.id)
      }
      worked += jobs.length
    }
    if (worked === 0) return
  }
  throw new Error(`The jobs did not come to rest in ${ROUNDS_MAX} rounds.`)
}
