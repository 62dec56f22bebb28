import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AmazonOrder } from '../src/world/amazon-order.ts'
import { faultsAgainstModel } from './amazon-model.ts'
import { requestToken, startTestSimulator, type TestSimulator } from './test-simulator.ts'

let simulator: TestSimulator
let order: AmazonOrder

beforeEach(async () => {
  simulator = await startTestSimulator()
  await simulator.control('usage-plans', { lifted: true })
  await simulator.control('settings', { confirmationDelaySeconds: 0 })
  order = await simulator.place({ template: 'fbm-unshipped', purchasedAt: '2026-03-02T08:00:00Z' })
  await simulator.place({ template: 'fba-shipped', purchasedAt: '2026-03-02T09:00:00Z' })
})
afterEach(() => simulator.stop())

const listing =
  '/orders/2026-01-01/orders?createdAfter=2026-03-01T00:00:00Z&includedData=FULFILLMENT,PROCEEDS'

const play = (operation: string, kind: string, options: object = {}) =>
  simulator.control('faults', { operation, kind, ...options })
/** Another process's doing is waited for, not slept for. */
const soon = <T>(look: () => Promise<T>) => expect.poll(look, { interval: 10, timeout: 15_000 })
const spoiled = (path: string) => simulator.amazon(path, { isSpoiled: true })
const problems = (body: unknown) => faultsAgainstModel('orders', 'SearchOrdersResponse', body)

describe('before the effect', () => {
  test.each([
    ['throttle', 429, 'QuotaExceeded'],
    ['error-500', 500, 'InternalFailure'],
    ['error-503', 503, 'ServiceUnavailable'],
  ])('%s answers %i %s once and changes nothing', async (kind, status, code) => {
    await play('confirmShipment', kind)
    const answer = await simulator.confirm(order)
    expect([answer.status, answer.body.errors[0].code]).toEqual([status, code])
    expect((await simulator.control('ledger')).body.ledger).toEqual([])
    expect((await simulator.confirm(order)).status).toBe(204)
  })

  test('cut-before drops the connection and nothing has happened', async () => {
    await play('confirmShipment', 'cut-before')
    await expect(simulator.confirm(order)).rejects.toThrow()
    expect((await simulator.control('ledger')).body.ledger).toEqual([])
  })

  test('time-out says nothing until the connection is given up', async () => {
    await play('searchOrders', 'time-out', { seconds: 0.05 })
    await expect(spoiled(listing)).rejects.toThrow()
  })

  test('access-denied strikes only who asks for the data set', async () => {
    await play('searchOrders', 'access-denied', { dataSet: 'PROCEEDS', count: null })
    const { status, body } = await simulator.amazon(listing)
    expect([status, body.errors[0].code]).toEqual([403, 'AccessDenied'])
    expect((await simulator.amazon(listing.replace(',PROCEEDS', ''))).status).toBe(200)
  })

  test('expired-page-token spares the first page', async () => {
    await play('searchOrders', 'expired-page-token')
    const first = await simulator.amazon(`${listing}&maxResultsPerPage=1`)
    const second = `${listing}&paginationToken=${encodeURIComponent(first.body.pagination.nextToken)}`
    expect((await simulator.amazon(second)).status).toBe(400)
    expect((await simulator.amazon(second)).status).toBe(200)
  })
})

describe('after the effect', () => {
  test('cut-after drops the connection of a call that has happened', async () => {
    await play('confirmShipment', 'cut-after')
    await expect(simulator.confirm(order)).rejects.toThrow()
    expect((await simulator.control('ledger')).body.ledger).toMatchObject([{ times: 1 }])
  })

  test('withhold-after holds the answer until it is released', async () => {
    await play('confirmShipment', 'withhold-after')
    let isAnswered = false
    const answer = simulator.confirm(order).then((got) => {
      isAnswered = true
      return got
    })
    await soon(async () => (await simulator.control('withheld')).body.withheld).toHaveLength(1)
    expect((await simulator.control('ledger')).body.ledger).toMatchObject([{ times: 1 }])
    expect(isAnswered).toBe(false)
    expect((await simulator.control('withheld/release', {})).body).toEqual({ released: 1 })
    expect((await answer).status).toBe(204)
  })

  test('a simulator that stops lets go of what it withholds', async () => {
    await play('confirmShipment', 'withhold-after')
    const answer = simulator.confirm(order).catch(() => 'cut')
    await soon(async () => (await simulator.control('withheld')).body.withheld).toHaveLength(1)
    await simulator.stop()
    expect(await answer).toBe('cut')
    simulator = await startTestSimulator()
  })

  test('a withheld answer is forgotten with its caller', async () => {
    await play('getMarketplaceParticipations', 'withhold-after')
    const call = new AbortController()
    const headers = { 'x-amz-access-token': simulator.token }
    const url = `${simulator.url}/sellers/v1/marketplaceParticipations`
    const gone = fetch(url, { headers, signal: call.signal }).catch(() => 'gone')
    await soon(async () => (await simulator.control('withheld')).body.withheld).toHaveLength(1)
    call.abort()
    expect(await gone).toBe('gone')
    await soon(async () => (await simulator.control('withheld')).body.withheld).toEqual([])
  })

  test('malformed-body is half of the JSON', async () => {
    await play('searchOrders', 'malformed-body')
    const { status, body } = await spoiled(listing)
    expect([status, typeof body]).toEqual([200, 'string'])
  })

  test('unknown-enum is a status that no model lists', async () => {
    await play('searchOrders', 'unknown-enum')
    const { body } = await spoiled(listing)
    expect(body.orders[0].fulfillment.fulfillmentStatus).toBe('NOT_YET_INVENTED')
    expect(problems(body)).toEqual([expect.stringContaining('fulfillmentStatus must be equal to one of')])
  })

  test('unknown-field adds what the model does not know', async () => {
    await play('searchOrders', 'unknown-field', { row: 1 })
    const { body } = await spoiled(listing)
    expect(problems(body)).toEqual([
      expect.stringContaining('/orders/1 must NOT have additional properties'),
      expect.stringContaining('/orders/1/orderItems/0 must NOT have additional properties'),
    ])
  })

  test('missing-field takes a field away, through lists too', async () => {
    await play('searchOrders', 'missing-field', { field: 'orderItems.quantityOrdered' })
    const { body } = await spoiled(listing)
    expect(problems(body)).toEqual([expect.stringContaining('must have required property')])
    expect(body.orders[0].orderItems[0].product.sellerSku).toBeDefined()
  })

  test('fields may be taken from every row, and words chosen', async () => {
    await play('searchOrders', 'missing-field', { field: 'proceeds,orderItems.proceeds', row: 'all' })
    const without = (await simulator.amazon(listing)).body.orders
    expect(without.map((one: AmazonOrder) => [one.proceeds, one.orderItems[0]?.proceeds])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ])
    await play('getOrder', 'unknown-enum', { value: 'INVOICE_UNCONFIRMED' })
    const { body } = await spoiled(`/orders/2026-01-01/orders/${order.orderId}?includedData=FULFILLMENT`)
    expect(body.order.fulfillment.fulfillmentStatus).toBe('INVOICE_UNCONFIRMED')
  })

  test('wrong-decimals gives every amount a third place', async () => {
    await play('getOrder', 'wrong-decimals')
    const { body } = await spoiled(`/orders/2026-01-01/orders/${order.orderId}?includedData=PROCEEDS`)
    expect(body.order.proceeds.grandTotal.amount).toMatch(/^\d+\.\d{3}$/)
  })

  test('negative-quantity turns the quantities of a row around', async () => {
    await play('searchOrders', 'negative-quantity')
    const { body } = await spoiled(listing)
    expect(body.orders[0].orderItems[0].quantityOrdered).toBeLessThan(0)
    expect(body.orders[1].orderItems[0].quantityOrdered).toBeGreaterThan(0)
  })

  test('drop-row leaves an order out, repeat-row lists it twice', async () => {
    await play('searchOrders', 'drop-row')
    expect((await simulator.amazon(listing)).body.orders).toHaveLength(1)
    await play('searchOrders', 'repeat-row')
    const repeated = (await simulator.amazon(listing)).body.orders
    expect(repeated.map((one: AmazonOrder) => one.orderId)).toEqual([
      repeated[0].orderId,
      repeated[1].orderId,
      repeated[0].orderId,
    ])
    expect((await simulator.amazon(listing)).body.orders).toHaveLength(2)
  })
})

describe('Login with Amazon', () => {
  const login = async () => {
    const { sellers } = (await simulator.control('world')).body
    return requestToken(simulator.url, { refresh_token: sellers[0].refreshToken })
  }

  test.each([
    ['throttle', 429],
    ['error-500', 500],
    ['error-503', 503],
  ])('%s answers %i', async (kind, status) => {
    await play('token', kind)
    expect((await login()).status).toBe(status)
    expect((await login()).status).toBe(200)
  })

  test('cut-before, cut-after, malformed-body and missing-field reach it too', async () => {
    await play('token', 'cut-before')
    await expect(login()).rejects.toThrow()
    await play('token', 'cut-after')
    await expect(login()).rejects.toThrow()
    await play('token', 'malformed-body')
    expect(typeof (await login()).body).toBe('string')
    await play('token', 'missing-field', { field: 'access_token' })
    expect((await login()).body).toEqual({
      refresh_token: expect.anything(),
      token_type: 'bearer',
      expires_in: 3600,
    })
  })
})

describe('how often', () => {
  const participations = '/sellers/v1/marketplaceParticipations'

  async function failures(calls: number): Promise<number> {
    let count = 0
    for (let call = 0; call < calls; call += 1)
      count += (await simulator.amazon(participations)).status === 503 ? 1 : 0
    return count
  }

  test('a fault strikes as often as its count', async () => {
    await play('*', 'error-503', { count: 3 })
    expect(await failures(5)).toBe(3)
  })

  test('a fault without a count strikes until it is deleted', async () => {
    const { id } = (await play('*', 'error-503', { count: null })).body
    expect(await failures(5)).toBe(5)
    expect((await simulator.control(`faults/${id}`, undefined, 'DELETE')).status).toBe(200)
    expect(await failures(5)).toBe(0)
    expect((await simulator.control(`faults/${id}`, undefined, 'DELETE')).status).toBe(404)
  })

  test('a probability with one seed strikes the same calls again', async () => {
    await play('*', 'error-503', { count: null, probability: 0.5, seed: 'dice' })
    const once = await failures(40)
    await simulator.control('faults', undefined, 'DELETE')
    await play('*', 'error-503', { count: null, probability: 0.5, seed: 'dice' })
    expect(await failures(40)).toBe(once)
    expect(once).toBeGreaterThan(8)
    expect(once).toBeLessThan(32)
  })

  test('a fault may be meant for one seller', async () => {
    await play('*', 'error-503', { sellerId: 'A2OTHER' })
    expect(await failures(2)).toBe(0)
  })

  test('faults tell how often they have struck, and calls tell by which', async () => {
    await play('getMarketplaceParticipations', 'error-503', { count: 2 })
    await failures(1)
    expect((await simulator.control('faults')).body.faults).toMatchObject([
      { count: 1, struck: 1, kind: 'error-503' },
    ])
    const { calls } = (await simulator.control('calls')).body
    expect(calls.at(-1)).toMatchObject({
      operation: 'getMarketplaceParticipations',
      sellerId: 'A1SELLER',
      status: 503,
      fault: 'error-503',
    })
  })
})
