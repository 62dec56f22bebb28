/** Order settings name what Commerce has: a change is held against it, with and without our module. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { callJson } from '../testing/json-http.ts'
import { STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'

let world: ApiWorld
let plain: ApiWorld
const store = { params: { storeId: STORE } }

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.shop.defineStatus('amazon_paid', 'processing')
  await world.shop.defineStatus('left_the_house', 'complete')
  plain = await startApiWorld(inject('postgresUrl'), { module: false })
})

afterAll(async () => {
  await world.stop()
  await plain.stop()
})

const change = (body: unknown) => world.call('changeOrderSettings', { ...store, body })
const refused = (body: unknown) => world.refused('changeOrderSettings', { ...store, body })

describe('held against Commerce', () => {
  const withheld = () => callJson(`${world.shop.url}/control/withheld`)

  test.each([
    [{ commerceStoreId: 99 }, 'commerceStoreId', /store view 99/, /default \(1\), eu_de \(2\)/],
    [{ fbaStoreId: 98 }, 'fbaStoreId', /store view 98/, /eu_de/],
    [
      { storeViewRules: [{ commerceStoreId: 97 }] },
      'storeViewRules.0.commerceStoreId',
      /store view 97/,
      /eu_de/,
    ],
    [
      { customerCreation: 'build', newCustomerWebsiteId: 9 },
      'newCustomerWebsiteId',
      /website 9/,
      /base \(1\)/,
    ],
    [{ customerCreation: 'build', newCustomerGroupId: 9 }, 'newCustomerGroupId', /group 9/, /General \(1\)/],
    [{ customerCreation: 'fixed', fixedCustomerId: 77 }, 'fixedCustomerId', /customer 77/, /All Customers/],
    [
      { orderStatus: 'custom', processingStatus: 'complete' },
      'processingStatus',
      /complete, which Commerce has not assigned to the state processing/,
      /amazon_paid, fraud, processing\./,
    ],
    [{ shipmentSource: 'nowhere' }, 'shipmentSource', /source nowhere/, /one of: default, wh_eu1, wh_eu2;/],
    [{ shippedStatus: 'processing' }, 'shippedStatus', /state complete/, /complete, left_the_house\./],
  ])('%j names what it does not have', async (body, setting, problem, fix) => {
    const answer = await refused(body)
    expect(answer).toMatchObject({ code: 'not-in-commerce', status: 422 })
    expect(answer.errors).toEqual([
      {
        field: `body.${setting}`,
        problem: expect.stringMatching(problem),
        fix: expect.stringMatching(fix),
      },
    ])
  })

  test('a fixed customer whom it has is taken', async () => {
    const customer = { email: 'amazon@shop.example', firstname: 'Amazon', lastname: 'Orders', website_id: 1 }
    const { id } = await world.shop.call('/customers', { body: { customer } })
    const body = { customerCreation: 'fixed', fixedCustomerId: id }
    expect(await change(body)).toMatchObject(body)
  })

  test('a status that was defined a moment ago is taken', async () => {
    const body = { orderStatus: 'custom', processingStatus: 'amazon_new' }
    expect(await refused(body)).toMatchObject({ code: 'not-in-commerce' })
    await world.shop.defineStatus('amazon_new', 'processing')
    expect(await change(body)).toMatchObject(body)
  })

  test('it is not asked of what stays: import can be stopped while Commerce is away', async () => {
    await world.shop.fault({ operation: '*', kind: 'error-503', count: null })
    expect(await change({ importAmazonOrders: false })).toMatchObject({ importAmazonOrders: false })
    expect(await refused({ fbaStoreId: 2 })).toMatchObject({ code: 'commerce-unavailable', status: 503 })
    await world.shop.endFaults()
    await change({ importAmazonOrders: true })
  })

  test('of two changes at the same moment the one that was checked against old settings is refused', async () => {
    await world.shop.fault({ operation: 'GET /V1/store/websites', kind: 'withhold-after' })
    const slow = refused({ commerceStoreId: 2 })
    await expect.poll(withheld).not.toEqual([])
    await change({ streetLines: 2 })
    await world.shop.control('withheld/release', {})
    expect(await slow).toMatchObject({ code: 'settings-changed-meanwhile', status: 409 })
    expect(await world.call('readOrderSettings', store)).toMatchObject({ commerceStoreId: 1, streetLines: 2 })
  })

  test('a change that was thought of for settings as they were is refused, and made once they were seen', async () => {
    const { updatedAt } = await world.call('readOrderSettings', store)
    const later = await change({ streetLines: 3 })
    const stale = { ...store, query: `readAt=${updatedAt}`, body: { pendingHoldDays: 3 } }
    expect(await world.refused('changeOrderSettings', stale)).toMatchObject({
      code: 'settings-changed-meanwhile',
    })
    const seen = { ...stale, query: `readAt=${later.updatedAt}` }
    expect(await world.call('changeOrderSettings', seen)).toMatchObject({
      streetLines: 3,
      pendingHoldDays: 3,
    })
  })

  test('what it offers is listed', async () => {
    const choices = await world.call('listCommerceChoices', { role: 'viewer' })
    expect(choices).toMatchObject({
      storeViews: [
        { storeId: 1, code: 'default', baseCurrency: 'USD' },
        { storeId: 2, code: 'eu_de', baseCurrency: 'EUR' },
      ],
      websites: [{ code: 'base' }, { code: 'eu' }],
      customerGroups: expect.arrayContaining([{ groupId: 1, code: 'General' }]),
      orderStatuses: { listed: true },
      sources: expect.arrayContaining([{ sourceCode: 'default', name: 'Default Source', enabled: true }]),
      canReservePending: true,
    })
    expect(choices.orderStatuses.complete).toEqual([
      { status: 'complete', label: 'Complete' },
      { status: 'left_the_house', label: 'left_the_house' },
    ])
  })
})

describe('a Commerce without our module', () => {
  const body = { orderStatus: 'custom', processingStatus: 'awaiting_pick' }

  test('cannot hold units back for Pending orders, and it is said why', async () => {
    const answer = await plain.refused('changeOrderSettings', {
      ...store,
      body: { pendingOrders: 'reserve' },
    })
    expect(answer).toMatchObject({ code: 'not-in-commerce' })
    expect(answer.errors).toMatchObject([
      { field: 'body.pendingOrders', problem: expect.stringMatching(/needs our module Orderferry_Commerce/) },
    ])
    expect(await plain.call('listCommerceChoices')).toMatchObject({ canReservePending: false })
  })

  test('is believed the statuses that every Magento has', async () => {
    const installed = { orderStatus: 'custom', processingStatus: 'fraud', shippedStatus: 'complete' }
    expect(await plain.call('changeOrderSettings', { ...store, body: installed })).toMatchObject(installed)
  })

  test('is believed a status once one of its orders stands in it', async () => {
    const { errors } = await plain.refused('changeOrderSettings', { ...store, body })
    expect(errors).toMatchObject([
      {
        field: 'body.processingStatus',
        problem: 'names status awaiting_pick, which no order in the state processing has been seen with',
        fix: expect.stringMatching(/does not list its statuses\. Send one of: processing, fraud\./),
      },
    ])
    await plain.shop.createProduct('MUG', { quantity: 5 })
    const { orderId } = await plain.amazon.placeOrder({
      template: 'fbm-unshipped',
      items: [{ sku: 'MUG', quantity: 1 }],
    })
    await plain.sync()
    const [order] = await plain.shop.ordersOf(orderId)
    await plain.shop.call('/orders', {
      body: { entity: { entity_id: order.entity_id, status: 'awaiting_pick', state: 'processing' } },
    })
    expect(await plain.call('changeOrderSettings', { ...store, body })).toMatchObject(body)
    await plain.sync()
    expect((await plain.call('listCommerceChoices')).orderStatuses.listed).toBe(false)
  })
})
