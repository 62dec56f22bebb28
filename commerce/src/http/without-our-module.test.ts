import { cloneTestDatabase, type TestDatabase } from '@orderferry/postgres/test-databases'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Commerce, startCommerce } from '../start-commerce.ts'

let database: TestDatabase
let commerce: Commerce
let token: string

beforeAll(async () => {
  database = await cloneTestDatabase(inject('postgresUrl'), 'plain-magento', async () => undefined)
  commerce = await startCommerce({ databaseUrl: database.url, port: 0, orderferryModule: false })
  token = await commerce.createToken()
})
afterAll(async () => {
  await commerce.stop()
  await database.drop()
})

async function call(path: string, body?: unknown) {
  const answer = await fetch(`${commerce.url}/rest/V1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: await answer.json() }
}

test('a plain Magento does not name our module', async () => {
  expect((await call('/modules')).body).not.toContain('Orderferry_Commerce')
})

test.each(['/orderferry/reservations?searchCriteria=', '/orderferry/order-statuses'])(
  'a plain Magento has no %s',
  async (path) => {
    expect(await call(path)).toMatchObject({
      status: 404,
      body: { message: 'Request does not match any route.' },
    })
  },
)

test.each([
  ['Orderferry', '/orders', { entity: { extension_attributes: { orderferry: { once: true } } } }],
  ['KeepStock', '/order/1/ship', { arguments: { extension_attributes: { keep_stock: true } } }],
])('a plain Magento refuses %s by name', async (fieldName, path, body) => {
  const answer = await call(path, body)
  expect(answer).toMatchObject({ status: 400, body: { parameters: { fieldName } } })
})
