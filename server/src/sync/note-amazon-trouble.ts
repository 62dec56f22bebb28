/** Amazon does not answer or no longer knows us: said where people look. The job comes back by itself. */
import { updateAccount } from '../database/amazon-accounts.ts'
import { pauseConnection, recordCommunicationError } from '../database/communication-errors.ts'
import type { SyncError } from '../platform/sync-error.ts'
import type { Run } from './run.ts'

export async function noteAmazonTrouble(run: Run, accountId: string, error: SyncError): Promise<void> {
  if (error.facts.system !== 'amazon' || error.kind === 'throttled') return
  // Known already: it was told when Amazon refused us.
  if (error.facts.code === 'authorization-revoked') return
  const now = run.clock()
  await run.database.transaction().execute(async (trx) => {
    await recordCommunicationError(trx, {
      account_id: accountId,
      store_id: null,
      amazon_order_id: null,
      system: 'amazon',
      operation: error.facts.operation,
      code:
        error.facts.code ?? (error.facts.httpStatus === undefined ? null : String(error.facts.httpStatus)),
      message: error.message,
      request_id: error.facts.requestId ?? null,
      happened_at: now,
    })
    if (error.kind !== 'unauthorized') return
    // Nothing is asked of Amazon for this account until the merchant connects it again.
    await updateAccount(trx, accountId, { authorization_state: 'revoked' })
    await pauseConnection(trx, `amazon:${accountId}`, error.message, now)
  })
}
