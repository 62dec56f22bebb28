import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Answered, startTestSimulator, type TestSimulator } from './test-simulator.ts'

/** The rules of searchOrders' parameters, at a clock that stands at 12:00. */
let simulator: TestSimulator

beforeEach(async () => {
  simulator = await startTestSimulator()
  await simulator.control('usage-plans', { lifted: true })
})
afterEach(() => simulator.stop())

function search(parameters: Record<string, string>): Promise<Answered> {
  return simulator.amazon(`/orders/2026-01-01/orders?${new URLSearchParams(parameters)}`)
}

const ids = (answer: Answered): string[] =>
  answer.body.orders.map((order: { orderId: string }) => order.orderId)

/** One order for each time of the morning of 2 March, bought and changed then. */
async function placeAt(...moments: readonly string[]): Promise<string[]> {
  const orders = []
  for (const moment of moments) {
    const at = `2026-03-02T${moment}Z`
    orders.push(await simulator.place({ template: 'fbm-unshipped', purchasedAt: at, updatedAt: at }))
  }
  return orders.map((order) => order.orderId)
}

describe('the window', () => {
  test.each([
    ['no lower bound', {}],
    ['only an upper bound', { createdBefore: '2026-03-02T11:00:00Z' }],
    ['both families', { createdAfter: '2026-03-01T00:00:00Z', lastUpdatedAfter: '2026-03-01T00:00:00Z' }],
    [
      'a bound of the other family',
      { createdAfter: '2026-03-01T00:00:00Z', lastUpdatedBefore: '2026-03-02T00:00:00Z' },
    ],
    [
      'an end before its beginning',
      { createdAfter: '2026-03-02T00:00:00Z', createdBefore: '2026-03-01T00:00:00Z' },
    ],
    [
      'an end less than two minutes ago',
      { createdAfter: '2026-03-01T00:00:00Z', createdBefore: '2026-03-02T11:58:00.001Z' },
    ],
    ['a date without a time', { createdAfter: '2026-03-01' }],
    ['a time without a zone', { createdAfter: '2026-03-01T00:00:00' }],
    ['a day that does not exist', { createdAfter: '2026-13-41T00:00:00Z' }],
    ["Amazon's own sandbox case", { createdAfter: 'TEST_CASE_400' }],
  ])('with %s is InvalidInput', async (_, parameters) => {
    const { status, body, headers } = await search(parameters)
    expect([status, body.errors[0].code]).toEqual([400, 'InvalidInput'])
    expect(headers.get('x-amzn-ratelimit-limit')).toBe('0.0056')
  })

  test('takes both its bounds in, to the millisecond', async () => {
    const [, second, third] = await placeAt('09:59:59.999', '10:00:00.000', '11:00:00.000', '11:00:00.001')
    for (const family of ['created', 'lastUpdated']) {
      const found = await search({
        [`${family}After`]: '2026-03-02T10:00:00.000Z',
        [`${family}Before`]: '2026-03-02T11:00:00.000Z',
      })
      expect(ids(found)).toEqual([second, third])
    }
  })

  test('may be given in any zone', async () => {
    const [order] = await placeAt('10:00:00.000')
    expect(ids(await search({ createdAfter: '2026-03-02T12:00:00+02:00' }))).toEqual([order])
  })

  test('ends two minutes ago by itself, and says so', async () => {
    const [settled] = await placeAt('11:58:00.000', '11:58:00.001')
    const updated = await search({ lastUpdatedAfter: '2026-03-02T00:00:00Z' })
    expect(ids(updated)).toEqual([settled])
    expect(updated.body.lastUpdatedBefore).toBe('2026-03-02T11:58:00.000Z')
    expect(updated.body.createdBefore).toBeUndefined()
    const created = await search({
      createdAfter: '2026-03-02T00:00:00Z',
      createdBefore: '2026-03-02T11:00:00Z',
    })
    expect(created.body.createdBefore).toBe('2026-03-02T11:00:00.000Z')
  })

  test('is empty when it begins less than two minutes ago', async () => {
    expect((await search({ lastUpdatedAfter: '2026-03-02T11:59:00Z' })).body.orders).toEqual([])
  })

  test('goes by the time of its family, oldest first', async () => {
    const [first, second] = await placeAt('10:00:00.000', '10:30:00.000')
    await simulator.control(`orders/${first}/transitions`, { to: 'Shipped' })
    await simulator.advance(300)
    expect(ids(await search({ createdAfter: '2026-03-02T00:00:00Z' }))).toEqual([first, second])
    expect(ids(await search({ lastUpdatedAfter: '2026-03-02T00:00:00Z' }))).toEqual([second, first])
  })
})

describe('filters', () => {
  const all = { createdAfter: '2026-03-01T00:00:00Z' }

  test('choose by status, channel and marketplace', async () => {
    const at = { purchasedAt: '2026-03-02T10:00:00Z' }
    const unshipped = await simulator.place({ template: 'fbm-unshipped', ...at })
    const fba = await simulator.place({ template: 'fba-shipped', ...at })
    const canada = await simulator.place({ template: 'fbm-pending', marketplaceId: 'A2EUQ1WTGCTBG2', ...at })
    expect(ids(await search({ ...all, fulfillmentStatuses: 'UNSHIPPED' }))).toEqual([unshipped.orderId])
    expect(ids(await search({ ...all, fulfillmentStatuses: 'SHIPPED,PENDING' })).toSorted()).toEqual(
      [fba.orderId, canada.orderId].toSorted(),
    )
    expect(ids(await search({ ...all, fulfilledBy: 'AMAZON' }))).toEqual([fba.orderId])
    expect(ids(await search({ ...all, marketplaceIds: 'A2EUQ1WTGCTBG2' }))).toEqual([canada.orderId])
    expect(ids(await search({ ...all, marketplaceIds: 'A2EUQ1WTGCTBG2,ATVPDKIKX0DER' }))).toHaveLength(3)
  })

  test.each([
    ['fulfillmentStatuses', 'Unshipped'],
    ['fulfillmentStatuses', ''],
    ['fulfilledBy', 'SELLER'],
    ['marketplaceIds', 'US'],
    ['marketplaceIds', Array.from({ length: 51 }, () => 'ATVPDKIKX0DER').join(',')],
    ['includedData', 'BUYER,EVERYTHING'],
    ['maxResultsPerPage', '0'],
    ['maxResultsPerPage', '101'],
    ['maxResultsPerPage', 'many'],
    ['orderStatuses', 'UNSHIPPED'],
    ['paginationToken', 'made-up'],
  ])('refuse %s=%s', async (name, value) => {
    const { status, body } = await search({ ...all, [name]: value })
    expect([status, body.errors[0].code]).toEqual([400, 'InvalidInput'])
  })

  test('are given once each', async () => {
    const repeated =
      '/orders/2026-01-01/orders?createdAfter=2026-03-01T00:00:00Z&fulfilledBy=AMAZON&fulfilledBy=MERCHANT'
    expect((await simulator.amazon(repeated)).status).toBe(400)
  })
})

describe('pages', () => {
  const window = { createdAfter: '2026-03-01T00:00:00Z' }

  const placeMany = (count: number) =>
    simulator.control('orders', {
      ...{ sellerId: 'A1SELLER', template: 'fbm-unshipped', count, idsOnly: true },
      ...{ purchasedAt: '2026-03-02T08:00:00Z', updatedAt: '2026-03-02T08:00:00Z', everySeconds: 1 },
    })

  test('hold 100 orders by default, and the last one names no next', async () => {
    const { body } = await placeMany(205)
    const first = await search(window)
    const second = await search({ ...window, paginationToken: first.body.pagination.nextToken })
    const third = await search({ ...window, paginationToken: second.body.pagination.nextToken })
    expect([first, second, third].map((page) => page.body.orders.length)).toEqual([100, 100, 5])
    expect([first, second, third].flatMap(ids)).toEqual(body.orderIds)
    expect(third.body.pagination).toBeUndefined()
  })

  test('tell apart orders of the same millisecond', async () => {
    const moment = '10:00:00.000'
    const placed = await placeAt(moment, moment, moment)
    const first = await search({ ...window, maxResultsPerPage: '2' })
    const second = await search({ ...window, paginationToken: first.body.pagination.nextToken })
    expect([...ids(first), ...ids(second)].toSorted()).toEqual(placed.toSorted())
  })

  test('may change their size and data sets on the way', async () => {
    await placeMany(5)
    const first = await search({ ...window, maxResultsPerPage: '2' })
    const token = { paginationToken: first.body.pagination.nextToken }
    const rest = await search({ ...window, ...token, maxResultsPerPage: '100', includedData: 'FULFILLMENT' })
    expect(rest.body.orders).toHaveLength(3)
    expect(rest.body.orders[0].fulfillment.fulfillmentStatus).toBe('UNSHIPPED')
  })

  test.each([
    ['another beginning', { createdAfter: '2026-03-01T00:00:01Z' }],
    ['another family', { createdAfter: undefined, lastUpdatedAfter: '2026-03-01T00:00:00Z' }],
    ['a new end', { createdBefore: '2026-03-02T11:00:00Z' }],
    ['a new filter', { fulfilledBy: 'MERCHANT' }],
    ['nothing but the token', { createdAfter: undefined }],
  ])('refuse a token with %s', async (_, changes) => {
    await placeMany(5)
    const first = await search({ ...window, maxResultsPerPage: '2' })
    const changed = Object.entries({
      ...window,
      ...changes,
      paginationToken: first.body.pagination.nextToken,
    })
    const { status, body } = await search(
      Object.fromEntries(changed.filter(([, value]) => value !== undefined)),
    )
    expect([status, body.errors[0].code]).toEqual([400, 'InvalidInput'])
  })

  test('take a token for 24 hours', async () => {
    await placeMany(5)
    const { body } = await search({ ...window, maxResultsPerPage: '2' })
    const second = { ...window, paginationToken: body.pagination.nextToken }
    await simulator.advance(24 * 3600)
    const token = await simulator.accessToken()
    const path = `/orders/2026-01-01/orders?${new URLSearchParams(second)}`
    expect((await simulator.amazon(path, { token })).status).toBe(200)
    await simulator.advance(1)
    expect((await simulator.amazon(path, { token })).status).toBe(400)
  })

  test('let an order that changes between them be seen twice', async () => {
    const [moving] = await placeAt('10:00:00.000', '10:01:00.000', '10:02:00.000')
    const parameters = { lastUpdatedAfter: '2026-03-02T00:00:00Z' }
    const first = await search({ ...parameters, maxResultsPerPage: '2' })
    await simulator.control(`orders/${moving}/transitions`, { to: 'Shipped' })
    await simulator.advance(180)
    const second = await search({ ...parameters, paginationToken: first.body.pagination.nextToken })
    expect([...ids(first), ...ids(second)].filter((id) => id === moving)).toHaveLength(2)
  })

  test('let an order that changes between them leave a window that ends', async () => {
    const [, , leaving] = await placeAt('10:00:00.000', '10:01:00.000', '10:02:00.000')
    const parameters = { lastUpdatedAfter: '2026-03-02T00:00:00Z', lastUpdatedBefore: '2026-03-02T11:00:00Z' }
    const first = await search({ ...parameters, maxResultsPerPage: '2' })
    await simulator.control(`orders/${leaving}/transitions`, { to: 'Shipped' })
    const second = await search({ ...parameters, paginationToken: first.body.pagination.nextToken })
    expect(ids(second)).toEqual([])
  })
})
