/** What everything that people do with accounts of their own is given. */
import type { Database } from '../database/connect.ts'
import type { Clock } from '../platform/clock.ts'
import type { SecretKeys } from '../platform/secret-box.ts'
import type { PasswordCost } from './password-hash.ts'

export interface UsersRun {
  readonly database: Database
  readonly clock: Clock
  /** Secrets of one-time codes are sealed under the installation's key. */
  readonly secretKeys: SecretKeys
  /** For tests, which hash by the hundred; left out: as it must be wherever people sign in. */
  readonly passwordCost?: PasswordCost | undefined
}
