/** What the engine does wrong on demand, and what the connector makes of it. */
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import type { SyncErrorKind } from '../platform/sync-error.ts'
import type { CommerceClient } from './commerce-client.ts'
import { createOrder, findOrderByExternalId } from './orders.ts'
import { readStores } from './stores.ts'
import {
  type CommerceEngine,
  integration,
  makeProduct,
  orderDraft,
  startCommerceEngine,
} from './testing/commerce-engine.ts'

let engine: CommerceEngine
let productId = 0
let serial = 3_000_000
let hasty: CommerceClient
beforeAll(async () => {
  engine = await startCommerceEngine(inject('postgresUrl'))
  productId = await makeProduct(engine.client, { sku: 'MUG-RED', quantity: 100 })
  hasty = engine.connect({ kind: 'oauth1', ...integration }, { deadlineMs: 300 })
})
afterEach(() => engine.control('faults', undefined, 'DELETE'))
afterAll(() => engine.stop())

interface Making {
  readonly externalId: string
  readonly outcome: Promise<unknown>
}

function make(client: CommerceClient): Making {
  serial += 1
  const externalId = `111-${serial}-0000001`
  const lines = [{ sku: 'MUG-RED', productId, quantity: 1 }]
  return { externalId, outcome: createOrder(client, orderDraft({ externalId, lines })) }
}

async function isThere(externalId: string): Promise<boolean> {
  return (await findOrderByExternalId(engine.client, externalId)) !== null
}

test.each<[fault: string, kind: SyncErrorKind, facts: object, isMade: boolean]>([
  ['error-401', 'unauthorized', { httpStatus: 401 }, false],
  ['error-500', 'unavailable', { httpStatus: 500, ambiguous: true }, false],
  ['error-503', 'unavailable', { httpStatus: 503, ambiguous: true }, false],
  ['html', 'unavailable', { httpStatus: 200, ambiguous: true }, false],
  ['time-out', 'unavailable', { code: 'deadline', ambiguous: true }, false],
  ['withhold-after', 'unavailable', { code: 'deadline', ambiguous: true }, true],
  ['cut-before', 'unavailable', { ambiguous: true }, false],
  ['cut-after', 'unavailable', { ambiguous: true }, true],
])('a create that meets %s is %s', async (fault, kind, facts, isMade) => {
  await engine.fault('POST /V1/orders', fault)
  const { externalId, outcome } = make(hasty)
  await expect(outcome).rejects.toMatchObject({
    kind,
    facts: { system: 'commerce', operation: 'POST /V1/orders', ...facts },
  })
  await engine.control('withheld/release', {})
  expect(await isThere(externalId)).toBe(isMade)
})

test('a create that is refused is refused in words', async () => {
  const message = 'The order of %1 is not wanted.'
  await engine.fault('POST /V1/orders', 'error-400', { message, parameters: ['Amazon'] })
  expect(await make(engine.client).outcome).toEqual({
    kind: 'rejected',
    message: 'The order of Amazon is not wanted.',
  })
})

test.each(['error-500', 'error-503', 'html', 'time-out', 'cut-before'])(
  'a read that meets %s has done nothing',
  async (fault) => {
    await engine.fault('GET /V1/store/websites', fault)
    await expect(readStores(hasty)).rejects.toMatchObject({
      kind: 'unavailable',
      facts: { ambiguous: false },
    })
  },
)

test('a token that may not make orders is told what it lacks', async () => {
  const { token } = (await engine.control('tokens', { resources: ['Magento_Sales::actions_view'] })) as {
    token: string
  }
  const looking = engine.connect({ kind: 'bearer', token })
  expect(await findOrderByExternalId(looking, '111-0000000-0000000')).toBeNull()
  await expect(make(looking).outcome).rejects.toMatchObject({
    ...{ kind: 'unauthorized', message: expect.stringContaining('Magento_Sales::create') },
  })
})
