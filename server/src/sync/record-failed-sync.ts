/** Amazon refuses the search itself (a role is missing, say): told where people look, and tried again at the next turn. */
import { readAccount, updateAccount } from '../database/amazon-accounts.ts'
import { recordCommunicationError } from '../database/communication-errors.ts'
import { failRunningRun } from '../database/sync-runs.ts'
import { SyncError } from '../platform/sync-error.ts'
import type { Run } from './run.ts'

const MINUTE_MS = 60_000

export async function recordFailedSync(run: Run, accountId: string, error: unknown): Promise<void> {
  const now = run.clock()
  const message = error instanceof Error ? error.message : String(error)
  const facts = error instanceof SyncError ? error.facts : null
  await run.database.transaction().execute(async (trx) => {
    await failRunningRun(trx, accountId, message, now)
    await recordCommunicationError(trx, {
      account_id: accountId,
      store_id: null,
      amazon_order_id: null,
      system: 'amazon',
      operation: facts?.operation ?? 'searchOrders',
      code: facts?.code ?? null,
      message,
      request_id: facts?.requestId ?? null,
      happened_at: now,
    })
    const account = await readAccount(trx, accountId)
    if (account === undefined) return
    await updateAccount(trx, accountId, {
      next_sync_at: new Date(now.getTime() + account.sync_every_minutes * MINUTE_MS),
    })
  })
}
