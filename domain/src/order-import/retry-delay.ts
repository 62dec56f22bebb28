/** When to try again. Each delay is twice the one before, up to a longest. */

const MINUTE_MS = 60_000

/** A blocked order waits for people; a change of its products, stock or address retries it at once besides (L-54). */
const BLOCKED_DELAY = { firstMs: MINUTE_MS, longestMs: 60 * MINUTE_MS } as const

/** Commerce that does not answer usually does soon. */
const UNAVAILABLE_DELAY = { firstMs: 5_000, longestMs: 2 * MINUTE_MS } as const

/** After this long without an answer the order is shown as blocked (L-48). */
export const unavailableAtMostMs = 15 * MINUTE_MS

/** The delay before the next attempt of a blocked order, `attempts` counting those made, from 1. */
export function blockedRetryDelayMs(attempts: number): number {
  return doubled(BLOCKED_DELAY, attempts)
}

export type UnavailableRetry =
  | { readonly kind: 'retry'; readonly delayMs: number }
  | { readonly kind: 'permanent' }

/** What to do when Commerce was unavailable `attempts` times in a row, since `unavailableForMs`. */
export function unavailableRetry(attempts: number, unavailableForMs: number): UnavailableRetry {
  if (unavailableForMs >= unavailableAtMostMs) return { kind: 'permanent' }
  return { kind: 'retry', delayMs: doubled(UNAVAILABLE_DELAY, attempts) }
}

function doubled(
  { firstMs, longestMs }: { readonly firstMs: number; readonly longestMs: number },
  attempts: number,
): number {
  const doublings = Number.isFinite(attempts) ? Math.min(Math.max(Math.floor(attempts) - 1, 0), 30) : 30
  return Math.min(firstMs * 2 ** doublings, longestMs)
}
