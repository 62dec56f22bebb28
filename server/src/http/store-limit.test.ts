/** Who is limited to one Amazon store is refused every other by the API itself: all routes are walked. */
import { type Role, roleSuffices } from '@orderferry/contract/role'
import { apiPrefix, type Route } from '@orderferry/contract/route'
import { type RouteName, routes } from '@orderferry/contract/routes'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { ACCOUNT, STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { ownAccountRoutes } from './testing/own-account.ts'
import { addPerson, type Person } from './testing/people.ts'

const UK = 'A1F83G8C2ARO7P'
const OTHER_ACCOUNT = 'eu-a2other'
const OTHER_STORE = 'other-shop'
const ORDER = '999-1111111-1111111'

let world: ApiWorld
let people: Readonly<Record<Role, Person>>

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  const { amazon } = world
  await amazon.placeOrder({ template: 'fbm-unshipped', items: [{ sku: 'GONE', quantity: 1 }] })
  await world.sync()
  await addOtherStore()
  const limited = (role: Role) => addPerson(world, { role, storeIds: [STORE] })
  people = {
    viewer: await limited('viewer'),
    clerk: await limited('clerk'),
    operator: await limited('operator'),
    owner: await addPerson(world, { role: 'owner' }),
  }
})
afterAll(() => world.stop())

/** An account of its own, with a blocked order, its history, an error and a pause. */
async function addOtherStore(): Promise<void> {
  await world.call('connectAccount', {
    body: { region: 'EU', sellerId: 'A2OTHER', refreshToken: 'Atzr|IwEBIother' },
  })
  const store = { storeId: OTHER_STORE, name: 'Other shop', email: 'other@shop.example', websiteCode: 'base' }
  await world.call('addStore', { body: { ...store, accountId: OTHER_ACCOUNT, marketplaceId: UK } })
  const client = new pg.Client({
    connectionString: world.config.databaseUrl,
    options: '-c search_path=orderferry',
  })
  await client.connect()
  const ids = JSON.stringify({ account_id: OTHER_ACCOUNT, store_id: OTHER_STORE, amazon_order_id: ORDER })
  for (const table of ['amazon_orders', 'order_blockers'])
    await client.query(
      `insert into ${table} select (jsonb_populate_record(o, $1)).* from ${table} o where o.store_id = $2`,
      [ids, STORE],
    )
  await client.query(
    `insert into order_events overriding system value
     select (jsonb_populate_record(o, $1 || jsonb_build_object('event_id', event_id + 1000))).* from order_events o`,
    [ids],
  )
  await client.query(
    `insert into communication_errors (account_id, store_id, amazon_order_id, system, operation, message, happened_at)
     values ($1, $2, $3, 'amazon', 'getOrder', 'no', now()), ($1, null, null, 'amazon', 'token', 'no', now())`,
    [OTHER_ACCOUNT, OTHER_STORE, ORDER],
  )
  await client.query("insert into connection_pauses values ($1, 'no', now())", [`amazon:${OTHER_ACCOUNT}`])
  await client.end()
}

const theirs = {
  storeId: OTHER_STORE,
  accountId: OTHER_ACCOUNT,
  amazonOrderId: ORDER,
  key: 'GONE',
  sku: 'GONE',
  commerceOrderId: '999',
  kind: 'invoice',
  documentId: '999',
}
const mine = { ...theirs, storeId: STORE, accountId: ACCOUNT }
/** As what is not theirs is refused to somebody whose role suffices. */
const notTheirs = [
  'store-not-yours',
  'account-not-yours',
  'commerce-order-not-yours',
  'installation-not-yours',
]
const all = Object.entries(routes) as [RouteName, Route][]
/** A stream of events has no end to wait for; its tests are in `order-changes.test.ts`. */
const guarded = all.filter(([, route]) => route.role !== null && route.event === undefined)
/** Lists that can be asked for some stores, the stream included. */
const ofNamedStores = all
  .filter(([, { query }]) => query instanceof z.ZodObject && 'store' in query.shape)
  .map(([name]) => name)
/** Of a route that takes stores in its body: what it is asked for. */
const bodies: Partial<Record<string, object>> = {
  '/commerce-documents/pdf': { kinds: ['invoice'], orderIds: [999] },
  '/amazon-orders/import-attempts': { orders: [{ storeId: OTHER_STORE, amazonOrderId: ORDER }] },
}
const roles = ['viewer', 'clerk', 'operator'] as const
const own: readonly RouteName[] = ownAccountRoutes

describe.each(roles)('the %s of one store', (role) => {
  test.each(guarded.filter(([name]) => !own.includes(name)))('%s', async (_name, route) => {
    const answer = await knock(route, people[role])
    const text = await answer.text()
    const isAbove = !roleSuffices(role, route.role ?? 'viewer')
    if (route.method !== 'GET' || route.path.includes(':') || route.ofInstallation || isAbove) {
      expect(answer.status).toBe(403)
      // The role is looked at first: nobody learns what there is of what they may not do at all.
      if (isAbove) expect(JSON.parse(text).code).toBe('role-too-low')
      else expect(notTheirs).toContain(JSON.parse(text).code)
    } else {
      expect(answer.status).toBe(200)
      expect(text).not.toMatch(/other-shop|Other shop|eu-a2other|999-1111111/)
    }
  })

  test('is told no more of a store that is not there', async () => {
    const params = { storeId: 'no-such-store' }
    const { headers } = people[role]
    expect(await world.refused('readStore', { token: null, headers, params })).toMatchObject({
      code: 'store-not-yours',
    })
  })

  test.each(guarded.filter(([, route]) => !roleSuffices(role, route.role ?? 'viewer')))(
    '%s is refused in the own store too',
    async (_name, route) => {
      const answer = await knock(route, people[role], mine)
      expect(answer.status).toBe(403)
      expect(await answer.json()).toMatchObject({ code: 'role-too-low' })
    },
  )

  test.each(ofNamedStores)('%s of a named store', async (name) => {
    const asked = { token: null, headers: people[role].headers, query: `store=${OTHER_STORE}` }
    expect(await world.refused(name, asked)).toMatchObject({ code: 'store-not-yours' })
  })

  test('sees the own store', async () => {
    const asked = { token: null, headers: people[role].headers }
    expect((await world.call('listOrders', asked)).items).toHaveLength(1)
    expect((await world.call('listStores', asked)).items).toMatchObject([{ storeId: STORE }])
    expect((await world.call('listActivity', asked)).items.length).toBeGreaterThan(0)
    await world.call('readAccount', { ...asked, params: { accountId: ACCOUNT } })
  })
})

test('the walk finds every list that takes a store', () => {
  expect(ofNamedStores.toSorted()).toEqual([
    'countCommerceOrders',
    'countOrders',
    'exportCommerceOrders',
    'exportOrders',
    'followChanges',
    'listActivity',
    'listCommerceCreditMemos',
    'listCommerceInvoices',
    'listCommerceOrders',
    'listCommerceShipments',
    'listCommunicationErrors',
    'listOrders',
  ])
})

test('an owner sees both', async () => {
  const asked = { token: null, headers: people.owner.headers }
  expect((await world.call('listOrders', asked)).items).toHaveLength(2)
  expect(JSON.stringify(await world.call('listSystemMessages', asked))).toMatch('Other shop')
})

function knock(route: Route, person: Person, at: typeof theirs = theirs): Promise<Response> {
  const path = route.path.replaceAll(/:(\w+)/g, (_, key: string) => at[key as keyof typeof theirs])
  return fetch(`${world.url}${apiPrefix}${path}`, {
    method: route.method,
    headers: { ...person.headers, 'content-type': 'application/json' },
    ...(route.body === undefined ? {} : { body: JSON.stringify(bodies[route.path] ?? {}) }),
  })
}
