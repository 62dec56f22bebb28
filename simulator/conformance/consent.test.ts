import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Answered, requestToken, startTestSimulator, type TestSimulator } from './test-simulator.ts'

let simulator: TestSimulator
let firstRefreshToken: string

beforeEach(async () => {
  simulator = await startTestSimulator()
  firstRefreshToken = (await simulator.control('world')).body.sellers[0].refreshToken
})
afterEach(() => simulator.stop())

const back = 'http://127.0.0.1:4600/connect/amazon?kept=1'
const participations = '/sellers/v1/marketplaceParticipations'

async function consentUrl(parameters: Record<string, string> = {}): Promise<string> {
  const { applicationId } = (await simulator.control('world')).body.application
  const all = { application_id: applicationId, state: 'st&te', redirect_uri: back, ...parameters }
  return `${simulator.url}/apps/authorize/consent?${new URLSearchParams(all)}`
}

async function pageAt(url: string, form?: Record<string, string>) {
  const how = form && { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' as const }
  const response = await fetch(url, how)
  return { status: response.status, text: await response.text(), location: response.headers.get('location') }
}

async function post(form: Record<string, string>, parameters: Record<string, string> = {}) {
  const { origin, pathname, searchParams } = new URL(await consentUrl(parameters))
  return pageAt(origin + pathname, { ...Object.fromEntries(searchParams), ...form })
}

async function confirm(parameters: Record<string, string> = {}): Promise<URL> {
  const { status, location } = await post({ seller_id: 'A1SELLER', agreed: 'yes' }, parameters)
  expect(status).toBe(303)
  return new URL(location ?? '')
}

const redeem = (code: string | null, redirectUri = back) =>
  requestToken(simulator.url, {
    grant_type: 'authorization_code',
    code: code ?? '',
    redirect_uri: redirectUri,
  })

const refresh = (refreshToken: string): Promise<Answered> =>
  requestToken(simulator.url, { refresh_token: refreshToken })

describe('the consent page', () => {
  test('says what it is, and offers every seller of the world with a box to tick', async () => {
    const { text } = await pageAt(await consentUrl())
    expect(text).toContain('<title>Authorize the application – Simulated Seller Central</title>')
    expect(text).toContain('Confirm as Test Goods (A1SELLER)')
    expect(text).toMatch(/<input type="checkbox" name="agreed" value="yes" required>/)
    expect(text).toContain('value="st&#38;te"')
  })

  test('sends a seller back who declines, with the error of OAuth and no code', async () => {
    const { status, location } = await post({ seller_id: 'A1SELLER', declined: 'yes' })
    const sent = Object.fromEntries(new URL(location ?? '').searchParams)
    expect([status, sent]).toEqual([303, { kept: '1', state: 'st&te', error: 'access_denied' }])
  })

  test('sends nobody back who has not ticked the box', async () => {
    const { status, text, location } = await post({ seller_id: 'A1SELLER' })
    expect([status, location]).toEqual([400, null])
    expect(text).toContain('Tick the box')
    expect((await refresh(firstRefreshToken)).status).toBe(200)
  })

  test('sends the seller back with the state and a code that buys a refresh token once', async () => {
    const { searchParams, origin } = await confirm()
    expect(origin).toBe('http://127.0.0.1:4600')
    expect([searchParams.get('kept'), searchParams.get('state')]).toEqual(['1', 'st&te'])
    expect(searchParams.get('selling_partner_id')).toBe('A1SELLER')
    const { status, body } = await redeem(searchParams.get('spapi_oauth_code'))
    expect([status, body.refresh_token]).toEqual([200, expect.stringMatching(/^Atzr\|/)])
    expect((await redeem(searchParams.get('spapi_oauth_code'))).body.error).toBe('invalid_grant')
  })

  test('gives a code for five minutes and one redirect address', async () => {
    const late = (await confirm()).searchParams.get('spapi_oauth_code')
    await simulator.advance(300)
    expect((await redeem(late)).body.error).toBe('invalid_grant')
    const code = (await confirm()).searchParams.get('spapi_oauth_code')
    expect((await redeem(code, 'http://elsewhere/')).body.error).toBe('invalid_grant')
  })

  test.each([
    ['Unknown application', { application_id: 'amzn1.sp.solution.other' }],
    ['MD9100', { redirect_uri: '' }],
    ['MD5110', { redirect_uri: 'http://127.0.0.1/#there' }],
    ['MD5110', { redirect_uri: 'javascript:alert(1)' }],
  ])('fails with %s for %j', async (code, parameters) => {
    for (const page of [
      await pageAt(await consentUrl(parameters)),
      await post({ agreed: 'yes' }, parameters),
    ])
      expect([page.status, page.text]).toEqual([400, expect.stringContaining(code)])
  })

  test('knows no seller who is not in this world', async () => {
    expect((await post({ agreed: 'yes', seller_id: 'A9NOBODY' })).status).toBe(404)
  })

  test('fails with MD1000 for a draft, unless it is authorized as one', async () => {
    await simulator.control('application', { state: 'draft' })
    expect((await pageAt(await consentUrl())).text).toContain('MD1000')
    expect((await pageAt(await consentUrl({ version: 'beta' }))).status).toBe(200)
    expect((await confirm({ version: 'beta' })).searchParams.get('selling_partner_id')).toBe('A1SELLER')
    await simulator.control('application', { state: 'published' })
    expect((await pageAt(await consentUrl())).status).toBe(200)
  })

  test('fails with MD5101 for an address that is not registered, and takes the first that is when none is named', async () => {
    await simulator.control('application', { redirectUris: ['http://127.0.0.1:4600/first', back] })
    expect((await pageAt(await consentUrl())).status).toBe(200)
    const elsewhere = await pageAt(await consentUrl({ redirect_uri: 'http://127.0.0.1:4600/second' }))
    expect([elsewhere.status, elsewhere.text]).toEqual([400, expect.stringContaining('MD5101')])
    const { pathname, searchParams } = await confirm({ redirect_uri: '' })
    expect(pathname).toBe('/first')
    const code = searchParams.get('spapi_oauth_code')
    expect((await redeem(code, 'http://127.0.0.1:4600/first')).status).toBe(200)
    await simulator.control('application', { redirectUris: null })
    expect((await simulator.control('application')).body.redirectUris).toBeNull()
  })
})

describe('an authorization', () => {
  test('given anew comes with a new refresh token; the old one is dead', async () => {
    const code = (await confirm()).searchParams.get('spapi_oauth_code')
    const { refresh_token: second } = (await redeem(code)).body
    expect(second).not.toBe(firstRefreshToken)
    expect((await refresh(second)).status).toBe(200)
    expect((await refresh(firstRefreshToken)).body.error).toBe('invalid_grant')
  })

  test('ends after 365 days: refreshing and calling are refused until it is given anew', async () => {
    await simulator.advance(365 * 86_400 - 1)
    const { body } = await refresh(firstRefreshToken)
    expect((await simulator.amazon(participations, { token: body.access_token })).status).toBe(200)
    await simulator.advance(1)
    expect((await refresh(firstRefreshToken)).body.error).toBe('invalid_grant')
    expect((await simulator.amazon(participations, { token: body.access_token })).status).toBe(403)
    const code = (await confirm()).searchParams.get('spapi_oauth_code')
    expect((await redeem(code)).status).toBe(200)
  })

  test('says until when it lasts', async () => {
    const [seller] = (await simulator.control('world')).body.sellers
    expect([seller.authorizedAt, seller.authorizationEndsAt]).toEqual([
      '2026-03-02T12:00:00.000Z',
      '2027-03-02T12:00:00.000Z',
    ])
  })

  test('is taken back by the seller on a page, and restored by consent', async () => {
    const managed = `${simulator.url}/apps/manage`
    expect((await pageAt(managed)).text).toMatch(/Test Goods \(A1SELLER\).*2026-03-02.*2027-03-02/)
    expect((await pageAt(managed, { seller_id: 'A1SELLER' })).text).toContain('Disabled')
    expect((await simulator.amazon(participations)).status).toBe(403)
    expect((await refresh(firstRefreshToken)).body.error).toBe('invalid_grant')
    await confirm()
    expect((await simulator.amazon(participations)).status).toBe(200)
    expect((await pageAt(managed)).text).toContain('Disable access')
    expect((await pageAt(managed, { seller_id: 'A9NOBODY' })).status).toBe(404)
  })

  test('that has run out is told on the page', async () => {
    await simulator.advance(365 * 86_400)
    expect((await pageAt(`${simulator.url}/apps/manage`)).text).toContain('Run out')
  })
})

test("a rotated client secret takes the old one's place at once, and refresh tokens stay good", async () => {
  const { clientSecret } = (await simulator.control('application')).body
  const rotated = (await simulator.control('application', { rotateClientSecret: true })).body
  expect(rotated.clientSecret).not.toBe(clientSecret)
  expect((await refresh(firstRefreshToken)).status).toBe(200)
  const old = await requestToken(simulator.url, {
    refresh_token: firstRefreshToken,
    client_secret: clientSecret,
  })
  expect([old.status, old.body.error]).toEqual([401, 'invalid_client'])
})
