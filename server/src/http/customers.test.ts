/** Customers of Commerce are looked at: searched by each word of a name or an address, and by nobody who may not. */
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { callJson } from '../testing/json-http.ts'
import { STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { addPerson } from './testing/people.ts'

let world: ApiWorld

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  for (const [firstname, lastname, email] of [
    ['Ada', 'Moreau', 'ada@harbor.example'],
    ['Ben', 'Okafor', 'ben.okafor@pine.example'],
    ['Ada', 'Lindqvist', 'ada_l@pine.example'],
  ])
    await callJson(`${world.shop.url}/rest/V1/customers`, {
      token: world.shop.token,
      body: { customer: { firstname, lastname, email, website_id: 1, store_id: 1, group_id: 1 } },
    })
})
afterAll(() => world.stop())
afterEach(() => expect(world.failures).toEqual([]))

async function namesOf(query: string): Promise<readonly string[]> {
  return (await world.call('listCustomers', { query })).items.map(({ name }) => name)
}

test('come with group and website, the newest first', async () => {
  const { items, total } = await world.call('listCustomers', {})
  expect(total).toBe(3)
  expect(items[1]).toMatchObject({
    ...{ name: 'Ben Okafor', email: 'ben.okafor@pine.example', group: 'General', website: 'Main Website' },
    createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
  })
})

test.each([
  ['q=ada', ['Ada Lindqvist', 'Ada Moreau']],
  ['q=moreau ada', ['Ada Moreau']],
  ['q=pine.example', ['Ada Lindqvist', 'Ben Okafor']],
  ['q=a_l', ['Ada Lindqvist']],
  ['q=%25', []],
  ['q=nobody', []],
  ['perPage=1&page=2', ['Ben Okafor']],
  ['perPage=1&page=9', []],
])('%s finds %j', async (query, names) => {
  expect(await namesOf(query)).toEqual(names)
})

test('a viewer, and who works for some stores only, is refused; a look is noted', async () => {
  for (const wish of [{ role: 'viewer' }, { role: 'operator', storeIds: [STORE] }] as const) {
    const { headers } = await addPerson(world, wish)
    expect(await world.refused('listCustomers', { token: null, headers })).toMatchObject({ status: 403 })
  }
  const { headers } = await addPerson(world, { role: 'clerk', name: 'Cleo' })
  await world.call('listCustomers', { token: null, headers })
  const { items } = await world.call('listAudit', { query: 'kind=buyer-data' })
  expect(items[0]).toMatchObject({ action: 'buyer-data-listed', actor: 'Cleo' })
})
