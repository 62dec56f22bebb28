import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readOrderStatuses } from './order-statuses.ts'
import { type CommerceEngine, integration, startCommerceEngine, write } from './testing/commerce-engine.ts'

let engine: CommerceEngine
beforeAll(async () => {
  engine = await startCommerceEngine(inject('postgresUrl'))
})
afterAll(() => engine.stop())

async function statusesOf(state: string | null, fresh = false) {
  const listing = await readOrderStatuses(engine.client, { fresh })
  if (listing.kind !== 'listed') throw new Error(listing.kind)
  return listing.statuses.filter((status) => status.state === state)
}

test('the statuses of a state are listed with their labels, and which of them is its default', async () => {
  expect(await statusesOf('processing')).toEqual([
    { status: 'fraud', label: 'Suspected Fraud', state: 'processing', isDefault: false },
    { status: 'processing', label: 'Processing', state: 'processing', isDefault: true },
  ])
})

test('a status of no state is listed as such', async () => {
  expect((await statusesOf(null)).map(({ status }) => status)).toContain('pending_paypal')
})

test('statuses are read once until they are asked for afresh', async () => {
  const before = engine.callsTo('/orderferry/order-statuses')
  const known = await statusesOf('processing')
  await write(engine.client, '/orderferry/order-statuses', { code: 'amazon_paid', label: 'Paid on Amazon' })
  const assigned = '/orderferry/order-statuses/amazon_paid/states'
  await write(engine.client, assigned, { state: 'processing', is_default: true })
  expect(await statusesOf('processing')).toEqual(known)
  expect(await statusesOf('processing', true)).toEqual([
    { status: 'amazon_paid', label: 'Paid on Amazon', state: 'processing', isDefault: true },
    ...known.map((status) => ({ ...status, isDefault: false })),
  ])
  // The two that made and assigned it, and one reading.
  expect(engine.callsTo('/orderferry/order-statuses')).toBe(before + 3)
})

test('a Commerce without our module does not offer its statuses', async () => {
  const plain = await startCommerceEngine(inject('postgresUrl'), { orderferryModule: false })
  expect(await readOrderStatuses(plain.client)).toEqual({ kind: 'not-offered' })
  await plain.stop()
})

test('a token that may not see the statuses is told what it lacks', async () => {
  const { token } = (await engine.control('tokens', { resources: [] })) as { token: string }
  await expect(readOrderStatuses(engine.connect({ kind: 'bearer', token }))).rejects.toMatchObject({
    ...{ kind: 'unauthorized', message: expect.stringContaining('Orderferry_Commerce::order_statuses') },
  })
})

test('an answer that was lost is not remembered', async () => {
  const client = engine.connect({ kind: 'oauth1', ...integration })
  await engine.fault('GET /V1/orderferry/order-statuses', 'cut-after')
  await expect(readOrderStatuses(client)).rejects.toMatchObject({ kind: 'unavailable' })
  expect(await readOrderStatuses(client)).toMatchObject({ kind: 'listed' })
})
