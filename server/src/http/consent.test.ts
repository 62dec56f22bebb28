/** Connecting an account through Seller Central's page, which the simulator plays, and each way in which it fails. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openRefreshToken } from '../database/account-tokens.ts'
import { readAccount } from '../database/amazon-accounts.ts'
import { callJson } from '../testing/json-http.ts'
import { ACCOUNT } from '../testing/test-world.ts'
import { startHttp } from './start-http.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { addPerson, type Person } from './testing/people.ts'

const US = 'ATVPDKIKX0DER'
const CANADA = 'A2EUQ1WTGCTBG2'
const GERMANY = 'A1PA6795UKMFR9'

let world: ApiWorld
let owner: Person

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  owner = await addPerson(world, { role: 'owner' })
  await world.amazon.control('sellers', { sellerId: 'A2NEW', storeName: 'New', marketplaces: [US, CANADA] })
})
afterAll(() => world.stop())

function begin(body: object, person = owner) {
  return world.call('startConsent', { token: null, headers: person.headers, body })
}

/** The seller agrees on Amazon's page; gives where Amazon sends them back to. */
async function agree(url: string, form: Readonly<Record<string, string>>): Promise<string> {
  const page = new URL(url)
  const body = new URLSearchParams({ ...Object.fromEntries(page.searchParams), agreed: 'yes', ...form })
  const answer = await fetch(page.origin + page.pathname, { method: 'POST', body, redirect: 'manual' })
  return answer.headers.get('location') ?? `${answer.status} ${await answer.text()}`
}

/** Where the browser ends up: the admin's page with what came of it. */
async function comeBack(location: string, person: Person | null = owner): Promise<string | null> {
  const answer = await fetch(location, {
    redirect: 'manual',
    ...(person === null ? {} : { headers: { cookie: person.headers.cookie } }),
  })
  return answer.headers.get('location')
}

const problem = (code: string) => `/amazon-stores?consentProblem=${code}`

async function refreshTokenOf(accountId: string): Promise<string> {
  const account = await readAccount(world.run.database, accountId)
  if (account === undefined) throw new Error(`${accountId} is not connected.`)
  return openRefreshToken(await world.run.keys.keyOf(world.run.database, accountId), account)
}

describe('a consent', () => {
  test('connects the seller who gave it, and keeps the refresh token sealed', async () => {
    const { url, redirectUri } = await begin({ marketplaceId: US })
    expect(redirectUri).toBe(`${world.url}/amazon-consent`)
    const back = await agree(url, { seller_id: 'A2NEW' })
    expect(await comeBack(back)).toBe('/amazon-stores?connected=na-a2new')
    expect(await refreshTokenOf('na-a2new')).toMatch(/^Atzr\|/)
    const account = await world.call('readAccount', { params: { accountId: 'na-a2new' } })
    expect(account.authorization).toMatchObject({ state: 'authorized', daysLeft: 364 })
  })

  test('is noted with who came back from it', async () => {
    const { items } = await world.call('listAudit', { query: 'kind=access' })
    expect(items).toMatchObject([
      { userId: owner.userId, action: 'connectAccount', subject: { accountId: 'na-a2new' } },
      { userId: owner.userId, action: 'startConsent', fields: ['marketplaceId'] },
    ])
  })

  test('offers every marketplace of the account (P-26)', async () => {
    const params = { accountId: 'na-a2new' }
    const body = { ...params, marketplaceId: CANADA, name: 'CA', email: 'ca@shop.example', websiteId: 1 }
    const { storeId } = await world.call('addStore', { body })
    const { items } = await world.call('listAccountMarketplaces', { params, language: 'zh-Hant' })
    expect(items).toMatchObject([
      { marketplaceId: US, countryName: '美國', currency: 'USD', isKnown: true, storeId: null },
      { marketplaceId: CANADA, countryName: '加拿大', isParticipating: true, storeId },
    ])
  })

  test('renews an authorization that Amazon took back, and the sync goes on', async () => {
    const { database } = world.run
    await world.amazon.control(`sellers/${world.amazon.sellerId}/authorization`, { revoked: true })
    await database.updateTable('amazon_accounts').set({ authorization_state: 'revoked' }).execute()
    const { url } = await begin({ accountId: ACCOUNT })
    expect(await comeBack(await agree(url, { seller_id: world.amazon.sellerId }))).toBe(
      `/amazon-stores?connected=${ACCOUNT}`,
    )
    const { items } = await world.call('listAccountMarketplaces', { params: { accountId: ACCOUNT } })
    expect(items).toHaveLength(1)
    const account = await world.call('readAccount', { params: { accountId: ACCOUNT } })
    expect(account.authorization.state).toBe('authorized')
  })

  test('is asked for in the Seller Central of the region', async () => {
    const { url } = await begin({ marketplaceId: GERMANY })
    const back = await agree(url, { seller_id: 'A2NEW' })
    expect(await comeBack(back)).toBe('/amazon-stores?connected=eu-a2new')
  })
})

describe('is refused', () => {
  test('when the seller does not agree', async () => {
    const { url } = await begin({ marketplaceId: US })
    expect(await comeBack(await agree(url, { seller_id: 'A2NEW', declined: 'yes' }))).toBe(problem('denied'))
  })

  test('to another seller than the one to be renewed, whose token stays', async () => {
    const before = await refreshTokenOf(ACCOUNT)
    const { url } = await begin({ accountId: ACCOUNT })
    expect(await comeBack(await agree(url, { seller_id: 'A2NEW' }))).toBe(problem('other-seller'))
    expect(await refreshTokenOf(ACCOUNT)).toBe(before)
  })

  test('a second time', async () => {
    const { url } = await begin({ marketplaceId: US })
    const back = await agree(url, { seller_id: 'A2NEW' })
    const both = await Promise.all([comeBack(back), comeBack(back)])
    expect(both.sort()).toEqual(['/amazon-stores?connected=na-a2new', problem('state-used')].sort())
  })

  test('to another session, to none, and to a state that we did not make', async () => {
    const other = await addPerson(world, { role: 'owner' })
    const { url } = await begin({ marketplaceId: US })
    const back = await agree(url, { seller_id: 'A2NEW' })
    expect(await comeBack(back, other)).toBe(problem('state-unknown'))
    expect(await comeBack(back, null)).toBe(problem('signed-out'))
    expect(await comeBack(`${world.url}/amazon-consent?state=forged`)).toBe(problem('state-unknown'))
    expect(await comeBack(back)).toBe('/amazon-stores?connected=na-a2new')
  })

  test('to somebody who is no owner', async () => {
    const operator = await addPerson(world, { role: 'operator' })
    expect(await comeBack(`${world.url}/amazon-consent?state=x`, operator)).toBe(problem('not-owner'))
    const asked = { token: null, headers: operator.headers, body: { marketplaceId: US } }
    expect(await world.refused('startConsent', asked)).toMatchObject({ code: 'role-too-low' })
  })

  test('without a code', async () => {
    const { url } = await begin({ marketplaceId: US })
    const state = new URL(url).searchParams.get('state') ?? ''
    expect(await comeBack(`${world.url}/amazon-consent?state=${state}`)).toBe(problem('answer-incomplete'))
  })

  test('with a code that has ended', async () => {
    const { url } = await begin({ marketplaceId: US })
    const back = await agree(url, { seller_id: 'A2NEW' })
    await world.amazon.control('clock', { mode: 'real', offsetSeconds: 301 })
    expect(await comeBack(back)).toBe(problem('code-expired'))
  })

  test('while Amazon is down', async () => {
    const { url } = await begin({ marketplaceId: US })
    const back = await agree(url, { seller_id: 'A2NEW' })
    await world.amazon.fault({ operation: 'token', kind: 'error-503' })
    expect(await comeBack(back)).toBe(problem('amazon-down'))
  })

  test('later than ten minutes', async () => {
    const { url } = await begin({ marketplaceId: US })
    const back = await agree(url, { seller_id: 'A2NEW' })
    world.setOurClockWrong(11)
    expect(await comeBack(back)).toBe(problem('state-expired'))
    world.setOurClockWrong(-11)
  })

  test('with a client secret that has ended', async () => {
    const { url } = await begin({ marketplaceId: US })
    const back = await agree(url, { seller_id: 'A2NEW' })
    await callJson(`${world.amazon.url}/control/application`, { body: { rotateClientSecret: true } })
    expect(await comeBack(back)).toBe(problem('application-refused'))
  })
})

describe('a request for one', () => {
  test.each([
    [{}, 'body.marketplaceId'],
    [{ marketplaceId: US, accountId: ACCOUNT }, 'body.marketplaceId'],
    [{ marketplaceId: 'NOWHERE' }, 'body.marketplaceId'],
  ])('%j names the field and the fix', async (body, field) => {
    const answer = await world.refused('startConsent', { token: null, headers: owner.headers, body })
    expect(answer).toMatchObject({ code: 'input-invalid', errors: [{ field }] })
  })

  test('of an account that is not there is refused, and of a program', async () => {
    const body = { accountId: 'na-nobody' }
    const asked = { token: null, headers: owner.headers, body }
    expect(await world.refused('startConsent', asked)).toMatchObject({ code: 'account-unknown' })
    expect(await world.refused('startConsent', { body })).toMatchObject({ code: 'not-a-person' })
  })

  test('of an application that Amazon has not registered says which variable to set', async () => {
    const { run } = world
    const application = { ...run.application, applicationId: undefined }
    const door = await startHttp({ ...run, application, port: 0 })
    const answer = await fetch(`${door.url}/api/v1/amazon-accounts/consents`, {
      method: 'POST',
      headers: { cookie: owner.headers.cookie, origin: door.url, 'content-type': 'application/json' },
      body: JSON.stringify({ marketplaceId: US }),
    })
    await door.stop()
    expect(await answer.json()).toMatchObject({
      code: 'application-unknown',
      detail: expect.stringMatching(/^AMAZON_APPLICATION_ID is not set/),
    })
  })
})
