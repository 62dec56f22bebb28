/** Whether this process can do its work now, part by part; each is asked, none is remembered. */

import type { Database } from '../database/connect.ts'
import { connectionAnswers, missingMigrations } from '../database/readiness.ts'
import type { JobQueue } from '../jobs/job-queue.ts'

export interface Readiness {
  readonly ready: boolean
  readonly parts: readonly {
    readonly part: 'database' | 'migrations' | 'queue'
    readonly ready: boolean
    /** What is wrong; null when nothing is. */
    readonly problem: string | null
  }[]
}

const PART_TIMEOUT_MS = 3_000

export async function readReadiness(database: Database, jobs: JobQueue): Promise<Readiness> {
  const parts = await Promise.all([
    check('database', () => connectionAnswers(database)),
    check('migrations', async () => {
      const missing = await missingMigrations(database)
      if (missing.length > 0) throw new Error(`Not applied yet: ${missing.join(', ')}.`)
    }),
    check('queue', async () => {
      const queues = await jobs.boss.getQueues(['import-order'])
      if (queues.length === 0) throw new Error('The job queues are not made yet.')
    }),
  ])
  return { ready: parts.every(({ ready }) => ready), parts }
}

async function check(part: Readiness['parts'][number]['part'], ask: () => Promise<void>) {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error('No answer in 3 seconds.')), PART_TIMEOUT_MS)
  try {
    await Promise.race([ask(), late.promise])
    return { part, ready: true, problem: null }
  } catch (error) {
    return { part, ready: false, problem: error instanceof Error ? error.message : String(error) }
  } finally {
    clearTimeout(timer)
  }
}
