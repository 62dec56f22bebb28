import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { addPerson } from './testing/people.ts'

const HOUR_MS = 3_600_000

let world: ApiWorld
let late: string
let today: string
let asked: string
let parcel: string

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  const { amazon, shop } = world
  await shop.createProduct('HP-LAMP-2', { quantity: 100 })
  const place = async (wish: object = {}) => {
    const item = { sku: 'HP-LAMP-2', quantity: 2 }
    return (await amazon.placeOrder({ template: 'fbm-unshipped', items: [item], ...wish })).orderId
  }
  late = await place()
  today = await place()
  asked = await place()
  parcel = await place()
  await amazon.transition(asked, 'BuyerCancellationRequest')
  await amazon.transition(parcel, 'Shipped')
  await world.minutesPass(5)
  await world.sync()
  await setShipDates()
})

afterAll(() => world.stop())

/** As Amazon would give them; the simulator's own lie days ahead. */
async function setShipDates(): Promise<void> {
  const client = await openClient()
  const due = (hours: number) => new Date(world.run.clock().getTime() + hours * HOUR_MS)
  for (const [order, at] of [
    [late, due(-1)],
    [today, due(5)],
    [asked, due(50)],
    [parcel, due(-2)],
  ] as const)
    await client.query('update amazon_orders set latest_ship_at = $2 where amazon_order_id = $1', [order, at])
  await client.end()
}

async function openClient(): Promise<pg.Client> {
  const options = '-c search_path=orderferry'
  const client = new pg.Client({ connectionString: world.config.databaseUrl, options })
  await client.connect()
  return client
}

const found = async (query: string, role: 'owner' | 'viewer' = 'owner') =>
  (await world.call('listOrders', { query, role })).items.map(({ amazonOrderId }) => amazonOrderId)

describe('All Orders', () => {
  test.each([
    ['late=true', () => [late]],
    ['shipToday=true', () => [today]],
    ['late=true&shipToday=true', () => [today, late]],
    ['late=true&store=', () => [late]],
    ['channel=FBA', () => []],
    ['cancellationRequested=true', () => [asked]],
    ['cancellationRequested=false', () => [parcel, today, late]],
    ['status=&program=&totalMin=&purchasedTo=', () => [parcel, asked, today, late]],
    ['sort=latestShipAt', () => [parcel, late, today, asked]],
    ['sort=orderNumber', () => [late, today, asked, parcel].toSorted()],
    ['sort=-orderNumber', () => [late, today, asked, parcel].toSorted().toReversed()],
    ['q=hp-la', () => [parcel, asked, today, late]],
  ])('%s', async (query, expected) => {
    expect(await found(query)).toEqual(expected())
  })

  test('an order is found by its Commerce number, with its zeros or without', async () => {
    const [whole] = await found('q=000000001')
    expect([late, today, asked, parcel]).toContain(whole)
    expect(await found('q=1')).toContain(whole)
  })

  test.each([
    ['its beginning', (number: string) => number.slice(0, 6)],
    ['no dashes', (number: string) => number.replaceAll('-', '')],
    ['its second group', (number: string) => number.slice(4, 11)],
    ['its end', (number: string) => number.slice(-5)],
  ])('an order is found by its number: %s', async (_name, part) => {
    expect(await found(`orderNumber=${part(late)}`)).toContain(late)
    expect(await found(`q=${part(late)}`)).toContain(late)
  })

  test('an order that staff shipped is found by its tracking number, spaces or not', async () => {
    const client = await openClient()
    await client.query(
      `insert into shipment_confirmations (account_id, store_id, amazon_order_id, package_reference, commerce_shipment_id,
         commerce_shipment_number, carrier_code, tracking_number, shipped_at, lines, state, queued_at)
       select account_id, store_id, amazon_order_id, '1', 1, '000000001', 'ups', '1Z999AA10123456784', now(), '[]', 'accepted', now()
       from amazon_orders where amazon_order_id = $1`,
      [late],
    )
    await client.end()
    expect(await found('q=1z999%20aa1%2001%202345%206784')).toEqual([late])
  })

  test('an order sent from Seller Central is found by its tracking number, which lies sealed', async () => {
    const { packages } = await world.call('readOrder', { params: { storeId: STORE, amazonOrderId: parcel } })
    const [tracking] = packages.flatMap(({ trackingNumber }) => trackingNumber ?? [])
    expect(tracking).toMatch(/^9400/)
    expect(await found(`q=${tracking?.toLowerCase()}`)).toEqual([parcel])
    expect(await found(`q=${tracking}`, 'viewer')).toEqual([parcel])
  })

  test('a row holds what the optional columns show', async () => {
    const [order] = (await world.call('listOrders', { query: `q=${late}` })).items
    expect(order).toMatchObject({
      storeName: 'US shop',
      merchantId: 'A1TEST',
      prime: false,
      itemsShipped: 0,
      itemsUnshipped: 2,
      stockReserved: true,
      importEnabled: true,
      links: { sellerCentral: `https://sellercentral.amazon.com/orders-v3/order/${late}` },
    })
  })

  test.each([
    ['totalMin=30&totalMax=25.5', 'query.totalMin', /not above totalMax/],
    ['purchasedFrom=2026-02-01&purchasedTo=2026-01-31', 'query.purchasedFrom', /not after purchasedTo/],
    ['status=Lost', 'query.status.0', /Partially Shipped/],
    ['late=false', 'query.late', /Send true/],
    ['page=1000001', 'query.page', /narrow the list/],
  ])('%s is refused by field and fix', async (query, field, fix) => {
    const problem = await world.refused('listOrders', { query })
    expect(problem).toMatchObject({ code: 'input-invalid', status: 400 })
    expect(problem.errors?.[0]).toMatchObject({ field, fix: expect.stringMatching(fix) })
  })

  test('one day is a range, and a page after the last is empty', async () => {
    const day = new Date().toISOString().slice(0, 10)
    const query = `purchasedFrom=${day}&purchasedTo=${day}&totalMin=5&totalMax=5`
    expect(await found(query)).toEqual([])
    expect(await world.call('listOrders', { query: 'page=50000&count=exact' })).toMatchObject({
      items: [],
      hasMore: false,
      pages: 1,
    })
  })
})

describe('the counts beside the list', () => {
  const statusesOf = async (query: string) => {
    const { statuses } = await world.call('countOrders', { query })
    return Object.fromEntries(statuses.map(({ status, orders }) => [status, orders]))
  }

  test('have the eight statuses, whatever status is ticked', async () => {
    const all = await statusesOf('status=Error')
    expect(Object.keys(all)).toHaveLength(8)
    expect(all).toMatchObject({ Unshipped: 3, Error: 0, Pending: 0 })
    expect(await statusesOf('late=true')).toMatchObject({ Unshipped: 1 })
    expect(await statusesOf('count=exact')).toEqual(all)
  })

  test('have the cards of the dashboard, of the stores asked for and whatever else is filtered', async () => {
    const { cards } = await world.call('countOrders', { query: `store=${STORE}&channel=FBA` })
    expect(cards).toEqual({
      unshipped: { orders: 3, imported: 3, orMore: false },
      shipToday: { orders: 1, orMore: false },
      late: { orders: 1, orMore: false },
      blocked: { orders: 0, orMore: false },
      cancellationRequested: { orders: 1, orMore: false },
    })
  })

  test('stop at ten thousand, unless exact ones are asked for', async () => {
    const client = await openClient()
    const ids = (n: string) => `jsonb_build_object('amazon_order_id', '999-' || ${n})`
    await client.query(
      `insert into amazon_orders select (jsonb_populate_record(o,
         ${ids('n')} || '{"display_status": "Canceled", "import_state": "notRequired", "commerce_order_id": null}')).*
       from generate_series(1, 12010) as n, amazon_orders as o where o.amazon_order_id = '${late}'`,
    )
    await client.query('analyze amazon_orders')
    const canceled = async (query: string) =>
      (await world.call('countOrders', { query })).statuses.find(({ status }) => status === 'Canceled')
    expect(await canceled('')).toEqual({ status: 'Canceled', orders: 10_000, orMore: true })
    expect(await canceled('channel=FBM')).toEqual({ status: 'Canceled', orders: 10_000, orMore: true })
    expect(await canceled('count=exact')).toEqual({ status: 'Canceled', orders: 12_010, orMore: false })
    // Many hits are walked rather than gathered: the same page comes of it.
    expect(await found('status=Canceled&sort=orderNumber&perPage=2')).toEqual(['999-1', '999-10'])
    await client.query("delete from amazon_orders where amazon_order_id like '999-%'")
    await client.end()
  })

  test('of a person limited to other stores are none', async () => {
    const { headers } = await addPerson(world, { role: 'clerk', storeIds: ['another-shop'] })
    const { statuses, cards } = await world.call('countOrders', { token: null, headers })
    expect(statuses.every(({ orders }) => orders === 0)).toBe(true)
    expect(cards.late.orders).toBe(0)
  })
})
