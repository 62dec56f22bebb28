/**
 * Whatever a viewer may read names no buyer: every route that answers them is asked about orders of a buyer with words
 * that stand nowhere else, imported, blocked for the address, and corrected.
 */
import { roleSuffices } from '@orderferry/contract/role'
import { apiPrefix, type Route } from '@orderferry/contract/route'
import { type RouteName, routes } from '@orderferry/contract/routes'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { ACCOUNT, STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { addPerson } from './testing/people.ts'

const shipTo = {
  name: 'Quirine Zandvoort',
  addressLine1: '17 Quandary Close',
  city: 'Quillsworth',
  stateOrRegion: 'Idaho',
  postalCode: '83799',
  countryCode: 'US',
  phone: '+1 208 555 0917',
}
const buyerWords = /Quirine|Zandvoort|Quandary|Quillsworth|83799|555 0917/

let world: ApiWorld
let params: Readonly<Record<string, string>>
let headers: Readonly<Record<string, string>>

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.shop.createProduct('MUG', { quantity: 100 })
  const buyer = { template: 'fbm-unshipped', shipTo, buyerName: shipTo.name }
  const imported = await world.amazon.placeOrder({ ...buyer, items: [{ sku: 'MUG', quantity: 1 }] })
  await world.amazon.placeOrder({ ...buyer, items: [{ sku: 'GONE', quantity: 1 }] })
  await world.amazon.placeOrder({
    ...buyer,
    shipTo: { ...shipTo, stateOrRegion: 'Atlantis' },
    items: [{ sku: 'MUG', quantity: 1 }],
  })
  await world.minutesPass(5)
  await world.sync()
  const [made] = await world.shop.ordersOf(imported.orderId)
  params = {
    ...{ storeId: STORE, accountId: ACCOUNT, amazonOrderId: imported.orderId, key: 'GONE', sku: 'MUG' },
    commerceOrderId: String(made.entity_id),
  }
  headers = (await addPerson(world, { role: 'viewer', name: 'The watcher' })).headers
})
afterAll(() => world.stop())

const readable = (Object.entries(routes) as [RouteName, Route][]).filter(
  ([, { method, role, event }]) =>
    method === 'GET' && role !== null && event === undefined && roleSuffices('viewer', role),
)

async function read(path: string, who: Readonly<Record<string, string>>): Promise<string> {
  const filled = path.replaceAll(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''))
  const answer = await fetch(`${world.url}${apiPrefix}${filled}`, { headers: who })
  expect(answer.status).toBe(200)
  return answer.text()
}

describe('a viewer', () => {
  test.each(readable)('%s', async (_name, { path }) => {
    for (const who of [headers, { authorization: `Bearer ${world.tokens.viewer}` }]) {
      // A program has no sessions or codes of its own to read.
      if (who !== headers && /^\/(sessions|order-views|session\/)/.test(path)) continue
      expect(await read(path, who)).not.toMatch(buyerWords)
    }
  })

  test('learns nothing by searching for a buyer, in the list, its counts, and its export', async () => {
    for (const path of ['/amazon-orders', '/amazon-orders/counts', '/amazon-orders/export'])
      for (const q of ['Zandvoort', 'Quillsworth'])
        expect(await read(`${path}?q=${q}`, headers)).not.toMatch(buyerWords)
    const { items } = await world.call('listOrders', { token: null, headers, query: 'q=Zandvoort' })
    expect(items).toEqual([])
  })
})

test('whoever may see buyers reads these words there', async () => {
  const clerk = { authorization: `Bearer ${world.tokens.clerk}` }
  for (const path of ['/amazon-orders', '/amazon-orders/:storeId/:amazonOrderId', '/amazon-orders/export'])
    expect(await read(path, clerk)).toMatch(buyerWords)
})
