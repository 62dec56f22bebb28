import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { callHttp, type HttpCall } from './http-call.ts'
import { SyncError } from './sync-error.ts'

let server: Server | null = null
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = null
})

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener)
  server = started
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`
}

function call(url: string, changes: Partial<HttpCall> = {}): HttpCall {
  return {
    system: 'commerce',
    operation: 'POST /V1/orders',
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    body: '{"secret":"of a buyer"}',
    deadlineMs: 10_000,
    responseBytesMax: 1_000,
    ...changes,
  }
}

async function failureOf(asked: HttpCall): Promise<SyncError> {
  const outcome = await callHttp(asked).catch((error) => error)
  if (!(outcome instanceof SyncError)) throw new Error('The call did not fail.')
  expect(`${outcome.message} ${JSON.stringify(outcome.facts)}`).not.toContain('buyer')
  return outcome
}

test('an answer of any status is given, with its headers and text', async () => {
  const url = await serve((request, response) => {
    response.writeHead(404, { 'X-Request': request.method, 'set-cookie': ['a', 'b'] }).end('nö')
  })
  const answer = await callHttp(call(url))
  expect(answer).toMatchObject({ status: 404, text: 'nö' })
  expect(answer.headers).toMatchObject({ 'x-request': 'POST', 'set-cookie': 'a, b' })
})

test('connections are kept for the next calls', async () => {
  const url = await serve((request, response) => response.end(String(request.socket.remotePort)))
  const ports = new Set<string>()
  for (let calls = 0; calls < 10; calls++) ports.add((await callHttp(call(url))).text)
  // Two, as the second call may begin before the first one's connection is put back.
  expect(ports.size).toBeLessThanOrEqual(2)
})

test('without an answer in time a write may have been done all the same', async () => {
  const url = await serve(() => {})
  const failure = await failureOf(call(url, { deadlineMs: 50 }))
  expect(failure).toMatchObject({ kind: 'unavailable', facts: { code: 'deadline', ambiguous: true } })
})

test('the deadline covers the body to its end', async () => {
  const url = await serve((_request, response) => response.writeHead(200).write('half'))
  const failure = await failureOf(call(url, { deadlineMs: 50 }))
  expect(failure.facts).toMatchObject({ code: 'deadline', ambiguous: true })
})

test('a write that was cut off may have been done', async () => {
  const url = await serve((request) => request.socket.destroy())
  expect(await failureOf(call(url))).toMatchObject({ kind: 'unavailable', facts: { ambiguous: true } })
})

test('a read that was cut off has done nothing', async () => {
  const url = await serve((request) => request.socket.destroy())
  expect((await failureOf(call(url, { method: 'GET', body: undefined }))).facts.ambiguous).toBe(false)
})

test('where no connection was made nothing was done', async () => {
  const url = await serve(() => {})
  await new Promise((resolve) => server?.close(resolve))
  const failure = await failureOf(call(url))
  expect(failure).toMatchObject({ kind: 'unavailable', facts: { code: 'ECONNREFUSED', ambiguous: false } })
})

test('an answer without end is not read without end', async () => {
  const url = await serve((_request, response) => response.end('x'.repeat(1_001)))
  const failure = await failureOf(call(url))
  expect(failure.facts).toMatchObject({ code: 'answer-too-large', ambiguous: true })
})

test('an address that is none is our mistake', async () => {
  expect((await failureOf(call('shop.example/rest'))).kind).toBe('bug')
})
