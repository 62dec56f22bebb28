/**
 * Amazon's usage plans as buckets that every process shares (generic cell rate algorithm). `arrival_at` is the moment
 * up to which calls have been spent: each call moves it on by one interval, and it may lie at most a burst ahead of now.
 * https://developer-docs.amazon.com/sp-api/docs/usage-plans-and-rate-limits-in-the-sp-api
 */
import { sql } from 'kysely'
import type { Queryable } from './connect.ts'

export interface UsagePlan {
  readonly ratePerSecond: number
  readonly burst: number
}

export interface TokenRequest {
  readonly accountId: string
  readonly operation: string
  readonly plan: UsagePlan
  /** Tokens that this caller must leave for others, such as the three searches kept for Sync now. */
  readonly leave: number
  readonly now: Date
}

export type TokenAnswer = { readonly granted: true } | { readonly granted: false; readonly retryAt: Date }

/** Takes one token, or says when one will be there. */
export async function takeToken(db: Queryable, request: TokenRequest): Promise<TokenAnswer> {
  const { accountId, operation, plan, leave, now } = request
  const taken = await sql<{ one: number }>`
    insert into throttle_buckets as bucket (account_id, operation, rate_per_second, burst, arrival_at)
    values (${accountId}, ${operation}, ${plan.ratePerSecond}, ${plan.burst},
      ${now}::timestamptz + make_interval(secs => 1 / ${plan.ratePerSecond}::float8))
    on conflict (account_id, operation) do update
      set arrival_at = greatest(bucket.arrival_at, ${now}) + make_interval(secs => 1 / bucket.rate_per_second)
      where greatest(bucket.arrival_at, ${now}) + make_interval(secs => 1 / bucket.rate_per_second)
        <= ${now}::timestamptz + make_interval(secs => greatest(bucket.burst - ${leave}::int, 1) / bucket.rate_per_second)
    returning 1 as one`.execute(db)
  if (taken.rows.length > 0) return { granted: true }

  // Each caller that waits is given a moment of its own, or all would come back together for one token.
  const { rows } = await sql<{ retry_at: Date }>`
    update throttle_buckets
    set waiting_until = greatest(
      waiting_until + make_interval(secs => 1 / rate_per_second),
      arrival_at - make_interval(secs => (greatest(burst - ${leave}::int, 1) - 1) / rate_per_second),
      ${now})
    where account_id = ${accountId} and operation = ${operation}
    returning waiting_until as retry_at`.execute(db)
  return { granted: false, retryAt: rows[0]?.retry_at ?? now }
}

/** Amazon answered "too many": the bucket is empty, whatever we had counted. Gives the time of the next token. */
export async function emptyBucket(
  db: Queryable,
  account: { readonly accountId: string; readonly operation: string; readonly now: Date },
): Promise<Date> {
  const { rows } = await sql<{ retry_at: Date }>`
    update throttle_buckets
    set arrival_at = greatest(arrival_at, ${account.now}::timestamptz + make_interval(secs => burst / rate_per_second))
    where account_id = ${account.accountId} and operation = ${account.operation}
    returning arrival_at - make_interval(secs => (burst - 1) / rate_per_second) as retry_at`.execute(db)
  return rows[0]?.retry_at ?? account.now
}

/**
 * Amazon's header says that the rate is another one now: believe it. The header tells nothing of the burst. The tokens
 * that are spent stay spent, and come back at the new pace.
 */
export async function setRate(
  db: Queryable,
  account: {
    readonly accountId: string
    readonly operation: string
    readonly ratePerSecond: number
    readonly now: Date
  },
): Promise<void> {
  const { accountId, operation, ratePerSecond, now } = account
  await sql`
    update throttle_buckets
    set rate_per_second = ${ratePerSecond},
      arrival_at = ${now}::timestamptz
        + greatest(arrival_at - ${now}, interval '0') * (rate_per_second / ${ratePerSecond}::float8),
      waiting_until = null
    where account_id = ${accountId} and operation = ${operation} and rate_per_second <> ${ratePerSecond}`.execute(
    db,
  )
}
