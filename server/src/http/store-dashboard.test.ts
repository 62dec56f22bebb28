/** A store's dashboard and card: what it sold by day, how its sync stands, what is the matter with it. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { addUpSales } from '../database/store-sales.ts'
import { ACCOUNT, STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'

let world: ApiWorld
const store = { params: { storeId: STORE } }
const PARTS = {
  account_id: ACCOUNT,
  store_id: STORE,
  marketplace_id: 'ATVPDKIKX0DER',
  channel: 'FBM',
} as const

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.minutesPass(minutesToNoon())
})
afterAll(() => world.stop())

/** Of the marketplace: an hour more or less then changes no day, whenever the test runs. */
function minutesToNoon(): number {
  const timeZone = 'America/Los_Angeles'
  const time = new Intl.DateTimeFormat('sv', { timeZone, hour: '2-digit', minute: '2-digit' })
  const [hours = 0, minutes = 0] = time.format(world.run.clock()).split(':').map(Number)
  return (36 * 60 - hours * 60 - minutes) % (24 * 60)
}

let number = 0

/** An order as the sync stores it; each is bought at a time of its own. */
async function sold(purchasedAt: Date, totalMinor: bigint | null, displayStatus = 'Unshipped') {
  number += 1
  const amazonOrderId = `111-0000000-${String(number).padStart(7, '0')}`
  await world.run.database
    .insertInto('amazon_orders')
    .values({
      ...PARTS,
      amazon_order_id: amazonOrderId,
      purchased_at: purchasedAt,
      amazon_updated_at: purchasedAt,
      total_minor: totalMinor,
      currency: totalMinor === null ? null : 'USD',
      import_state: 'notRequired',
      display_status: displayStatus,
      note_code: 'received-from-amazon',
      note_parameters: '{}',
      programs: [],
      noted_at: purchasedAt,
      received_at: purchasedAt,
      updated_at: purchasedAt,
    })
    .execute()
  return amazonOrderId
}

async function change(amazonOrderId: string, set: { total_minor?: bigint; display_status?: string }) {
  await world.run.database
    .updateTable('amazon_orders')
    .set({ ...set, ...(set.total_minor === undefined ? {} : { currency: 'USD' }) })
    .where('amazon_order_id', '=', amazonOrderId)
    .execute()
}

async function revenue(days = 7) {
  const { revenue: shown, lifetime } = await world.call('readStoreDashboard', {
    ...store,
    query: `days=${days}`,
    role: 'viewer',
  })
  return { ...shown, lifetime }
}

const hoursAgo = (hours: number) => new Date(world.run.clock().getTime() - hours * 3_600_000)

describe('the revenue of a store', () => {
  test('is counted by days of the marketplace, today unfinished, against the period before', async () => {
    await sold(hoursAgo(0), 1_250n)
    await sold(hoursAgo(48), 750n)
    await sold(hoursAgo(8 * 24), 1_000n)
    const { days = [], total, previousTotal, changePercent, lifetime, timeZone } = await revenue()
    expect(timeZone).toBe('America/Los_Angeles')
    expect(days).toHaveLength(7)
    const today = new Intl.DateTimeFormat('sv', { timeZone }).format(world.run.clock())
    expect(days.at(-1)).toEqual({
      date: today,
      sales: { amount: '12.50', currency: 'USD' },
      orders: 1,
      isUnfinished: true,
    })
    expect(days.at(-3)?.sales.amount).toBe('7.50')
    expect([total?.amount, previousTotal?.amount, changePercent]).toEqual(['20.00', '10.00', 100])
    expect(lifetime).toEqual({ sales: { amount: '30.00', currency: 'USD' }, orders: 3 })
  })

  test('leaves out what is canceled or in error, until it no longer is', async () => {
    const order = await sold(hoursAgo(1), 500n, 'Error')
    expect((await revenue()).total?.amount).toBe('20.00')
    await change(order, { display_status: 'Shipped' })
    expect((await revenue()).total?.amount).toBe('25.00')
    await change(order, { display_status: 'Canceled' })
    expect((await revenue()).total?.amount).toBe('20.00')
  })

  test('counts a Pending order once Amazon tells its total, and follows a total that changes', async () => {
    const order = await sold(hoursAgo(1), null, 'Pending')
    expect((await revenue()).total?.amount).toBe('20.00')
    await change(order, { total_minor: 100n, display_status: 'Unshipped' })
    await change(order, { total_minor: 300n })
    expect((await revenue()).total?.amount).toBe('23.00')
  })

  test('is the same once it was added up, twice, and by two at the same time', async () => {
    const before = await revenue(30)
    const { database } = world.run
    await Promise.all([addUpSales(database, 2), addUpSales(database, 3)])
    expect(await revenue(30)).toEqual(before)
    await world.run.jobs.enqueueNow(database, 'add-up-sales', {})
    await world.drain()
    await world.run.jobs.enqueueNow(database, 'add-up-sales', {})
    await world.drain()
    expect(await database.selectFrom('store_sales_changes').select('change_id').execute()).toEqual([])
    expect(await revenue(30)).toEqual(before)
  })

  test('of a period that is not offered is refused', async () => {
    expect(await world.refused('readStoreDashboard', { ...store, query: 'days=9' })).toMatchObject({
      code: 'input-invalid',
      errors: [{ field: 'query.days', fix: 'Send 7 or 30.' }],
    })
  })
})

describe('the dashboard', () => {
  test('says when the store was synced, when it is next, and what waits', async () => {
    const before = await world.call('readStoreDashboard', store)
    expect(before.sync).toMatchObject({ lastSyncedAt: null, running: null, waiting: [], everyMinutes: 5 })
    await world.sync()
    const { sync, store: shown, sellerCentral } = await world.call('readStoreDashboard', store)
    expect(sync).toMatchObject({ problem: null, confirmationsWaiting: 0 })
    expect(Date.parse(sync.lastSyncedAt ?? '')).toBeGreaterThan(Date.parse(shown.createdAt))
    expect(Date.parse(sync.nextSyncAt ?? '')).toBeGreaterThan(Date.parse(sync.lastSyncedAt ?? ''))
    expect(shown).toMatchObject({ countryName: 'United States', website: { code: 'base', name: 'base' } })
    expect(sellerCentral).toContainEqual({
      page: 'manage-orders',
      url: 'https://sellercentral.amazon.com/orders-v3',
    })
  })

  test('shows the run that is under way, and what waits for Amazon', async () => {
    const { database, clock } = world.run
    const until = new Date(clock().getTime() + 60_000)
    await database
      .updateTable('throttle_buckets')
      .set({ waiting_until: until })
      .where('operation', '=', 'searchOrders')
      .execute()
    await database
      .insertInto('sync_runs')
      .values({
        account_id: ACCOUNT,
        requested_by: 'staff',
        state: 'running',
        store_ids: [STORE],
        changed_after: clock(),
        started_at: clock(),
        orders_seen: 12,
      })
      .execute()
    const { sync } = await world.call('readStoreDashboard', store)
    expect(sync.running).toMatchObject({ ordersSeen: 12, requestedBy: 'staff' })
    expect(sync.waiting).toEqual([{ operation: 'searchOrders', until: until.toISOString() }])
  })

  test('of an inactive store has no next sync', async () => {
    await world.call('changeStore', { ...store, body: { state: 'inactive' } })
    expect((await world.call('readStoreDashboard', store)).sync.nextSyncAt).toBeNull()
    await world.call('changeStore', { ...store, body: { state: 'active' } })
  })
})

describe('the card', () => {
  test('has 30 days of sales, and nothing is the matter', async () => {
    const { items } = await world.call('listStoreCards', { role: 'viewer' })
    expect(items).toMatchObject([{ storeId: STORE, revenue: { total: { amount: '33.00' } }, alerts: [] }])
    expect(items[0]?.revenue?.days).toHaveLength(30)
  })

  test.each([
    [31 * 24 + 1, []],
    [30 * 24 + 1, ['Amazon’s authorization ends in 30 days']],
    [1, ['Amazon’s authorization ends today']],
    [-1, ['Amazon’s authorization has ended: orders are not read']],
  ])('%i hours before the authorization ends it says %j', async (hours, said) => {
    await world.run.database
      .updateTable('amazon_accounts')
      .set({ authorization_expires_at: hoursAgo(-hours) })
      .execute()
    const { items } = await world.call('listStoreCards')
    expect(items[0]?.alerts.map(({ text }) => text)).toEqual(said)
  })

  test('counts the orders that cannot be imported', async () => {
    await world.amazon.placeOrder({ template: 'fbm-unshipped', items: [{ sku: 'GONE', quantity: 1 }] })
    await world.run.database
      .updateTable('sync_runs')
      .set({ state: 'finished', finished_at: world.run.clock() })
      .execute()
    await world.minutesPass(5)
    await world.sync()
    const { items } = await world.call('listStoreCards', { language: 'zh-Hant' })
    expect(items[0]?.alerts[0]).toEqual({
      kind: 'blocked-orders',
      severity: 'critical',
      count: 1,
      text: '有 1 筆訂單無法匯入',
    })
  })
})
