/** What each thing that staff do is given. */
import type { AmazonApplication } from '../amazon/consent.ts'
import type { SpApiClient } from '../amazon/sp-api-client.ts'
import type { CommerceClient } from '../commerce/commerce-client.ts'
import type { ProductBatch } from '../commerce/product-batch.ts'
import type { AccountKeys } from '../database/account-keys.ts'
import type { Database } from '../database/connect.ts'
import type { JobQueue } from '../jobs/job-queue.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { SecretKeys } from '../platform/secret-box.ts'

export interface StaffRun {
  readonly database: Database
  readonly jobs: JobQueue
  /** The client of one Amazon account: its tokens and its share of Amazon's limits. */
  readonly amazon: (accountId: string) => Promise<SpApiClient>
  readonly application: AmazonApplication
  readonly commerce: CommerceClient
  readonly products: ProductBatch
  readonly keys: AccountKeys
  /** Of the installation: for what belongs to no Amazon account. */
  readonly secretKeys: SecretKeys
  /** Null: no SMTP server is set, and mails stay in the outbox. */
  readonly mailer: object | null
  /** This process's number among those that write to Commerce orders; leases are held under it. */
  readonly workerNumber: number
  readonly limits: {
    /** How long Commerce itself may go on with a call whose answer we never got. */
    readonly commerceDeadlineMs: number
  }
  readonly clock: Clock
  readonly log: Log
}
