/** The audit list: what is noted of changes, of signing in, and of looking at buyers. */
import { apiPrefix } from '@orderferry/contract/route'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { clearLogs } from '../sync/upkeep/clear-logs.ts'
import { ACCOUNT, STORE } from '../testing/test-world.ts'
import { firstOwnerLink, linkFor } from '../users/sign-in-links.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { addPerson, cookieOf, PASSWORD, type Person } from './testing/people.ts'

const DAY_MINUTES = 24 * 60

let world: ApiWorld
let owner: Person

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
})
afterAll(() => world.stop())

const by = (person: Person, more: object = {}) => ({ token: null, headers: person.headers, ...more })
const list = (query = '', language = 'en') => world.call('listAudit', { query, language })
const texts = async (query = '') => (await list(query)).items.map(({ text }) => text)
const forget = () => world.run.database.deleteFrom('audit_entries').execute()

describe('what people change', () => {
  beforeEach(async () => {
    owner = await addPerson(world, { role: 'owner', name: 'Ann Lee' })
    await forget()
  })

  test('is noted with who, when, what and which fields, and never what was in them', async () => {
    const params = { storeId: STORE }
    await world.call(
      'changeStore',
      by(owner, { params, body: { name: 'Harbor shop', email: 'h@shop.example' } }),
    )
    const { items } = await list()
    expect(items).toEqual([
      {
        auditId: expect.stringMatching(/^\d+$/),
        happenedAt: expect.any(String),
        actor: 'Ann Lee',
        userId: owner.userId,
        kind: 'access',
        action: 'changeStore',
        text: 'Changed the Amazon store Harbor shop.',
        subject: { storeId: STORE, accountId: ACCOUNT },
        fields: ['name', 'email'],
      },
    ])
    expect(JSON.stringify(items)).not.toMatch(/h@shop/)
    expect((await list('', 'zh-Hant')).items[0]?.text).toBe('變更了 Amazon 商店 Harbor shop。')
  })

  test('is noted with the fields that were sent, not with those that got a default', async () => {
    const body = { email: 'bo@shop.example', name: 'Bo', role: 'viewer' }
    const { userId } = await world.call('addUser', by(owner, { body }))
    expect((await list()).items).toMatchObject([
      { text: 'Added the user bo@shop.example.', subject: { userId }, fields: ['email', 'name', 'role'] },
    ])
  })

  test('is noted of a program by the label of its token', async () => {
    await world.call('changeOrderSettings', {
      params: { storeId: STORE },
      body: { importAmazonOrders: false },
    })
    expect((await list()).items).toMatchObject([
      { actor: 'the owner', userId: null, kind: 'settings', action: 'changeOrderSettings' },
    ])
  })

  test('is not noted when it was refused', async () => {
    await world.refused('changeStore', by(owner, { params: { storeId: STORE }, body: {} }))
    await world.refused('removeStore', { params: { storeId: 'no-such-store' } })
    expect((await list()).items).toEqual([])
  })
})

describe('looking at the buyer of an order', () => {
  let clerk: Person
  let params: { readonly storeId: string; readonly amazonOrderId: string }

  beforeAll(async () => {
    clerk = await addPerson(world, { role: 'clerk', name: 'Cleo Park' })
    await world.amazon.placeOrder({
      template: 'fbm-unshipped',
      items: [{ sku: 'GONE', quantity: 1 }],
      buyerName: 'Quirine Zandvoort',
    })
    await world.sync()
    const [order] = (await world.call('listOrders')).items
    params = { storeId: STORE, amazonOrderId: order?.amazonOrderId ?? '' }
  })
  beforeEach(forget)

  test('is noted once a day for each person and order, without the buyer', async () => {
    await world.call('readOrder', by(clerk, { params }))
    await world.call('readOrder', by(clerk, { params }))
    const { items } = await list('kind=buyer-data')
    expect(items).toMatchObject([{ actor: 'Cleo Park', action: 'buyer-data-seen', subject: params }])
    expect(JSON.stringify(items)).not.toMatch(/Quirine|Zandvoort/)
    await world.minutesPass(DAY_MINUTES)
    clerk = { ...clerk, headers: { ...clerk.headers, cookie: await signedIn(clerk) } }
    await world.call('readOrder', by(clerk, { params }))
    expect((await list('kind=buyer-data')).items).toHaveLength(2)
  })

  test('is noted of a program by the label of its token', async () => {
    for (const role of ['clerk', 'clerk', 'operator'] as const)
      await world.call('readOrder', { params, role })
    expect((await list('kind=buyer-data')).items).toMatchObject([
      { actor: 'the operator', userId: null, action: 'buyer-data-seen', subject: params },
      { actor: 'the clerk', userId: null, action: 'buyer-data-seen', subject: params },
    ])
  })

  test('is not noted of a viewer, who sees no buyer', async () => {
    const viewer = await addPerson(world, { role: 'viewer' })
    await world.call('readOrder', by(viewer, { params }))
    await world.call('listOrders', by(viewer))
    await world.call('readOrder', { params, role: 'viewer' })
    expect((await list('kind=buyer-data')).items).toEqual([])
  })

  test('in lists is noted once a day for each person and program, and apart where buyers are searched', async () => {
    for (const query of ['', 'page=2', 'q=Zandvoort', 'buyer=Quirine', 'q=']) {
      await world.call('listOrders', by(clerk, { query }))
      await world.call('listOrders', { role: 'clerk', query })
    }
    const { items } = await list('kind=buyer-data')
    expect(items.map(({ actor, text }) => `${actor}: ${text}`)).toEqual([
      'the clerk: Searched orders, which looks for buyers too.',
      'Cleo Park: Searched orders, which looks for buyers too.',
      'the clerk: Looked at lists of orders with their buyers.',
      'Cleo Park: Looked at lists of orders with their buyers.',
    ])
    expect(JSON.stringify(items)).not.toMatch(/Quirine|Zandvoort/)
    await world.minutesPass(DAY_MINUTES)
    await world.call('listOrders', { role: 'clerk' })
    expect((await list('kind=buyer-data')).items).toHaveLength(5)
  })
})

describe('signing in', () => {
  let ann: Person

  beforeEach(async () => {
    await world.run.database.deleteFrom('users').execute()
    ann = await addPerson(world, { role: 'clerk', name: 'Ann Lee' })
    await forget()
  })
  const knock = (password: string, email = ann.email) =>
    world.send('signIn', { token: null, body: { email, password } })

  test('is noted, and so is signing out here and everywhere', async () => {
    const headers = { cookie: cookieOf(await knock(PASSWORD)), origin: world.url }
    await world.call('signOut', { token: null, headers })
    await world.call('signOutEverywhere', by(ann))
    expect(await texts(`person=${ann.userId}`)).toEqual([
      'Signed out everywhere.',
      'Signed out.',
      'Signed in.',
    ])
  })

  test('is noted when it fails, when that locks the account, and while it is locked', async () => {
    for (let failure = 0; failure < 6; failure += 1) await knock('wrong')
    const failed = 'A wrong password or code was given.'
    expect(await texts()).toEqual([
      'Somebody tried to sign in while the account was locked or disabled.',
      'A wrong password or code was given, the last that is allowed: the account is locked.',
      ...[failed, failed, failed, failed],
    ])
  })

  test('of nobody that is known keeps nothing of what was typed', async () => {
    await knock(PASSWORD, 'my-password-1234@shop.example')
    const { items } = await list()
    expect(items).toMatchObject([
      { actor: 'nobody that is known', userId: null, action: 'sign-in-unknown', subject: {} },
    ])
    expect(JSON.stringify(items)).not.toMatch(/my-password/)
  })

  test('by a link is noted with the password that it chose', async () => {
    const link = await linkFor(world.run.database, ann.userId, world.run.clock())
    await world.send('openSignInLink', { token: null, body: { link, newPassword: 'Other-Harbor-43' } })
    expect(await texts()).toEqual([
      'Changed the own password.',
      'Signed in.',
      'Opened a one-time sign-in link.',
    ])
  })

  test('of the first owner is noted', async () => {
    await world.run.database.deleteFrom('users').execute()
    const link = (await firstOwnerLink(world.run.database, world.run.clock())) ?? ''
    const body = { link, newPassword: PASSWORD, email: 'bo@shop.example', name: 'Bo' }
    await world.send('openSignInLink', { token: null, body })
    expect(await texts()).toContain('Became the first owner.')
  })
})

describe('the list', () => {
  beforeAll(async () => {
    await forget()
    await world.run.database.deleteFrom('users').execute()
    for (const name of ['Ann Lee', 'Bo Quist']) owner = await addPerson(world, { role: 'owner', name })
    for (const role of ['clerk', 'viewer'] as const) await addPerson(world, { role })
  })

  test('comes in pages, the newest first, and is counted when asked', async () => {
    const first = await list('perPage=5&count=exact')
    expect(first).toMatchObject({ hasMore: true, total: 12, pages: 3 })
    const last = await list('perPage=5&page=3')
    expect(last.hasMore).toBe(false)
    expect(last.items.at(-1)?.actor).toBe('Ann Lee')
  })

  test('is narrowed by person, by kind and by days', async () => {
    expect((await list(`person=${owner.userId}`)).items.map(({ actor }) => actor)).toEqual(
      Array(3).fill('Bo Quist'),
    )
    expect((await list('kind=orders')).items).toEqual([])
    const today = world.run.clock().toISOString().slice(0, 10)
    expect((await list(`from=${today}&to=${today}`)).items).toHaveLength(12)
    expect((await list('to=2020-01-01')).items).toEqual([])
    expect((await list('from=2999-01-01')).items).toEqual([])
  })

  test.each([
    ['person=ann', 'query.person'],
    ['kind=gossip', 'query.kind'],
    ['from=yesterday', 'query.from'],
  ])('refuses %s in words', async (query, field) => {
    expect(await world.refused('listAudit', { query })).toMatchObject({ errors: [{ field }] })
  })

  test('is for owners alone', async () => {
    expect(await world.refused('listAudit', { role: 'operator' })).toMatchObject({ code: 'role-too-low' })
  })

  test('keeps entries for twelve months, whoever is gone meanwhile', async () => {
    await world.run.database.deleteFrom('users').execute()
    await world.minutesPass(365 * DAY_MINUTES)
    await clearLogs(world.run)
    expect((await list()).items).toHaveLength(12)
    await world.minutesPass(2 * DAY_MINUTES)
    await clearLogs(world.run)
    expect((await list()).items).toEqual([])
  })
})

async function signedIn({ email }: Person): Promise<string> {
  const response = await fetch(`${world.url}${apiPrefix}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  return cookieOf(response)
}
