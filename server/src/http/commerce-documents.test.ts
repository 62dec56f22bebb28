import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { placeShopOrder, readWholeIndex } from '../testing/shop-orders.ts'
import { STORE } from '../testing/test-world.ts'
import { type ApiCall, type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { addPerson } from './testing/people.ts'

let world: ApiWorld
let amazonOrderId: string

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  const { shop, amazon } = world
  await shop.createProduct('MUG', { quantity: 100 })
  for (const [number, total, billTo] of [
    ['900000001', 10, 'Ada Lin'],
    ['900000002', 30, 'Bo Berg'],
  ] as const) {
    const id = await placeShopOrder(shop, { number, total, billTo })
    await shop.call(`/order/${id}/invoice`, { body: { capture: false } })
    await shop.ship(id, { MUG: 1 }, 'T1')
    if (total === 10) await shop.call(`/order/${id}/refund`, { body: { notify: false } })
  }
  ;({ orderId: amazonOrderId } = await amazon.placeOrder({
    template: 'fbm-unshipped',
    items: [{ sku: 'MUG', quantity: 1 }],
  }))
  await world.minutesPass(5)
  await world.sync()
  await readWholeIndex(world)
})
afterAll(() => world.stop())

const invoices = async (query: string, call: ApiCall = {}) =>
  (await world.call('listCommerceInvoices', { query, ...call })).items

describe('the grid of', () => {
  test('invoices shows their orders, states and totals, the newest first', async () => {
    expect(await invoices('')).toMatchObject([
      { amazon: { amazonOrderId, storeId: STORE }, state: 'paid' },
      { order: { number: '900000002', statusLabel: 'Complete' }, billToName: 'Bo Berg' },
      {
        order: { number: '900000001' },
        state: 'paid',
        total: { amount: '10.00', currency: 'USD' },
        baseTotal: { amount: '10.00', currency: 'USD' },
        quantity: null,
      },
    ])
  })

  test('shipments shows units, and no amounts', async () => {
    const { items } = await world.call('listCommerceShipments', { query: 'orderNumber=900000002' })
    expect(items).toMatchObject([{ quantity: 1, state: null, total: null, shipToName: 'Bo Berg' }])
  })

  test('credit memos shows what was refunded', async () => {
    const page = await world.call('listCommerceCreditMemos', { query: 'state=refunded&count=exact' })
    expect(page).toMatchObject({
      total: 1,
      items: [{ state: 'refunded', total: { amount: '10.00' }, order: { number: '900000001' } }],
    })
  })
})

test.each([
  ['state=paid', 3],
  ['state=open,canceled', 0],
  ['orderNumber=90000000', 2],
  ['baseTotalMin=30&baseTotalMax=30', 1],
  ['q=berg', 1],
  ['q=900000001', 1],
  ['createdTo=2020-01-01', 0],
  [`store=${STORE}`, 1],
])('invoices of %s: %i', async (query, expected) => {
  const page = await world.call('listCommerceInvoices', { query: `${query}&count=exact` })
  expect([page.items.length, page.total]).toEqual([expected, expected])
})

test('an invoice is found by its own number, zeros left out', async () => {
  const [{ number = '' } = {}] = await invoices('orderNumber=900000002')
  expect(await invoices(`number=${Number(number)}`)).toMatchObject([{ number }])
  expect(await invoices(`q=${number}`)).toContainEqual(expect.objectContaining({ number }))
})

test.each(['createdAt', 'number', '-baseTotal'])('sorted by %s, over all pages', async (sort) => {
  const of = async (page: number, perPage: number) =>
    (await invoices(`sort=${sort}&perPage=${perPage}&page=${page}`)).map(({ id }) => id)
  expect([...(await of(1, 2)), ...(await of(2, 2))]).toEqual(await of(1, 20))
})

test('who is limited to some stores, or sees no buyers, is shown no more', async () => {
  const { headers } = await addPerson(world, { role: 'clerk', storeIds: [STORE] })
  expect(await invoices('', { token: null, headers })).toMatchObject([{ amazon: { amazonOrderId } }])
  expect(await invoices('q=berg', { role: 'viewer' })).toEqual([])
  expect((await invoices('orderNumber=900000002', { role: 'viewer' }))[0]).toMatchObject({
    billToName: '***',
  })
})

test.each(['sort=billTo', 'createdFrom=2026-02-02&createdTo=2026-02-01'])('%s is refused', async (query) => {
  expect(await world.refused('listCommerceInvoices', { query })).toMatchObject({
    errors: [{ fix: expect.stringMatching(/\w/) }],
  })
})
