/**
 * Each Amazon account has a data key of its own, wrapped by the installation's key: what buyers tell us is sealed under
 * it, so that one account's data can be made unreadable for good by forgetting one key. While that key is changed the
 * former one is at hand as well. Rows are read anew each time, as another process may change them; what is unwrapped
 * is remembered by its wrapped form.
 */
import {
  generateSecretKey,
  type SecretKey,
  type SecretKeys,
  unwrapKey,
  wrapKey,
} from '../platform/secret-box.ts'
import type { Queryable } from './connect.ts'
import { readInstallationKey } from './installation.ts'

export interface AccountKey {
  /** New data are sealed under this one. */
  readonly current: SecretKey
  /** Any of these may have sealed what is stored. */
  readonly all: readonly SecretKey[]
}

export interface NewAccountKey {
  readonly key: SecretKey
  /** For the account's row: under the key that the installation has now. */
  readonly wrapped: Buffer
}

/** How many unwrapped keys are remembered: more than an installation has accounts. */
const REMEMBERED_MAX = 1_000

export class AccountKeys {
  private readonly secretKeys: SecretKeys
  private readonly unwrapped = new Map<string, SecretKey>()

  constructor(secretKeys: SecretKeys) {
    this.secretKeys = secretKeys
  }

  async create(db: Queryable, accountId: string): Promise<NewAccountKey> {
    const key = generateSecretKey()
    const wrapping = await readInstallationKey(db, this.secretKeys)
    return { key, wrapped: wrapKey(wrapping, key, belongsTo(accountId)) }
  }

  async keyOf(db: Queryable, accountId: string): Promise<AccountKey> {
    const row = await db
      .selectFrom('amazon_accounts as account')
      .leftJoin('account_key_rotations as rotation', 'rotation.account_id', 'account.account_id')
      .select(['account.wrapped_key', 'rotation.wrapped_former_key'])
      .where('account.account_id', '=', accountId)
      .executeTakeFirst()
    if (row === undefined) throw new Error(`There is no Amazon account ${accountId}.`)
    const current = this.unwrap(accountId, row.wrapped_key)
    if (row.wrapped_former_key === null) return { current, all: [current] }
    return { current, all: [current, this.unwrap(accountId, row.wrapped_former_key)] }
  }

  private unwrap(accountId: string, wrapped: Buffer): SecretKey {
    const name = `${accountId} ${wrapped.toString('base64')}`
    const known = this.unwrapped.get(name)
    if (known !== undefined) return known
    const key = unwrapKey(allOf(this.secretKeys), wrapped, belongsTo(accountId))
    if (this.unwrapped.size >= REMEMBERED_MAX) this.unwrapped.clear()
    this.unwrapped.set(name, key)
    return key
  }
}

/** The same data key under another key of the installation. */
export function wrapAgain(
  secretKeys: SecretKeys,
  { accountId, wrapped }: { readonly accountId: string; readonly wrapped: Uint8Array },
): Buffer {
  const key = unwrapKey(allOf(secretKeys), wrapped, belongsTo(accountId))
  return wrapKey(secretKeys.current, key, belongsTo(accountId))
}

function allOf({ current, previous }: SecretKeys): readonly SecretKey[] {
  return previous === null ? [current] : [current, previous]
}

function belongsTo(accountId: string): string {
  return `amazon_accounts.wrapped_key/${accountId}`
}
