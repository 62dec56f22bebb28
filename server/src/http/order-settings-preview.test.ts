/** Settings are tried before they are kept: on example numbers, and on an order that is there (P-02, P-04). */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'

let world: ApiWorld
let prime: string
const store = { params: { storeId: STORE } }

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  const wish = { template: 'fbm-unshipped', items: [{ sku: 'VASE', quantity: 1 }], programs: ['PRIME'] }
  prime = (await world.amazon.placeOrder(wish)).orderId
  await world.sync()
  const path = '/orderferry/order-statuses'
  await world.shop.call(path, { body: { code: 'paid', label: 'Paid' } })
  await world.shop.call(`${path}/paid/states`, { body: { state: 'processing', is_default: true } })
})

afterAll(() => world.stop())

const preview = (body: unknown) => world.call('previewOrderSettings', { ...store, body, role: 'viewer' })
const refused = (body: unknown) => world.refused('previewOrderSettings', { ...store, body })
const amazonNumbers = {
  orderNumberSource: 'amazon',
  numberPrefix: { all: 'AMZ-', fba: 'F-', prime: 'P-', business: 'B-' },
}

describe('a preview', () => {
  test('shows the number of each kind of order, and what room is left', async () => {
    expect(await preview({ change: amazonNumbers })).toMatchObject({
      numbers: {
        examples: [
          { order: 'usual', number: 'AMZ-111-1234567-1234567' },
          { order: 'fba', number: 'AMZ-F-111-1234567-1234567' },
          { order: 'prime', number: 'AMZ-P-111-1234567-1234567' },
          { order: 'business', number: 'AMZ-B-111-1234567-1234567' },
        ],
        longest: 31,
        width: 50,
      },
      sample: null,
    })
  })

  test('shows which store view, number and status a stored order would get', async () => {
    const storeViewRules = [
      { channel: 'FBA', commerceStoreId: 1 },
      { isPrime: true, sellerSku: 'VASE', commerceStoreId: 2 },
    ]
    const change = { ...amazonNumbers, storeViewRules, orderStatus: 'custom', processingStatus: 'fraud' }
    const { sample } = await preview({ change, amazonOrderId: prime })
    expect(sample).toMatchObject({
      amazonOrderId: prime,
      storeView: { storeId: 2, code: 'eu_de' },
      because: { kind: 'rule', number: 2 },
      status: { created: 'pending', invoiced: 'fraud', shipped: null },
    })
    expect(sample?.numbers[0]).toBe(`AMZ-P-${prime}`)
  })

  test('shows the status that Commerce gives an order which is not invoiced by itself', async () => {
    const { sample } = await preview({ change: { invoiceAutomatically: false }, amazonOrderId: prime })
    expect(sample?.status).toEqual({ created: 'paid', invoiced: null, shipped: null })
  })

  test('keeps nothing', async () => {
    const before = await world.call('readOrderSettings', store)
    await preview({ change: { ...amazonNumbers, fbaStoreId: 2 } })
    expect(await world.call('readOrderSettings', store)).toEqual(before)
  })

  test('of the settings as they are needs no change', async () => {
    expect(await preview({ amazonOrderId: prime })).toMatchObject({
      settings: { commerceStoreId: 1, orderNumberSource: 'commerce' },
      numbers: null,
      sample: { storeView: { code: 'default' }, because: { kind: 'usual' }, numbers: [] },
    })
  })

  test('refuses what could not be kept', async () => {
    expect(await refused({ change: { customerCreation: 'fixed' } })).toMatchObject({
      code: 'input-invalid',
      errors: [{ field: 'body.change.fixedCustomerId' }],
    })
    expect(await refused({ change: { fbaStoreId: 99 } })).toMatchObject({
      code: 'not-in-commerce',
      errors: [{ field: 'body.change.fbaStoreId' }],
    })
  })

  test('needs an order of the store, and one that can be read', async () => {
    expect(await refused({ amazonOrderId: '111-0000000-0000000' })).toMatchObject({ code: 'order-unknown' })
    expect(
      await world.refused('previewOrderSettings', { params: { storeId: 'none' }, body: {} }),
    ).toMatchObject({
      code: 'store-unknown',
    })
    await world.minutesPass(30)
    await world.sync()
    const spoiled = await world.amazon.placeOrder({ template: 'fbm-unshipped', items: [{ sku: 'VASE' }] })
    await world.amazon.fault({ operation: 'searchOrders', kind: 'negative-quantity', row: 0 })
    await world.sync()
    expect(await refused({ amazonOrderId: spoiled.orderId })).toMatchObject({
      code: 'order-unreadable',
      status: 409,
    })
  })
})
