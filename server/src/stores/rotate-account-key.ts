/** Gives an Amazon account a new data key. What is sealed under the former one goes over in the background. */
import { insertRotation, readRotation } from '../database/account-key-rotations.ts'
import { openRefreshToken, sealRefreshToken } from '../database/account-tokens.ts'
import { readAccount, updateAccount } from '../database/amazon-accounts.ts'
import type { StaffRun } from '../orders/staff-run.ts'

/** Null when there is no such account; one that is under way is left alone. */
export function rotateAccountKey(
  run: StaffRun,
  accountId: string,
): Promise<{ readonly startedAt: Date } | null> {
  const now = run.clock()
  return run.database.transaction().execute(async (trx) => {
    // First, as it keeps the installation's key from being changed until this is done.
    const { key: newKey, wrapped } = await run.keys.create(trx, accountId)
    const account = await readAccount(trx, accountId)
    if (account === undefined) return null
    const key = await run.keys.keyOf(trx, accountId)
    const isNew = await insertRotation(trx, { accountId, wrappedFormerKey: account.wrapped_key, now })
    // Sent again all the same: a rotation whose job was lost goes on.
    await run.jobs.enqueue(trx, 'reseal-account', { accountId })
    if (!isNew) return { startedAt: (await readRotation(trx, accountId))?.started_at ?? now }
    await updateAccount(trx, accountId, {
      wrapped_key: wrapped,
      sealed_refresh_token: sealRefreshToken(newKey, accountId, openRefreshToken(key, account)),
    })
    return { startedAt: now }
  })
}
