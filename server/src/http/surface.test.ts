import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'

let world: ApiWorld

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
})

afterAll(() => world.stop())

const send = (path: string, request: RequestInit = {}) =>
  fetch(`${world.url}${path}`, {
    ...request,
    headers: { authorization: `Bearer ${world.tokens.owner}`, ...request.headers },
  })

describe('the door', () => {
  test('says that it lives, and that it is ready part by part', async () => {
    expect(await (await fetch(`${world.url}/healthz`)).json()).toEqual({ status: 'alive' })
    const ready = await fetch(`${world.url}/readyz`)
    expect(ready.status).toBe(200)
    expect(await ready.json()).toMatchObject({
      ready: true,
      parts: [{ part: 'database' }, { part: 'migrations' }, { part: 'queue' }],
    })
  })

  test('counts orders by state for Prometheus, and names no buyer', async () => {
    const { amazon, shop } = world
    await shop.createProduct('MUG', { quantity: 5 })
    await amazon.placeOrder({
      template: 'fbm-unshipped',
      items: [{ sku: 'MUG', quantity: 1 }],
      buyerName: 'Quirine Zandvoort',
    })
    await world.sync()
    const text = await (await fetch(`${world.url}/metrics`)).text()
    expect(text).toMatch(/orderferry_amazon_orders\{store="us-shop",state="created"\} 1/)
    expect(text).toMatch(/process_cpu_seconds_total/)
    expect(text).not.toMatch(/Quirine|Zandvoort/)
  })

  test('publishes a description with every route', async () => {
    const description = await world.call('readDescription', { token: null })
    expect(description.openapi).toBe('3.1.1')
    const paths = description.paths as Record<string, Record<string, unknown>>
    expect(paths['/api/v1/amazon-orders/{storeId}/{amazonOrderId}/import-attempts']).toHaveProperty('post')
  })

  test('lets no page be framed or load from elsewhere', async () => {
    const { headers } = await fetch(`${world.url}/healthz`)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'/)
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
  })
})

describe('what cannot be answered', () => {
  const problemOf = async (response: Response) => {
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    return { ...((await response.json()) as object), answered: response.status }
  }

  test('an address that does not exist', async () => {
    expect(await problemOf(await send('/api/v1/orders'))).toMatchObject({
      code: 'route-unknown',
      answered: 404,
      instance: '/api/v1/orders',
    })
  })

  test('a method that the address does not take', async () => {
    expect(await problemOf(await send('/api/v1/amazon-orders', { method: 'DELETE' }))).toMatchObject({
      code: 'method-not-allowed',
      answered: 405,
      detail: '/api/v1/amazon-orders does not take DELETE; it takes GET.',
    })
  })

  test.each([
    ['{"region": "NA"', { 'content-type': 'application/json' }, 'body-unreadable', 400],
    ['region=NA', { 'content-type': 'application/x-www-form-urlencoded' }, 'body-not-json', 415],
    [`{"region": "${'x'.repeat(1_100_000)}"}`, { 'content-type': 'application/json' }, 'body-too-large', 413],
    ['["NA"]', { 'content-type': 'application/json' }, 'input-invalid', 400],
    ['null', { 'content-type': 'application/json' }, 'input-invalid', 400],
  ] as const)('the body %.20s', async (body, headers, code, status) => {
    const response = await send('/api/v1/amazon-accounts', { method: 'POST', body, headers })
    expect(await problemOf(response)).toMatchObject({ code, answered: status })
  })

  test('a problem in Traditional Chinese keeps its code', async () => {
    const response = await send('/api/v1/orders', { headers: { 'accept-language': 'zh-TW' } })
    expect(await problemOf(response)).toMatchObject({ code: 'route-unknown', title: '此網址沒有任何內容' })
  })

  test('a path that is no path does not break the door', async () => {
    expect(await rawStatus('GET /api/v1/%ZZ HTTP/1.1')).toMatch(/^HTTP\/1.1 (400|404)/)
    expect((await fetch(`${world.url}/healthz`)).status).toBe(200)
  })

  test('a name in the query is not repeated in the problem', async () => {
    const response = await send('/api/v1/amazon-orders?buyer=Quirine&page=0')
    expect(JSON.stringify(await problemOf(response))).not.toMatch(/Quirine/)
  })
})

function rawStatus(line: string): Promise<string> {
  const { port } = new URL(world.url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(`${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    )
    let text = ''
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
    socket.on('end', () => resolve(text.split('\r\n')[0] ?? ''))
    socket.on('error', reject)
  })
}
