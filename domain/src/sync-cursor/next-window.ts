/**
 * From where the next poll reads Amazon's changes. Amazon repeats orders at the edge of a window and shows some late,
 * so each poll reads back a little; what was seen before is recognised by its time of update.
 * https://developer-docs.amazon.com/sp-api/docs/orders-api-v2026-01-01-reference
 */

/** How far each poll reads back. */
export const cursorOverlapMs = 10 * 60_000

export interface SyncWindow {
  /** ISO 8601, UTC. */
  readonly lastUpdatedAfter: string
}

/** Without a cursor yet, from the moment of connection: what was bought before is not ours (S-23). */
export function nextWindow(input: {
  readonly cursor: string | null
  readonly connectedAt: string
}): SyncWindow {
  const from = Date.parse(input.cursor ?? input.connectedAt)
  if (Number.isNaN(from))
    throw new Error(`"${input.cursor ?? input.connectedAt}" is not a time to read from.`)
  return { lastUpdatedAfter: new Date(from - cursorOverlapMs).toISOString() }
}

/** The cursor after everything up to `covered` was stored. Never backwards. */
export function advanceCursor(current: string | null, covered: string): string {
  const coveredMs = Date.parse(covered)
  if (Number.isNaN(coveredMs)) throw new Error(`"${covered}" is not a time to advance to.`)
  if (current !== null && Date.parse(current) >= coveredMs) return current
  return new Date(coveredMs).toISOString()
}
