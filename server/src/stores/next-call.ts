/** Reads a throttle bucket (database/throttle-buckets.ts) for people: how many calls are left, and when the next may be. */
interface Bucket {
  readonly rate_per_second: number
  readonly burst: number
  readonly arrival_at: Date
}

export function callsLeft(bucket: Bucket, now: Date): number {
  const spentS = Math.max(0, bucket.arrival_at.getTime() - now.getTime()) / 1000
  return Math.max(0, Math.floor(bucket.burst - spentS * bucket.rate_per_second + 1e-6))
}

export function nextCallAt(bucket: Bucket, now: Date): Date {
  const freeMs = bucket.arrival_at.getTime() - ((bucket.burst - 1) * 1000) / bucket.rate_per_second
  return new Date(Math.max(now.getTime(), Math.ceil(freeMs)))
}
