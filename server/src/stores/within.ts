import { SyncError } from '../platform/sync-error.ts'

/** What a person waits for at most before a check says that nobody answered. */
const LIMIT_MS = 7_000

/** The answer, or what went wrong; an answer that takes too long is `unavailable`. */
export async function within<Value>(
  system: 'amazon' | 'commerce',
  ask: () => Promise<Value>,
): Promise<{ readonly value: Value } | { readonly error: SyncError }> {
  const late = Promise.withResolvers<never>()
  const facts = { system, operation: 'check' } as const
  const timer = setTimeout(
    () => late.reject(new SyncError('unavailable', `No answer in ${LIMIT_MS / 1000} seconds.`, facts)),
    LIMIT_MS,
  )
  try {
    return { value: await Promise.race([ask(), late.promise]) }
  } catch (error) {
    if (error instanceof SyncError) return { error }
    throw error
  } finally {
    clearTimeout(timer)
  }
}
