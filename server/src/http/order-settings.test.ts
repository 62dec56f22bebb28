/** Every setting of a store is read and changed over the API, and held against itself and against Commerce. */
import type { orderSettingsSchema } from '@orderferry/contract/order-settings'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { callJson } from '../testing/json-http.ts'
import { STORE } from '../testing/test-world.ts'
import { until } from '../testing/until.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'

let world: ApiWorld
let plain: ApiWorld
const store = { params: { storeId: STORE } }

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await defineStatus('amazon_paid', 'processing')
  await defineStatus('left_the_house', 'complete')
  plain = await startApiWorld(inject('postgresUrl'), { module: false })
})

afterAll(async () => {
  await world.stop()
  await plain.stop()
})

async function defineStatus(code: string, state: string): Promise<void> {
  await world.shop.call('/orderferry/order-statuses', { body: { code, label: code } })
  await world.shop.call(`/orderferry/order-statuses/${code}/states`, { body: { state, is_default: false } })
}

const change = (body: unknown) => world.call('changeOrderSettings', { ...store, body })
const refused = (body: unknown, language?: string) =>
  world.refused('changeOrderSettings', { ...store, body, ...(language === undefined ? {} : { language }) })

/** One value for each setting that is not its default. */
const others: { readonly [Name in keyof typeof orderSettingsSchema.shape]: unknown } = {
  importAmazonOrders: false,
  commerceStoreId: 2,
  customerCreation: 'build',
  fixedCustomerId: 12,
  newCustomerGroupId: 2,
  newCustomerWebsiteId: 2,
  orderNumberSource: 'amazon',
  numberPrefix: { all: 'AMZ-', fba: 'F-', prime: 'P-', business: 'B-' },
  pendingOrders: 'reserve',
  pendingHoldDays: 14,
  orderStatus: 'custom',
  processingStatus: 'amazon_paid',
  invoiceAutomatically: false,
  importFbaOrders: 'when-in-stock',
  insufficientStock: 'backorder',
  unknownProduct: 'placeholder',
  fbaStoreId: 2,
  fbaChangesStock: true,
  storeViewRules: [
    {
      marketplaceId: 'ATVPDKIKX0DER',
      channel: 'FBA',
      isBusiness: true,
      isPrime: false,
      sellerSku: 'MUG',
      countryCode: 'US',
      commerceStoreId: 2,
    },
  ],
  facilitatorTax: 'leave-out',
  companyFromFirstLine: true,
  streetLines: 2,
  shippingMethods: [{ serviceLevel: 'NEXT_DAY', method: 'ups_01', title: 'UPS Next Day Air' }],
  shippedStatus: 'left_the_house',
  importUnknownRegion: false,
  amazonFactsComment: false,
  shipmentSource: 'default',
}

describe('order settings', () => {
  test('are changed all at once and read back, and replaced by their defaults', async () => {
    const defaults = await world.call('readOrderSettings', store)
    expect(await change(others)).toMatchObject(others)
    const read = await world.call('readOrderSettings', { ...store, role: 'viewer' })
    expect(read).toMatchObject({ ...others, storeId: STORE })
    for (const name of Object.keys(others) as (keyof typeof others)[])
      expect([name, read[name]]).not.toEqual([name, defaults[name]])

    const body = { importAmazonOrders: true, commerceStoreId: 1 }
    const { updatedAt: _, ...replaced } = await world.call('replaceOrderSettings', { ...store, body })
    const { updatedAt: _before, ...before } = defaults
    expect(replaced).toEqual(before)
  })

  test('that a change does not name stay, and so do prefixes', async () => {
    await change({ orderNumberSource: 'amazon', numberPrefix: { all: 'AMZ-', fba: 'F-' }, streetLines: 3 })
    expect(await change({ numberPrefix: { prime: 'P-' } })).toMatchObject({
      orderNumberSource: 'amazon',
      numberPrefix: { all: 'AMZ-', fba: 'F-', prime: 'P-', business: '' },
      streetLines: 3,
    })
  })

  test.each([
    [
      { orderNumberSource: 'commerce' },
      'body.numberPrefix.all',
      /takes no prefix/,
      /orderNumberSource amazon/,
    ],
    [{ numberPrefix: { all: 'x'.repeat(28) } }, 'body.numberPrefix', /up to 53 .* after 50/, /by 3 in all/],
    [{ orderStatus: 'custom' }, 'body.processingStatus', /is missing/, /commerce\/choices/],
    [{ customerCreation: 'fixed' }, 'body.fixedCustomerId', /is missing/, /id of a customer/],
    [
      { storeViewRules: [{ marketplaceId: 'MOON', commerceStoreId: 1 }] },
      'body.storeViewRules.0.marketplaceId',
      /MOON/,
      /ATVPDKIKX0DER/,
    ],
    [{ pendingHoldDays: 15 }, 'body.pendingHoldDays', /from 1 to 14/, /whole number/],
    [{ streetLines: 21 }, 'body.streetLines', /from 1 to 20/, /configured/],
    [{ importAmazonOrders: 'yes' }, 'body.importAmazonOrders', /true or false/, /true or false/],
    [{ importAmazonOrder: true }, 'body.importAmazonOrder', /not known/, /spelling/],
    [{}, 'body', /changes nothing/, /at least one/],
  ])('%j is refused by field, with what to send instead', async (body, field, problem, fix) => {
    const answer = await refused(body)
    expect(answer).toMatchObject({ code: 'input-invalid', status: 400 })
    expect(answer.errors?.[0]).toEqual({
      field,
      problem: expect.stringMatching(problem),
      fix: expect.stringMatching(fix),
    })
  })

  test('are refused in Traditional Chinese as well', async () => {
    const { errors, detail } = await refused({ customerCreation: 'fixed' }, 'zh-TW')
    expect(errors).toEqual([
      {
        field: 'body.fixedCustomerId',
        problem: '缺少此欄位，因為 customerCreation 為 fixed',
        fix: '請送出 Commerce 客戶的編號。',
      },
    ])
    expect(detail).toMatch(/有 1 個欄位不正確/)
  })

  test('name a shipping method for each service level once', async () => {
    const standard = { serviceLevel: 'STANDARD', method: 'flatrate_flatrate', title: 'Flat' }
    expect((await refused({ shippingMethods: [standard, standard] })).errors).toMatchObject([
      { field: 'body.shippingMethods.1.serviceLevel', problem: 'names service level STANDARD again' },
    ])
  })

  test('of a store that does not exist are a problem', async () => {
    const params = { storeId: 'no-such-store' }
    const unknown = { code: 'store-unknown' }
    expect(await world.refused('readOrderSettings', { params })).toMatchObject(unknown)
    expect(await world.refused('changeOrderSettings', { params, body: { streetLines: 1 } })).toMatchObject(
      unknown,
    )
  })
})

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
    await defineStatus('amazon_new', 'processing')
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
    await until(withheld, (answers) => answers.length > 0)
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
