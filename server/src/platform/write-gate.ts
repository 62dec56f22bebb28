/**
 * Every call that changes something at Amazon or in Commerce passes here first (S-64). While the installation is
 * read-only none does: the job comes back by itself, and nothing of it is lost.
 */
import { SyncError, type SyncErrorFacts } from './sync-error.ts'

export type WriteGate = (call: Pick<SyncErrorFacts, 'operation'>) => Promise<void>

/** How long a job waits before it looks whether it may write. */
export const readOnlyPauseMs = 10_000
const readOnlyCode = 'read-only-mode'

export function readOnlyRefusal(operation: string, now: Date): SyncError {
  return new SyncError('throttled', `Read-Only Mode is on: ${operation} is not sent.`, {
    system: 'orderferry',
    operation,
    code: readOnlyCode,
    retryAt: new Date(now.getTime() + readOnlyPauseMs),
  })
}

export function isReadOnlyRefusal(error: unknown): boolean {
  return error instanceof SyncError && error.facts.code === readOnlyCode
}
