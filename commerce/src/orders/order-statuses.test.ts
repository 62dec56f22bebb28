import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool } from '../database/open-pool.ts'
import { startCommerce } from '../start-commerce.ts'
import { orderBody } from '../testing/order-body.ts'
import { type RestClient, restClient } from '../testing/rest-client.ts'
import { type RunningCommerce, runCommerce } from '../testing/run-commerce.ts'

let running: RunningCommerce
let rest: RestClient
let serial = 0

beforeAll(async () => {
  running = await runCommerce()
  rest = await restClient(running)
})
afterAll(() => running.end())

const PATH = '/rest/V1/orderferry/order-statuses'
const assign = (code: string, body: object) => rest.post(`${PATH}/${code}/states`, body)

interface Listed {
  readonly code: string
  readonly label: string
  readonly state: string | null
  readonly is_default: boolean
}

async function listed(): Promise<readonly Listed[]> {
  return (await rest.get(PATH)).body
}

async function newOrder(): Promise<number> {
  serial += 1
  const { body } = await rest.post(
    '/rest/V1/orders',
    orderBody({ number: `9-${serial}`, items: [{ sku: 'A', quantity: 2 }] }),
  )
  return body.entity_id
}

async function statusOf(orderId: number): Promise<readonly [state: string, status: string]> {
  const { body } = await rest.get(`/rest/V1/orders/${orderId}`)
  return [body.state, body.status]
}

test('lists the statuses of a new Magento, each with the states that it is assigned to', async () => {
  const rows = (await listed()).map(({ code, label, state, is_default }) => [code, label, state, is_default])
  expect(rows).toEqual([
    ['canceled', 'Canceled', 'canceled', true],
    ['closed', 'Closed', 'closed', true],
    ['complete', 'Complete', 'complete', true],
    ['fraud', 'Suspected Fraud', 'payment_review', false],
    ['fraud', 'Suspected Fraud', 'processing', false],
    ['holded', 'On Hold', 'holded', true],
    ['payment_review', 'Payment Review', 'payment_review', true],
    ['paypal_canceled_reversal', 'PayPal Canceled Reversal', null, false],
    ['paypal_reversed', 'PayPal Reversed', null, false],
    ['pending', 'Pending', 'new', true],
    ['pending_payment', 'Pending Payment', 'pending_payment', true],
    ['pending_paypal', 'Pending PayPal', null, false],
    ['processing', 'Processing', 'processing', true],
  ])
})

test('defines a status without a state, and assigns it', async () => {
  const defined = await rest.post(PATH, { code: 'amazon_paid', label: 'Paid on Amazon' })
  const status = { code: 'amazon_paid', label: 'Paid on Amazon' }
  expect(defined).toEqual({ status: 200, body: [{ ...status, state: null, is_default: false }] })
  const assigned = await assign('amazon_paid', { state: 'processing' })
  expect(assigned).toEqual({ status: 200, body: [{ ...status, state: 'processing', is_default: false }] })
  expect(await assign('AMAZON_PAID', { state: 'processing' })).toEqual(assigned)
})

test('refuses a second status of one code, in any case', async () => {
  await rest.post(PATH, { code: 'packed', label: 'Packed' })
  expect(await rest.post(PATH, { code: 'PACKED', label: 'Packed again' })).toEqual({
    status: 400,
    body: { message: 'We found another order status with the same order status code.' },
  })
})

test.each([
  [{ code: '1st', label: 'First' }, 'code'],
  [{ code: 'with space', label: 'Space' }, 'code'],
  [{ code: 'x'.repeat(33), label: 'Long' }, 'code'],
  [{ code: 'unnamed', label: ' ' }, 'label'],
  [{ label: 'Uncoded' }, 'code'],
])('refuses to define %j', async (body, fieldName) => {
  expect(await rest.post(PATH, body)).toMatchObject({ status: 400, body: { parameters: { fieldName } } })
})

test('assigns neither a status that is not defined nor one to a state that is none', async () => {
  expect((await assign('nobody', { state: 'processing' })).status).toBe(404)
  const wrong = await assign('pending', { state: 'shipped' })
  expect(wrong).toMatchObject({ status: 400, body: { parameters: { fieldName: 'state', value: 'shipped' } } })
})

test('a status that a refund finds on an order stays where it belongs to the state', async () => {
  const refunded = async (status: string) => {
    const id = await newOrder()
    await rest.post(`/rest/V1/order/${id}/invoice`, {})
    await rest.post('/rest/V1/orders', { entity: { entity_id: id, state: 'processing', status } })
    const [item] = (await rest.get(`/rest/V1/orders/${id}`)).body.items
    await rest.post(`/rest/V1/order/${id}/refund`, { items: [{ order_item_id: item.item_id, qty: 1 }] })
    return statusOf(id)
  }
  await rest.post(PATH, { code: 'gift', label: 'Gift' })
  await assign('gift', { state: 'processing' })
  expect(await refunded('gift')).toEqual(['processing', 'gift'])
  expect(await refunded('of_no_state')).toEqual(['processing', 'processing'])
})

test('the default status of a state is what an order in it gets, from then on', async () => {
  const before = await newOrder()
  await rest.post(`/rest/V1/order/${before}/invoice`, {})
  await rest.post(PATH, { code: 'picking', label: 'Picking' })
  await assign('picking', { state: 'processing', is_default: true })
  const after = await newOrder()
  await rest.post(`/rest/V1/order/${after}/invoice`, {})
  expect(await Promise.all([before, after].map(statusOf))).toEqual([
    ['processing', 'processing'],
    ['processing', 'picking'],
  ])
  // Assigned once more, not as the default: a state never lacks one.
  await assign('picking', { state: 'processing' })
  const defaults = (await listed()).filter(({ state, is_default }) => state === 'processing' && is_default)
  expect(defaults.map(({ code }) => code)).toEqual(['picking'])
  await assign('processing', { state: 'processing', is_default: true })
})

async function listedAfterRestart(): Promise<readonly Listed[]> {
  const again = await startCommerce({ databaseUrl: running.databaseUrl, port: 0 })
  const { body } = await (await restClient({ ...running, commerce: again })).get(PATH)
  await again.stop()
  return body
}

test('statuses that were defined are there after a restart, and none is doubled', async () => {
  const before = await listed()
  expect(await listedAfterRestart()).toEqual(before)
})

test('a world of before there were statuses is given those of a new Magento', async () => {
  const pool = openPool(running.databaseUrl)
  await pool.query('truncate commerce.sales_order_status, commerce.sales_order_status_state')
  await pool.end()
  expect(await listedAfterRestart()).toHaveLength(13)
})
