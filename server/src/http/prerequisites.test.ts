/** S-01 to S-07, looked at live: what is in order, and what is not with what to do about it. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { noteWorker, updateGlobalSettings } from '../database/global-settings.ts'
import { rememberRefusal } from '../database/refused-data-sets.ts'
import { ACCOUNT } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'

let world: ApiWorld

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.amazon.control('usage-plans', { lifted: true })
  await world.run.database.deleteFrom('throttle_buckets').execute()
})
afterAll(() => world.stop())
afterEach(() => world.shop.endFaults())

async function findings(language = 'en') {
  await world.run.database.deleteFrom('throttle_buckets').execute()
  const { items } = await world.call('checkPrerequisites', { role: 'operator', language })
  return new Map<string, (typeof items)[number]>(items.map((item) => [item.finding, item]))
}

describe('what orders rest on', () => {
  test('is in order but for the address, and each says so', async () => {
    await noteWorker(world.run.database, world.run.clock())
    const found = await findings()
    const inOrder = [...found.values()].filter(({ state }) => state === 'ok').map(({ finding }) => finding)
    expect(inOrder).toEqual([
      'scheduler-runs',
      'commerce-answers',
      'commerce-permits',
      'stock-module',
      'currency-same',
      'amazon-authorized',
      'roles-complete',
      'marketplace-open',
    ])
    expect(found.get('base-url-missing')).toMatchObject({
      state: 'warning',
      remedy: expect.stringMatching(/^Set ORDERFERRY_BASE_URL/),
    })
    expect(found.get('advice-seller-central')).toMatchObject({
      state: 'unknown',
      link: 'https://sellercentral.amazon.com/',
    })
    const { items } = await world.call('listStoreCards')
    expect(items[0]?.website.name).toBe('Main Website')
  })

  test('says since when the scheduler is silent', async () => {
    await updateGlobalSettings(world.run.database, {
      worker_seen_at: new Date(world.run.clock().getTime() - 5 * 60_000),
    })
    expect((await findings()).get('scheduler-silent')).toMatchObject({
      state: 'failed',
      text: 'The scheduler has not run for 5 minutes.',
      remedy: expect.stringMatching(/^Start a process with the role worker/),
    })
  })

  test('names the role that Amazon misses (L-49)', async () => {
    const { database, clock } = world.run
    const now = clock()
    await rememberRefusal(database, {
      accountId: ACCOUNT,
      dataSet: 'PROCEEDS',
      isCertain: true,
      askAgainAt: new Date(now.getTime() + 3_600_000),
      now,
    })
    expect((await findings('zh-Hant')).get('roles-missing')).toMatchObject({
      about: ACCOUNT,
      remedy: expect.stringMatching(/Finance and Accounting|Inventory and Order Tracking/),
    })
    await database.deleteFrom('refused_data_sets').execute()
  })

  test('tells a Commerce that does not answer from one that refuses', async () => {
    await world.shop.fault({ operation: '*', kind: 'error-503', count: 20 })
    const found = await findings()
    const trouble = found.get('commerce-unreachable') ?? found.get('commerce-refuses')
    expect(trouble).toMatchObject({ state: 'failed', remedy: expect.stringMatching(/COMMERCE_/) })
    expect(found.has('amazon-authorized')).toBe(true)
  })

  test('tells an authorization that has ended from one that ends today, in the messages as well', async () => {
    const { database, clock } = world.run
    const accounts = () => database.updateTable('amazon_accounts')
    const [before] = await database.selectFrom('amazon_accounts').select('authorization_expires_at').execute()
    const endIn = async (hours: number) => {
      const endsAt = new Date(clock().getTime() + hours * 3_600_000)
      await accounts().set({ authorization_expires_at: endsAt }).execute()
      const { items } = await world.call('listSystemMessages')
      return items.find(({ id }) => id === `authorization-ends-${ACCOUNT}`)?.text
    }
    expect(await endIn(3)).toMatch(/ends today/)
    expect((await findings()).get('amazon-ends')).toMatchObject({ state: 'warning' })
    expect(await endIn(-40 * 24)).toMatch(/has ended/)
    expect((await findings()).get('amazon-ended')).toMatchObject({ state: 'failed', about: ACCOUNT })
    await accounts().set({ authorization_expires_at: before?.authorization_expires_at }).execute()
  })

  test('does not take silence for a permission, nor for a missing module', async () => {
    await world.shop.fault({ operation: 'GET /V1/invoices', kind: 'error-503', count: 9 })
    await world.shop.fault({ operation: 'GET /V1/shipments', kind: 'error-401', count: 9 })
    await world.shop.fault({ operation: 'GET /V1/modules', kind: 'error-503', count: 9 })
    const found = await findings()
    expect(found.has('commerce-permits')).toBe(false)
    expect(found.get('commerce-permits-unknown')).toMatchObject({
      state: 'unknown',
      text: expect.stringMatching(/may use Invoices:/),
    })
    expect(found.get('commerce-forbids')).toMatchObject({
      state: 'failed',
      text: expect.stringMatching(/may not use: Shipments\./),
    })
    expect(found.has('stock-none')).toBe(false)
    expect(found.get('stock-unknown')?.state).toBe('unknown')
  })

  test('says when Amazon takes the authorization back, and when it is down', async () => {
    await world.amazon.fault({ operation: 'getMarketplaceParticipations', kind: 'error-503' })
    expect((await findings()).get('amazon-unreachable')?.state).toBe('unknown')
    await world.amazon.control(`sellers/${world.amazon.sellerId}/authorization`, { revoked: true })
    await world.run.database
      .updateTable('amazon_accounts')
      .set({ authorization_state: 'revoked' })
      .where('account_id', '=', ACCOUNT)
      .execute()
    expect((await findings()).get('amazon-refuses')).toMatchObject({ state: 'failed', about: ACCOUNT })
  })
})

test('without our module the stock is a critical finding (product.md 14)', async () => {
  const plain = await startApiWorld(inject('postgresUrl'), { module: false })
  const { items } = await plain.call('checkPrerequisites', { role: 'operator' })
  expect(items.find(({ finding }) => finding === 'stock-none')).toMatchObject({ state: 'failed' })
  await plain.stop()
})
