/** Every setting of a store is read and changed over the API, and held against itself. */
import type { orderSettingsSchema } from '@orderferry/contract/order-settings'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'

let world: ApiWorld
const store = { params: { storeId: STORE } }

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.shop.defineStatus('amazon_paid', 'processing')
  await world.shop.defineStatus('left_the_house', 'complete')
})

afterAll(() => world.stop())

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
