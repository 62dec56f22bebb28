import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { requestToken, startTestSimulator, type TestSimulator } from './test-simulator.ts'

let simulator: TestSimulator
let refreshToken: string

beforeEach(async () => {
  simulator = await startTestSimulator()
  refreshToken = (await simulator.control('world')).body.sellers[0].refreshToken
})
afterEach(() => simulator.stop())

const anOrder = '/orders/2026-01-01/orders/111-0000000-0000000'
const participations = '/sellers/v1/marketplaceParticipations'

describe('Login with Amazon', () => {
  test('gives a bearer token of one hour for a refresh token', async () => {
    const { status, body } = await requestToken(simulator.url, { refresh_token: refreshToken })
    expect(status).toBe(200)
    expect(body).toEqual({
      access_token: expect.stringMatching(/^Atza\|/),
      refresh_token: refreshToken,
      token_type: 'bearer',
      expires_in: 3600,
    })
  })

  test('takes a refresh token that was percent-encoded once too often', async () => {
    const encoded = refreshToken.replace('|', '%7C')
    expect((await requestToken(simulator.url, { refresh_token: encoded })).status).toBe(200)
  })

  test.each([
    [{ grant_type: '' }, 400, 'invalid_request'],
    [{ client_id: 'amzn1.application-oa2-client.unknown' }, 401, 'invalid_client'],
    [{ client_secret: 'wrong' }, 401, 'invalid_client'],
    [{ grant_type: 'client_credentials' }, 400, 'unsupported_grant_type'],
    [{ grant_type: 'authorization_code' }, 400, 'invalid_request'],
    [{ grant_type: 'authorization_code', code: 'x' }, 400, 'invalid_request'],
    [{ grant_type: 'authorization_code', code: 'x', redirect_uri: 'http://a/' }, 400, 'invalid_grant'],
    [{ refresh_token: '' }, 400, 'invalid_request'],
    [{ refresh_token: 'Atzr|unknown' }, 400, 'invalid_grant'],
    [{ scope: 'sellingpartnerapi::notifications' }, 400, 'invalid_request'],
  ])('refuses %j with %i %s', async (fields, status, error) => {
    const answer = await requestToken(simulator.url, { refresh_token: refreshToken, ...fields })
    expect([answer.status, answer.body]).toEqual([status, { error, error_description: expect.any(String) }])
  })

  test('reads nothing but forms', async () => {
    const response = await fetch(`${simulator.url}/auth/o2/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    })
    expect([response.status, await response.json()]).toMatchObject([400, { error: 'invalid_request' }])
  })

  test('refuses the refresh token of a seller who revoked the application', async () => {
    await simulator.control('sellers/A1SELLER/authorization', { revoked: true })
    const { status, body } = await requestToken(simulator.url, { refresh_token: refreshToken })
    expect([status, body.error]).toEqual([400, 'invalid_grant'])
  })
})

describe('a call to the Selling Partner API', () => {
  const denied = (details: string) => ({
    errors: [{ code: 'Unauthorized', message: 'Access to requested resource is denied.', details }],
  })

  test('needs an access token', async () => {
    const { status, body, headers } = await simulator.amazon(anOrder, { token: null })
    expect([status, body]).toEqual([403, denied('Access token is missing in the request header.')])
    expect(headers.get('x-amzn-errortype')).toBe('AccessDeniedException')
    expect(headers.get('x-amzn-ratelimit-limit')).toBeNull()
  })

  test('without a token is 401 for confirmShipment, whose model says so', async () => {
    const path = '/orders/v0/orders/111-0000000-0000000/shipmentConfirmation'
    expect((await simulator.amazon(path, { body: {}, token: null })).status).toBe(401)
  })

  test('is refused with a token that nobody issued', async () => {
    const { status, body } = await simulator.amazon(anOrder, { token: 'Atza|made-up' })
    expect([status, body]).toEqual([
      403,
      denied('The access token you provided is revoked, malformed or invalid.'),
    ])
  })

  test('is refused once its token is an hour old', async () => {
    await simulator.advance(3599)
    expect((await simulator.amazon(participations)).status).toBe(200)
    await simulator.advance(1)
    const { status, body } = await simulator.amazon(participations)
    expect([status, body]).toEqual([403, denied('The access token you provided has expired.')])
  })

  test('is refused while the seller has revoked the application, and works again after', async () => {
    await simulator.control('sellers/A1SELLER/authorization', { revoked: true })
    expect((await simulator.amazon(participations)).status).toBe(403)
    await simulator.control('sellers/A1SELLER/authorization', { revoked: false })
    expect((await simulator.amazon(participations)).status).toBe(200)
  })

  test('is refused with a user-agent of more than 500 characters', async () => {
    const headers = { 'user-agent': 'x'.repeat(501) }
    expect((await simulator.amazon(participations, { headers })).status).toBe(400)
  })

  test('to a path that does not exist is 404', async () => {
    expect((await simulator.amazon('/orders/2099-01-01/orders')).status).toBe(404)
  })

  test('reaches the orders of its own seller only', async () => {
    await simulator.control('sellers', { sellerId: 'A2OTHER' })
    const { body } = await simulator.control('orders', { sellerId: 'A2OTHER', template: 'fbm-unshipped' })
    expect((await simulator.amazon(`/orders/2026-01-01/orders/${body.order.orderId}`)).status).toBe(404)
    expect((await simulator.confirm(body.order)).status).toBe(404)
  })
})

test('participations name the store and what Amazon knows of its marketplaces', async () => {
  const { body } = await simulator.amazon(participations)
  expect(body).toEqual({
    payload: [
      {
        marketplace: {
          id: 'ATVPDKIKX0DER',
          name: 'Amazon.com',
          countryCode: 'US',
          defaultCurrencyCode: 'USD',
          defaultLanguageCode: 'en_US',
          domainName: 'www.amazon.com',
        },
        storeName: 'Test Goods',
        participation: { isParticipating: true, hasSuspendedListings: false },
      },
    ],
  })
})
