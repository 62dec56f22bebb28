/**
 * Our account of Amazon's token buckets, shared by all processes: a call is made only with a token in hand. It is kept
 * in the database and handed in, so that this folder knows no tables.
 */
import type { AmazonOperation } from './usage-plans.ts'

/** Background work leaves some tokens of a bucket for what a person is waiting for. */
export type ThrottleReserve = 'background' | 'interactive'

export interface ThrottledCall {
  readonly accountId: string
  readonly operation: AmazonOperation
  /** Left out: background. */
  readonly reserve?: ThrottleReserve
}

export type ThrottleGrant = { readonly granted: true } | { readonly granted: false; readonly retryAt: Date }

export interface AmazonThrottle {
  readonly take: (call: ThrottledCall) => Promise<ThrottleGrant>
  /** Amazon said at which rate the bucket fills now. */
  readonly observeRate: (
    accountId: string,
    operation: AmazonOperation,
    ratePerSecond: number,
  ) => Promise<void>
  /** Amazon refused a call that we thought we had a token for: the bucket is empty. Gives when to try again. */
  readonly observeThrottled: (accountId: string, operation: AmazonOperation) => Promise<Date>
}
