import { describe, expect, test } from 'vitest'
import { type CommerceOffer, checkSettingsInCommerce, whatToAsk } from './check-settings-in-commerce.ts'
import { defaultOrderSettings, type OrderSettings } from './order-settings.ts'

const settings: OrderSettings = { ...defaultOrderSettings, commerceStoreId: 1 }
const rule = {
  marketplaceId: null,
  channel: 'FBA',
  isBusiness: null,
  isPrime: null,
  sellerSku: null,
  countryCode: null,
  commerceStoreId: 2,
} as const
const offer: CommerceOffer = {
  storeViews: [
    { storeId: 1, code: 'default' },
    { storeId: 2, code: 'eu_de' },
  ],
  websites: [{ websiteId: 1, code: 'base' }],
  customerGroups: [{ groupId: 1, code: 'General' }],
  fixedCustomer: true,
  statuses: { listed: true, processing: ['processing', 'fraud'], complete: ['complete'] },
  sources: [
    { sourceCode: 'default', enabled: true },
    { sourceCode: 'old_hall', enabled: false },
  ],
  orderferryModule: true,
}
const custom = (processingStatus: string) => ({ orderStatus: 'custom', processingStatus }) as const

describe('what Commerce has to be asked', () => {
  test.each<[string, Partial<OrderSettings>, readonly string[]]>([
    ['nothing for what says nothing of it', { importAmazonOrders: false, pendingHoldDays: 3 }, []],
    ['its store views', { commerceStoreId: 2 }, ['storeViews']],
    ['its store views, for FBA', { fbaStoreId: 2 }, ['storeViews']],
    ['its store views, for rules', { storeViewRules: [rule] }, ['storeViews']],
    ['its websites', { customerCreation: 'build', newCustomerWebsiteId: 1 }, ['websites']],
    ['its customer groups', { customerCreation: 'build', newCustomerGroupId: 2 }, ['customerGroups']],
    ['nothing for a group that rests', { newCustomerGroupId: 2 }, []],
    ['for the fixed customer', { customerCreation: 'fixed', fixedCustomerId: 7 }, ['fixedCustomer']],
    ['nothing for a customer who rests', { fixedCustomerId: 7 }, []],
    ['nothing for a website that rests', { newCustomerWebsiteId: 1 }, []],
    ['its statuses', custom('fraud'), ['statuses']],
    ['nothing for a status that rests', { processingStatus: 'fraud' }, []],
    ['its statuses, for what is shipped', { shippedStatus: 'complete' }, ['statuses']],
    ['its sources', { shipmentSource: 'default' }, ['sources']],
    ['our module', { pendingOrders: 'reserve' }, ['orderferryModule']],
    ['our module, for the stock of FBA', { fbaChangesStock: true }, ['orderferryModule']],
  ])('%s', (_case, change, asked) => {
    expect([...whatToAsk(settings, { ...settings, ...change })]).toEqual(asked)
  })

  test('nothing for what stays as it was, so that import can be stopped while Commerce is away', () => {
    const before: OrderSettings = { ...settings, ...custom('fraud'), fbaStoreId: 2, pendingOrders: 'reserve' }
    expect([...whatToAsk(before, { ...before, importAmazonOrders: false })]).toEqual([])
  })

  test('a status that rested and is switched on', () => {
    const before: OrderSettings = { ...settings, processingStatus: 'fraud' }
    expect([...whatToAsk(before, { ...before, orderStatus: 'custom' })]).toEqual(['statuses'])
  })
})

describe('held against Commerce', () => {
  test.each<[string, Partial<OrderSettings>]>([
    ['the defaults', {}],
    ['a store view for FBA and one by rule', { fbaStoreId: 2, storeViewRules: [rule] }],
    ['a status of the state', { ...custom('fraud'), shippedStatus: 'complete' }],
    ['a status that rests, whatever it is', { processingStatus: 'gone' }],
    ['a source', { shipmentSource: 'default' }],
    ['reserving, with our module', { pendingOrders: 'reserve' }],
    [
      'a website and a group that rest, whatever they are',
      { newCustomerWebsiteId: 9, newCustomerGroupId: 9 },
    ],
    ['a group', { customerCreation: 'build', newCustomerGroupId: 1 }],
    ['the fixed customer', { customerCreation: 'fixed', fixedCustomerId: 7 }],
  ])('%s can be kept', (_case, change) => {
    expect(checkSettingsInCommerce({ ...settings, ...change }, offer)).toEqual([])
  })

  test('each store view that it does not have is named where it stands', () => {
    const change = {
      commerceStoreId: 7,
      fbaStoreId: 8,
      storeViewRules: [rule, { ...rule, commerceStoreId: 9 }],
    }
    const problems = checkSettingsInCommerce({ ...settings, ...change }, offer)
    const offered = ['default (1)', 'eu_de (2)']
    expect(problems).toEqual([
      { code: 'store-view-not-there', setting: 'commerceStoreId', commerceStoreId: 7, offered },
      { code: 'store-view-not-there', setting: 'fbaStoreId', commerceStoreId: 8, offered },
      {
        code: 'store-view-not-there',
        setting: 'storeViewRules.1.commerceStoreId',
        commerceStoreId: 9,
        offered,
      },
    ])
  })

  test('O-12: a status of another state is refused with those of the right one', () => {
    const change = { ...custom('complete'), shippedStatus: 'processing' }
    expect(checkSettingsInCommerce({ ...settings, ...change }, offer)).toEqual([
      {
        code: 'status-not-offered',
        setting: 'processingStatus',
        status: 'complete',
        state: 'processing',
        offered: ['processing', 'fraud'],
      },
      {
        code: 'status-not-offered',
        setting: 'shippedStatus',
        status: 'processing',
        state: 'complete',
        offered: ['complete'],
      },
    ])
  })

  test('a Commerce that lists no statuses is held to those that its orders carry', () => {
    const seen = { listed: false, processing: ['processing', 'amazon_paid'], complete: ['complete'] }
    const problemsOf = (status: string) =>
      checkSettingsInCommerce({ ...settings, ...custom(status) }, { statuses: seen })
    expect(problemsOf('amazon_paid')).toEqual([])
    expect(problemsOf('amazon_piad')).toMatchObject([{ code: 'status-never-seen', status: 'amazon_piad' }])
  })

  test.each(['nowhere', 'old_hall'])('P-23: the source %s, which is not there or is off', (source) => {
    expect(checkSettingsInCommerce({ ...settings, shipmentSource: source }, offer)).toEqual([
      { code: 'source-not-there', setting: 'shipmentSource', source, offered: ['default'] },
    ])
  })

  test('O-15: reserving without our module is refused', () => {
    const change = { pendingOrders: 'reserve' } as const
    expect(checkSettingsInCommerce({ ...settings, ...change }, { orderferryModule: false })).toEqual([
      { code: 'module-not-there', setting: 'pendingOrders' },
    ])
  })

  test('P-03: that FBA changes the stock is refused without our module', () => {
    const change = { fbaChangesStock: true }
    expect(checkSettingsInCommerce({ ...settings, ...change }, { orderferryModule: false })).toEqual([
      { code: 'stock-needs-module', setting: 'fbaChangesStock' },
    ])
    expect(checkSettingsInCommerce({ ...settings, ...change }, offer)).toEqual([])
  })

  test('a website that it does not have', () => {
    const change = { customerCreation: 'build', newCustomerWebsiteId: 9 } as const
    expect(checkSettingsInCommerce({ ...settings, ...change }, offer)).toEqual([
      { code: 'website-not-there', setting: 'newCustomerWebsiteId', websiteId: 9, offered: ['base (1)'] },
    ])
  })

  test('a group that it does not have', () => {
    const change = { customerCreation: 'build', newCustomerGroupId: 9 } as const
    expect(checkSettingsInCommerce({ ...settings, ...change }, offer)).toEqual([
      { code: 'group-not-there', setting: 'newCustomerGroupId', groupId: 9, offered: ['General (1)'] },
    ])
  })

  test('a fixed customer whom it does not have', () => {
    const change = { customerCreation: 'fixed', fixedCustomerId: 7 } as const
    expect(checkSettingsInCommerce({ ...settings, ...change }, { fixedCustomer: false })).toEqual([
      { code: 'customer-not-there', setting: 'fixedCustomerId', customerId: 7 },
    ])
  })

  test('what was not asked is held against nothing', () => {
    const change = {
      commerceStoreId: 7,
      fixedCustomerId: 9,
      ...custom('gone'),
      pendingOrders: 'reserve',
    } as const
    expect(checkSettingsInCommerce({ ...settings, ...change }, {})).toEqual([])
  })
})
