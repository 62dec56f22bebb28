/** What the recorded exchanges 227 and 370 to 385 and their like were answered. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { orderBody } from '../testing/order-body.ts'
import { type RestClient, restClient } from '../testing/rest-client.ts'
import { type RunningCommerce, runCommerce } from '../testing/run-commerce.ts'

let running: RunningCommerce
let rest: RestClient
let token: string

beforeAll(async () => {
  running = await runCommerce({ administrator: { username: 'admin', password: 'secret' } })
  rest = await restClient(running)
  token = await running.commerce.createToken()
})
afterAll(() => running.end())

async function postRaw(body: string, contentType: string | null) {
  const response = await fetch(`${running.commerce.url}/rest/V1/orders`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      ...(contentType === null ? {} : { 'content-type': contentType }),
    },
    body: new TextEncoder().encode(body),
  })
  return { status: response.status, body: await response.json() }
}

const required = {
  message: '"%fieldName" is required. Enter and try again.',
  parameters: { fieldName: 'entity' },
}

test.each([
  ['', 'application/json', required],
  ['"x"', 'application/json', required],
  ['[]', 'application/json', required],
  ['{"entity":{}', 'application/json', { message: 'Decoding error.' }],
  [
    '{"entity":{}}',
    'text/plain',
    { message: 'Server cannot understand Content-Type HTTP header media type text/plain' },
  ],
  ['{"entity":{}}', null, { message: 'Content-Type header is empty.' }],
  ['{"entity":{}}', 'application/json; charset=latin1', { message: 'UTF-8 is the only supported charset.' }],
])('refuses the body %j of type %s', async (body, contentType, expected) => {
  expect(await postRaw(body, contentType)).toEqual({ status: 400, body: expected })
})

test.each([
  [
    { customer_is_guest: true },
    'Error occurred during "customer_is_guest" processing. The "1" value\'s type is invalid. The "int" type was expected. Verify and try again.',
  ],
  [
    { grand_total: 'twenty' },
    'Error occurred during "grand_total" processing. The "twenty" value\'s type is invalid. The "float" type was expected. Verify and try again.',
  ],
  [
    { billing_address: { street: 'one line' } },
    'Error occurred during "billing_address" processing. Error occurred during "street" processing. The "string" value\'s type is invalid. The "string[]" type was expected. Verify and try again.',
  ],
  [{ items: 'text' }, 'Please provide payment for the order.'],
  [{ items: [null] }, 'Please provide payment for the order.'],
  [{ payment: {} }, 'The payment method you requested is not available.'],
])('refuses the order %j', async (entity, message) => {
  expect(await rest.post('/rest/V1/orders', { entity })).toEqual({ status: 400, body: { message } })
})

test('takes numbers as text and keys in camel case', async () => {
  const { entity } = orderBody({ number: '1', items: [{ sku: 'A', quantity: 1 }] })
  const { grand_total: _total, ...rest_ } = entity
  const { status, body } = await rest.post('/rest/V1/orders', { entity: { ...rest_, grandTotal: '25.00' } })
  expect([status, body.grand_total]).toEqual([200, 25])
})

test('breaks as Magento does over a time that is none, and leaves nothing behind', async () => {
  const { entity } = orderBody({ number: '2', items: [] })
  const reply = await rest.post('/rest/V1/orders', { entity: { ...entity, created_at: 'not a date' } })
  expect(reply.status).toBe(500)
  expect(
    (await rest.get('/rest/V1/orders?searchCriteria=&fields=total_count')).body.total_count,
  ).toBeLessThan(2)
})

test('survives input that tries to break it', async () => {
  const nasty = ["'; drop table commerce.sales_order; --", '\u0000', '\ud800', '__proto__', '%', '{{7*7}}']
  for (const [at, text] of nasty.entries()) {
    const { entity } = orderBody({ number: `nasty-${at}`, items: [{ sku: text, quantity: 1 }] })
    const { status } = await rest.post('/rest/V1/orders', { entity: { ...entity, customer_note: text } })
    expect(status).toBe(200)
  }
  expect((await rest.get('/rest/V1/orders?searchCriteria[__proto__][x]=1')).status).toBe(400)
  expect(
    (
      await rest.get(
        `/rest/V1/orders?searchCriteria[sortOrders][0][field]=${encodeURIComponent('entity_id; drop')}`,
      )
    ).status,
  ).toBe(500)
})

test('adds the gift message too late: refused, and the order is there', async () => {
  const { entity } = orderBody({ number: '3', items: [] })
  const extension = { ...entity.extension_attributes, gift_message: { message: 'Hello' } }
  const reply = await rest.post('/rest/V1/orders', { entity: { ...entity, extension_attributes: extension } })
  expect(reply.status).toBe(400)
  const found = await rest.get(
    '/rest/V1/orders?searchCriteria[filter_groups][0][filters][0][field]=ext_order_id&searchCriteria[filter_groups][0][filters][0][value]=3&fields=total_count',
  )
  expect(found.body.total_count).toBe(1)
})

test('gives an administrator a token, and one answer to whatever is wrong', async () => {
  const signIn = (username: string, password: string) =>
    rest.post('/rest/V1/integration/admin/token', { username, password })
  expect((await signIn('admin', 'secret')).body).toMatch(/^\w{64}$/)
  expect(await signIn('admin', 'wrong')).toEqual({
    status: 401,
    body: {
      message:
        'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.',
    },
  })
})
