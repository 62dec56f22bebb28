import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { ChangeFeed } from '../orders/change-feed.ts'
import { STORE } from '../testing/test-world.ts'
import { type Caller, nobody } from './authenticate.ts'
import { changeRoutes } from './routes/order-changes.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { addPerson } from './testing/people.ts'

const SOON = { timeout: 25_000 }

let world: ApiWorld
let order: string
const readers: AbortController[] = []

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'), { heartbeatMs: 200 })
  const placed = await world.amazon.placeOrder({
    template: 'fbm-unshipped',
    items: [{ sku: 'GONE', quantity: 1 }],
  })
  order = placed.orderId
  await world.sync()
})
afterEach(() => {
  for (const reader of readers.splice(0)) reader.abort()
})
afterAll(() => world.stop())

interface Read {
  readonly answer: Response
  readonly text: () => string
  readonly ended: () => boolean
}

/** Reads a stream as a browser does, until the test ends. */
async function follow(headers: Readonly<Record<string, string>>, query = ''): Promise<Read> {
  const reader = new AbortController()
  readers.push(reader)
  const answer = await fetch(`${world.url}/api/v1/changes${query}`, { headers, signal: reader.signal })
  let text = ''
  let isOver = false
  const read = async () => {
    for await (const piece of answer.body ?? []) text += new TextDecoder().decode(piece)
  }
  void read()
    .catch(() => undefined)
    .finally(() => {
      isOver = true
    })
  return { answer, text: () => text, ended: () => isOver }
}

const token = (role: 'owner' | 'viewer' = 'viewer') => ({ authorization: `Bearer ${world.tokens[role]}` })

async function sql(text: string, values: readonly unknown[] = []) {
  const options = '-c search_path=orderferry'
  const client = new pg.Client({ connectionString: world.config.databaseUrl, options })
  await client.connect()
  const { rows } = await client.query(text, [...values])
  await client.end()
  return rows
}

const note = (storeId = STORE) =>
  sql(
    `insert into order_events (account_id, store_id, amazon_order_id, code, actor, happened_at)
     select account_id, store_id, amazon_order_id, 'retry-requested', 'test', now() from amazon_orders
     where store_id = $1 returning event_id`,
    [storeId],
  )

test('tells of an order that changes, with the id of its history entry', async () => {
  const { answer, text } = await follow(token())
  expect(answer.headers.get('content-type')).toBe('text/event-stream')
  await expect.poll(text).toContain('still here')
  const [entry] = await note()
  await expect.poll(text).toContain('event: change')
  expect(text()).toContain(
    `id: ${entry.event_id}\nevent: change\ndata: {"storeId":"${STORE}","amazonOrderId":"${order}","eventId":"${entry.event_id}"}\n\n`,
  )
})

test('goes on where a connection broke', async () => {
  const [first] = await note()
  await note()
  const [last] = await note()
  const { text } = await follow({ ...token(), 'last-event-id': first.event_id })
  await expect.poll(text).toContain(`id: ${last.event_id}`)
  // The order once, with the latest of its entries.
  expect(text().match(/event: change/g)).toHaveLength(1)
})

test('is told an entry that became visible behind a later one', async () => {
  const feed = new ChangeFeed({ ...world.run, everyMs: 20 })
  const told: bigint[] = []
  const stop = feed.listen((news) => {
    if (news.kind === 'changed') told.push(...news.orders.map(({ eventId }) => eventId))
  })
  const options = '-c search_path=orderferry'
  const slow = new pg.Client({ connectionString: world.config.databaseUrl, options })
  await slow.connect()
  await slow.query('begin')
  const insert = `insert into order_events (account_id, store_id, amazon_order_id, code, actor, happened_at)
    select account_id, store_id, amazon_order_id, 'retry-requested', 'slow', now() from amazon_orders returning event_id`
  const early = BigInt((await slow.query(insert)).rows[0].event_id)
  await vi.waitFor(async () => {
    const [late] = await note()
    expect(told).toContain(BigInt(late.event_id))
  }, SOON)
  await slow.query('commit')
  await slow.end()
  await expect.poll(() => told).toContain(early)
  stop()
})

test('ends with the session, and is limited to the stores of its person', async () => {
  const mine = await addPerson(world, { role: 'clerk', storeIds: [STORE] })
  const other = await addPerson(world, { role: 'clerk', storeIds: ['another-shop'] })
  const seen = await follow(mine.headers)
  const unseen = await follow(other.headers)
  for (const { text } of [seen, unseen]) await expect.poll(text).toContain('still here')
  await note()
  await expect.poll(seen.text).toContain('event: change')
  const beats = () => unseen.text().split('still here').length
  const before = beats()
  await expect.poll(beats).toBeGreaterThan(before + 1)
  expect(unseen.text()).not.toContain('event: change')
  await world.call('signOut', { token: null, headers: mine.headers })
  await expect.poll(seen.ended).toBe(true)
})

describe('while orders change without a pause', () => {
  /** Follows as the route does, of a feed that reads often enough for one entry after the other. */
  async function followBusily(askAgain: () => Promise<Caller>): Promise<readonly string[]> {
    const { followChanges } = changeRoutes({
      feed: new ChangeFeed({ ...world.run, everyMs: 20 }),
      heartbeatMs: 500,
    })
    const { pieces } = await followChanges({
      ...{ ...nobody, storeIds: ['another-shop'], actor: 'busy' },
      ...{ query: {}, params: {}, body: undefined, language: 'en' },
      visitor: {
        ...{ userAgent: '', ownUrl: '', session: null },
        lastEventId: null,
        askAgain,
        setSession: () => {},
      },
    } as unknown as Parameters<typeof followChanges>[0])
    const read: string[] = []
    let isOver = false
    const reading = (async () => {
      for await (const piece of pieces) {
        read.push(String(piece))
        if (read.filter((one) => one.includes('still here')).length === 2) break
      }
    })().finally(() => {
      isOver = true
    })
    const options = '-c search_path=orderferry'
    const writer = new pg.Client({ connectionString: world.config.databaseUrl, options })
    await writer.connect()
    const insert = `insert into order_events (account_id, store_id, amazon_order_id, code, actor, happened_at)
      select account_id, store_id, amazon_order_id, 'retry-requested', 'busy', now() from amazon_orders`
    while (!isOver) await writer.query(insert)
    await writer.end()
    await reading
    return read
  }

  test('who may see none of them is still sent signs of life', async () => {
    const caller = { ...nobody, storeIds: ['another-shop'], actor: 'busy' }
    const read = await followBusily(async () => caller)
    expect(read.slice(1)).toEqual([': still here\n\n', ': still here\n\n'])
  })

  test('the stream ends with the session', async () => {
    const read = await followBusily(async () => Promise.reject(new Error('signed out')))
    expect(read).toEqual(['retry: 3000\n\n'])
  })
})

test('has no head of its own, which would begin a stream for nobody', async () => {
  const { headers } = await addPerson(world, { role: 'viewer' })
  for (const path of ['changes', 'amazon-orders/export'])
    for (let at = 0; at < 13; at += 1) {
      const { status } = await fetch(`${world.url}/api/v1/${path}`, { method: 'HEAD', headers })
      expect(status).toBe(405)
    }
  expect((await follow(headers)).answer.status).toBe(200)
})

test('is not opened without end by one person', async () => {
  const { headers } = await addPerson(world, { role: 'viewer' })
  const streams = await Promise.all(Array.from({ length: 12 }, () => follow(headers)))
  for (const { text } of streams) await expect.poll(text).not.toBe('')
  expect(await world.refused('followChanges', { token: null, headers })).toMatchObject({
    code: 'too-many-streams',
    status: 429,
  })
  readers[0]?.abort()
  const again = async () => (await follow(headers)).answer.status
  await expect.poll(again).toBe(200)
})
