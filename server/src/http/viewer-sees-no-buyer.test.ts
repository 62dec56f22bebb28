/**
 * Whatever a viewer may read names no buyer: every route that answers them is asked about orders of a buyer with words
 * that stand nowhere else, imported, blocked for the address, and corrected.
 */
import { readFile } from 'node:fs/promises'
import { roleSuffices } from '@orderferry/contract/role'
import { apiPrefix, type Route } from '@orderferry/contract/route'
import { type RouteName, routes } from '@orderferry/contract/routes'
import { sql } from 'kysely'
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
const buyerWords = /Quirine|Zandvoort|Quandary|Quillsworth|83799|555 0917|Atlantis/

let world: ApiWorld
let params: Readonly<Record<string, string>>
let blocked: { readonly storeId: string; readonly amazonOrderId: string }
let headers: Readonly<Record<string, string>>

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.shop.createProduct('MUG', { quantity: 100 })
  const buyer = { template: 'fbm-unshipped', shipTo, buyerName: shipTo.name }
  const imported = await world.amazon.placeOrder({ ...buyer, items: [{ sku: 'MUG', quantity: 1 }] })
  await world.amazon.placeOrder({ ...buyer, items: [{ sku: 'GONE', quantity: 1 }] })
  const elsewhere = await world.amazon.placeOrder({
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
  blocked = { storeId: STORE, amazonOrderId: elsewhere.orderId }
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

describe('a region that Commerce does not have', () => {
  const told = 'Commerce has no region "Atlantis" in US'

  test('is named to a clerk on the page of the order, and to nobody else', async () => {
    const seen = await world.call('readOrder', { params: blocked, role: 'clerk' })
    expect(seen.blockers[0]?.message).toContain(told)
    const viewer = await world.call('readOrder', { params: blocked, token: null, headers })
    expect(viewer.blockers[0]?.message).toContain('Commerce has no such region in US')
    for (const answer of [viewer, await world.call('explainImport', { params: blocked })])
      expect(JSON.stringify(answer)).not.toMatch(buyerWords)
  })

  test('lies in no plain column, nor does what lay there before', async () => {
    const { database } = world.run
    const plain = async () => {
      const tables = ['order_blockers', 'order_events', 'amazon_orders'] as const
      return JSON.stringify(
        await Promise.all(
          tables.map(
            async (table) =>
              (await sql`select to_jsonb(t) as row from ${sql.table(table)} as t`.execute(database)).rows,
          ),
        ),
      )
    }
    expect(await plain()).toContain('unknownRegion')
    expect(await plain()).not.toMatch(buyerWords)
    const given = '"unknownRegion": {"given": "Atlantis", '
    for (const [table, column] of [
      ['order_blockers', 'parameters'],
      ['order_events', 'parameters'],
      ['amazon_orders', 'note_parameters'],
    ] as const)
      await sql`update ${sql.table(table)}
        set ${sql.ref(column)} = replace(${sql.ref(column)}::text, '"unknownRegion": {', ${given})::jsonb`.execute(
        database,
      )
    expect(await plain()).toContain('Atlantis')
    const migration = new URL('../database/migrations/0032-no-buyers-in-plain-text.sql', import.meta.url)
    await sql.raw(await readFile(migration, 'utf8')).execute(database)
    expect(await plain()).not.toMatch(buyerWords)
    expect(await plain()).toContain('unknownRegion')
  })
})

test('whoever may see buyers reads these words there', async () => {
  const clerk = { authorization: `Bearer ${world.tokens.clerk}` }
  for (const path of ['/amazon-orders', '/amazon-orders/:storeId/:amazonOrderId', '/amazon-orders/export'])
    expect(await read(path, clerk)).toMatch(buyerWords)
})
