/**
 * Each Amazon account has a data key of its own, wrapped by the installation's key: what buyers tell us is sealed under
 * it, so that one account's data can be made unreadable for good by forgetting one key.
 */
import { generateSecretKey, type SecretKey, unwrapKey, wrapKey } from '../platform/secret-box.ts'
import { readAccount } from './amazon-accounts.ts'
import type { Queryable } from './connect.ts'

export class AccountKeys {
  private readonly secretKey: SecretKey
  private readonly opened = new Map<string, SecretKey>()

  constructor(secretKey: SecretKey) {
    this.secretKey = secretKey
  }

  /** A new data key, and its wrapped form for the account's row. */
  create(accountId: string): { readonly key: SecretKey; readonly wrapped: Buffer } {
    const key = generateSecretKey()
    return { key, wrapped: wrapKey(this.secretKey, key, belongsTo(accountId)) }
  }

  async keyOf(db: Queryable, accountId: string): Promise<SecretKey> {
    const known = this.opened.get(accountId)
    if (known !== undefined) return known
    const account = await readAccount(db, accountId)
    if (account === undefined) throw new Error(`There is no Amazon account ${accountId}.`)
    const key = unwrapKey([this.secretKey], account.wrapped_key, belongsTo(accountId))
    this.opened.set(accountId, key)
    return key
  }
}

function belongsTo(accountId: string): string {
  return `amazon_accounts.wrapped_key/${accountId}`
}
