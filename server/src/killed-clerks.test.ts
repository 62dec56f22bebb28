/**
 * The process that does what clerks asked for is killed while the answers of Commerce are withheld, after their effects:
 * another process finds out what came of each, and nothing is done twice.
 */
import { randomUUID } from 'node:crypto'
import { expect, inject, test, vi } from 'vitest'
import { createApiToken } from './database/api-tokens.ts'
import { findCommand } from './database/order-commands.ts'
import { replaceOrderSettings } from './database/order-settings.ts'
import { ACCOUNT, STORE, startTestWorld, type TestWorld } from './testing/test-world.ts'
import { WorkerProcess } from './testing/worker-process.ts'

const LONG_MS = 120_000
const SOON = { timeout: 60_000 }

interface Action {
  readonly name: string
  readonly at: string
  // biome-ignore lint/suspicious/noExplicitAny: an order as Commerce tells it
  readonly body: object | ((order: any) => object)
  /** Whether Commerce has the order as staff invoice it. */
  readonly isUninvoiced?: true
  readonly operation: string
  /** What shows that the effect is there once. */
  // biome-ignore lint/suspicious/noExplicitAny: an order as Commerce tells it
  readonly effect: (order: any) => unknown
  readonly wanted: unknown
}

const address = {
  ...{ firstName: 'Ada', lastName: 'Byron', line1: '1 Mill Lane', city: 'Boise', region: 'ID' },
  ...{ postalCode: '83702', countryCode: 'US' },
}

const actions: readonly Action[] = [
  {
    ...{ name: 'hold', at: 'POST holds', body: {}, operation: 'POST /V1/orders/:id/hold' },
    effect: (order) => order.state,
    wanted: 'holded',
  },
  {
    ...{ name: 'comment', at: 'POST comments', body: { text: 'Once' } },
    operation: 'POST /V1/orders/:id/comments',
    effect: (order) =>
      order.status_histories.filter((one: { comment: string }) => one.comment === 'Once').length,
    wanted: 1,
  },
  {
    ...{ name: 'e-mail', at: 'POST emails', body: { amazonRuleRead: true } },
    operation: 'POST /V1/orders/:id/emails',
    effect: (order) => order.email_sent,
    wanted: 1,
  },
  {
    ...{ name: 'address', at: 'PUT addresses/billing', body: address },
    operation: 'PUT /V1/orders/:parent_id',
    effect: (order) => order.billing_address.city,
    wanted: 'Boise',
  },
  {
    ...{ name: 'invoice', at: 'POST invoices', body: oneUnit, isUninvoiced: true },
    operation: 'POST /V1/order/:orderId/invoice',
    effect: (order) => order.items[0].qty_invoiced,
    wanted: 1,
  },
  {
    ...{ name: 'shipment', at: 'POST shipments', body: oneUnit },
    operation: 'POST /V1/order/:orderId/ship',
    effect: (order) => order.items[0].qty_shipped,
    wanted: 1,
  },
  {
    ...{ name: 'credit memo', at: 'POST credit-memos', body: oneUnit },
    operation: 'POST /V1/order/:orderId/refund',
    effect: (order) => order.items[0].qty_refunded,
    wanted: 1,
  },
]

// biome-ignore lint/suspicious/noExplicitAny: an order as Commerce tells it
function oneUnit(order: any): object {
  return { lines: [{ itemId: order.items[0].item_id, quantity: 1 }] }
}

async function importOrder(world: TestWorld, isUninvoiced: boolean): Promise<number> {
  const settings = { commerceStoreId: 1, invoiceAutomatically: !isUninvoiced }
  const store = { accountId: ACCOUNT, storeId: STORE }
  await replaceOrderSettings(world.run.database, store, settings, world.run.clock())
  const items = [{ sku: 'MUG', quantity: 2 }]
  const placed = await world.amazon.placeOrder({ template: 'fbm-unshipped', items })
  await world.minutesPass(5)
  await world.sync()
  const [made] = await world.shop.ordersOf(placed.orderId)
  return made.entity_id
}

/** What Commerce was asked for, from the first. */
async function callsOf(world: TestWorld): Promise<readonly string[]> {
  const calls: readonly { method: string; route: string }[] = await world.shop.control('calls')
  return calls.map(({ method, route }) => `${method} ${route}`)
}

/** @returns where it answers */
function whereOf(process: WorkerProcess): Promise<string> {
  return vi.waitFor(() => {
    const [, url] = /"url":"(http:[^"]+)"[^\n]*"Orderferry runs"/.exec(process.output) ?? []
    expect(url).toBeDefined()
    return String(url)
  }, SOON)
}

interface Asked extends Action {
  readonly orderId: number
  readonly key: string
  readonly seen: string
}

test(
  'killed right after Commerce did what clerks asked for: all of it is known to be done, and done once',
  async ({ onTestFinished }) => {
    const world = await startTestWorld(inject('postgresUrl'))
    const start = (roles: string) => {
      const env = { ORDERFERRY_COMMERCE_DEADLINE_MS: '6000', ORDERFERRY_PORT: '0', ORDERFERRY_ROLES: roles }
      const process = new WorkerProcess(world, env)
      onTestFinished(() => process.stop())
      return process
    }
    onTestFinished(() => world.stop())
    await world.shop.createProduct('MUG', { quantity: 100 })
    const now = world.run.clock()
    const token = await createApiToken(world.run.database, { role: 'operator', label: 'Otto', now })
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const first = start('http')
    const send = (url: string, { orderId, at, key, seen, body }: Asked) => {
      const [method = '', path] = at.split(' ')
      const address = `${url}/api/v1/commerce-orders/${orderId}/${path}`
      return fetch(address, { method, headers, body: JSON.stringify({ key, seen, ...body }) })
    }
    const firstUrl = await whereOf(first)
    const asked: Asked[] = []
    for (const action of actions) {
      const orderId = await importOrder(world, action.isUninvoiced === true)
      const order = await fetch(`${firstUrl}/api/v1/commerce-orders/${orderId}`, { headers })
      const { version: seen } = (await order.json()) as { readonly version: string }
      const wish =
        typeof action.body === 'function'
          ? action.body(await world.shop.call(`/orders/${orderId}`))
          : action.body
      asked.push({ ...action, body: wish, orderId, key: randomUUID(), seen })
    }
    for (const { operation } of actions) await world.shop.fault({ operation, kind: 'withhold-after' })
    const callsBefore = await callsOf(world)
    const lost = asked.map((one) => send(firstUrl, one).catch(() => 'lost'))
    await vi.waitFor(
      async () => expect(await world.shop.control('withheld')).toHaveLength(actions.length),
      SOON,
    )
    await first.kill()
    expect(await Promise.all(lost)).toEqual(actions.map(() => 'lost'))
    await world.shop.control('withheld/release', {})

    const next = start('http,worker')
    for (const { name, key } of asked)
      await vi.waitFor(async () => {
        const row = await findCommand(world.run.database, key)
        expect([name, row?.state]).toEqual([name, 'done'])
      }, SOON)
    const nextUrl = await whereOf(next)
    const calls = (await callsOf(world)).slice(callsBefore.length)
    for (const one of asked) {
      expect((await send(nextUrl, one)).status).toBe(200)
      const order = await world.shop.call(`/orders/${one.orderId}`)
      expect([one.name, one.effect(order)]).toEqual([one.name, one.wanted])
      const made = calls.filter((operation) => operation === one.operation)
      expect([one.name, made.length]).toEqual([one.name, 1])
    }
  },
  LONG_MS,
)
