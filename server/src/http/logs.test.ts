/** The two logs (N-01 to N-03) over the API: newest first, in pages, filtered, counted. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { recordCommunicationError } from '../database/communication-errors.ts'
import { ACCOUNT, STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { addPerson } from './testing/people.ts'

const DAY_MS = 24 * 3_600_000

let world: ApiWorld
let good: string
let gone: string

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  const { amazon, shop } = world
  await shop.createProduct('MUG', { quantity: 5 })
  const fbm = { template: 'fbm-unshipped' }
  good = (await amazon.placeOrder({ ...fbm, items: [{ sku: 'MUG', quantity: 1 }] })).orderId
  gone = (await amazon.placeOrder({ ...fbm, items: [{ sku: 'GONE', quantity: 1 }] })).orderId
  await world.sync()
  await world.call('retryImport', {
    params: { storeId: STORE, amazonOrderId: gone },
    body: {},
    role: 'clerk',
  })
  await world.sync()
})

afterAll(() => world.stop())

const activity = async (query: string) => (await world.call('listActivity', { query })).items

describe('Order Activity', () => {
  test('is shown the newest first, in pages, and counted when asked', async () => {
    const first = await world.call('listActivity', { query: 'perPage=2&count=exact' })
    const second = await world.call('listActivity', { query: 'perPage=2&page=2' })
    expect(first).toMatchObject({ page: 1, perPage: 2, hasMore: true })
    expect(first.pages).toBe(Math.ceil((first.total ?? 0) / 2))
    const ids = [...first.items, ...second.items].map(({ eventId }) => BigInt(eventId))
    expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? 1 : -1)))
    expect(new Set(ids).size).toBe(4)
    const all = await world.call('listActivity', { query: 'perPage=200' })
    expect(all).toMatchObject({ hasMore: false })
    expect(all.items).toHaveLength(first.total ?? 0)
  })

  test('or what came after an event, the oldest first', async () => {
    const items = await activity('perPage=3')
    expect(items[0]).toMatchObject({ storeId: STORE, storeName: 'US shop' })
    const after = await activity(`after=${items.at(-1)?.eventId}`)
    expect(after.map(({ eventId }) => eventId)).toEqual([items[1]?.eventId, items[0]?.eventId])
    const upTo = (limit: number) =>
      world.call('listActivity', { query: `after=${items.at(-1)?.eventId}&limit=${limit}` })
    expect(await upTo(2)).toMatchObject({ hasMore: false })
    const first = await upTo(1)
    expect(first).toMatchObject({ hasMore: true, items: [{ eventId: items[1]?.eventId }] })
    expect(first.items).toHaveLength(1)
    expect(await world.refused('listActivity', { query: 'after=last' })).toMatchObject({
      code: 'input-invalid',
    })
  })

  test('says of each entry which way it went, what was done and what came of it', async () => {
    const [created] = await activity(`orderNumber=${good}&result=done&action=import`)
    expect(created).toMatchObject({
      amazonOrderId: good,
      code: 'commerce-order-created',
      actor: 'system',
      activity: { direction: 'in', action: 'import', result: 'done' },
    })
  })

  test.each([
    ['what failed', () => 'result=failed', ['import-blocked', 'import-blocked']],
    ['one of several actions', () => `action=invoice,complete&orderNumber=${good}`, ['invoiced']],
    ['what went out to Amazon', () => 'direction=out', []],
    ['what staff did', () => 'by=staff', ['retry-requested']],
    ['what somebody did', () => 'actor=the clerk', ['retry-requested']],
    ['what nobody did', () => 'actor=system&by=staff', []],
    ['of another order', () => 'orderNumber=999-9999999-9999999', []],
    [
      'of days that are over',
      () => `before=${new Date(world.run.clock().getTime() - DAY_MS).toISOString()}`,
      [],
    ],
  ])('is filtered: %s', async (_what, query, codes) => {
    expect((await activity(query())).map(({ code }) => code)).toEqual(codes)
  })

  test('is found by the number of the Commerce order, and by the day', async () => {
    const { commerceOrder } = await world.call('readOrder', {
      params: { storeId: STORE, amazonOrderId: good },
    })
    const items = await activity(`orderNumber=${commerceOrder?.number}`)
    expect(new Set(items.map(({ amazonOrderId }) => amazonOrderId))).toEqual(new Set([good]))
    const from = new Date(world.run.clock().getTime() - DAY_MS).toISOString()
    expect((await activity(`from=${from}&store=${STORE}`)).length).toBeGreaterThan(items.length)
  })

  test('counts what the filters leave', async () => {
    const found = await world.call('listActivity', { query: 'result=failed&count=exact&perPage=1' })
    expect(found).toMatchObject({ total: 2, pages: 2, hasMore: true })
  })
})

describe('Communication Errors', () => {
  beforeAll(async () => {
    const now = world.run.clock()
    const quota = { operation: 'searchOrders', code: 'QuotaExceeded', message: 'You exceeded your quota.' }
    const errors = [
      { ...quota, system: 'amazon', account_id: ACCOUNT, request_id: 'r-1', happened_at: now },
      {
        ...quota,
        system: 'amazon',
        account_id: ACCOUNT,
        store_id: STORE,
        amazon_order_id: good,
        happened_at: new Date(now.getTime() - DAY_MS),
      },
      {
        system: 'commerce',
        operation: 'GET /V1/orders',
        code: null,
        message: 'It is away.',
        happened_at: new Date(now.getTime() - 2 * DAY_MS),
      },
    ] as const
    for (const error of errors) await recordCommunicationError(world.run.database, error)
  })

  const messages = async (query: string) =>
    (await world.call('listCommunicationErrors', { query })).items.map(({ system, storeId }) => [
      system,
      storeId,
    ])

  test('tell what Amazon or Commerce refused, the newest first, with region and store', async () => {
    const { items, total } = await world.call('listCommunicationErrors', { query: 'count=exact' })
    expect(total).toBe(3)
    expect(items[0]).toMatchObject({ system: 'amazon', region: 'NA', storeName: null, requestId: 'r-1' })
    expect(items[1]).toMatchObject({ storeId: STORE, storeName: 'US shop', amazonOrderId: good })
    expect(items[2]).toMatchObject({ system: 'commerce', region: null, code: null })
  })

  test('of a store are also those of its account', async () => {
    expect(await messages(`store=${STORE}`)).toEqual([
      ['amazon', null],
      ['amazon', STORE],
    ])
  })

  test('of an account, which may name its other stores, are not for who is limited to one', async () => {
    const { headers } = await addPerson(world, { role: 'clerk', storeIds: [STORE] })
    const asked = { token: null, headers, query: `store=${STORE}` }
    expect((await world.call('listCommunicationErrors', asked)).items).toMatchObject([{ storeId: STORE }])
  })

  test.each([
    ['by system', () => 'system=commerce', [['commerce', null]]],
    ['by the beginning of a code', () => `code=quota&orderNumber=${good}`, [['amazon', STORE]]],
    ['by a code that there is not', () => 'code=xceeded', []],
    [
      'by day',
      () => `before=${new Date(world.run.clock().getTime() - 1.5 * DAY_MS).toISOString()}`,
      [['commerce', null]],
    ],
    [
      'by day, from one on',
      () => `from=${new Date(world.run.clock().getTime() - DAY_MS / 2).toISOString()}`,
      [['amazon', null]],
    ],
  ])('are filtered %s', async (_how, query, found) => {
    expect(await messages(query())).toEqual(found)
  })

  test('come in pages', async () => {
    const page = await world.call('listCommunicationErrors', { query: 'perPage=2&page=2&count=exact' })
    expect(page).toMatchObject({ page: 2, pages: 2, total: 3, hasMore: false })
    expect(page.items).toHaveLength(1)
  })
})
