/** Connects an Amazon account by the refresh token of a self-authorized application, and renews its authorization. */

import { sealRefreshToken } from '../database/account-tokens.ts'
import { readAccount, updateAccount } from '../database/amazon-accounts.ts'
import { resumeConnection } from '../database/communication-errors.ts'
import { askForRefusedAgain } from '../database/refused-data-sets.ts'
import { insertAccount } from '../database/store-writes.ts'
import type { StaffRun } from '../orders/staff-run.ts'

const DAY_MS = 24 * 3600 * 1000
/** S-21: Amazon wants an authorization renewed every year. */
const AUTHORIZATION_DAYS = 365

export interface NewAccount {
  readonly region: 'NA' | 'EU' | 'FE'
  readonly sellerId: string
  readonly refreshToken: string
  readonly syncEveryMinutes: number
}

export type ConnectOutcome =
  | { readonly kind: 'connected'; readonly accountId: string }
  | { readonly kind: 'exists'; readonly accountId: string }

export async function connectAccount(run: StaffRun, wish: NewAccount): Promise<ConnectOutcome> {
  const now = run.clock()
  const accountId = `${wish.region}-${wish.sellerId}`.toLowerCase()
  const isNew = await run.database.transaction().execute(async (trx) => {
    const { key, wrapped } = await run.keys.create(trx, accountId)
    return insertAccount(trx, {
      account_id: accountId,
      region: wish.region,
      seller_id: wish.sellerId,
      wrapped_key: wrapped,
      sealed_refresh_token: sealRefreshToken(key, accountId, wish.refreshToken),
      authorized_at: now,
      authorization_expires_at: new Date(now.getTime() + AUTHORIZATION_DAYS * DAY_MS),
      sync_every_minutes: wish.syncEveryMinutes,
      next_sync_at: now,
      created_at: now,
    })
  })
  return { kind: isNew ? 'connected' : 'exists', accountId }
}

export interface AccountChange {
  readonly syncEveryMinutes?: number | undefined
  readonly refreshToken?: string | undefined
}

/** Gives false when there is no such account. */
export async function changeAccount(
  run: StaffRun,
  accountId: string,
  change: AccountChange,
): Promise<boolean> {
  const now = run.clock()
  const account = await readAccount(run.database, accountId)
  if (account === undefined) return false
  const { syncEveryMinutes, refreshToken } = change
  const key = await run.keys.keyOf(run.database, accountId)
  await run.database.transaction().execute(async (trx) => {
    await updateAccount(trx, accountId, {
      ...(syncEveryMinutes === undefined
        ? {}
        : {
            sync_every_minutes: syncEveryMinutes,
            // A shorter interval counts from now on; a run that is due sooner stays due.
            next_sync_at: earlier(account.next_sync_at, new Date(now.getTime() + syncEveryMinutes * 60_000)),
          }),
      ...(refreshToken === undefined
        ? {}
        : {
            sealed_refresh_token: sealRefreshToken(key.current, accountId, refreshToken),
            authorization_state: 'authorized' as const,
            authorized_at: now,
            authorization_expires_at: new Date(now.getTime() + AUTHORIZATION_DAYS * DAY_MS),
            next_sync_at: now,
          }),
    })
    if (refreshToken === undefined) return
    await resumeConnection(trx, `amazon:${accountId}`)
    // A new authorization may carry new roles.
    await askForRefusedAgain(trx, accountId, now)
  })
  return true
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b
}
