/**
 * Which orders change, as server-sent events. Each event has the id of the order's latest history entry, which
 * browsers send back when a connection broke. https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
import type { ChangeFeed, FeedNews, OrderChanged } from '../../orders/change-feed.ts'
import type { Caller } from '../authenticate.ts'
import type { Handlers, Visitor } from '../handlers.ts'
import { ServiceProblem } from '../service-problem.ts'
import { isWithin, storesToRead } from '../store-limit.ts'

const STREAMS_EACH_MAX = 12
/** Proxies close a connection on which nothing comes for a minute. */
const HEARTBEAT_MS = 15_000
/** Who reads slower than orders change is told to read the list anew. */
const WAITING_MAX = 2_000
const RETRY_MS = 3_000

export interface ChangeStreamSettings {
  readonly feed: ChangeFeed
  readonly heartbeatMs?: number | undefined
}

export function changeRoutes({
  feed,
  heartbeatMs = HEARTBEAT_MS,
}: ChangeStreamSettings): Handlers<'followChanges'> {
  const streams = new Map<string, number>()
  return {
    followChanges: async ({ query, visitor, ...caller }) => {
      const who = caller.person?.userId ?? caller.actor
      if ((streams.get(who) ?? 0) >= STREAMS_EACH_MAX)
        throw new ServiceProblem('too-many-streams', { max: STREAMS_EACH_MAX })
      const storeIds = storesToRead(caller.storeIds, query.store)
      const after = visitor.lastEventId ?? query.after ?? null
      const pieces = follow(feed, {
        after: after === null || !/^\d{1,18}$/.test(after) ? null : BigInt(after),
        heartbeatMs,
        visitor,
        sees: (caller, { storeId }) =>
          isWithin(caller.storeIds, storeId) && (storeIds === undefined || storeIds.includes(storeId)),
        caller,
      })
      return { headers: { 'x-accel-buffering': 'no' }, pieces: counted(pieces, streams, who) }
    },
  }
}

interface Following {
  readonly after: bigint | null
  readonly heartbeatMs: number
  readonly visitor: Pick<Visitor, 'askAgain'>
  readonly sees: (caller: Pick<Caller, 'storeIds'>, order: OrderChanged) => boolean
  readonly caller: Pick<Caller, 'storeIds'>
}

/** Counted from its first piece on: of a stream that nobody begins to read nothing would end. */
async function* counted(
  pieces: AsyncIterable<string>,
  streams: Map<string, number>,
  who: string,
): AsyncGenerator<string> {
  streams.set(who, (streams.get(who) ?? 0) + 1)
  try {
    yield* pieces
  } finally {
    streams.set(who, (streams.get(who) ?? 1) - 1)
    if (streams.get(who) === 0) streams.delete(who)
  }
}

async function* follow(feed: ChangeFeed, following: Following): AsyncGenerator<string> {
  const { after, heartbeatMs, visitor, sees } = following
  let { caller } = following
  let waiting: FeedNews[] = []
  let isBeatDue = false
  let wake: () => void = () => undefined
  const stop = feed.listen((news) => {
    waiting = waiting.length >= WAITING_MAX ? [{ kind: 'missed' }] : [...waiting, news]
    wake()
  })
  // News does not put it off: a stream of busy stores is asked again whose it is, and sent to, as any other.
  const heart = setInterval(() => {
    isBeatDue = true
    wake()
  }, heartbeatMs)
  try {
    yield `retry: ${RETRY_MS}\n\n`
    if (after !== null) yield print(await feed.since(after), (order) => sees(caller, order))
    for (;;) {
      if (isBeatDue) {
        isBeatDue = false
        // Whoever signed out meanwhile, or lost a store, sees no more of it.
        const now = await visitor.askAgain().catch(() => null)
        if (now === null) return
        caller = now
        yield ': still here\n\n'
      }
      const news = waiting
      waiting = []
      const text = news.map((one) => print(one, (order) => sees(caller, order))).join('')
      if (text !== '') yield text
      if (waiting.length > 0 || isBeatDue) continue
      const woken = Promise.withResolvers<void>()
      wake = woken.resolve
      await woken.promise
    }
  } finally {
    clearInterval(heart)
    stop()
  }
}

function print(news: FeedNews, sees: (order: OrderChanged) => boolean): string {
  if (news.kind === 'missed') return 'event: missed\ndata: {}\n\n'
  return news.orders
    .filter(sees)
    .map(({ eventId, storeId, amazonOrderId }) => {
      const data = JSON.stringify({ storeId, amazonOrderId, eventId: String(eventId) })
      return `id: ${eventId}\nevent: change\ndata: ${data}\n\n`
    })
    .join('')
}
