/** What happens to a job whose step broke, by the kind of the error alone (ARCHITECTURE.md, "Errors"). */
import { SyncError } from '../platform/sync-error.ts'

export type AfterTrouble =
  /** Not a failure: the job is put back to this time. */
  | { readonly kind: 'put-back'; readonly at: Date; readonly countsAsTrouble: boolean }
  /** Kept as failed with its input, for a developer. */
  | { readonly kind: 'fail' }

const UNAVAILABLE_FIRST_MS = 5_000
const UNAVAILABLE_MAX_MS = 120_000
const CONFLICT_FIRST_MS = 500
const CONFLICT_MAX_MS = 30_000
const UNAUTHORIZED_MS = 60_000

export function afterTrouble(error: unknown, troubles: number, now: Date): AfterTrouble {
  if (!(error instanceof SyncError)) return { kind: 'fail' }
  const later = (ms: number) => new Date(now.getTime() + ms)
  switch (error.kind) {
    case 'throttled':
      return {
        kind: 'put-back',
        at: error.facts.retryAt ?? later(UNAVAILABLE_FIRST_MS),
        countsAsTrouble: false,
      }
    case 'conflict':
      return {
        kind: 'put-back',
        at: error.facts.retryAt ?? later(doubled(CONFLICT_FIRST_MS, CONFLICT_MAX_MS, troubles)),
        countsAsTrouble: true,
      }
    case 'unavailable':
      return {
        kind: 'put-back',
        at: later(doubled(UNAVAILABLE_FIRST_MS, UNAVAILABLE_MAX_MS, troubles)),
        countsAsTrouble: true,
      }
    case 'unauthorized':
      return { kind: 'put-back', at: later(UNAUTHORIZED_MS), countsAsTrouble: true }
    case 'rejected':
    case 'bug':
      return { kind: 'fail' }
  }
}

function doubled(firstMs: number, maxMs: number, times: number): number {
  return Math.min(maxMs, firstMs * 2 ** Math.min(times, 20))
}
