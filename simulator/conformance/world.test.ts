import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { startSimulator } from '../src/start-simulator.ts'
import { startTestSimulator, type TestSimulator } from './test-simulator.ts'

let running: TestSimulator | undefined

afterEach(async () => {
  await running?.stop()
  running = undefined
})

async function begin(): Promise<TestSimulator> {
  running = await startTestSimulator()
  return running
}

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'deeper', 'world.sqlite')
}

describe('a restart', () => {
  test('keeps sellers, tokens, orders, what is due, the ledger, the clock, faults and buckets', async () => {
    const file = newFile()
    const before = await startTestSimulator({ file })
    const order = await before.place({ template: 'fbm-unshipped', purchasedAt: '2026-03-02T08:00:00Z' })
    await before.control('usage-plans', { operation: 'getMarketplaceParticipations', rate: 0.001, burst: 1 })
    await before.amazon('/sellers/v1/marketplaceParticipations')
    await before.control('faults', { operation: 'searchOrders', kind: 'error-500' })
    await before.confirm(order)
    const seen = await Promise.all(
      ['world', 'ledger', 'faults', 'clock', 'orders', 'calls'].map((one) => before.control(one)),
    )
    await before.stop()

    const after = await startSimulator({ port: 0, file, world: 'demo' })
    // biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the line that reads it
    const control = async (path: string, body?: object): Promise<any> =>
      (
        await fetch(`${after.url}/control/${path}`, body && { method: 'POST', body: JSON.stringify(body) })
      ).json()
    const amazon = async (path: string) => {
      const headers = { 'x-amz-access-token': before.token }
      return (await fetch(after.url + path, { headers })).status
    }
    expect(
      await Promise.all(['world', 'ledger', 'faults', 'clock', 'orders', 'calls'].map((one) => control(one))),
    ).toEqual(seen.map(({ body }) => body))
    expect(await amazon('/sellers/v1/marketplaceParticipations')).toBe(429)
    expect(await amazon('/orders/2026-01-01/orders?createdAfter=2026-03-01T00:00:00Z')).toBe(500)
    await control('clock', { advanceSeconds: 5 })
    const { order: shipped } = await control(`orders/${order.orderId}`)
    expect(shipped.fulfillment.fulfillmentStatus).toBe('SHIPPED')
    await after.stop()
  })
})

test('a file of another version is refused by name', async () => {
  const file = newFile()
  await (await startSimulator({ port: 0, file, world: 'empty' })).stop()
  const database = new DatabaseSync(file)
  database.exec('pragma user_version = 99')
  database.close()
  await expect(startSimulator({ port: 0, file, world: 'empty' })).rejects.toThrow(
    /another version .* delete the file/,
  )
})

test('a file of the version before is brought up to date, and keeps what it holds', async () => {
  const file = newFile()
  const before = await startTestSimulator({ file })
  const order = await before.place({ template: 'fbm-unshipped' })
  const [seller] = (await before.control('world')).body.sellers
  await before.stop()
  const database = new DatabaseSync(file)
  for (const column of ['withholding', 'consents', 'authorized_ms'])
    database.exec(`alter table sellers drop column ${column}`)
  database.exec('pragma user_version = 1')
  database.close()
  const after = await startSimulator({ port: 0, file, world: 'empty' })
  const control = async (path: string) => (await fetch(`${after.url}/control/${path}`)).json()
  expect(await control('world')).toMatchObject({ sellers: [seller] })
  expect(await control(`orders/${order.orderId}`)).toMatchObject({ order })
  await after.stop()
})

describe('a reset', () => {
  test('leaves nothing of the old world', async () => {
    const simulator = await begin()
    await simulator.confirm(await simulator.place({ template: 'fbm-unshipped' }))
    await simulator.control('faults', { operation: '*', kind: 'error-500' })
    await simulator.control('reset', {})
    for (const [path, list] of [
      ['world', 'sellers'],
      ['ledger', 'ledger'],
      ['orders', 'orders'],
      ['faults', 'faults'],
      ['calls', 'calls'],
    ] as const) {
      expect((await simulator.control(path)).body[list]).toEqual([])
    }
    expect((await simulator.control('clock')).body.mode).toBe('real')
    expect((await simulator.amazon('/sellers/v1/marketplaceParticipations')).status).toBe(403)
  })

  test('with one seed makes one world, with another another', async () => {
    const simulator = await begin()
    const make = async (seed: string) => {
      await simulator.control('reset', { seed, world: 'empty' })
      await simulator.control('clock', { mode: 'virtual', now: '2026-03-02T12:00:00.000Z' })
      await simulator.control('sellers', { sellerId: 'A1SELLER' })
      return [(await simulator.control('world')).body, await simulator.place({ template: 'fbm-unshipped' })]
    }
    const once = await make('seven')
    expect(await make('seven')).toEqual(once)
    expect(await make('eight')).not.toEqual(once)
  })
})

describe('the clock', () => {
  test('may stand ten minutes off the real one', async () => {
    const simulator = await begin()
    await simulator.control('clock', { mode: 'real', offsetSeconds: -600 })
    const before = Date.now()
    const { now, offsetSeconds } = (await simulator.control('clock')).body
    expect(offsetSeconds).toBe(-600)
    expect(Date.parse(now) + 600_000).toBeGreaterThanOrEqual(before)
    expect(Date.parse(now) + 600_000).toBeLessThanOrEqual(Date.now())
  })

  test('decides what lies two minutes back', async () => {
    const simulator = await begin()
    const { orderId } = await simulator.place({ template: 'fbm-unshipped' })
    const listed = async () => {
      const { body } = await simulator.amazon('/orders/2026-01-01/orders?createdAfter=2026-03-01T00:00:00Z')
      return body.orders.map((order: { orderId: string }) => order.orderId)
    }
    await simulator.advance(119.999)
    expect(await listed()).toEqual([])
    await simulator.advance(0.001)
    expect(await listed()).toEqual([orderId])
  })
})

describe('the control', () => {
  test.each([
    ['orders', { template: 'fbm-unshipped' }, 400, /sellerId is required/],
    ['orders', { sellerId: 'A9', template: 'fbm-unshipped' }, 404, /no seller A9/],
    [
      'orders',
      { sellerId: 'A1SELLER', template: 'fbm-unshiped' },
      400,
      /no template "fbm-unshiped"; there are fbm-pending/,
    ],
    ['orders', { sellerId: 'A1SELLER', template: 'fbm-unshipped', cuont: 2 }, 400, /no field "cuont"/],
    [
      'orders',
      { sellerId: 'A1SELLER', template: 'fbm-unshipped', count: 10_001 },
      400,
      /between 1 and 10000/,
    ],
    ['orders', { sellerId: 'A1SELLER', template: 'fbm-unshipped', purchasedAt: 'today' }, 400, /purchasedAt/],
    ['orders', { sellerId: 'A1SELLER', order: { orderItems: [] } }, 400, /at least one item/],
    ['sellers', { sellerId: 'A1SELLER' }, 400, /already/],
    ['sellers', { marketplaces: ['US'] }, 400, /not the id of a marketplace/],
    ['sellers', { roles: ['Bookkeeping'] }, 400, /"Bookkeeping" is no role; there are Amazon Fulfillment/],
    ['sellers/A9', { withholding: 'refuse' }, 404, /no seller A9/],
    ['sellers/A1SELLER', { withholding: 'lie' }, 400, /withholding must be one of leave-out, refuse/],
    ['sellers/A9/authorization', { revoked: true }, 404, /no seller A9/],
    ['application', { state: 'retired' }, 400, /state must be one of draft, published/],
    ['application', { redirectUris: ['nowhere'] }, 400, /"nowhere" is no address/],
    ['orders/111-0000000-0000000/transitions', { to: 'Shipped' }, 404, /no order/],
    ['faults', { operation: 'searchOrders', kind: 'earthquake' }, 400, /kind must be one of throttle/],
    ['faults', { operation: 'listOrders', kind: 'throttle' }, 400, /operation must be one of searchOrders/],
    ['clock', {}, 400, /Give a mode/],
    ['usage-plans', { operation: 'searchOrders' }, 400, /rate and burst are required/],
    ['reset', { world: 'moon' }, 400, /world must be one of demo, examples, empty/],
    ['nowhere', {}, 404, /no such control/],
  ])('refuses %s %j with %i and a sentence', async (path, body, status, sentence) => {
    const simulator = await begin()
    const answer = await simulator.control(path, body)
    expect(answer.status).toBe(status)
    expect(answer.body.error).toMatch(sentence)
  })

  test('refuses a body that is no JSON', async () => {
    const simulator = await begin()
    const response = await fetch(`${simulator.url}/control/orders`, { method: 'POST', body: '{' })
    expect([response.status, await response.json()]).toEqual([
      400,
      { error: expect.stringContaining('not valid JSON') },
    ])
  })

  test('makes ten thousand orders in one call, no two with one number', async () => {
    const simulator = await begin()
    const wish = { sellerId: 'A1SELLER', template: 'fbm-unshipped', count: 10_000, idsOnly: true }
    const { body } = await simulator.control('orders', wish)
    expect(new Set(body.orderIds).size).toBe(10_000)
    expect((await simulator.control('orders')).body.counts).toEqual({ UNSHIPPED: 10_000 })
  })

  test('lists every call with its number, after a number', async () => {
    const simulator = await begin()
    await simulator.amazon('/sellers/v1/marketplaceParticipations')
    const { calls } = (await simulator.control('calls')).body
    expect(calls.map((call: { operation: string }) => call.operation)).toEqual([
      'token',
      'getMarketplaceParticipations',
    ])
    expect(calls[1]).toEqual({
      n: calls[0].n + 1,
      operation: 'getMarketplaceParticipations',
      sellerId: 'A1SELLER',
      status: 200,
      fault: null,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      at: '2026-03-02T12:00:00.000Z',
    })
    expect((await simulator.control(`calls?after=${calls[0].n}`)).body.calls).toHaveLength(1)
  })
})
