import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RestClient, restClient, where } from '../testing/rest-client.ts'
import { type RunningCommerce, runCommerce } from '../testing/run-commerce.ts'

let running: RunningCommerce
let rest: RestClient

beforeAll(async () => {
  running = await runCommerce({ world: 'demo' })
  rest = await restClient(running)
})
afterAll(() => running.end())

const PATH = '/rest/V1/orderferry/reservations'
const salable = async (sku: string) =>
  (await rest.get(`/rest/V1/inventory/get-product-salable-quantity/${sku}/1`)).body

test('places a reservation once, however often it is asked for', async () => {
  const wish = { reference: 'amazon:1', website_code: 'base', items: [{ sku: 'MUG-RED', quantity: 2 }] }
  const placed = await rest.post(PATH, wish)
  const again = await rest.post(PATH, wish)
  expect(placed).toEqual({ status: 200, body: { ...wish, stock_id: 1, released: false } })
  expect(again).toEqual(placed)
  expect(await salable('MUG-RED')).toBe(9998)
})

test('releases a reservation once, by rows of the opposite sign', async () => {
  await rest.post(PATH, {
    reference: 'amazon:2',
    website_code: 'base',
    items: [{ sku: 'MUG-BLUE', quantity: 3 }],
  })
  expect((await rest.delete(`${PATH}/amazon%3A2`)).body).toBe(true)
  expect((await rest.delete(`${PATH}/amazon%3A2`)).body).toBe(true)
  const { body } = await rest.get(`${PATH}?${where('object_increment_id', 'amazon:2')}`)
  expect(body.items.map((row: { quantity: number }) => row.quantity)).toEqual([-3, 3])
  expect(body.items[0].metadata).toEqual({
    event_type: 'reservation_placed',
    object_type: 'orderferry',
    object_id: '',
    object_increment_id: 'amazon:2',
  })
  expect(await salable('MUG-BLUE')).toBe(10000)
})

test('places one reservation when ten ask for the same reference at once', async () => {
  const wish = { reference: 'amazon:3', website_code: 'base', items: [{ sku: 'LAMP-01', quantity: 1 }] }
  const replies = await Promise.all(Array.from({ length: 10 }, () => rest.post(PATH, wish)))
  expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1)
  expect(await salable('LAMP-01')).toBe(9999)
})

test('refuses to promise what is not there, and remembers nothing of it', async () => {
  const wish = {
    reference: 'amazon:4',
    website_code: 'base',
    items: [{ sku: 'VASE-SOLDOUT', quantity: 1 }],
    check: true,
  }
  expect((await rest.post(PATH, wish)).body).toEqual({
    message: 'The requested quantity is not salable: %1',
    parameters: ['VASE-SOLDOUT'],
  })
  expect((await rest.post(PATH, { ...wish, check: false })).status).toBe(200)
})

test('takes the release of something that was never placed as done', async () => {
  expect((await rest.delete(`${PATH}/never`)).body).toBe(true)
})

test('refuses a website without stock, a list without items and a quantity of nothing', async () => {
  const wish = { reference: 'amazon:5', website_code: 'base', items: [{ sku: 'MUG-RED', quantity: 1 }] }
  expect((await rest.post(PATH, { ...wish, website_code: 'nowhere' })).status).toBe(404)
  expect((await rest.post(PATH, { ...wish, items: [] })).status).toBe(400)
  expect((await rest.post(PATH, { ...wish, items: [{ sku: 'MUG-RED', quantity: 0 }] })).status).toBe(400)
})
