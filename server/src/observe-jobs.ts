/** What is seen of the jobs from outside: metrics, the log, and the alarm for what a developer must look at. */
import type { ServiceMetrics } from './http/metrics.ts'
import type { JobObserver } from './jobs/run-jobs.ts'
import type { Clock } from './platform/clock.ts'
import type { Log } from './platform/log.ts'

export function observeJobs(log: Log, metrics: ServiceMetrics, clock: Clock): JobObserver {
  return {
    done: (name, seconds) => {
      metrics.jobDone(name, seconds)
      log.debug({ job: name, seconds }, 'A job is done')
    },
    putBack: (name, data, error, at) => {
      metrics.jobPutBack(name, error.kind)
      if (error.kind === 'throttled') {
        metrics.throttleWait(error.facts.operation, (at.getTime() - clock().getTime()) / 1000)
      }
      const level = error.kind === 'throttled' || error.kind === 'conflict' ? 'debug' : 'warn'
      log[level](
        { job: name, data, kind: error.kind, until: at, reason: error.message },
        'A job was put back',
      )
    },
    failed: (name, data, error) => {
      metrics.jobFailed(name)
      log.error({ job: name, data, err: error }, 'A job failed and is kept for a look')
    },
  }
}
