/** Each sales route and the permission that Adobe's reference names for it: refused without it, taken with it alone. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Reply, type RestClient, restClient } from '../testing/rest-client.ts'
import { type RunningCommerce, runCommerce } from '../testing/run-commerce.ts'

const ROUTES: Readonly<Record<string, readonly string[]>> = {
  actions_view: [
    'GET orders?searchCriteria=',
    'GET orders/1',
    'GET orders/items?searchCriteria=',
    'GET orders/items/1',
    'GET orders/1/statuses',
    'GET orders/1/comments',
  ],
  create: ['POST orders', 'PUT orders/create', 'PUT orders/1'],
  cancel: ['POST orders/1/cancel'],
  hold: ['POST orders/1/hold'],
  unhold: ['POST orders/1/unhold'],
  emails: ['POST orders/1/emails'],
  comment: ['POST orders/1/comments'],
  invoice: ['POST order/1/invoice'],
  ship: ['POST order/1/ship'],
  creditmemo: ['POST order/1/refund'],
  sales_invoice: [
    'GET invoices?searchCriteria=',
    'GET invoices/1',
    'GET invoices/1/comments',
    'POST invoices',
    'POST invoices/comments',
    'POST invoices/1/emails',
    'POST invoices/1/void',
    'POST invoices/1/capture',
    'POST invoice/1/refund',
  ],
  shipment: [
    'GET shipments?searchCriteria=',
    'GET shipment/1',
    'GET shipment/1/comments',
    'GET shipment/1/label',
    'POST shipment',
    'POST shipment/track',
    'DELETE shipment/track/1',
    'POST shipment/1/comments',
    'POST shipment/1/emails',
  ],
  sales_creditmemo: [
    'GET creditmemos?searchCriteria=',
    'GET creditmemo/1',
    'GET creditmemo/1/comments',
    'POST creditmemo/1/comments',
    'POST creditmemo/1/emails',
    'POST creditmemo/refund',
    'POST creditmemo',
    'PUT creditmemo/1',
  ],
  transactions_fetch: ['GET transactions?searchCriteria=', 'GET transactions/1'],
}

const named = (permission: string) => `Magento_Sales::${permission}`
const ALL = Object.keys(ROUTES).map(named)
const ADMINISTRATOR = { username: 'clerk', password: 'clerk-pass-1', resources: [named('actions_view')] }

let running: RunningCommerce

beforeAll(async () => {
  running = await runCommerce({ administrator: ADMINISTRATOR })
})
afterAll(() => running.end())

async function send(rest: RestClient, route: string): Promise<Reply> {
  const [method = '', path = ''] = route.split(' ')
  const url = `/rest/V1/${path}`
  if (method === 'GET') return rest.get(url)
  if (method === 'DELETE') return rest.delete(url)
  return method === 'PUT' ? rest.put(url, {}) : rest.post(url, {})
}

const refusal = (resources: string) => ({
  status: 401,
  body: { message: "The consumer isn't authorized to access %resources.", parameters: { resources } },
})

test.each(Object.keys(ROUTES))('asks for %s, and for nothing else', async (permission) => {
  const own = named(permission)
  const without = await restClient(
    running,
    ALL.filter((resource) => resource !== own),
  )
  const withAlone = await restClient(running, [own])
  for (const route of ROUTES[permission] ?? []) {
    expect([route, await send(without, route)]).toEqual([route, refusal(own)])
    const { status } = await send(withAlone, route)
    expect([route, status]).not.toEqual([route, 401])
  }
})

test('gives the token of an administrator the permissions of their role', async () => {
  const { username, password } = ADMINISTRATOR
  const signIn = await fetch(`${running.commerce.url}/rest/V1/integration/admin/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
  const authorization = `Bearer ${await signIn.json()}`
  const status = async (path: string, method = 'GET') =>
    (await fetch(`${running.commerce.url}/rest/V1/${path}`, { method, headers: { authorization } })).status
  expect(await status('orders?searchCriteria=')).toBe(200)
  expect(await status('orders/1/cancel', 'POST')).toBe(401)
})
