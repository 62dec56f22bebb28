/** One readable line for each thing that happens to an order, and one when Amazon gets an order that it shows later. */
import { callApi } from './call-api.ts'
import type { DemoPorts } from './ports.ts'

const LOOK_EVERY_MS = 1_000
const EVENTS_AT_ONCE = 500
const IDS_READ_AGAIN = 200
/** Amazon's searches show a change two minutes after it happened. */
const SHOWN_AFTER_MS = 120_000

interface Activity {
  readonly items: readonly {
    readonly eventId: string
    readonly amazonOrderId: string
    readonly displayStatus: string
    readonly text: string
    readonly happenedAt: string
  }[]
}

interface PlacedOrders {
  readonly orders: readonly { readonly orderId: string; readonly createdTime: string }[]
}

interface Accounts {
  readonly items: readonly { readonly schedule: { readonly nextSyncAt: string } }[]
}

interface Told {
  readonly token: string
  readonly ports: DemoPorts
}

/** The id of the last event so far: what comes after it is told. */
export async function newestEvent({ token, ports }: Told): Promise<string> {
  const { items } = await callApi<Activity>(`http://127.0.0.1:${ports.service}/api/v1/activity?limit=1`, {
    token,
  })
  return items[0]?.eventId ?? '0'
}

/** Gives the function that ends the telling. */
export function tellEvents({
  token,
  ports,
  after: first,
}: Told & { readonly after: string }): () => Promise<void> {
  const api = `http://127.0.0.1:${ports.service}/api/v1`
  const simulator = `http://127.0.0.1:${ports.simulator}/control`
  let after = first
  let known: Set<string> | null = null
  let ended = false

  // Ids are given out before their events can be seen, so the last ones are read again; what was told is left out.
  const told = new Set<string>()

  async function tellActivity(): Promise<void> {
    const from = Math.max(Number(first), Number(after) - IDS_READ_AGAIN)
    const query = `after=${from}&limit=${EVENTS_AT_ONCE}`
    const { items } = await callApi<Activity>(`${api}/activity?${query}`, { token })
    for (const event of items.filter(({ eventId }) => !told.has(eventId))) {
      told.add(event.eventId)
      say(event.happenedAt, event.amazonOrderId, event.displayStatus, event.text)
    }
    after = items.at(-1)?.eventId ?? after
    for (const eventId of told) if (Number(eventId) < Number(after) - IDS_READ_AGAIN) told.delete(eventId)
  }

  async function tellPlacedOrders(): Promise<void> {
    const { orders } = await callApi<PlacedOrders>(`${simulator}/orders`)
    const fresh = known === null ? [] : orders.filter(({ orderId }) => known?.has(orderId) === false)
    known = new Set(orders.map(({ orderId }) => orderId))
    if (fresh.length === 0) return
    const accounts = await callApi<Accounts>(`${api}/amazon-accounts`, { token })
    const nextSyncAt = accounts.items[0]?.schedule.nextSyncAt
    for (const { orderId, createdTime } of fresh) {
      const shownFrom = clockTime(new Date(Date.parse(createdTime) + SHOWN_AFTER_MS).toISOString())
      const next = nextSyncAt === undefined ? '' : `; next sync ${clockTime(nextSyncAt)}`
      say(
        createdTime,
        orderId,
        '(Amazon)',
        `Placed on Amazon, which shows it to searches from ${shownFrom}${next}.`,
      )
    }
  }

  const telling = (async () => {
    while (!ended) {
      // The service may be busy or stopping; what was missed is told by the next look.
      await tellActivity().catch(() => undefined)
      await tellPlacedOrders().catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  })()
  return async () => {
    ended = true
    await telling
  }
}

function say(at: string, amazonOrderId: string, status: string, text: string): void {
  console.log(`${clockTime(at)}  ${amazonOrderId}  ${status.padEnd(20)} ${text}`)
}

function clockTime(at: string): string {
  return new Date(at).toTimeString().slice(0, 8)
}
