import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { requestToken, startTestSimulator, type TestSimulator } from './test-simulator.ts'

let simulator: TestSimulator

beforeEach(async () => {
  simulator = await startTestSimulator()
})
afterEach(() => simulator.stop())

const pageOf = async (orderId: string) => {
  const response = await fetch(`${simulator.url}/orders-v3/order/${orderId}`)
  return { status: response.status, text: await response.text() }
}

test('the page of an order shows its state, its items and where it goes', async () => {
  const order = await simulator.place({ template: 'fbm-shipped', buyerName: 'Wren Oakhurst' })
  const { status, text } = await pageOf(order.orderId)
  expect(status).toBe(200)
  expect(text).toContain('Simulated Seller Central')
  for (const shown of ['SHIPPED', 'Wren Oakhurst', order.orderItems[0]?.product.sellerSku, 'USPS']) {
    expect(text).toContain(shown)
  }
})

test("what a buyer wrote stays text in the seller's browser", async () => {
  const { orderId } = await simulator.place({
    template: 'fbm-unshipped',
    buyerName: '<script>alert(1)</script>',
  })
  expect((await pageOf(orderId)).text).not.toContain('<script>')
})

test('an order that is not there has a page that says so', async () => {
  const { status, text } = await pageOf('111-0000000-0000000')
  expect(status).toBe(404)
  expect(text).toContain('There is no order 111-0000000-0000000 here.')
})

describe('consent', () => {
  const back = 'http://127.0.0.1:4600/connect/amazon?kept=1'

  async function consentUrl(parameters: Record<string, string> = {}): Promise<string> {
    const { applicationId } = (await simulator.control('world')).body.application
    const all = { application_id: applicationId, state: 'st&te', redirect_uri: back, ...parameters }
    return `${simulator.url}/apps/authorize/consent?${new URLSearchParams(all)}`
  }

  async function confirm(sellerId: string): Promise<URL> {
    const { origin, pathname, searchParams } = new URL(await consentUrl())
    searchParams.set('seller_id', sellerId)
    const response = await fetch(origin + pathname, {
      method: 'POST',
      body: searchParams,
      redirect: 'manual',
    })
    expect(response.status).toBe(303)
    return new URL(response.headers.get('location') ?? '')
  }

  const redeem = (code: string | null, redirectUri = back) =>
    requestToken(simulator.url, {
      grant_type: 'authorization_code',
      code: code ?? '',
      redirect_uri: redirectUri,
    })

  test('offers every seller of the world', async () => {
    const text = await (await fetch(await consentUrl())).text()
    expect(text).toContain('Confirm as Test Goods (A1SELLER)')
    expect(text).toContain('value="st&#38;te"')
  })

  test('sends the seller back with the state and a code that buys a refresh token once', async () => {
    const { searchParams, origin } = await confirm('A1SELLER')
    expect(origin).toBe('http://127.0.0.1:4600')
    expect([searchParams.get('kept'), searchParams.get('state')]).toEqual(['1', 'st&te'])
    expect(searchParams.get('selling_partner_id')).toBe('A1SELLER')
    const { status, body } = await redeem(searchParams.get('spapi_oauth_code'))
    expect([status, body.refresh_token]).toEqual([200, expect.stringMatching(/^Atzr\|/)])
    expect((await redeem(searchParams.get('spapi_oauth_code'))).body.error).toBe('invalid_grant')
  })

  test('gives a code for five minutes and one redirect address', async () => {
    const late = (await confirm('A1SELLER')).searchParams.get('spapi_oauth_code')
    await simulator.advance(300)
    expect((await redeem(late)).body.error).toBe('invalid_grant')
    const code = (await confirm('A1SELLER')).searchParams.get('spapi_oauth_code')
    expect((await redeem(code, 'http://elsewhere/')).body.error).toBe('invalid_grant')
  })

  test('ends a revocation', async () => {
    await simulator.control('sellers/A1SELLER/authorization', { revoked: true })
    await confirm('A1SELLER')
    expect((await simulator.amazon('/sellers/v1/marketplaceParticipations')).status).toBe(200)
  })

  test.each([
    ['MD1000', { application_id: 'amzn1.sp.solution.other' }],
    ['MD9100', { redirect_uri: '' }],
    ['MD5110', { redirect_uri: 'http://127.0.0.1/#there' }],
    ['MD5110', { redirect_uri: 'javascript:alert(1)' }],
  ])('fails with %s for %j', async (code, parameters) => {
    const response = await fetch(await consentUrl(parameters))
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining(code)])
  })
})
