import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createOrder, readOrder } from './orders.ts'
import { shipOrder } from './shipments.ts'
import { readSources } from './sources.ts'
import {
  type CommerceEngine,
  makeProduct,
  orderDraft,
  startCommerceEngine,
  write,
} from './testing/commerce-engine.ts'

let engine: CommerceEngine
beforeAll(async () => {
  engine = await startCommerceEngine(inject('postgresUrl'))
})
afterAll(() => engine.stop())

test('sources are listed with the websites that sell from them, and those that are off as such', async () => {
  const put = {
    method: 'PUT',
    path: '/inventory/sources/wh_eu2',
    body: { source: { enabled: false } },
  } as const
  await engine.client.call(put)
  expect(await readSources(engine.client)).toEqual([
    { sourceCode: 'default', name: 'Default Source', enabled: true, websiteCodes: ['base'] },
    { sourceCode: 'wh_eu1', name: 'EU 1', enabled: true, websiteCodes: ['eu'] },
    { sourceCode: 'wh_eu2', name: 'EU 2', enabled: false, websiteCodes: ['eu'] },
  ])
})

test('a source that no website sells from is listed as well', async () => {
  const source = { source_code: 'returns', name: 'Returns', country_id: 'DE', postcode: '10115' }
  await write(engine.client, '/inventory/sources', { source })
  expect(await readSources(engine.client)).toContainEqual({
    ...{ sourceCode: 'returns', name: 'Returns', enabled: true, websiteCodes: [] },
  })
})

test('a Commerce without multi-source inventory has no sources to choose from', async () => {
  const text = JSON.stringify({ message: 'Request does not match any route.' })
  for (const path of ['sources', 'stock-source-links', 'stocks']) {
    engine.wire.ownAnswers.push({ call: `GET /rest/V1/inventory/${path}`, status: 404, text })
  }
  expect(await readSources(engine.client)).toEqual([])
})

test('a list that breaks off is read again by whoever asks again', async () => {
  await engine.fault('GET /V1/inventory/stocks', 'cut-after')
  await expect(readSources(engine.client)).rejects.toMatchObject({ kind: 'unavailable' })
  expect((await readSources(engine.client)).length).toBeGreaterThan(2)
})

test('where several sources serve a website, a shipment names one', async () => {
  const productId = await makeProduct(engine.client, { sku: 'VASE' })
  const sourceItems = [{ sku: 'VASE', source_code: 'wh_eu1', quantity: 9, status: 1 }]
  await write(engine.client, '/inventory/source-items', { sourceItems })
  const lines = [{ sku: 'VASE', productId, quantity: 2 }]
  const { entity } = orderDraft({ externalId: '111-0-5', lines })
  const made = await createOrder(engine.client, { entity: { ...entity, store_id: 2 } })
  const order = await readOrder(engine.client, made.kind === 'created' ? made.id : 0)
  const shipment = { lines: [{ commerceOrderItemId: order?.items[0]?.itemId ?? 0, quantity: 2 }] }
  expect(await shipOrder(engine.client, order?.id ?? 0, shipment)).toEqual({
    kind: 'refused',
    message: 'Could not save a shipment, see error log for details',
  })
  const named = await shipOrder(engine.client, order?.id ?? 0, { ...shipment, sourceCode: 'wh_eu1' })
  expect(named.kind).toBe('shipped')
})
