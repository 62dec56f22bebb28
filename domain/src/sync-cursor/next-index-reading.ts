/**
 * What the index of Commerce orders is read from next. Its parts take turns, whoever waits longest first, and within a part
 * the first load (from the newest back) and what has changed since: each is of use from its first page on, and none
 * keeps the others waiting.
 */
export const indexParts = ['orders', 'invoices', 'shipments', 'creditMemos', 'amazonOrders'] as const
export type IndexPart = (typeof indexParts)[number]

/** A part whose changes were all read is asked again after this. */
const FOLLOW_EVERY_MS = 15_000

export interface IndexProgress {
  readonly part: IndexPart
  readonly loadReadAt: Date | null
  readonly loadEndedAt: Date | null
  readonly followReadAt: Date | null
  /** When following had last come to its end. */
  readonly followEndedAt: Date | null
  /** Commerce refused: not before. */
  readonly tryAt: Date | null
}

export interface IndexReading {
  readonly part: IndexPart
  readonly kind: 'load' | 'follow'
}

/** Null: nothing is due. */
export function nextIndexReading(parts: readonly IndexProgress[], now: Date): IndexReading | null {
  const due = parts
    .filter(({ tryAt }) => tryAt === null || tryAt <= now)
    .flatMap((progress) => readingsOf(progress, now))
  const [next] = due.toSorted((a, b) => a.waitingSince - b.waitingSince)
  return next === undefined ? null : next.reading
}

function readingsOf(progress: IndexProgress, now: Date) {
  const { part, loadReadAt, loadEndedAt, followReadAt, followEndedAt } = progress
  const load = loadEndedAt === null ? [reading(part, 'load', loadReadAt)] : []
  // What is followed begins where the first page of the load was; the orders of Amazon are followed with all others.
  const isFollowed = part !== 'amazonOrders' && loadReadAt !== null
  const isDue = followEndedAt === null || now.getTime() - followEndedAt.getTime() >= FOLLOW_EVERY_MS
  return isFollowed && isDue ? [...load, reading(part, 'follow', followReadAt)] : load
}

function reading(part: IndexPart, kind: IndexReading['kind'], readAt: Date | null) {
  return { reading: { part, kind }, waitingSince: readAt?.getTime() ?? 0 }
}

export interface ChangesCursor {
  /** What was updated at or after this is read, in the order of its times. */
  readonly since: Date
  /** From 1; above it only where a whole page has one and the same time. */
  readonly page: number
}

/** Commerce's times are whole seconds, and a long transaction shows its order late: each pass reads back so far. */
const OVERLAP_MS = 5 * 60_000

/**
 * Where to go on after a page of changed orders.
 * @param lastUpdatedAt of the page's last order; null: the page was empty
 */
export function nextChanges(
  cursor: ChangesCursor,
  read: { readonly lastUpdatedAt: Date | null; readonly isFull: boolean },
): ChangesCursor & { readonly ended: boolean } {
  const last = read.lastUpdatedAt ?? cursor.since
  if (!read.isFull) {
    const back = new Date(last.getTime() - OVERLAP_MS)
    // Nothing new: the next pass begins where this one did.
    return { since: back > cursor.since ? back : cursor.since, page: 1, ended: true }
  }
  return last > cursor.since
    ? { since: last, page: 1, ended: false }
    : { since: cursor.since, page: cursor.page + 1, ended: false }
}
