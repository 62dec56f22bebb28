/** Signing in and out, as a browser does it. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { clearLogs } from '../sync/upkeep/clear-logs.ts'
import { STORE } from '../testing/test-world.ts'
import { firstOwnerLink, linkFor } from '../users/sign-in-links.ts'
import { startHttp } from './start-http.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { addPerson, cookieOf, PASSWORD, type Person } from './testing/people.ts'

const OTHER = 'Other-Harbor-43'
const DAY_MINUTES = 24 * 60

let world: ApiWorld
let clerk: Person

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
})
afterAll(() => world.stop())

const signIn = (email: string, password: string, more: object = {}) =>
  world.send('signIn', { token: null, body: { email, password, ...more } })
const asks = (person: Person) => ({ token: null, headers: person.headers })
const openLink = (body: object) => world.refused('openSignInLink', { token: null, body })

describe('the first owner', () => {
  test('names themselves by the link of the first start, which works once, and is the only one', async () => {
    const { database, clock } = world.run
    const link = (await firstOwnerLink(database, clock())) ?? ''
    const another = (await firstOwnerLink(database, clock())) ?? ''
    const body = { link, newPassword: PASSWORD, email: 'Ann@Shop.example', name: 'Ann' }
    expect(await world.call('readSignInLink', { token: null, body: { link } })).toEqual({ user: null })
    expect(await openLink({ link, newPassword: PASSWORD })).toMatchObject({
      errors: [{ field: 'body.email' }, { field: 'body.name' }],
    })
    const answer = await world.send('openSignInLink', { token: null, body })
    expect(await answer.json()).toMatchObject({ name: 'Ann', email: 'ann@shop.example', role: 'owner' })
    for (const used of [link, another])
      expect(await openLink({ ...body, link: used })).toMatchObject({ code: 'link-unknown' })
    expect(await firstOwnerLink(database, clock())).toBeNull()
  })
})

describe('a person', () => {
  beforeEach(async () => {
    await world.run.database.deleteFrom('users').execute()
    clerk = await addPerson(world, { role: 'clerk', name: 'Cleo Park' })
  })

  test('is known by a cookie that scripts cannot read and other sites do not send', async () => {
    const answer = await signIn(clerk.email, PASSWORD)
    expect(answer.status).toBe(201)
    const [cookie = ''] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/)
    const headers = { cookie: cookieOf(answer) }
    expect(await world.call('readSession', { token: null, headers })).toMatchObject({
      userId: clerk.userId,
      name: 'Cleo Park',
      role: 'clerk',
    })
  })

  test('stands in the history by name, and is held to their role', async () => {
    await world.amazon.placeOrder({ template: 'fbm-unshipped', items: [{ sku: 'GONE', quantity: 1 }] })
    await world.sync()
    const [order] = (await world.call('listOrders')).items
    const params = { storeId: STORE, amazonOrderId: order?.amazonOrderId ?? '' }
    await world.call('retryImport', { ...asks(clerk), params })
    const { history } = await world.call('readOrder', { params })
    expect(history.map(({ actor }) => actor)).toContain('Cleo Park')
    const problem = await world.refused('removeStore', { ...asks(clerk), params: { storeId: STORE } })
    expect(problem.code).toBe('role-too-low')
  })

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a frame without origin', { origin: 'null' }],
    ['a page that does not say where it is from', {}],
  ])('changes nothing from %s', async (_from, origin) => {
    const headers = { cookie: clerk.headers.cookie, ...origin }
    const problem = await world.refused('signOut', { token: null, headers })
    expect(problem).toMatchObject({ code: 'origin-foreign', status: 403 })
    expect(await world.call('readSession', { token: null, headers })).toMatchObject({ role: 'clerk' })
  })

  test('is not signed in by another site either', async () => {
    const body = { email: clerk.email, password: PASSWORD }
    const headers = { origin: 'https://evil.example' }
    expect(await world.refused('signIn', { token: null, body, headers })).toMatchObject({
      code: 'origin-foreign',
    })
  })

  test('signs out here, and everywhere', async () => {
    const elsewhere = cookieOf(await signIn(clerk.email, PASSWORD))
    const third = { cookie: cookieOf(await signIn(clerk.email, PASSWORD)), origin: world.url }
    await world.call('signOut', asks(clerk))
    expect(await world.refused('readSession', asks(clerk))).toMatchObject({ code: 'session-ended' })
    await world.call('readSession', { token: null, headers: { cookie: elsewhere } })
    await world.call('signOutEverywhere', { token: null, headers: third })
    for (const cookie of [elsewhere, third.cookie])
      expect((await world.refused('readSession', { token: null, headers: { cookie } })).status).toBe(401)
  })

  test('with a cookie that was tampered with is nobody', async () => {
    const cookie = clerk.headers.cookie.replace(/=.{4}/, '=AAAA')
    expect(await world.refused('readSession', { token: null, headers: { cookie } })).toMatchObject({
      code: 'session-ended',
    })
  })

  test('is locked out after five wrong passwords for a quarter of an hour, whatever they send', async () => {
    for (let failure = 0; failure < 5; failure += 1)
      expect((await signIn(clerk.email, 'wrong')).status).toBe(401)
    expect((await signIn(clerk.email, PASSWORD)).status).toBe(401)
    await world.minutesPass(16)
    expect((await signIn(clerk.email, PASSWORD)).status).toBe(201)
  })

  test('who does not exist is answered like one with a wrong password', async () => {
    const answers = [await signIn('nobody@shop.example', PASSWORD), await signIn(clerk.email, 'wrong')]
    const [one, other] = await Promise.all(answers.map((answer) => answer.text()))
    expect(one).toBe(other)
  })

  test('changes the password once a day, to one that is new and follows the rules', async () => {
    const { origin } = clerk.headers
    let cookie = clerk.headers.cookie
    const change = (password: string, newPassword: string) =>
      world.send('changePassword', {
        token: null,
        headers: { cookie, origin },
        body: { password, newPassword },
      })
    expect((await change(PASSWORD, OTHER)).status).toBe(409)
    await world.minutesPass(DAY_MINUTES + 1)
    cookie = cookieOf(await signIn(clerk.email, PASSWORD))
    for (const [weak, fix] of [
      ['Cleo-Harbor-42', 'Leave out what others know of you.'],
      [PASSWORD, 'Take one that is none of the last 10.'],
    ] as const) {
      const problem = await (await change(PASSWORD, weak)).json()
      expect(problem).toMatchObject({ errors: [{ field: 'body.newPassword', fix }] })
    }
    const changed = await change(PASSWORD, OTHER)
    expect(changed.status).toBe(200)
    const before = await world.refused('readSession', { token: null, headers: { cookie } })
    expect(before.code).toBe('session-ended')
    await world.call('readSession', { token: null, headers: { cookie: cookieOf(changed) } })
    expect((await signIn(clerk.email, PASSWORD)).status).toBe(401)
  })

  test('has to sign in again after half a day, and nothing is kept of the session', async () => {
    await world.minutesPass(12 * 60 + 1)
    expect(await world.refused('readSession', asks(clerk))).toMatchObject({ code: 'session-ended' })
    await clearLogs(world.run)
    expect(await world.run.database.selectFrom('user_sessions').selectAll().execute()).toEqual([])
  })

  test('with a password of more than a year chooses a new one on the way in', async () => {
    await world.minutesPass(366 * DAY_MINUTES)
    expect(await (await signIn(clerk.email, PASSWORD)).json()).toMatchObject({ code: 'password-expired' })
    expect((await signIn(clerk.email, PASSWORD, { newPassword: OTHER })).status).toBe(201)
  })

  test('is greeted by the link, which is not used up by that', async () => {
    const link = await linkFor(world.run.database, clerk.userId, world.run.clock())
    const read = () => world.call('readSignInLink', { token: null, body: { link } })
    expect(await read()).toEqual({ user: { name: 'Cleo Park', email: clerk.email } })
    expect(await read()).toEqual(await read())
    const answer = await world.send('openSignInLink', { token: null, body: { link, newPassword: OTHER } })
    expect(answer.status).toBe(201)
    expect(await world.refused('readSignInLink', { token: null, body: { link } })).toMatchObject({
      code: 'link-unknown',
    })
  })

  test('comes in by a link for a day; it ends the sessions of before', async () => {
    const { database, clock } = world.run
    const late = await linkFor(database, clerk.userId, clock())
    await world.minutesPass(DAY_MINUTES + 1)
    expect(await openLink({ link: late, newPassword: OTHER })).toMatchObject({ code: 'link-unknown' })
    const link = await linkFor(database, clerk.userId, clock())
    expect(await openLink({ link, newPassword: 'short' })).toMatchObject({ code: 'input-invalid' })
    const answer = await world.send('openSignInLink', { token: null, body: { link, newPassword: OTHER } })
    expect(answer.status).toBe(201)
    expect((await world.refused('readSession', asks(clerk))).code).toBe('session-ended')
  })
})

const headers = { 'content-type': 'application/json' }
test('an address that signs in too often has to wait', async () => {
  const door = await startHttp({ ...world.run, port: 0 })
  const attempts = Array.from({ length: 21 }, () =>
    fetch(`${door.url}/api/v1/session`, { method: 'POST', body: '{', headers }),
  )
  const statuses = (await Promise.all(attempts)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 429)).toHaveLength(1)
  await door.stop()
})
