/** Starts the sync run of every account whose time has come (S-61). */
import { accountsDueForSync } from '../../database/amazon-accounts.ts'
import { noteWorker } from '../../database/global-settings.ts'
import type { Run } from '../run.ts'

export async function startDueSyncRuns(run: Run): Promise<undefined> {
  await noteWorker(run.database, run.clock())
  const due = await accountsDueForSync(run.database, run.clock())
  await run.jobs.enqueueAll(
    run.database,
    'discover-orders',
    due.map((accountId) => ({ accountId, requestedBy: 'schedule' as const })),
  )
  return undefined
}
