import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { followIndex, placeShopOrder, readWholeIndex } from '../testing/shop-orders.ts'
import { STORE } from '../testing/test-world.ts'
import { type ApiCall, type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { addPerson } from './testing/people.ts'

let world: ApiWorld
/** An order that came from Amazon. */
let amazonOrderId: string
let held: number

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  const { shop, amazon } = world
  await shop.createProduct('MUG', { quantity: 100 })
  const place = (number: string, order: object) => placeShopOrder(shop, { number, ...order })
  await place('900000001', { billTo: 'Ada Lin', total: 10, createdAt: shortAgo(3) })
  await place('900000002', { billTo: 'Ada Okafor', shipTo: 'Bo Lin', total: 30, createdAt: shortAgo(2) })
  held = await place('900000003', { billTo: 'Cleo Berg', total: 20, createdAt: shortAgo(1) })
  await shop.call(`/orders/${held}/hold`, { method: 'POST', body: {} })
  await place('700000009', { billTo: 'Dora Old', total: 99, createdAt: '2020-02-03 04:05:06' })
  ;({ orderId: amazonOrderId } = await amazon.placeOrder({
    template: 'fbm-unshipped',
    items: [{ sku: 'MUG', quantity: 1 }],
  }))
  await world.minutesPass(5)
  await world.sync()
  await readWholeIndex(world)
  // As if it had changed long before the index was begun.
  await world.run.database.deleteFrom('commerce_orders').where('number', '=', '700000009').execute()
})
afterAll(() => world.stop())

/** So many days ago, as Commerce takes it. */
function shortAgo(days: number): string {
  const moment = new Date(world.run.clock().getTime() - days * 24 * 3_600_000)
  return moment.toISOString().slice(0, 19).replace('T', ' ')
}

const list = async (query: string, call: ApiCall = {}) =>
  (await world.call('listCommerceOrders', { query, ...call })).items
const numbers = async (query: string, call?: ApiCall) => (await list(query, call)).map(({ number }) => number)

describe('the list of Commerce orders', () => {
  test('shows what was ordered, by whom and for how much, the newest first', async () => {
    const [amazons, ...others] = await list('')
    expect(amazons).toMatchObject({
      amazon: { amazonOrderId, storeId: STORE, storeName: 'US shop' },
      status: 'processing',
      statusLabel: 'Processing',
    })
    expect(others).toMatchObject([
      {
        number: '900000003',
        billToName: 'Cleo Berg',
        status: 'holded',
        statusLabel: 'On Hold',
        amazon: null,
      },
      { number: '900000002', billToName: 'Ada Okafor', shipToName: 'Bo Lin' },
      {
        number: '900000001',
        total: { amount: '10.00', currency: 'USD' },
        baseTotal: { amount: '10.00', currency: 'USD' },
        purchasedFrom: ['Main Website', 'Main Website Store', 'Default Store View'],
      },
    ])
  })

  test.each([
    ['channel=amazon', 1],
    ['channel=other', 3],
    [`store=${STORE}`, 1],
    ['status=holded,pending', 3],
    ['state=holded', 1],
    ['number=90000000', 3],
    ['number=900000002', 1],
    ['billTo=ada', 2],
    ['billTo=ada+lin', 1],
    ['shipTo=lin', 2],
    ['billTo=ada&shipTo=bo', 1],
    ['baseTotalMin=20&baseTotalMax=30&channel=other', 2],
    ['totalMax=10', 1],
    ['storeView=1', 4],
    ['storeView=2', 0],
    ['q=okaf', 1],
    ['q=lin', 2],
    ['q=900000003', 1],
    ['q=nobody', 0],
  ])('%s finds %i', async (query, expected) => {
    const page = await world.call('listCommerceOrders', { query: `${query}&count=exact` })
    expect(page).toMatchObject({ total: expected, hasMore: false })
    expect(page.items).toHaveLength(expected)
  })

  test('finds an order by its Amazon number, whole, in part or without hyphens', async () => {
    const digits = amazonOrderId.replaceAll('-', '')
    for (const query of [`q=${amazonOrderId}`, `q=${digits}`, `amazonOrderNumber=${digits.slice(-5)}`])
      expect(await list(query), query).toMatchObject([{ amazon: { amazonOrderId } }])
  })

  test('finds orders of days', async () => {
    const [from, to] = [shortAgo(2).slice(0, 10), shortAgo(1).slice(0, 10)]
    expect(await numbers(`purchasedFrom=${from}&purchasedTo=${to}&channel=other`)).toEqual([
      '900000003',
      '900000002',
    ])
  })

  test.each([
    ['number', ['900000001', '900000002', '900000003']],
    ['-total', ['900000002', '900000003', '900000001']],
    ['baseTotal', ['900000001', '900000003', '900000002']],
    ['status', ['900000003', '900000002', '900000001']],
    ['purchasedAt', ['900000001', '900000002', '900000003']],
  ])('sorted by %s, over all pages', async (sort, expected) => {
    const page = (number: number) => numbers(`channel=other&perPage=2&page=${number}&sort=${sort}`)
    expect([...(await page(1)), ...(await page(2))]).toEqual(expected)
  })

  test('looks an older order up in Commerce by its whole number', async () => {
    expect(await numbers('number=7000000')).toEqual([])
    expect(await numbers('number=700000009')).toEqual(['700000009'])
    expect(await numbers('q=700000009')).toEqual(['700000009'])
  })

  test('shows what the index has while Commerce does not answer', async () => {
    await world.shop.fault({ operation: 'GET /V1/orders', kind: 'error-503' })
    expect(await numbers('number=777777777')).toEqual([])
    expect(await numbers('number=900000003')).toEqual(['900000003'])
    await world.shop.endFaults()
  })

  test('counts each status under the other filters', async () => {
    const { statuses } = await world.call('countCommerceOrders', { query: 'channel=other&status=pending' })
    expect(statuses).toContainEqual({ status: 'holded', label: 'On Hold', orders: 1, orMore: false })
    const exact = await world.call('countCommerceOrders', { query: 'channel=amazon&count=exact' })
    expect(exact.statuses).toEqual([{ status: 'processing', label: 'Processing', orders: 1, orMore: false }])
  })

  test('says how far back it reaches', async () => {
    const { parts } = await world.call('readCommerceIndex')
    expect(parts[0]).toMatchObject({ part: 'orders', complete: true, left: 0, problem: null })
    expect(parts.map(({ part }) => part)).toContain('creditMemos')
  })
})

describe('who may see what', () => {
  test('a viewer sees no names, and finds none', async () => {
    const [first] = await list('number=900000001', { role: 'viewer' })
    expect(first).toMatchObject({ billToName: '***', shipToName: '***' })
    expect(await list('q=okafor', { role: 'viewer' })).toEqual([])
    expect(await world.refused('listCommerceOrders', { query: 'billTo=ada', role: 'viewer' })).toMatchObject({
      code: 'role-too-low',
    })
  })

  test('who is limited to some stores sees their orders alone', async () => {
    const mine = await addPerson(world, { role: 'clerk', storeIds: [STORE] })
    const none = await addPerson(world, { role: 'clerk', storeIds: ['another-shop'] })
    const as = ({ headers }: typeof mine) => ({ token: null, headers })
    expect(await list('', as(mine))).toMatchObject([{ amazon: { amazonOrderId } }])
    expect(await list('channel=other', as(mine))).toEqual([])
    expect(await list('number=700000009', as(mine))).toEqual([])
    expect(await list('', as(none))).toEqual([])
    const { statuses } = await world.call('countCommerceOrders', as(mine))
    expect(statuses).toMatchObject([{ status: 'processing', orders: 1 }])
  })
})

test('the list is exported as a file, with names for who may see them', async () => {
  const file = async (query: string, role: 'clerk' | 'viewer') =>
    (await (await world.send('exportCommerceOrders', { query, role })).text()).split('\r\n')
  const [head, first] = await file('channel=other&number=9&sort=number', 'clerk')
  expect(head).toMatch(/^ID,Purchase Point,Purchase Date,Bill-to Name,Ship-to Name,/)
  expect(first).toMatch(/^900000001,.*,Ada Lin,Ada Lin,10.00,USD,10.00,USD,Pending,,Not from Amazon,/)
  expect((await file('', 'viewer')).join()).not.toMatch(/Bill-to|Lin/)
  const chosen = await file('channel=amazon&column=amazonOrderNumber,channel', 'viewer')
  expect(chosen).toEqual(['Amazon Order Number,Channel', `${amazonOrderId},From Amazon`, ''])
})

test('a view of the workspace is kept beside those of All Orders, and names no buyers', async () => {
  const { headers } = await addPerson(world, { role: 'clerk' })
  const as = { token: null, headers }
  const search = { status: 'holded', channel: 'amazon', sort: '-total', columns: 'subtotal' }
  const view = await world.call('saveCommerceOrderView', { ...as, body: { name: 'Held', search } })
  await world.call('saveOrderView', { ...as, body: { name: 'Held', search: {} } })
  const names = (await world.call('listCommerceOrderViews', as)).items.map(({ name }) => name)
  expect(names).toEqual(['Default View', 'Held'])
  const params = { viewId: view.viewId }
  const renamed = { ...as, params, body: { name: 'On hold', shared: true } }
  expect(await world.call('changeCommerceOrderView', renamed)).toMatchObject({ name: 'On hold', search })
  for (const kept of [{ billTo: 'ada' }, { q: 'ada' }, { number: 'Ada' }])
    expect(
      await world.refused('saveCommerceOrderView', { ...as, body: { name: 'Ada', search: kept } }),
    ).toMatchObject({ errors: [{ fix: expect.stringMatching(/\w/) }] })
  await world.call('removeCommerceOrderView', { ...as, params })
  expect((await world.call('listCommerceOrderViews', as)).items).toHaveLength(1)
  expect((await world.call('listOrderViews', as)).items).toHaveLength(2)
})

test.each([
  ['sort=billTo', 'query.sort'],
  ['status=On%20Hold', 'query.status.0'],
  ['baseTotalMin=5&baseTotalMax=4', 'query.baseTotalMin'],
  ['storeView=default', 'query.storeView.0'],
  ['purchasedFrom=2026-02-02&purchasedTo=2026-02-01', 'query.purchasedFrom'],
])('%s is refused in words', async (query, field) => {
  const problem = await world.refused('listCommerceOrders', { query })
  expect(problem).toMatchObject({ errors: [{ field, fix: expect.stringMatching(/\w/) }] })
})

test('an order of a removed store stays, as one of the shop', async () => {
  await world.call('removeStore', { params: { storeId: STORE }, body: { confirmName: 'US shop' } })
  await world.drain()
  expect(await list('channel=amazon')).toEqual([])
  await followIndex(world)
  expect(await list('channel=other')).toHaveLength(5)
})
