/**
 * Tells listeners which orders changed, as their history grows. One reading a second serves all of a process; while
 * nobody listens nothing is read. Ids of the history are given out before their transaction commits, so an entry may
 * appear behind a later one: each reading begins a little before the last one's end.
 */

import type { Database } from '../database/connect.ts'
import { type ChangeRow, eventsAfter, lastEventId } from '../database/order-event-feed.ts'
import type { Log } from '../platform/log.ts'

export interface OrderChanged {
  readonly eventId: bigint
  readonly storeId: string
  readonly amazonOrderId: string
}

/** `missed`: more has happened than is told; read the list anew. */
export type FeedNews =
  | { readonly kind: 'changed'; readonly orders: readonly OrderChanged[] }
  | { readonly kind: 'missed' }

type Listener = (news: FeedNews) => void

/** How far behind its end a reading begins: entries of transactions that were open then. */
const OVERLAP = 2_000n
const READ_MAX = 5_000
const EVERY_MS = 1_000

export class ChangeFeed {
  readonly #database: Database
  readonly #log: Log
  readonly #everyMs: number
  readonly #listeners = new Set<Listener>()
  #timer: NodeJS.Timeout | null = null
  #readUntil: bigint | null = null
  #seen: ReadonlySet<bigint> = new Set()

  constructor({ database, log, everyMs = EVERY_MS }: { database: Database; log: Log; everyMs?: number }) {
    this.#database = database
    this.#log = log
    this.#everyMs = everyMs
  }

  /** Gives the way to stop listening. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    this.#timer ??= setTimeout(() => void this.#read(), 0)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** What a listener missed who has seen everything up to `eventId`. */
  async since(eventId: bigint): Promise<FeedNews> {
    const rows = await eventsAfter(this.#database, eventId, READ_MAX)
    return rows.length === READ_MAX ? { kind: 'missed' } : { kind: 'changed', orders: lastOfEach(rows) }
  }

  async #read(): Promise<void> {
    if (this.#listeners.size === 0) {
      this.#timer = null
      this.#readUntil = null
      return
    }
    try {
      await this.#tell()
    } catch (error) {
      this.#log.warn({ err: error }, 'Changes of orders could not be read; it is tried again')
    }
    this.#timer = setTimeout(() => void this.#read(), this.#everyMs)
  }

  async #tell(): Promise<void> {
    if (this.#readUntil === null) {
      this.#readUntil = await lastEventId(this.#database)
      this.#seen = new Set((await eventsAfter(this.#database, this.#readUntil - OVERLAP, READ_MAX)).map(idOf))
      return
    }
    const rows = await eventsAfter(this.#database, this.#readUntil - OVERLAP, READ_MAX)
    const fresh = rows.filter((row) => !this.#seen.has(row.event_id))
    this.#seen = new Set(rows.map(idOf))
    this.#readUntil = rows.at(-1)?.event_id ?? this.#readUntil
    if (rows.length === READ_MAX) this.#send({ kind: 'missed' })
    else if (fresh.length > 0) this.#send({ kind: 'changed', orders: lastOfEach(fresh) })
  }

  #send(news: FeedNews): void {
    for (const listener of [...this.#listeners]) listener(news)
  }
}

function idOf({ event_id }: ChangeRow): bigint {
  return event_id
}

/** Each order once, with the last of its entries. */
function lastOfEach(rows: readonly ChangeRow[]): readonly OrderChanged[] {
  const byOrder = new Map(rows.map((row) => [`${row.store_id}/${row.amazon_order_id}`, row]))
  return [...byOrder.values()].map((row) => ({
    eventId: row.event_id,
    storeId: row.store_id,
    amazonOrderId: row.amazon_order_id,
  }))
}
