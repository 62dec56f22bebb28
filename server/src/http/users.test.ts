/** What owners do with users and tokens, and what everybody sees of the own account. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { createApiToken } from '../database/api-tokens.ts'
import { STORE } from '../testing/test-world.ts'
import { codeAt } from '../users/one-time-code.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { addPerson, cookieOf, PASSWORD, type Person } from './testing/people.ts'

let world: ApiWorld
let owner: Person
let clerk: Person

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
})
afterAll(() => world.stop())
beforeEach(async () => {
  await world.run.database.deleteFrom('users').execute()
  owner = await addPerson(world, { role: 'owner', name: 'Ann Lee' })
  clerk = await addPerson(world, { role: 'clerk', name: 'Cleo Park' })
})

const by = (person: Person, more: object = {}) => ({ token: null, headers: person.headers, ...more })
const of = (person: Person) => ({ params: { userId: person.userId } })
const signIn = ({ email }: Person) =>
  world.send('signIn', { token: null, body: { email, password: PASSWORD } })

describe('an owner', () => {
  test('adds a user, who comes in by the link that is shown once', async () => {
    const body = { email: 'Dee@Shop.example', name: 'Dee', role: 'clerk', storeIds: [STORE] }
    const { signIn: made, ...user } = await world.call('addUser', by(owner, { body }))
    expect(user).toMatchObject({
      email: 'dee@shop.example',
      role: 'clerk',
      storeIds: [STORE],
      state: 'invited',
      lastSignInAt: null,
    })
    const link = made.path.replace('/sign-in#', '')
    const opened = await world.send('openSignInLink', { token: null, body: { link, newPassword: PASSWORD } })
    expect(opened.status).toBe(201)
    const { items } = await world.call('listUsers', by(owner))
    expect(JSON.stringify(items)).not.toContain(link)
    expect(items.find(({ userId }) => userId === user.userId)).toMatchObject({
      state: 'active',
      oneTimeCodes: false,
      lastSignInAt: expect.any(String),
    })
  })

  test.each([
    [{ email: 'nobody', name: 'N', role: 'clerk' }, 'body.email'],
    [{ email: 'n@shop.example', name: ' ', role: 'clerk' }, 'body.name'],
    [{ email: 'n@shop.example', name: 'N', role: 'chief' }, 'body.role'],
    [{ email: 'n@shop.example', name: 'N', role: 'clerk', storeIds: [] }, 'body.storeIds'],
    [{ email: 'n@shop.example', name: 'N', role: 'clerk', storeIds: ['no-such-store'] }, 'body.storeIds'],
    [{ email: 'n@shop.example', name: 'N', role: 'owner', storeIds: [STORE] }, 'body.storeIds'],
  ])('is told what is wrong with %j', async (body, field) => {
    const problem = await world.refused('addUser', by(owner, { body }))
    expect(problem).toMatchObject({ code: 'input-invalid', errors: [{ field, fix: expect.any(String) }] })
    expect((await world.call('listUsers', by(owner))).items).toHaveLength(2)
  })

  test('adds nobody twice', async () => {
    const body = { email: clerk.email, name: 'Cleo', role: 'viewer' }
    expect(await world.refused('addUser', by(owner, { body }))).toMatchObject({ code: 'user-exists' })
  })

  test('changes name, role and stores; it holds for sessions that are open', async () => {
    const body = { name: 'Cleo Stone', role: 'operator', storeIds: [STORE] }
    expect(await world.call('changeUser', by(owner, { ...of(clerk), body }))).toMatchObject(body)
    expect(await world.call('readSession', by(clerk))).toMatchObject(body)
  })

  test('who makes somebody an owner gives them all stores', async () => {
    await world.call('changeUser', by(owner, { ...of(clerk), body: { storeIds: [STORE] } }))
    const body = { role: 'owner' }
    expect((await world.call('changeUser', by(owner, { ...of(clerk), body }))).storeIds).toBeNull()
  })

  test('gives a clerk the permission to reverse orders', async () => {
    expect((await world.call('readSession', by(clerk))).permissions).not.toContain('reverse-orders')
    await world.call('changeUser', by(owner, { ...of(clerk), body: { reversesOrders: true } }))
    expect((await world.call('readSession', by(clerk))).permissions).toContain('reverse-orders')
  })

  test('disables a user, who is out at once, and enables them again', async () => {
    await world.call('changeUser', by(owner, { ...of(clerk), body: { disabled: true } }))
    expect(await world.refused('readSession', by(clerk))).toMatchObject({ code: 'session-ended' })
    expect((await signIn(clerk)).status).toBe(401)
    expect(await world.refused('makeSignInLink', by(owner, of(clerk)))).toMatchObject({
      code: 'user-disabled',
    })
    const enabled = await world.call('changeUser', by(owner, { ...of(clerk), body: { disabled: false } }))
    expect(enabled.state).toBe('active')
    expect((await signIn(clerk)).status).toBe(201)
  })

  test.each([{ disabled: true }, { role: 'operator' }])('is not made %j as the last one', async (body) => {
    expect(await world.refused('changeUser', by(owner, { ...of(owner), body }))).toMatchObject({
      code: 'last-owner',
    })
    await world.call('changeUser', by(owner, { ...of(clerk), body: { role: 'owner' } }))
    await world.call('changeUser', by(owner, { ...of(owner), body }))
  })

  test('of two owners who are disabled at the same moment one stays', async () => {
    const other = await addPerson(world, { role: 'owner' })
    const body = { disabled: true }
    const answers = await Promise.all(
      [owner, other].map((one) => world.send('changeUser', { ...of(one), body })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('makes a link with which a user chooses another password', async () => {
    const { path, expiresAt } = await world.call('makeSignInLink', by(owner, of(clerk)))
    expect(new Date(expiresAt).getTime() - world.run.clock().getTime()).toBeLessThanOrEqual(24 * 3_600_000)
    const body = { link: path.replace('/sign-in#', ''), newPassword: 'Brisk-Meadow-43' }
    expect((await world.send('openSignInLink', { token: null, body })).status).toBe(201)
    expect((await signIn(clerk)).status).toBe(401)
  })

  test('signs a user out everywhere', async () => {
    await world.call('endUserSessions', by(owner, of(clerk)))
    expect(await world.refused('readSession', by(clerk))).toMatchObject({ code: 'session-ended' })
  })

  test('sees who is locked, and who has one-time codes, and switches them off', async () => {
    const { secret } = await world.call('startOneTimeCodes', by(clerk, { body: { password: PASSWORD } }))
    const body = { code: codeAt(secret, world.run.clock()) }
    await world.call('confirmOneTimeCodes', by(clerk, { body }))
    const wrong = { email: clerk.email, password: 'wrong' }
    for (let failure = 0; failure < 5; failure += 1) await world.send('signIn', { token: null, body: wrong })
    const seen = async () =>
      (await world.call('listUsers', by(owner))).items.find(({ userId }) => userId === clerk.userId)
    expect(await seen()).toMatchObject({ state: 'locked', oneTimeCodes: true })
    await world.call('removeUserCodes', by(owner, of(clerk)))
    await world.minutesPass(16)
    expect(await seen()).toMatchObject({ state: 'active', oneTimeCodes: false })
    expect(await (await signIn(clerk)).json()).toHaveProperty('role')
  })

  test.each(['changeUser', 'makeSignInLink', 'endUserSessions', 'removeUserCodes'] as const)(
    'is told by %s that there is no such user',
    async (name) => {
      const params = { userId: '00000000-0000-4000-8000-000000000000' }
      const body = name === 'changeUser' ? { name: 'Nobody' } : undefined
      expect(await world.refused(name, by(owner, { params, body }))).toMatchObject({ code: 'user-unknown' })
    },
  )

  test('lists the tokens of programs without their text, and removes one', async () => {
    const { database, clock } = world.run
    const token = await createApiToken(database, { role: 'viewer', label: 'warehouse', now: clock() })
    await world.call('readSession', { token })
    const { items } = await world.call('listTokens', by(owner))
    const { tokenId = '' } = items.find(({ label }) => label === 'warehouse') ?? {}
    expect(items).toContainEqual({
      tokenId,
      label: 'warehouse',
      role: 'viewer',
      createdAt: expect.any(String),
    })
    expect(JSON.stringify(items)).not.toContain(token)
    await world.call('removeToken', by(owner, { params: { tokenId } }))
    expect(await world.refused('readSession', { token })).toMatchObject({ code: 'token-unknown' })
    expect(await world.refused('removeToken', by(owner, { params: { tokenId } }))).toMatchObject({
      code: 'program-token-unknown',
    })
  })
})

test('everybody sees where they are signed in', async () => {
  const answer = await fetch(`${world.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'Firefox' },
    body: JSON.stringify({ email: clerk.email, password: PASSWORD }),
  })
  const headers = { cookie: cookieOf(answer) }
  const { items } = await world.call('listSessions', { token: null, headers })
  expect(items).toMatchObject([{ userAgent: 'Firefox', current: true }, { current: false }])
  expect(await world.refused('listSessions')).toMatchObject({ code: 'not-a-person' })
})
