/** The answers here are those of a Magento 2.4.7, and of what stands in front of one. */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { SyncError } from '../platform/sync-error.ts'
import { CommerceClient } from './commerce-client.ts'

let server: Server | null = null
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = null
})

async function clientOf(listener: RequestListener, deadlineMs = 10_000): Promise<CommerceClient> {
  const started = createServer(listener)
  server = started
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  return new CommerceClient({
    baseUrl: `http://127.0.0.1:${(started.address() as AddressInfo).port}/`,
    credentials: { kind: 'bearer', token: 't0ken' },
    deadlineMs,
    userAgent: 'Orderferry/0.0',
    clock: () => new Date('2026-03-02T12:00:00Z'),
    beforeWrite: async () => undefined,
  })
}

function answering(status: number, body: string | object): RequestListener {
  const isJson = typeof body === 'object'
  return (_request, response) => {
    const type = isJson ? 'application/json; charset=utf-8' : 'text/html'
    response.writeHead(status, { 'content-type': type }).end(isJson ? JSON.stringify(body) : body)
  }
}

const create = { method: 'POST', path: '/orders', body: { entity: {} } } as const
const look = { method: 'GET', path: '/orders/1' } as const

async function failureOf(call: Promise<unknown>): Promise<SyncError> {
  return call.then(
    (answer) => Promise.reject(new Error(`It did not fail: ${JSON.stringify(answer)}`)),
    (error) => error,
  )
}

test('a call carries its token, its store view, and its keys in their order', async () => {
  const client = await clientOf((request, response) => {
    request.on('data', (body) => {
      const { authorization, accept } = request.headers
      response.end(JSON.stringify([request.method, request.url, authorization, accept, String(body)]))
    })
  })
  const entity = { customer_email: 'a', billing_address: {}, items: [] }
  const query = [['searchCriteria[pageSize]', '1']] as const
  const answer = await client.call({ ...create, body: { entity }, storeCode: 'eu_de', query })
  const url = '/rest/eu_de/V1/orders?searchCriteria%5BpageSize%5D=1'
  expect(answer).toEqual({
    kind: 'done',
    body: ['POST', url, 'Bearer t0ken', 'application/json', JSON.stringify({ entity })],
  })
})

test.each([
  [400, 'Unique constraint violation found'],
  [404, "The entity that was requested doesn't exist. Verify the entity and try again."],
  [405, 'The PATCH HTTP method is not supported.'],
])('what Commerce refuses with %i is an answer', async (httpStatus, message) => {
  const client = await clientOf(answering(httpStatus, { message }))
  expect(await client.call(create)).toMatchObject({
    kind: 'refused',
    httpStatus,
    message,
    rawMessage: message,
  })
})

test('a refusal where none is expected is thrown, with the raw message as its code', async () => {
  const raw = '"%fieldName" is required. Enter and try again.'
  const client = await clientOf(answering(400, { message: raw, parameters: { fieldName: 'searchCriteria' } }))
  expect(await failureOf(client.read('/orders'))).toMatchObject({
    kind: 'rejected',
    message: '"searchCriteria" is required. Enter and try again.',
    facts: { code: raw, httpStatus: 400, operation: 'GET /V1/orders' },
  })
})

test('what is not there has a code of its own', async () => {
  const client = await clientOf(answering(404, { message: 'Request does not match any route.' }))
  expect(await failureOf(client.read('/modules'))).toMatchObject({
    kind: 'rejected',
    facts: { code: 'not-found' },
  })
})

test('a token that is missing, ended or not permitted is one and the same', async () => {
  const message = "The consumer isn't authorized to access %resources."
  const client = await clientOf(
    answering(401, { message, parameters: { resources: 'Magento_Sales::create' } }),
  )
  expect(await failureOf(client.call(create))).toMatchObject({
    kind: 'unauthorized',
    message: "The consumer isn't authorized to access Magento_Sales::create.",
    facts: { httpStatus: 401, code: message },
  })
})

const reportId = 'Internal Error. Details are available in Magento log file. Report ID: webapi-67a1'
const fatal = {
  messages: { error: [{ code: 500, message: 'Server internal error. See details in report api/1' }] },
}
test.each([
  ["Magento's own failure", 500, { message: reportId }],
  ['a fatal error of PHP', 500, fatal],
  [
    'a failure outside the API',
    500,
    'An error has happened during application run. See exception log for details.\n',
  ],
  ['maintenance', 503, '<html><body>Service Temporarily Unavailable</body></html>'],
  ['a gateway', 502, '<html>Bad Gateway</html>'],
  ['a page with the right status', 200, '<html>Welcome</html>'],
  ['half an answer', 200, '{"entity_id": 1'],
])('%s leaves open whether a write was done', async (_what, status, body) => {
  const client = await clientOf(answering(status, body))
  const facts = { httpStatus: status }
  expect(await failureOf(client.call(create))).toMatchObject({
    kind: 'unavailable',
    facts: { ...facts, ambiguous: true },
  })
  expect(await failureOf(client.call(look))).toMatchObject({
    kind: 'unavailable',
    facts: { ...facts, ambiguous: false },
  })
})

test.each([
  ['too many requests', 429, { message: 'Too Many Requests' }],
  ['a firewall', 403, '<html>Forbidden</html>'],
  ['a page that is not there', 404, '<html>Not Found</html>'],
])('%s turns a write away at the door', async (_what, status, body) => {
  const client = await clientOf(answering(status, body))
  expect(await failureOf(client.call(create))).toMatchObject({
    kind: 'unavailable',
    facts: { ambiguous: false },
  })
})

test('a shop that has moved says where to', async () => {
  const client = await clientOf((_request, response) => {
    response.writeHead(301, { location: 'https://shop.example/rest/V1/orders' }).end()
  })
  const failure = await failureOf(client.call(create))
  expect(failure).toMatchObject({ kind: 'unavailable', facts: { ambiguous: false } })
  expect(failure.message).toContain('https://shop.example/')
})

test('a create without an answer in time may have made the order', async () => {
  const client = await clientOf(() => {}, 50)
  expect(await failureOf(client.call(create))).toMatchObject({
    ...{ kind: 'unavailable', facts: { code: 'deadline', ambiguous: true, operation: 'POST /V1/orders' } },
  })
})

test('errors carry neither the token nor what was sent', async () => {
  const client = await clientOf(answering(503, '<html>'))
  const failure = await failureOf(
    client.call({ ...create, body: { entity: { customer_email: 'jane@example.com' } } }),
  )
  expect(`${failure.message} ${JSON.stringify(failure.facts)}`).not.toMatch(/jane|t0ken/)
})
