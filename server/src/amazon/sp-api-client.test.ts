import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { SyncError } from '../platform/sync-error.ts'
import { confirmShipment, type ShipmentConfirmation } from './confirm-shipment.ts'
import { getOrder } from './get-order.ts'
import { searchOrders } from './search-orders.ts'
import type { SpApiClient } from './sp-api-client.ts'
import {
  noon,
  type PlacedOrder,
  retryAt,
  type SimulatedSeller,
  startSimulatedSeller,
} from './testing/simulated-seller.ts'

let seller: SimulatedSeller
let order: PlacedOrder
beforeAll(async () => {
  seller = await startSimulatedSeller()
  await seller.control('usage-plans', { lifted: true })
  order = await seller.placeOrder({ template: 'fbm-unshipped' })
})
afterAll(() => seller.stop())
afterEach(async () => {
  await seller.control('faults', undefined, 'DELETE')
  seller.throttle.granting = true
  seller.throttle.taken.length = 0
  seller.setOurClock(noon)
})

async function fault(operation: string, kind: string, more: object = {}): Promise<void> {
  await seller.control('faults', { operation, kind, ...more })
}

function read(client: SpApiClient = seller.client): Promise<unknown> {
  return getOrder(client, { amazonOrderId: order.orderId, includedData: ['FULFILLMENT', 'BUYER'] })
}

function confirm(client: SpApiClient = seller.client, shipped: PlacedOrder = order): Promise<unknown> {
  const confirmation: ShipmentConfirmation = {
    amazonOrderId: shipped.orderId,
    marketplaceId: shipped.salesChannel.marketplaceId,
    packageReferenceId: 1,
    carrierCode: 'UPS',
    trackingNumber: '1Z999AA10123456784',
    shippedAt: noon,
    items: [{ amazonOrderItemId: shipped.orderItems[0]?.orderItemId ?? '', quantity: 1 }],
  }
  return confirmShipment(client, confirmation)
}

async function failureOf(call: Promise<unknown>): Promise<SyncError> {
  return call.then(
    () => Promise.reject(new Error('The call did not fail.')),
    (error) => error,
  )
}

test('callers at the same moment share one access token', async () => {
  const client = seller.connect({})
  const before = await seller.callsOf('token')
  await Promise.all([read(client), read(client), read(client)])
  await read(client)
  expect(await seller.callsOf('token')).toBe(before + 1)
})

test('a new access token is asked for a minute before the old one ends', async () => {
  const client = seller.connect({})
  const before = await seller.callsOf('token')
  await read(client)
  seller.setOurClock('2026-03-02T12:58:59.000Z')
  await read(client)
  expect(await seller.callsOf('token')).toBe(before + 1)
  seller.setOurClock('2026-03-02T12:59:01.000Z')
  await read(client)
  expect(await seller.callsOf('token')).toBe(before + 2)
})

test('a call whose access token has ended early is repeated once with a new one', async () => {
  const client = seller.connect({})
  await read(client)
  await seller.control('clock', { advanceSeconds: 2 * 60 * 60 })
  expect(await read(client)).toMatchObject({ kind: 'found' })
  await seller.control('clock', { mode: 'virtual', now: noon })
})

test('a refresh token copied with %7C is understood', async () => {
  const { refreshToken } = seller.settings.credentials
  const credentials = { ...seller.settings.credentials, refreshToken: refreshToken.replace('|', '%7C') }
  expect(await read(seller.connect({ credentials }))).toMatchObject({ kind: 'found' })
})

test('a seller who took the authorization back has to connect again', async () => {
  await seller.control('sellers/A1SELLER/authorization', { revoked: true })
  const failure = await failureOf(read(seller.connect({})))
  await seller.control('sellers/A1SELLER/authorization', { revoked: false })
  expect(failure).toMatchObject({ kind: 'unauthorized', facts: { code: 'invalid_grant', httpStatus: 400 } })
})

test('an authorization that is taken back while a token is in hand is noticed with the next call', async () => {
  const client = seller.connect({})
  await read(client)
  await seller.control('sellers/A1SELLER/authorization', { revoked: true })
  const failure = await failureOf(read(client))
  await seller.control('sellers/A1SELLER/authorization', { revoked: false })
  expect(failure.kind).toBe('unauthorized')
})

test('credentials of another application are refused', async () => {
  const credentials = { ...seller.settings.credentials, clientSecret: 'wrong' }
  expect(await failureOf(read(seller.connect({ credentials })))).toMatchObject({ kind: 'unauthorized' })
})

test.each(['throttle', 'error-500', 'error-503'])(
  'Login with Amazon in trouble (%s) has done nothing',
  async (kind) => {
    await fault('token', kind)
    const failure = await failureOf(confirm(seller.connect({})))
    expect(failure).toMatchObject({
      kind: 'unavailable',
      facts: { operation: 'requestAccessToken', ambiguous: false },
    })
  },
)

test('Login with Amazon that does not answer has done nothing, and no token of the throttle is spent', async () => {
  await fault('token', 'time-out')
  const failure = await failureOf(confirm(seller.connect({ deadlineMs: 100 })))
  expect(failure).toMatchObject({ kind: 'unavailable', facts: { ambiguous: false } })
  expect(seller.throttle.taken).toEqual([])
})

test('without a token of the throttle Amazon is not called', async () => {
  await read()
  const before = seller.exchanges.length
  seller.throttle.granting = false
  const failure = await failureOf(read())
  expect(failure).toMatchObject({ kind: 'throttled', facts: { operation: 'getOrder', retryAt } })
  expect(seller.exchanges).toHaveLength(before)
})

test('each call takes a token of its operation, background unless a person waits', async () => {
  await confirm()
  const search = {
    lastUpdatedAfter: '2026-03-01T00:00:00Z',
    marketplaceIds: [],
    includedData: [],
    interactive: true,
  }
  await searchOrders(seller.client, search)
  expect(seller.throttle.taken).toEqual([
    { accountId: 'account-1', operation: 'confirmShipment', reserve: 'background' },
    { accountId: 'account-1', operation: 'searchOrders', reserve: 'interactive' },
  ])
})

test('the rate in force, which comes with answers, is handed to the throttle', async () => {
  await seller.control('usage-plans', { operation: 'getOrder', rate: 0.75, burst: 30 })
  await read()
  expect(seller.throttle.rates.get('getOrder')).toBe(0.75)
})

test("what Amazon throttles waits until the throttle's time and was not done", async () => {
  await fault('confirmShipment', 'throttle')
  const failure = await failureOf(confirm())
  expect(failure).toMatchObject({
    kind: 'throttled',
    facts: { httpStatus: 429, code: 'QuotaExceeded', retryAt },
  })
  expect(failure.facts.requestId).toMatch(/./)
  expect(failure.facts.ambiguous).toBeUndefined()
})

test.each([
  ['error-500', 500, 'InternalFailure'],
  ['error-503', 503, 'ServiceUnavailable'],
])('%s of Amazon leaves open whether a write was done', async (kind, httpStatus, code) => {
  await fault('*', kind, { count: 2 })
  expect(await failureOf(confirm())).toMatchObject({
    kind: 'unavailable',
    facts: { httpStatus, code, ambiguous: true },
  })
  expect(await failureOf(read())).toMatchObject({
    kind: 'unavailable',
    facts: { httpStatus, ambiguous: false },
  })
})

test('a confirmation without an answer in time may have been made', async () => {
  await fault('confirmShipment', 'time-out')
  await read()
  const failure = await failureOf(confirm(seller.connect({ deadlineMs: 200 })))
  expect(failure).toMatchObject({ kind: 'unavailable', facts: { code: 'deadline', ambiguous: true } })
})

test.each([
  ['cut-before', 0],
  ['cut-after', 1],
])('a confirmation that is %s may have been made', async (kind, packages) => {
  const shipped = await seller.placeOrder({ template: 'fbm-unshipped' })
  await fault('confirmShipment', kind)
  expect(await failureOf(confirm(seller.client, shipped))).toMatchObject({
    ...{ kind: 'unavailable', facts: { ambiguous: true } },
  })
  const { ledger } = await seller.control('ledger')
  expect(ledger.filter((entry: object) => JSON.stringify(entry).includes(shipped.orderId))).toHaveLength(
    packages,
  )
})

test('an answer that is cut off in its middle is no answer', async () => {
  await fault('getOrder', 'malformed-body')
  const failure = await failureOf(read())
  expect(failure).toMatchObject({
    kind: 'unavailable',
    facts: { code: 'unreadable-answer', ambiguous: false },
  })
})

test.each([403, 404, 413, 502])(
  "a page with status %i that is not Amazon's says nothing of the order",
  async (status) => {
    seller.ownAnswers.push({ call: 'GET /orders/', status, text: '<html>' })
    const failure = await failureOf(read())
    expect(failure).toMatchObject({
      kind: 'unavailable',
      facts: { httpStatus: status, code: 'unreadable-answer' },
    })
  },
)

test('a data set that needs a role which is missing is rejected with a code of its own', async () => {
  await fault('getOrder', 'access-denied', { dataSet: 'BUYER' })
  const failure = await failureOf(read())
  expect(failure).toMatchObject({ kind: 'rejected', facts: { httpStatus: 403, code: 'AccessDenied' } })
  expect(failure.facts.requestId).toMatch(/./)
})

test('where nobody listens nothing was done', async () => {
  const endpoints = { ...seller.settings.endpoints, spApiUrl: 'http://127.0.0.1:1' }
  const failure = await failureOf(confirm(seller.connect({ endpoints })))
  expect(failure).toMatchObject({ kind: 'unavailable', facts: { ambiguous: false } })
})
