/**
 * Starts what runs by the clock. Every process ticks; a job is sent once per slot however many do, and while one of
 * its kind still waits the next adds nothing.
 */
import type { Database } from '../database/connect.ts'
import type { JobData, JobName } from './job-names.ts'
import type { JobQueue } from './job-queue.ts'

type WithoutData = { [Name in JobName]: Record<never, never> extends JobData[Name] ? Name : never }[JobName]

export interface ScheduledJob {
  readonly name: WithoutData
  readonly everySeconds: number
}

const TICK_MS = 1_000

/** Gives the function that stops it. */
export function runSchedule(
  schedule: readonly ScheduledJob[],
  { database, queue, onError }: { database: Database; queue: JobQueue; onError: (error: unknown) => void },
): () => Promise<void> {
  const sentAt = new Map<JobName, number>()
  let tick: Promise<void> = Promise.resolve()

  async function sendDue(): Promise<void> {
    for (const { name, everySeconds } of schedule) {
      // The process's own steady clock: a change of the time of day must not stop the schedule.
      const now = performance.now() / 1000
      const last = sentAt.get(name)
      if (last !== undefined && now - last < everySeconds) continue
      sentAt.set(name, now)
      await queue.enqueueOncePer(database, name, everySeconds)
    }
  }

  const timer = setInterval(() => {
    tick = tick.then(sendDue).catch(onError)
  }, TICK_MS)
  tick = sendDue().catch(onError)
  return async () => {
    clearInterval(timer)
    await tick
  }
}
