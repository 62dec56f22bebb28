/**
 * Each Amazon account has a data key of its own, wrapped by the installation's key: what buyers tell us is sealed under
 * it, so that one account's data can be made unreadable for good by forgetting one key.
 */
import {
  generateSecretKey,
  type SecretKey,
  type SecretKeys,
  unwrapKey,
  wrapKey,
} from '../platform/secret-box.ts'
import { readAccount } from './amazon-accounts.ts'
import type { Queryable } from './connect.ts'
import { readInstallationKey } from './installation.ts'

export class AccountKeys {
  private readonly secretKeys: SecretKeys
  private readonly opened = new Map<string, SecretKey>()

  constructor(secretKeys: SecretKeys) {
    this.secretKeys = secretKeys
  }

  /** A new data key, and its wrapped form for the account's row: under the key that the installation has now. */
  async create(
    db: Queryable,
    accountId: string,
  ): Promise<{ readonly key: SecretKey; readonly wrapped: Buffer }> {
    const key = generateSecretKey()
    const wrapping = await readInstallationKey(db, this.secretKeys)
    return { key, wrapped: wrapKey(wrapping, key, belongsTo(accountId)) }
  }

  async keyOf(db: Queryable, accountId: string): Promise<SecretKey> {
    const known = this.opened.get(accountId)
    if (known !== undefined) return known
    const account = await readAccount(db, accountId)
    if (account === undefined) throw new Error(`There is no Amazon account ${accountId}.`)
    const key = unwrapKey(allOf(this.secretKeys), account.wrapped_key, belongsTo(accountId))
    this.opened.set(accountId, key)
    return key
  }
}

/** The same data key under another key of the installation. */
export function wrapAgain(
  { current, previous }: SecretKeys,
  { accountId, wrapped }: { readonly accountId: string; readonly wrapped: Uint8Array },
): Buffer {
  const key = unwrapKey(allOf({ current, previous }), wrapped, belongsTo(accountId))
  return wrapKey(current, key, belongsTo(accountId))
}

function allOf({ current, previous }: SecretKeys): readonly SecretKey[] {
  return previous === null ? [current] : [current, previous]
}

function belongsTo(accountId: string): string {
  return `amazon_accounts.wrapped_key/${accountId}`
}
