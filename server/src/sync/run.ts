/** What every step is given. A step reads, decides, acts at most once outside, and records. */
import type { AmazonApplication } from '../amazon/consent.ts'
import type { SpApiClient } from '../amazon/sp-api-client.ts'
import type { CommerceClient } from '../commerce/commerce-client.ts'
import type { ProductBatch } from '../commerce/product-batch.ts'
import type { AccountKeys } from '../database/account-keys.ts'
import type { Database } from '../database/connect.ts'
import type { MailParameters, MailRow } from '../database/outbox.ts'
import type { JobQueue } from '../jobs/job-queue.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { SecretKeys } from '../platform/secret-box.ts'

/** Hands a mail to whoever brings it; what was not taken is thrown. */
export interface Mailer {
  readonly send: (mail: MailRow, parameters: MailParameters) => Promise<void>
}

export interface Run {
  readonly database: Database
  readonly jobs: JobQueue
  /** The client of one Amazon account: its tokens and its share of Amazon's limits. */
  readonly amazon: (accountId: string) => Promise<SpApiClient>
  readonly application: AmazonApplication
  readonly commerce: CommerceClient
  /** Reads the products that several orders ask for at once in one call. */
  readonly products: ProductBatch
  readonly keys: AccountKeys
  /** Of the installation: for what belongs to no Amazon account. */
  readonly secretKeys: SecretKeys
  /** Null: no SMTP server is set, and mails stay in the outbox. */
  readonly mailer: Mailer | null
  /** This process's number among the workers; leases are held under it. */
  readonly workerNumber: number
  readonly clock: Clock
  readonly log: Log
  readonly limits: RunLimits
}

export interface RunLimits {
  /** How long Commerce itself may go on with a call whose answer we never got. */
  readonly commerceDeadlineMs: number
  /** How long after a confirmation Amazon is asked for the order's new status. */
  readonly confirmationSettlesMs: number
  /** How many orders one process imports, and invoices, at once. */
  readonly commerceAtOnce: number
}

/** The actor of what happens by itself. */
export const SYSTEM = 'system'
