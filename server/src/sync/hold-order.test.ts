import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { SyncError } from '../platform/sync-error.ts'
import { ACCOUNT, STORE, startTestWorld, type TestWorld } from '../testing/test-world.ts'
import { holdingOrder, type WritePurpose } from './hold-order.ts'

let world: TestWorld

beforeAll(async () => {
  world = await startTestWorld(inject('postgresUrl'))
})
afterAll(() => world.stop())

const isUnderWay = { kind: 'conflict' }

function writeOn(order: string, purpose: WritePurpose, write = async () => 'written'): Promise<string> {
  const key = { accountId: ACCOUNT, storeId: STORE, amazonOrderId: order }
  return holdingOrder(world.run, key, purpose, write)
}

test('while one write on an order is under way no other begins; once it has its answer the next may', async () => {
  const begun = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<string>()
  const first = writeOn('one', 'invoice', () => {
    begun.resolve()
    return answer.promise
  })
  await begun.promise
  await expect(writeOn('one', 'ship')).rejects.toMatchObject(isUnderWay)
  await expect(writeOn('one', 'invoice')).rejects.toMatchObject(isUnderWay)
  expect(await writeOn('another', 'ship')).toBe('written')
  answer.resolve('written')
  expect(await first).toBe('written')
  expect(await writeOn('one', 'ship')).toBe('written')
})

test('a write without an answer holds the order against other writes until Commerce has given the call up', async () => {
  const cut = new SyncError('unavailable', 'The connection was cut.', {
    system: 'commerce',
    operation: 'POST /V1/order/:orderId/invoice',
    ambiguous: true,
  })
  await expect(writeOn('two', 'invoice', () => Promise.reject(cut))).rejects.toBe(cut)
  await expect(writeOn('two', 'ship')).rejects.toMatchObject(isUnderWay)
  // The lease's time is over: by the database's clock, which no test can wait for.
  await world.run.database
    .updateTable('order_leases')
    .set({ expires_at: new Date(0) })
    .execute()
  expect(await writeOn('two', 'ship')).toBe('written')
})

test('a write that was refused in clear words frees the order', async () => {
  const refused = new SyncError('rejected', 'No.', { system: 'commerce', operation: 'POST /V1/orders' })
  await expect(writeOn('three', 'create', () => Promise.reject(refused))).rejects.toBe(refused)
  expect(await writeOn('three', 'invoice')).toBe('written')
})
