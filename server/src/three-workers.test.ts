/** Three real processes race for the same last units: what they may not do is sell one of them twice. */
import { afterEach, expect, inject, test, vi } from 'vitest'
import { ACCOUNT, startTestWorld } from './testing/test-world.ts'
import { WorkerProcess } from './testing/worker-process.ts'

const LONG_MS = 120_000
const ORDERS = 20
const UNITS = 5
const WORKERS = 3
/** A worker fetches a batch of jobs at once: so many more orders let each of the three have some of the twenty. */
const OTHER_ORDERS = 76

const opened: { stop: () => Promise<unknown> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.stop()
})

async function openWorld() {
  const world = await startTestWorld(inject('postgresUrl'))
  opened.push(world)
  await world.shop.createProduct('LAST', { quantity: UNITS })
  await world.shop.createProduct('PLENTY', { quantity: 1_000 })
  return {
    world,
    orders: () =>
      world.run.database
        .selectFrom('amazon_orders')
        .select(['amazon_order_id', 'import_state', 'note_code', 'commerce_number'])
        .execute(),
    blockers: () =>
      world.run.database.selectFrom('order_blockers').select(['code', 'sku', 'amazon_order_id']).execute(),
    /** What is held back and not given back yet, from the engine itself. */
    reservations: async (): Promise<readonly Reservation[]> =>
      (await world.shop.call('/orderferry/reservations?searchCriteria=')).items,
  }
}

function isSettled(order: { readonly import_state: string; readonly note_code: string }): boolean {
  return order.import_state === 'blocked' || order.note_code === 'invoiced'
}

interface Reservation {
  readonly sku: string
  readonly quantity: number
  readonly metadata: { readonly event_type: string; readonly object_increment_id: string }
}

test(
  'twenty orders for five units: five are made and hold one unit each, fifteen say that stock is lacking',
  async () => {
    const { world, orders, blockers, reservations } = await openWorld()
    const workers = Array.from({ length: WORKERS }, () => new WorkerProcess(world))
    opened.push(...workers)
    const running = () => workers.filter(({ output }) => output.includes('Orderferry runs'))
    await expect.poll(running, { timeout: 60_000 }).toHaveLength(WORKERS)
    const place = (count: number, sku: string) =>
      world.amazon.placeOrders(count, { template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] })
    const wanted = new Set((await place(ORDERS, 'LAST')).map(({ orderId }) => orderId))
    await place(OTHER_ORDERS, 'PLENTY')
    const job = { accountId: ACCOUNT, requestedBy: 'staff' } as const
    await world.run.jobs.enqueueNow(world.run.database, 'discover-orders', job)

    const all = await vi.waitUntil(
      async () => {
        const seen = await orders()
        return seen.length === ORDERS + OTHER_ORDERS && seen.every(isSettled) && seen
      },
      { timeout: LONG_MS },
    )
    expect(workers.map((worker) => worker.jobsDone('import-order') > 0)).toEqual([true, true, true])
    const settled = all.filter(({ amazon_order_id }) => wanted.has(amazon_order_id))
    const made = settled.filter(({ import_state }) => import_state === 'created')
    const blocked = settled.filter(({ import_state }) => import_state === 'blocked')
    expect([made.length, blocked.length]).toEqual([UNITS, ORDERS - UNITS])
    expect(await blockers()).toHaveLength(blocked.length)
    expect(await blockers()).toEqual(
      expect.arrayContaining(
        blocked.map(({ amazon_order_id }) => ({ code: 'out-of-stock', sku: 'LAST', amazon_order_id })),
      ),
    )

    expect(await world.shop.orderCount()).toBe(UNITS + OTHER_ORDERS)
    expect(await world.shop.salableQuantity('LAST')).toBe(0)
    const held = (await reservations()).filter(({ sku }) => sku === 'LAST')
    expect(held.map(({ sku, quantity }) => ({ sku, quantity }))).toEqual(
      Array.from({ length: UNITS }, () => ({ sku: 'LAST', quantity: -1 })),
    )
    expect(held.map(({ metadata }) => metadata.object_increment_id).sort()).toEqual(
      made.map(({ commerce_number }) => commerce_number).sort(),
    )
  },
  LONG_MS,
)
