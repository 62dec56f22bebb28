/** What becomes of a corrected address when Amazon, staff, keys or the import come after it (V-50 to V-52, L-84). */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { askForRefusedAgain, readRefusals } from '../database/refused-data-sets.ts'
import { callJson } from '../testing/json-http.ts'
import { ACCOUNT } from '../testing/test-world.ts'
import { addressDesk, at, boise, fieldOf } from './testing/address-desk.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'

let world: ApiWorld

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.amazon.control('usage-plans', { lifted: true })
  await world.shop.createProduct('MUG', { quantity: 100 })
})
afterAll(() => world.stop())
afterEach(() => expect(world.failures).toEqual([]))

const { codesOf, correct, moveOnAmazon, order, place, read } = addressDesk(() => world)
const withheld = () => callJson(`${world.shop.url}/control/withheld`)

describe('a correction', () => {
  test('survives what Amazon sends, and a new address on Amazon is said and shown beside it', async () => {
    const orderId = await place('fbm-region-unknown', 'NOT-THERE-YET')
    await correct(orderId)
    await moveOnAmazon(orderId, { city: 'New Atlantis' })
    const address = await read(orderId)
    expect(fieldOf(address, 'city')).toMatchObject({
      ...{ value: 'Boise', amazon: 'New Atlantis', changedByAmazon: true },
    })
    expect(fieldOf(address, 'region')).toMatchObject({ value: 'Idaho', changedByAmazon: false })
    expect(await order(orderId)).toMatchObject({
      note: expect.stringMatching(/^(Amazon changed the shipping address|Cannot be imported)/),
    })
    const said = (await order(orderId)).history.filter(
      ({ code }) => code === 'address-changed-beside-correction',
    )
    expect(said).toMatchObject([{ parameters: { fields: ['city'] } }])

    await moveOnAmazon(orderId, { city: 'New Atlantis' })
    expect(
      (await codesOf(orderId)).filter((code) => code === 'address-changed-beside-correction'),
    ).toHaveLength(1)
    await world.shop.createProduct('NOT-THERE-YET', { quantity: 5 })
    await world.call('retryImport', at(orderId))
    await world.drain()
    const [made] = await world.shop.ordersOf(orderId)
    expect(made.extension_attributes.shipping_assignments[0].shipping.address).toMatchObject({
      city: 'Boise',
    })
  })

  test('is not said to be changed on Amazon while a role is missing for the address, nor once it is back', async () => {
    const orderId = await place('fbm-region-unknown', 'MISSING-AS-WELL')
    await correct(orderId)
    const hold = (roles: readonly string[]) =>
      world.amazon.control(`sellers/${world.amazon.sellerId}`, { roles, withholding: 'refuse' })
    const orders = 'Inventory and Order Tracking'
    await hold([orders])
    await moveOnAmazon(orderId, {})
    await world.sync()
    expect((await readRefusals(world.run.database, ACCOUNT)).dataSets).not.toEqual([])
    expect((await read(orderId)).fields.filter(({ changedByAmazon }) => changedByAmazon)).toEqual([])

    await hold([orders, 'Direct-to-Consumer Shipping (Restricted)'])
    await world.minutesPass(240)
    await askForRefusedAgain(world.run.database, ACCOUNT, world.run.clock())
    await moveOnAmazon(orderId, {})
    await world.sync()
    expect((await readRefusals(world.run.database, ACCOUNT)).dataSets).toEqual([])
    expect(await codesOf(orderId)).not.toContain('address-changed-beside-correction')
  })

  test('saved again is the answer to what Amazon changed', async () => {
    const orderId = await place('fbm-region-unknown', 'NEVER-THERE')
    await correct(orderId)
    await moveOnAmazon(orderId, { city: 'New Atlantis' })
    const saved = await correct(orderId, { ...boise, city: 'Meridian' })
    expect(saved.fields.some(({ changedByAmazon }) => changedByAmazon)).toBe(false)
  })

  test('can be taken back, and the address is Amazon’s again', async () => {
    const orderId = await place('fbm-region-unknown', 'NEVER-THERE')
    await correct(orderId)
    const reverted = await world.call('revertShippingAddress', { ...at(orderId), role: 'clerk' })
    expect(reverted).toMatchObject({ correction: null, valid: false })
    expect(fieldOf(reverted, 'region')?.value).toBe('Lower Atlantis')
    expect((await codesOf(orderId))[0]).toBe('address-correction-reverted')
    await world.call('revertShippingAddress', { ...at(orderId), role: 'clerk' })
    expect((await codesOf(orderId)).filter((code) => code === 'address-correction-reverted')).toHaveLength(1)
    await world.drain()
    expect((await order(orderId)).blockers.map(({ code }) => code)).toContain('sku-not-in-catalog')
  })

  test('that says what Amazon says is none', async () => {
    const orderId = await place('fbm-unshipped', 'NEVER-THERE')
    const { fields } = await read(orderId)
    const asItIs = Object.fromEntries(fields.map(({ field, value }) => [field, value]))
    expect(await correct(orderId, asItIs)).toMatchObject({ correction: null })
  })

  test('lies under the account’s key, the new one after a change of keys', async () => {
    const orderId = await place('fbm-region-unknown', 'NEVER-THERE')
    await correct(orderId)
    await world.call('rotateAccountKey', { params: { accountId: ACCOUNT } })
    await world.drain()
    await world.minutesPass(60)
    await world.drain({ later: true })
    expect(fieldOf(await read(orderId), 'region')?.value).toBe('Idaho')
  })

  test('that comes while the order is being made is said, and not in it', async () => {
    const orderId = await place('fbm-unshipped', 'LATE')
    await world.shop.createProduct('LATE', { quantity: 5 })
    await world.shop.fault({ operation: 'POST /V1/orders', kind: 'withhold-after' })
    await world.call('retryImport', at(orderId))
    const importing = world.drain()
    await expect.poll(withheld).not.toEqual([])
    await correct(orderId)
    await world.shop.control('withheld/release', {})
    await importing
    expect(await codesOf(orderId)).toContain('address-correction-too-late')
    const [made] = await world.shop.ordersOf(orderId)
    expect(made.extension_attributes.shipping_assignments[0].shipping.address.city).not.toBe('Boise')
  })
})
