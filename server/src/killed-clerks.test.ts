/**
 * The process that does what a clerk asked for is killed while the answer of Commerce is withheld, after the effect:
 * another process finds out what came of it, and nothing is done twice.
 */
import { randomUUID } from 'node:crypto'
import { describe, expect, inject, test, vi } from 'vitest'
import { createApiToken } from './database/api-tokens.ts'
import { findCommand } from './database/order-commands.ts'
import { replaceOrderSettings } from './database/order-settings.ts'
import { ACCOUNT, STORE, startTestWorld, type TestWorld } from './testing/test-world.ts'
import { WorkerProcess } from './testing/worker-process.ts'

const LONG_MS = 120_000
const SOON = { timeout: 60_000 }

interface Action {
  readonly path: string
  // biome-ignore lint/suspicious/noExplicitAny: an order as Commerce tells it
  readonly body: object | ((order: any) => object)
  /** Whether Commerce has the order as staff invoice it. */
  readonly isUninvoiced?: true
  readonly operation: string
  /** That the effect is there once. */
  // biome-ignore lint/suspicious/noExplicitAny: an order as Commerce tells it
  readonly isDone: (order: any) => void
}

const actions: readonly (readonly [string, Action])[] = [
  [
    'hold',
    {
      ...{ path: 'holds', body: {}, operation: 'POST /V1/orders/:id/hold' },
      isDone: (order) => expect(order.state).toBe('holded'),
    },
  ],
  [
    'invoice',
    {
      ...{ path: 'invoices', body: oneUnit, operation: 'POST /V1/order/:orderId/invoice' },
      isUninvoiced: true,
      isDone: (order) => expect(order.items[0].qty_invoiced).toBe(1),
    },
  ],
  [
    'shipment',
    {
      ...{ path: 'shipments', body: oneUnit, operation: 'POST /V1/order/:orderId/ship' },
      isDone: (order) => expect(order.items[0].qty_shipped).toBe(1),
    },
  ],
  [
    'credit memo',
    {
      ...{ path: 'credit-memos', body: oneUnit, operation: 'POST /V1/order/:orderId/refund' },
      isDone: (order) => expect(order.items[0].qty_refunded).toBe(1),
    },
  ],
]

// biome-ignore lint/suspicious/noExplicitAny: an order as Commerce tells it
function oneUnit(order: any) {
  return { lines: [{ itemId: order.items[0].item_id, quantity: 1 }] }
}

async function importOrder(world: TestWorld, isUninvoiced: boolean): Promise<number> {
  const settings = { commerceStoreId: 1, invoiceAutomatically: !isUninvoiced }
  const store = { accountId: ACCOUNT, storeId: STORE }
  await replaceOrderSettings(world.run.database, store, settings, world.run.clock())
  await world.shop.createProduct('MUG', { quantity: 100 })
  const placed = await world.amazon.placeOrder({
    template: 'fbm-unshipped',
    items: [{ sku: 'MUG', quantity: 2 }],
  })
  await world.minutesPass(5)
  await world.sync()
  const [made] = await world.shop.ordersOf(placed.orderId)
  return made.entity_id
}

/** @returns where it answers */
function whereOf(process: WorkerProcess): Promise<string> {
  return vi.waitFor(() => {
    const [, url] = /"url":"(http:[^"]+)"[^\n]*"Orderferry runs"/.exec(process.output) ?? []
    expect(url).toBeDefined()
    return String(url)
  }, SOON)
}

describe.concurrent('killed right after Commerce did what a clerk asked for', () => {
  test.each(actions)(
    '%s: it is known to be done, and done once',
    async (_name, { path, body, operation, isDone, isUninvoiced }) => {
      const world = await startTestWorld(inject('postgresUrl'))
      const env = { ORDERFERRY_COMMERCE_DEADLINE_MS: '4000', ORDERFERRY_PORT: '0' }
      const clerks = new WorkerProcess(world, { ...env, ORDERFERRY_ROLES: 'http' })
      const others: WorkerProcess[] = []
      try {
        const id = await importOrder(world, isUninvoiced === true)
        const now = world.run.clock()
        const token = await createApiToken(world.run.database, { role: 'operator', label: 'Otto', now })
        const url = `${await whereOf(clerks)}/api/v1/commerce-orders/${id}`
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
        const { version } = (await (await fetch(url, { headers })).json()) as { readonly version: string }
        await world.shop.fault({ operation, kind: 'withhold-after' })
        const key = randomUUID()
        const order = await world.shop.call(`/orders/${id}`)
        const wish = typeof body === 'function' ? body(order) : body
        const asked = JSON.stringify({ key, seen: version, ...wish })
        const lost = fetch(`${url}/${path}`, { method: 'POST', headers, body: asked }).catch(() => 'lost')
        await vi.waitFor(async () => expect(await world.shop.control('withheld')).toHaveLength(1), SOON)
        await clerks.kill()
        expect(await lost).toBe('lost')
        await world.shop.control('withheld/release', {})
        expect(await findCommand(world.run.database, key)).toMatchObject({ state: 'begun' })

        others.push(
          new WorkerProcess(world, env),
          new WorkerProcess(world, { ...env, ORDERFERRY_ROLES: 'http' }),
        )
        await vi.waitFor(
          async () => expect(await findCommand(world.run.database, key)).toMatchObject({ state: 'done' }),
          SOON,
        )
        const [, next] = others
        const again = await fetch(
          `${await whereOf(next as WorkerProcess)}/api/v1/commerce-orders/${id}/${path}`,
          {
            ...{ method: 'POST', headers, body: asked },
          },
        )
        expect(again.status).toBe(200)
        isDone(await world.shop.call(`/orders/${id}`))
        const calls = (await world.shop.control('calls')) as readonly { method: string; route: string }[]
        expect(calls.filter(({ method, route }) => `${method} ${route}` === operation)).toHaveLength(1)
      } finally {
        await Promise.all([clerks, ...others].map((process) => process.stop()))
        await world.stop()
      }
    },
    LONG_MS,
  )
})
