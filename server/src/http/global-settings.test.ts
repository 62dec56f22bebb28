/** S-60, S-62…S-64: what is decided for the whole installation is obeyed, and a copy of it sends nothing. */
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { confirmShipment } from '../amazon/confirm-shipment.ts'
import { putOnHold } from '../commerce/put-on-hold.ts'
import { recordCommunicationError } from '../database/communication-errors.ts'
import { guardInstallation, isReadOnly, updateGlobalSettings } from '../database/global-settings.ts'
import { startService } from '../main.ts'
import { isReadOnlyRefusal } from '../platform/write-gate.ts'
import { clearLogs } from '../sync/upkeep/clear-logs.ts'
import { ACCOUNT, STORE } from '../testing/test-world.ts'
import { startHttp } from './start-http.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'

let world: ApiWorld

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.amazon.control('usage-plans', { lifted: true })
  await world.shop.createProduct('MUG', { quantity: 50 })
})
afterAll(() => world.stop())
afterEach(async () => {
  await change({ readOnlyMode: false })
  await world.drain({ later: true })
  expect(world.failures).toEqual([])
})

const change = (body: object) => world.call('changeGlobalSettings', { role: 'operator', body })

async function place(): Promise<string> {
  const wish = { template: 'fbm-unshipped', items: [{ sku: 'MUG', quantity: 1 }] }
  const placed = await world.amazon.placeOrder(wish)
  await world.minutesPass(5)
  await world.sync()
  return placed.orderId
}

describe('Read-Only Mode', () => {
  test('is off at first, and staff switch it on and off', async () => {
    expect((await world.call('readGlobalSettings', { role: 'viewer' })).readOnly).toEqual({
      isOn: false,
      because: null,
      since: null,
      waiting: 0,
    })
    expect((await change({ readOnlyMode: true })).readOnly).toMatchObject({ isOn: true, because: 'staff' })
    const { items } = await world.call('listSystemMessages', { role: 'viewer' })
    expect(items[0]).toMatchObject({
      id: 'read-only-mode',
      severity: 'critical',
      text: expect.stringMatching(/^Read-Only Mode is on: .* Nothing waits\. Switch it off/),
    })
    expect((await change({ readOnlyMode: false })).readOnly.isOn).toBe(false)
  })

  test('is looked for by every page, which counts what waits only while it is on', async () => {
    const counted = vi.spyOn(world.run.jobs, 'countWaiting')
    await world.call('listSystemMessages')
    expect(counted).not.toHaveBeenCalled()
    await change({ readOnlyMode: true })
    counted.mockClear()
    await world.call('listSystemMessages')
    expect(counted).toHaveBeenCalledOnce()
    counted.mockRestore()
  })

  test('lets orders arrive and makes none in Commerce; once it is off they are made, once', async () => {
    await change({ readOnlyMode: true })
    const orderId = await place()
    await world.drain({ later: true })
    await world.drain({ later: true })
    expect(await world.shop.ordersOf(orderId)).toEqual([])
    expect((await world.call('readGlobalSettings')).readOnly.waiting).toBe(1)
    await change({ readOnlyMode: false })
    await world.drain({ later: true })
    expect(await world.shop.ordersOf(orderId)).toMatchObject([{ status: 'processing' }])
    expect((await world.call('readGlobalSettings')).readOnly.waiting).toBe(0)
  })

  test('keeps what Amazon is to be told of a shipment, and tells it once', async () => {
    const orderId = await place()
    const [order] = await world.shop.ordersOf(orderId)
    await change({ readOnlyMode: true })
    await world.shop.ship(order.entity_id, { MUG: 1 }, '1Z999AA10123456784')
    await world.run.jobs.enqueueNow(world.run.database, 'discover-shipments', {})
    await world.drain()
    await world.drain({ later: true })
    const told = async () =>
      (await world.amazon.ledger()).filter((entry) => JSON.stringify(entry).includes(orderId)).length
    expect(await told()).toBe(0)
    const { sync } = await world.call('readStoreDashboard', { params: { storeId: STORE } })
    expect(sync.confirmationsWaiting).toBe(1)
    await change({ readOnlyMode: false })
    await world.drain({ later: true })
    await world.drain({ later: true })
    expect(await told()).toBe(1)
  })

  test('holds back every call that changes something, and lets reading go on', async () => {
    await change({ readOnlyMode: true })
    const { commerce, amazon } = world.run
    const calls = async () => (await world.amazon.control('calls')).calls.length
    const before = await calls()
    const confirmation = {
      amazonOrderId: '111-1111111-1111111',
      marketplaceId: 'ATVPDKIKX0DER',
      packageReferenceId: 1,
      carrierCode: 'UPS',
      trackingNumber: '1Z',
      shippedAt: '2026-01-01T00:00:00Z',
      items: [],
    }
    for (const write of [
      async () => putOnHold(commerce, 1),
      async () => confirmShipment(await amazon(ACCOUNT), confirmation),
    ]) {
      const error = await write().catch((thrown: unknown) => thrown)
      expect(isReadOnlyRefusal(error)).toBe(true)
    }
    expect(await calls()).toBe(before)
    expect(await commerce.read('/modules')).toContain('Orderferry_Commerce')
  })

  test('is for operators', async () => {
    const body = { readOnlyMode: true }
    expect(await world.refused('changeGlobalSettings', { role: 'clerk', body })).toMatchObject({
      code: 'role-too-low',
    })
    expect(await world.refused('changeGlobalSettings', { body: {} })).toMatchObject({ code: 'input-invalid' })
  })
})

describe('an installation', () => {
  const home = { baseUrl: 'https://ferry.shop.example/', installationId: undefined, hasAddress: true }
  const elsewhere = { baseUrl: 'https://staging.shop.example', installationId: undefined, hasAddress: true }

  test('that is started at another address is read-only, until staff say that it has moved', async () => {
    const { run } = world
    const { database } = run
    expect(await guardInstallation(database, home, run.clock())).toBeNull()
    expect(await guardInstallation(database, home, run.clock())).toBeNull()
    expect(await isReadOnly(database)).toBe(false)
    expect(await guardInstallation(database, elsewhere, run.clock())).toBe('base-url')

    const door = await startHttp({ ...run, port: 0, publicUrl: elsewhere.baseUrl })
    // biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
    const ask = async (path: string, init: RequestInit = {}): Promise<any> => {
      const headers = { authorization: `Bearer ${world.tokens.owner}`, 'content-type': 'application/json' }
      return (await fetch(`${door.url}/api/v1${path}`, { ...init, headers })).json()
    }
    const { items } = await ask('/system-messages')
    expect(items[0].text).toMatch(/known as https:\/\/ferry\.shop\.example, and runs at https:\/\/staging/)
    const body = JSON.stringify({ adoptInstallation: true })
    expect(await ask('/global-settings', { method: 'PATCH', body })).toMatchObject({
      readOnly: { isOn: false },
      baseUrl: { known: 'https://staging.shop.example', here: 'https://staging.shop.example' },
    })
    await door.stop()
    expect(await guardInstallation(database, elsewhere, run.clock())).toBeNull()
    expect(await guardInstallation(database, home, run.clock())).toBe('base-url')
    expect(await guardInstallation(database, { ...home, baseUrl: undefined }, run.clock())).toBe('base-url')
    await updateGlobalSettings(database, { base_url: null })
  })

  test('of another id is read-only; its own id changes nothing', async () => {
    const { database, clock } = world.run
    const { installationId } = await world.call('readGlobalSettings')
    const told = { baseUrl: undefined, installationId, hasAddress: true }
    expect(await guardInstallation(database, told, clock())).toBeNull()
    expect(await guardInstallation(database, { ...told, installationId: randomUUID() }, clock())).toBe(
      'installation',
    )
    expect((await world.call('readGlobalSettings')).readOnly.because).toBe('installation')
  })

  test.each(['installation', 'base-url'] as const)(
    'is guarded by a worker of a copy as well, which was told another %s',
    async (because) => {
      const { run, config } = world
      await change({ adoptInstallation: true })
      await updateGlobalSettings(run.database, {
        ...{ base_url: 'https://ferry.shop.example', read_only_because: null, read_only_since: null },
      })
      const told =
        because === 'installation'
          ? { installationId: randomUUID() }
          : { publicUrl: 'https://staging.shop.example' }
      const alone = await startService({ ...config, roles: ['worker'] })
      await alone.stop()
      expect(await isReadOnly(run.database)).toBe(false)
      const copy = await startService({ ...config, ...told, roles: ['worker'] })
      await copy.stop()
      expect((await world.call('readGlobalSettings')).readOnly.because).toBe(because)
      await updateGlobalSettings(run.database, { base_url: null })
    },
  )

  test('that staff made read-only stays so when it is adopted', async () => {
    await change({ readOnlyMode: true })
    expect((await change({ adoptInstallation: true })).readOnly).toMatchObject({ because: 'staff' })
  })
})

describe('logs are cleared', () => {
  const DAY_MINUTES = 24 * 60
  const entry = (message: string, minutesAgo: number, amazonOrderId: string | null = null) =>
    recordCommunicationError(world.run.database, {
      account_id: ACCOUNT,
      store_id: STORE,
      amazon_order_id: amazonOrderId,
      system: 'amazon',
      operation: 'confirmShipment',
      message,
      happened_at: new Date(world.run.clock().getTime() - minutesAgo * 60_000),
    })
  const kept = async () =>
    (await world.call('listCommunicationErrors')).items.map(({ message }) => message).sort()

  test.each([
    ['daily', ['hours']],
    ['weekly', ['days', 'hours']],
    ['monthly', ['days', 'hours', 'weeks']],
  ] as const)('%s', async (clearLogHistory, left) => {
    await entry('hours', 10 * 60)
    await entry('days', 2 * DAY_MINUTES)
    await entry('weeks', 20 * DAY_MINUTES)
    await entry('months', 60 * DAY_MINUTES)
    await change({ clearLogHistory })
    await clearLogs(world.run)
    expect(await kept()).toEqual(left)
    await world.run.database.deleteFrom('communication_errors').execute()
  })

  test('but never of an order that Amazon is still to be told of', async () => {
    const orderId = await place()
    const [order] = await world.shop.ordersOf(orderId)
    await change({ readOnlyMode: true })
    await world.shop.ship(order.entity_id, { MUG: 1 }, '1Z999AA10123456785')
    await world.run.jobs.enqueueNow(world.run.database, 'discover-shipments', {})
    await world.drain()
    await entry('unsent', 60 * DAY_MINUTES, orderId)
    await clearLogs(world.run)
    expect(await kept()).toEqual(['unsent'])
    await change({ readOnlyMode: false })
    await world.drain({ later: true })
    await clearLogs(world.run)
    expect(await kept()).toEqual([])
  })
})
