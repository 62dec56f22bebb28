import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCommerce } from '../start-commerce.ts'
import { orderBody } from '../testing/order-body.ts'
import { type RestClient, restClient } from '../testing/rest-client.ts'
import { type RunningCommerce, runCommerce } from '../testing/run-commerce.ts'

let running: RunningCommerce
let rest: RestClient

beforeAll(async () => {
  running = await runCommerce()
  rest = await restClient(running)
})
afterAll(() => running.end())

async function order(number: string, state: string): Promise<number> {
  const { entity } = orderBody({ number, items: [{ sku: 'A', quantity: 2 }] })
  const { body } = await rest.post('/rest/V1/orders', { entity: { ...entity, state, status: state } })
  return body.entity_id
}

const read = async (id: number) => (await rest.get(`/rest/V1/orders/${id}`)).body

test('cancels an order whose payment did not come within eight hours, and no other', async () => {
  const unpaid = await order('1', 'pending_payment')
  const open = await order('2', 'processing')
  running.wait(480 * 60_000)
  const late = await order('3', 'pending_payment')
  // An engine looks as soon as it starts.
  const now = new Date('2026-11-22T16:00:01Z')
  const other = await startCommerce({ databaseUrl: running.databaseUrl, port: 0, clock: () => now })
  await expect.poll(async () => (await read(unpaid)).state).toBe('canceled')
  await other.stop()
  expect(await read(unpaid)).toMatchObject({ status: 'canceled', items: [{ qty_canceled: 2 }] })
  expect((await read(open)).state).toBe('processing')
  expect((await read(late)).state).toBe('pending_payment')
})
