import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openRefreshToken } from '../database/account-tokens.ts'
import { readAccount } from '../database/amazon-accounts.ts'
import { pauseConnection } from '../database/communication-errors.ts'
import { ACCOUNT, STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'

let world: ApiWorld
const CANADA = 'A2EUQ1WTGCTBG2'
const GERMANY = 'A1PA6795UKMFR9'
const store = { params: { storeId: STORE } }

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  const { amazon, shop } = world
  await shop.createProduct('MUG', { quantity: 5 })
  await amazon.placeOrder({ template: 'fbm-unshipped', items: [{ sku: 'MUG', quantity: 1 }] })
  await amazon.placeOrder({ template: 'fbm-unshipped', items: [{ sku: 'GONE', quantity: 1 }] })
  await world.sync()
})

afterAll(() => world.stop())

const newAccount = { region: 'EU', sellerId: 'A3NEW', refreshToken: 'Atzr|IwEBIExample' }
const newStore = { accountId: ACCOUNT, marketplaceId: CANADA, name: 'Canada', email: 'ca@shop.example' }

describe('Amazon accounts', () => {
  test('show authorization, throttle, cursor and schedule', async () => {
    const account = await world.call('readAccount', { params: { accountId: ACCOUNT }, role: 'viewer' })
    expect(account).toMatchObject({
      region: 'NA',
      sellerId: 'A1TEST',
      authorization: { state: 'authorized', daysLeft: 364 },
      schedule: { syncEveryMinutes: 5 },
      paused: null,
      storeIds: [STORE],
    })
    const search = account.throttle.find(({ operation }) => operation === 'searchOrders')
    expect(search).toMatchObject({ burst: 20, callsLeft: 19 })
    expect(JSON.stringify(account)).not.toMatch(/Atz/)
  })

  test('are connected by a refresh token, percent-encoded or not, which is kept sealed', async () => {
    const body = { ...newAccount, refreshToken: 'Atzr%7CIwEBIExample', syncEveryMinutes: 30 }
    const account = await world.call('connectAccount', { body })
    expect(account).toMatchObject({ accountId: 'eu-a3new', syncedUntil: null, storeIds: [] })
    const row = await readAccount(world.run.database, 'eu-a3new')
    if (row === undefined) throw new Error('The account is not there.')
    expect(row.sealed_refresh_token.toString('latin1')).not.toMatch(/IwEBI/)
    const key = await world.run.keys.keyOf(world.run.database, 'eu-a3new')
    expect(openRefreshToken(key, row)).toBe('Atzr|IwEBIExample')
  })

  test('are connected once', async () => {
    expect(await world.refused('connectAccount', { body: newAccount })).toMatchObject({
      code: 'account-exists',
      status: 409,
      detail: expect.stringMatching(/is connected as eu-a3new/),
    })
  })

  test('are authorized again, which ends the pause', async () => {
    const { database, clock } = world.run
    await pauseConnection(database, 'amazon:eu-a3new', 'invalid_grant', clock())
    const params = { accountId: 'eu-a3new' }
    expect((await world.call('readAccount', { params })).paused).toMatchObject({ reason: 'invalid_grant' })
    const body = { refreshToken: 'Atzr|another', syncEveryMinutes: 60 }
    const account = await world.call('changeAccount', { params, body })
    expect(account).toMatchObject({ paused: null, schedule: { syncEveryMinutes: 60 } })
    const row = await readAccount(database, 'eu-a3new')
    expect(row && openRefreshToken(await world.run.keys.keyOf(database, 'eu-a3new'), row)).toBe(
      'Atzr|another',
    )
  })

  test.each([
    [{ ...newAccount, region: 'US' }, 'body.region', /NA, EU, FE/],
    [{ ...newAccount, sellerId: 'a b' }, 'body.sellerId', /Merchant Token/],
    [{ ...newAccount, refreshToken: 'amzn1.token' }, 'body.refreshToken', /Atzr\|/],
    [{ ...newAccount, syncEveryMinutes: 7 }, 'body.syncEveryMinutes', /5, 10, 15, 30 or 60/],
    [{ ...newAccount, password: 'x' }, 'body.password', /spelling/],
    [{ region: 'EU', refreshToken: 'Atzr|IwEBI' }, 'body.sellerId', /a text/],
  ])('%j is refused by field', async (body, field, fix) => {
    const problem = await world.refused('connectAccount', { body })
    expect(problem.errors).toMatchObject([{ field, fix: expect.stringMatching(fix) }])
  })

  test('that do not exist are a problem', async () => {
    const params = { accountId: 'fe-nobody' }
    expect(await world.refused('readAccount', { params })).toMatchObject({ code: 'account-unknown' })
    const body = { syncEveryMinutes: 10 }
    expect(await world.refused('changeAccount', { params, body })).toMatchObject({ code: 'account-unknown' })
    expect(await world.refused('changeAccount', { params: { accountId: ACCOUNT }, body: {} })).toMatchObject({
      code: 'input-invalid',
      errors: [{ field: 'body', problem: 'changes nothing' }],
    })
  })
})

describe('Amazon stores', () => {
  test('count their orders by state', async () => {
    expect(await world.call('readStore', store)).toMatchObject({
      name: 'US shop',
      countryCode: 'US',
      currency: 'USD',
      orders: { created: 1, blocked: 1, waiting: 0 },
    })
  })

  test('are added with their order settings, and read at once', async () => {
    const body = { ...newStore, websiteCode: 'base' }
    const added = await world.call('addStore', { body })
    expect(added).toMatchObject({
      storeId: `${ACCOUNT}-ca`,
      website: { code: 'base' },
      state: 'active',
      connectedAt: added.syncedUntil,
    })
    const params = { storeId: added.storeId }
    expect(await world.call('readOrderSettings', { params })).toMatchObject({
      importAmazonOrders: true,
      commerceStoreId: 1,
    })
    await world.drain()
    expect((await world.call('listSyncRuns', { params })).items).toHaveLength(1)
    expect(await world.refused('addStore', { body })).toMatchObject({
      code: 'store-exists',
      detail: expect.stringMatching(/-ca is connected already/),
    })
  })

  test.each([
    [{ marketplaceId: CANADA }, 'input-invalid', /names no website/],
    [{ websiteCode: 'base', websiteId: 1 }, 'input-invalid', /or two/],
    [{ websiteCode: 'base', marketplaceId: 'MOON' }, 'input-invalid', /no marketplace/],
    [{ websiteCode: 'base', name: 'US\u0000' }, 'input-invalid', /cannot be printed/],
    [{ websiteCode: 'base', email: 'nobody' }, 'input-invalid', /no e-mail address/],
    [{ websiteCode: 'base', connectedAt: '2100-01-01T00:00:00Z' }, 'input-invalid', /in the future/],
    [{ websiteCode: 'base', connectedAt: 'yesterday' }, 'input-invalid', /no date/],
    [{ websiteCode: 'base', marketplaceId: GERMANY }, 'marketplace-of-other-region', /not one of region NA/],
    [{ websiteCode: 'base', accountId: 'na-nobody' }, 'account-unknown', /na-nobody/],
    [{ websiteCode: 'nowhere' }, 'website-unknown', /It has: base \(1\)/],
    [{ websiteId: 1, commerceStoreId: 99 }, 'store-view-unknown', /no store view 99/],
  ])('%j is refused as %s', async (part, code, detail) => {
    const problem = await world.refused('addStore', { body: { ...newStore, ...part } })
    expect(problem).toMatchObject({ code, detail: expect.stringMatching(detail) })
  })

  test('are renamed and deactivated; an inactive one is not synced', async () => {
    const params = { storeId: `${ACCOUNT}-ca` }
    const body = { name: 'Shop in Canada', state: 'inactive' }
    expect(await world.call('changeStore', { params, body })).toMatchObject({ name: 'Shop in Canada' })
    expect(await world.refused('startSync', { params })).toMatchObject({ code: 'store-inactive' })
  })
})

describe('Sync now', () => {
  test('starts a run, or says when Amazon allows one', async () => {
    const before = await world.call('listSyncRuns', { ...store, query: 'count=exact' })
    expect(await world.call('startSync', { ...store, role: 'clerk' })).toMatchObject({
      state: 'queued',
      run: null,
      message: 'The sync run starts now.',
    })
    await world.drain()
    const after = await world.call('listSyncRuns', { ...store, query: 'count=exact&perPage=1' })
    expect(after.total).toBe((before.total ?? 0) + 1)
    expect(after.items[0]).toMatchObject({ requestedBy: 'staff', state: 'finished', pages: 1 })

    await world.run.database
      .updateTable('throttle_buckets')
      .set({ arrival_at: new Date(Date.now() + 3_700_000) })
      .where('operation', '=', 'searchOrders')
      .execute()
    const later = await world.call('startSync', store)
    expect(Date.parse(later.startsAt)).toBeGreaterThan(Date.now())
    expect(later.message).toMatch(/^Amazon allows the next search at /)
  })
})

describe('what everybody must see', () => {
  test('is the system message in exact words, with the stores it is about', async () => {
    const { items } = await world.call('listSystemMessages', { role: 'viewer' })
    expect(items).toEqual([
      {
        id: 'blocked-orders',
        severity: 'critical',
        text: 'Your Amazon store(s) has orders that cannot be imported into Commerce. See Recent Orders in the store dashboard(s): US shop',
        stores: [{ storeId: STORE, name: 'US shop', blockedOrders: 1 }],
      },
    ])
  })

  test('is also a connection that is paused', async () => {
    const { database, clock } = world.run
    await pauseConnection(database, 'commerce', 'The consumer is not authorized.', clock())
    const { items } = await world.call('listSystemMessages')
    expect(items.map(({ id }) => id)).toContain('paused-commerce')
  })
})
