/** What Prometheus reads. Labels hold names of jobs and states alone, never of orders or buyers. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Database } from '../database/connect.ts'
import { countOrdersByState } from '../database/store-overview.ts'

export interface ServiceMetrics {
  readonly jobDone: (job: string, seconds: number) => void
  /** @param kind the kind of the error: throttled, unavailable … */
  readonly jobPutBack: (job: string, kind: string) => void
  readonly jobFailed: (job: string) => void
  readonly throttleWait: (operation: string, seconds: number) => void
  readonly print: () => Promise<{ readonly contentType: string; readonly text: string }>
}

const jobSeconds = [0.005, 0.02, 0.1, 0.5, 1, 5, 15, 60]
const waitSeconds = [1, 5, 30, 60, 180, 600]

export function createMetrics(database: Database): ServiceMetrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const counter = (name: string, help: string, labelNames: readonly string[]) =>
    new Counter({ name, help, labelNames: [...labelNames], registers: [registry] })
  const histogram = (name: string, help: string, label: string, buckets: readonly number[]) =>
    new Histogram({ name, help, labelNames: [label], buckets: [...buckets], registers: [registry] })

  const done = histogram(
    'orderferry_job_seconds',
    'Jobs that were done, by how long they took',
    'job',
    jobSeconds,
  )
  const putBack = counter('orderferry_jobs_put_back_total', 'Jobs put back to a later time', ['job', 'kind'])
  const failed = counter('orderferry_jobs_failed_total', 'Jobs that failed and are kept for a look', ['job'])
  const waits = histogram(
    'orderferry_throttle_wait_seconds',
    "How long calls wait for a token of Amazon's usage plan",
    'operation',
    waitSeconds,
  )
  addOrderGauge(registry, database)
  return {
    jobDone: (job, seconds) => done.observe({ job }, seconds),
    jobPutBack: (job, kind) => putBack.inc({ job, kind }),
    jobFailed: (job) => failed.inc({ job }),
    throttleWait: (operation, seconds) => waits.observe({ operation }, seconds),
    print: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  }
}

function addOrderGauge(registry: Registry, database: Database): void {
  const gauge = new Gauge({
    name: 'orderferry_amazon_orders',
    help: 'Amazon orders by store and import state',
    labelNames: ['store', 'state'],
    registers: [registry],
    async collect() {
      gauge.reset()
      const counts = await countOrdersByState(database)
      for (const { storeId, importState, orders } of counts)
        gauge.set({ store: storeId, state: importState }, orders)
    },
  })
}
