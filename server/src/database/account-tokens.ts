import { open, type SecretKey, seal } from '../platform/secret-box.ts'
import type { AccountKey } from './account-keys.ts'
import type { AmazonAccountRow } from './amazon-accounts.ts'

/** The refresh token is as good as the seller's password: it is kept sealed under the account's own key. */
export function sealRefreshToken(key: SecretKey, accountId: string, refreshToken: string): Buffer {
  return seal(key, refreshToken, belongsTo(accountId))
}

export function openRefreshToken(
  { all }: AccountKey,
  account: Pick<AmazonAccountRow, 'account_id' | 'sealed_refresh_token'>,
): string {
  return open(all, account.sealed_refresh_token, belongsTo(account.account_id))
}

function belongsTo(accountId: string): string {
  return `amazon_accounts.refresh_token/${accountId}`
}
