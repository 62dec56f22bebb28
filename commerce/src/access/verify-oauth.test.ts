/** The cases 015 to 027 of the recorded exchanges. */
import { createHmac, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningCommerce, runCommerce } from '../testing/run-commerce.ts'

const INTEGRATION = {
  consumerKey: 'consumer-key',
  consumerSecret: 'consumer-secret',
  token: 'token',
  tokenSecret: 'token-secret',
}
let running: RunningCommerce

beforeAll(async () => {
  running = await runCommerce({ integration: INTEGRATION })
})
afterAll(() => running.end())

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

interface Signing {
  readonly path: string
  /** What goes into the base string; the query's parameters unless told otherwise. */
  readonly signed?: readonly (readonly [string, string])[]
  readonly method?: string
  readonly secret?: string
  readonly timestamp?: number
  /** The engine that is spoken to. */
  readonly origin?: string
}

/** A client's signature by RFC 5849, written apart from the engine's. */
function authorization(signing: Signing): string {
  const { path, signed, method = 'HMAC-SHA256', secret, timestamp, origin } = signing
  const url = new URL((origin ?? running.commerce.url) + path)
  const oauth: Record<string, string> = {
    oauth_consumer_key: INTEGRATION.consumerKey,
    oauth_nonce: randomUUID(),
    oauth_signature_method: method,
    oauth_timestamp: String(timestamp ?? Math.floor(Date.parse('2026-11-22T08:00:00Z') / 1000)),
    oauth_token: INTEGRATION.token,
    oauth_version: '1.0',
  }
  const parameters = [...Object.entries(oauth), ...(signed ?? url.searchParams)]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
  const base = ['GET', encode(url.origin + url.pathname), encode(parameters.join('&'))].join('&')
  const key = `${encode(INTEGRATION.consumerSecret)}&${encode(secret ?? INTEGRATION.tokenSecret)}`
  oauth.oauth_signature = createHmac('sha256', key).update(base).digest('base64')
  return `OAuth ${Object.entries(oauth)
    .map(([name, value]) => `${name}="${encode(value)}"`)
    .join(',')}`
}

async function send(path: string, header: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(running.commerce.url + path, { headers: { authorization: header } })
  return { status: response.status, body: await response.json() }
}

const WEBSITES = '/rest/V1/store/websites'
const SEARCH =
  '/rest/V1/orders?searchCriteria[filter_groups][0][filters][0][field]=status&searchCriteria[filter_groups][0][filters][0][value]=pending&searchCriteria[pageSize]=1&fields=total_count'

test('takes a request signed with HMAC-SHA256, its query included', async () => {
  expect(await send(SEARCH, authorization({ path: SEARCH }))).toEqual({
    status: 200,
    body: { total_count: 0 },
  })
})

test('refuses HMAC-SHA1', async () => {
  expect(await send(WEBSITES, authorization({ path: WEBSITES, method: 'HMAC-SHA1' }))).toEqual({
    status: 400,
    body: { message: 'Signature method %1 is not supported', parameters: ['HMAC-SHA1'] },
  })
})

test('refuses a signature made with another secret', async () => {
  expect(await send(WEBSITES, authorization({ path: WEBSITES, secret: 'wrong' }))).toEqual({
    status: 401,
    body: { message: 'The signature is invalid. Verify and try again.' },
  })
})

test('refuses a header that was used before', async () => {
  const header = authorization({ path: WEBSITES })
  expect((await send(WEBSITES, header)).status).toBe(200)
  expect(await send(WEBSITES, header)).toEqual({
    status: 401,
    body: { message: 'The nonce is already being used by the consumer with ID %1', parameters: ['1'] },
  })
})

test('leaves a parameter without a value out of the signature', async () => {
  const path = '/rest/V1/orders?searchCriteria&fields=total_count'
  expect((await send(path, authorization({ path }))).status).toBe(401)
  expect((await send(path, authorization({ path, signed: [['fields', 'total_count']] }))).status).toBe(200)
})

test('takes a clock that is behind, and refuses one that is an hour ahead', async () => {
  const now = Date.parse('2026-11-22T08:00:00Z') / 1000
  const old = authorization({ path: WEBSITES, timestamp: now - 86_400 })
  const ahead = authorization({ path: WEBSITES, timestamp: now + 3600 })
  expect((await send(WEBSITES, old)).status).toBe(200)
  expect((await send(WEBSITES, ahead)).status).toBe(400)
})

test('does for an integration only what its resources allow', async () => {
  const resources = ['Magento_Sales::actions_view']
  const limited = await runCommerce({ integration: { ...INTEGRATION, resources } })
  try {
    const origin = limited.commerce.url
    const signed = (path: string) =>
      fetch(origin + path, { headers: { authorization: authorization({ path, origin }) } })
    expect((await signed(SEARCH)).status).toBe(200)
    expect((await signed(WEBSITES)).status).toBe(401)
  } finally {
    await limited.end()
  }
})
