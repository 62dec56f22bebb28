/** Staff correct an address that Commerce does not take, and the order goes on (V-50 to V-52, L-43, L-84). */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { readOrderWithAnswer } from '../database/amazon-orders.ts'
import { ACCOUNT, STORE } from '../testing/test-world.ts'
import { addressDesk, at, boise, fieldOf } from './testing/address-desk.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { addPerson } from './testing/people.ts'

let world: ApiWorld

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.amazon.control('usage-plans', { lifted: true })
  await world.shop.createProduct('MUG', { quantity: 100 })
})
afterAll(() => world.stop())
afterEach(() => expect(world.failures).toEqual([]))

const { codesOf, correct, order, place, read } = addressDesk(() => world)

describe('an address that Commerce does not take', () => {
  test('is shown with the field that is wrong, and what to write instead', async () => {
    const orderId = await place()
    const address = await read(orderId)
    expect(address).toMatchObject({ valid: false, editable: true, reason: null, correction: null })
    expect(fieldOf(address, 'region')).toMatchObject({
      ...{ value: 'Lower Atlantis', amazon: 'Lower Atlantis', valid: false, changedByAmazon: false },
      problem: 'is no region that Commerce has of the country',
      fix: 'Choose one of the regions of the country.',
    })
    expect(fieldOf(address, 'city')).toMatchObject({ value: 'Atlantis', valid: true, problem: null })
    expect(fieldOf(await read(orderId, 'zh-TW'), 'region')?.problem).toBe(
      '不是 Commerce 在該國家所列的州／省',
    )
  })

  test('is corrected by staff, and the order is imported at once with their address', async () => {
    const orderId = await place()
    expect(await order(orderId)).toMatchObject({ blockers: [{ code: 'address-not-importable' }] })
    const clerk = await addPerson(world, { role: 'clerk', name: 'Ada Clerk' })
    const saved = await world.call('correctShippingAddress', {
      ...at(orderId),
      ...{ token: null, headers: clerk.headers, body: boise },
    })
    expect(saved).toMatchObject({ valid: true, correction: { by: 'Ada Clerk' } })
    expect(fieldOf(saved, 'line2')).toMatchObject({ value: 'Dock 3' })
    expect(fieldOf(saved, 'region')).toMatchObject({ value: 'Idaho', amazon: 'Lower Atlantis' })

    await world.drain()
    expect(await order(orderId)).toMatchObject({ importState: 'created', blockers: [] })
    const [made] = await world.shop.ordersOf(orderId)
    const { address } = made.extension_attributes.shipping_assignments[0].shipping
    expect(address).toMatchObject({
      ...{ street: ['12 Front St', 'Dock 3'], city: 'Boise', region: 'Idaho', postcode: '83702' },
    })
    const { recipient } = await world.amazon.order(orderId)
    expect(`${address.firstname} ${address.lastname}`).toBe(recipient.deliveryAddress.name)
  })

  test('leaves the person and the fields in the history, and no word of the address', async () => {
    const orderId = await place()
    await correct(orderId)
    const [entry] = (await order(orderId)).history.filter(({ code }) => code === 'address-corrected')
    expect(entry).toMatchObject({
      actor: 'the clerk',
      parameters: { fields: ['street', 'city', 'region', 'postalCode'] },
      text: 'Shipping address corrected by staff: street, city, region, and postal code. Amazon is not told.',
    })
    const { rows } = await tablesOf(orderId)
    expect(rows).not.toMatch(/Front St|Boise|Idaho|83702/)
  })

  test('is saved only as Commerce takes it, each field with its mistake', async () => {
    const orderId = await place()
    const body = { ...boise, line1: '', line3: '', region: 'Idaha', postalCode: '8370' }
    expect(await world.refused('correctShippingAddress', { ...at(orderId), body })).toMatchObject({
      ...{ code: 'input-invalid', status: 400 },
      errors: [
        { field: 'body.line1', problem: 'is missing' },
        {
          field: 'body.region',
          fix: 'Choose one of the regions of the country: Idaho is most like it.',
        },
        { field: 'body.postalCode', fix: 'Write it as in 94105.' },
      ],
    })
    expect(await read(orderId)).toMatchObject({ correction: null, valid: false })
    const unprintable = { ...boise, city: 'Bo\nise' }
    expect(
      await world.refused('correctShippingAddress', { ...at(orderId), body: unprintable }),
    ).toMatchObject({ errors: [{ field: 'body.city' }] })
  })

  test('can be tried while it is typed', async () => {
    const orderId = await place()
    const check = (body: object) =>
      world.call('checkShippingAddress', { ...at(orderId), role: 'clerk', body })
    expect(await check({ ...boise, region: 'Idaha' })).toMatchObject({
      valid: false,
      fields: expect.arrayContaining([
        expect.objectContaining({ field: 'region', valid: false, suggestions: ['Idaho'] }),
      ]),
    })
    expect((await check(boise)).valid).toBe(true)
    expect(await read(orderId)).toMatchObject({ correction: null })
    expect(await codesOf(orderId)).not.toContain('address-corrected')
  })
})

describe('it is not corrected', () => {
  test('once the Commerce order exists, which says why', async () => {
    const orderId = await place('fbm-unshipped')
    expect(await read(orderId)).toMatchObject({ editable: false, reason: expect.stringMatching(/there/) })
    expect(await world.refused('correctShippingAddress', { ...at(orderId), body: boise })).toMatchObject({
      ...{ code: 'address-not-correctable', status: 409 },
      detail: expect.stringMatching(/change the address there/),
    })
    expect(await world.refused('revertShippingAddress', at(orderId))).toMatchObject({
      code: 'address-not-correctable',
    })
  })

  test('where Amazon ships it, or it is canceled', async () => {
    const fba = await place('fba-pending')
    expect(await read(fba)).toMatchObject({ editable: false, reason: expect.stringMatching(/withholds/) })
    const canceled = await place('fbm-canceled')
    expect(await read(canceled)).toMatchObject({ editable: false })
  })

  test('by a viewer, who does not see it either', async () => {
    const orderId = await place('fbm-region-unknown', 'NEVER-THERE')
    for (const name of ['readShippingAddress', 'correctShippingAddress'] as const)
      expect(await world.refused(name, { ...at(orderId), role: 'viewer', body: undefined })).toMatchObject({
        code: 'role-too-low',
      })
  })

  test('of an order or store that is not there', async () => {
    expect(await world.refused('readShippingAddress', at('111-0000000-0000000'))).toMatchObject({
      code: 'order-unknown',
    })
    const params = { storeId: 'no-shop', amazonOrderId: '111-0000000-0000000' }
    expect(await world.refused('readShippingAddress', { params })).toMatchObject({ code: 'store-unknown' })
  })
})

test('countries and regions to choose from are those of Commerce, named in the reader’s language', async () => {
  const { items } = await world.call('listCountries', { language: 'zh-TW', role: 'viewer' })
  expect(items.find(({ countryCode }) => countryCode === 'US')).toMatchObject({
    name: '美國',
    regions: expect.arrayContaining([{ code: 'ID', name: 'Idaho' }]),
  })
  expect(items.length).toBeGreaterThan(200)
})

test('Commerce being away leaves the address readable and its marks unknown, and nothing saved', async () => {
  const orderId = await place('fbm-region-unknown', 'NEVER-THERE')
  await world.minutesPass(90)
  await world.shop.fault({ operation: '*', kind: 'error-503', count: null })
  const address = await read(orderId)
  const refused = await world.refused('correctShippingAddress', { ...at(orderId), body: boise })
  await world.shop.endFaults()
  expect(address.valid).toBeNull()
  expect(fieldOf(address, 'city')).toMatchObject({ value: 'Atlantis', valid: null })
  expect(refused).toMatchObject({ code: 'commerce-unavailable', status: 503 })
  expect(await read(orderId)).toMatchObject({ correction: null })
})

/** Everything of the order that lies open in the database. */
async function tablesOf(amazonOrderId: string): Promise<{ readonly rows: string }> {
  const key = { accountId: ACCOUNT, storeId: STORE, amazonOrderId }
  const { sealed_answer, sealed_correction, ...row } = (await readOrderWithAnswer(
    world.run.database,
    key,
  )) as NonNullable<Awaited<ReturnType<typeof readOrderWithAnswer>>>
  const events = await world.run.database
    .selectFrom('order_events')
    .selectAll()
    .where('amazon_order_id', '=', amazonOrderId)
    .execute()
  const text = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
  return { rows: JSON.stringify([row, events, sealed_correction?.toString('latin1')], text) }
}
