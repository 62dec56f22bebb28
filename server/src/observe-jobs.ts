/** What is seen of the jobs from outside: metrics, the log, and the alarm for what a developer must look at. */
import type { JobObserver } from './jobs/run-jobs.ts'
import type { Run } from './sync/run.ts'

export function observeJobs(run: Pick<Run, 'log'>): JobObserver {
  return {
    done: () => undefined,
    putBack: (name, data, error, at) => {
      const level = error.kind === 'throttled' || error.kind === 'conflict' ? 'debug' : 'warn'
      run.log[level](
        { job: name, data, kind: error.kind, until: at, reason: error.message },
        'A job was put back',
      )
    },
    failed: async (name, data, error) => {
      run.log.error({ job: name, data, err: error }, 'A job failed and is kept for a look')
    },
  }
}
