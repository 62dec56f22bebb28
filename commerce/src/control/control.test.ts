import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { orderBody } from '../testing/order-body.ts'
import { type RestClient, restClient } from '../testing/rest-client.ts'
import { type RunningCommerce, runCommerce } from '../testing/run-commerce.ts'

let running: RunningCommerce
let rest: RestClient

beforeAll(async () => {
  running = await runCommerce({ control: true })
  rest = await restClient(running)
})
afterAll(() => running.end())
beforeEach(async () => {
  await control('POST', '/reset', { world: 'empty' })
})

async function control(method: string, path: string, body?: unknown) {
  const response = await fetch(`${running.commerce.url}/control${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as never }
}

const fault = (operation: string, kind: string, more: object = {}) =>
  control('POST', '/faults', { operation, kind, ...more })
const CREATE = 'POST /V1/orders'
const create = (number = '111-1') =>
  rest.post('/rest/V1/orders', orderBody({ number, items: [{ sku: 'A', quantity: 1 }] }))
const ledger = async () => (await control('GET', '/ledger')).body

test('fails once in Magento’s words, and works again', async () => {
  await fault(CREATE, 'error-500')
  const failed = await create()
  expect(failed.status).toBe(500)
  expect(failed.body.message).toMatch(
    /^Internal Error\. Details are available in Magento log file\. Report ID: webapi-/,
  )
  expect((await create()).status).toBe(200)
})

test('answers pages where a proxy or the maintenance mode would', async () => {
  await fault(CREATE, 'error-503')
  await fault(CREATE, 'html')
  expect(await create()).toMatchObject({ status: 503, body: expect.stringContaining('Service Unavailable') })
  expect(await create()).toMatchObject({ status: 200, body: expect.stringContaining('<!doctype html>') })
  expect(await ledger()).toEqual([])
})

test('refuses with the message and the parameters that were given', async () => {
  await fault(CREATE, 'error-400', { message: 'No "%1"', parameters: ['luck'] })
  await fault(CREATE, 'error-401')
  expect(await create()).toEqual({ status: 400, body: { message: 'No "%1"', parameters: ['luck'] } })
  expect((await create()).status).toBe(401)
})

test('cuts the connection before anything is done', async () => {
  await fault(CREATE, 'cut-before')
  await expect(create()).rejects.toThrow()
  expect(await ledger()).toEqual([])
})

test('cuts the connection after the order was made', async () => {
  await fault(CREATE, 'cut-after')
  await expect(create()).rejects.toThrow()
  expect(await ledger()).toContainEqual({ write: 'order', key: '111-1', count: 1 })
})

test('holds an answer back after the effect until it is released', async () => {
  await fault(CREATE, 'withhold-after')
  const answer = create()
  const held = async () => (await control('GET', '/withheld')).body
  await expect.poll(held).toEqual([{ id: 1, operation: CREATE, parameters: {}, status: 200 }])
  expect(await ledger()).toContainEqual({ write: 'order', key: '111-1', count: 1 })
  expect((await control('POST', '/withheld/release')).body).toEqual({ released: 1 })
  expect((await answer).status).toBe(200)
})

test('never answers a request that is to time out', async () => {
  await fault('*', 'time-out')
  const silent = fetch(`${running.commerce.url}/rest/V1/directory/currency`, {
    signal: AbortSignal.timeout(200),
  })
  await expect(silent).rejects.toThrow(/timeout/)
})

test('is slow when asked, and answers all the same', async () => {
  await fault('*', 'slow', { ms: 20 })
  expect((await rest.get('/rest/V1/directory/currency')).status).toBe(200)
  const [call] = (await control('GET', '/calls')).body as { ms: number }[]
  expect(call?.ms).toBeGreaterThanOrEqual(19)
})

test('strikes as often as told, whatever the parameters of a route are called', async () => {
  await fault('GET /V1/orders/:orderId', 'error-500', { count: 2 })
  const statuses = []
  for (let at = 0; at < 3; at += 1) statuses.push((await rest.get('/rest/V1/orders/1')).status)
  expect(statuses).toEqual([500, 500, 404])
})

test('strikes by a seeded probability the same way every time', async () => {
  const play = async () => {
    await control('DELETE', '/faults')
    await fault('*', 'error-500', { probability: 0.5, seed: 7 })
    const statuses = []
    for (let at = 0; at < 12; at += 1) statuses.push((await rest.get('/rest/V1/directory/currency')).status)
    return statuses
  }
  const first = await play()
  expect(await play()).toEqual(first)
  expect(new Set(first)).toEqual(new Set([200, 500]))
})

test('tells what was called, without what was sent', async () => {
  await create()
  await rest.get('/rest/V1/orders/1')
  expect((await control('GET', '/calls')).body).toMatchObject([
    { method: 'POST', route: '/V1/orders', parameters: {}, status: 200 },
    { method: 'GET', route: '/V1/orders/:id', parameters: { id: '1' }, status: 200 },
  ])
  expect(JSON.stringify(await control('GET', '/calls'))).not.toContain('jane')
})

test('counts every accepted write under its key', async () => {
  const { body: order } = await create()
  await rest.post(`/rest/V1/order/${order.entity_id}/invoice`, {})
  await rest.post(`/rest/V1/order/${order.entity_id}/ship`, {})
  expect(await ledger()).toEqual([
    { write: 'invoice', key: '111-1', count: 1 },
    { write: 'order', key: '111-1', count: 1 },
    { write: 'shipment', key: '111-1', count: 1 },
  ])
})

test('gives tokens for some permissions only', async () => {
  const { body } = await control('POST', '/tokens', { resources: ['Magento_Sales::actions_view'] })
  const authorization = `Bearer ${(body as { token: string }).token}`
  const status = async (path: string) =>
    (await fetch(running.commerce.url + path, { headers: { authorization } })).status
  expect(await status('/rest/V1/orders?searchCriteria=')).toBe(200)
  expect(await status('/rest/V1/products?searchCriteria=')).toBe(401)
})

test('makes the demo’s world anew, and keeps tokens good', async () => {
  await create()
  await control('POST', '/reset', { world: 'demo' })
  expect((await rest.get('/rest/V1/products?searchCriteria=&fields=total_count')).body).toEqual({
    total_count: 12,
  })
  expect((await create()).body).toMatchObject({ entity_id: 1 })
})

test('makes the world anew while orders are coming in', async () => {
  const coming = Array.from({ length: 20 }, (_, at) => create(`333-${at}`))
  expect((await control('POST', '/reset', { world: 'demo' })).status).toBe(200)
  for (const { status } of await Promise.all(coming)) expect(status).toBe(200)
})

test('takes nothing from a page in a browser', async () => {
  const headers = { origin: 'http://elsewhere.example' }
  const response = await fetch(`${running.commerce.url}/control/reset`, { method: 'POST', headers })
  expect(response.status).toBe(403)
})

test('says what is wrong with a fault that it does not know', async () => {
  expect(await fault(CREATE, 'explode')).toMatchObject({ status: 400, body: { message: /kind is one of/ } })
})
