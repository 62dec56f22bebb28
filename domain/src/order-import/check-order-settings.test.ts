import { expect, test } from 'vitest'
import { checkOrderSettings } from './check-order-settings.ts'
import { defaultOrderSettings, type NumberPrefix, type OrderSettings } from './order-settings.ts'
import type { SettingsProblem } from './settings-problem.ts'

const settings: OrderSettings = { ...defaultOrderSettings, commerceStoreId: 1 }
const prefixes = (change: Partial<NumberPrefix>) => ({ ...settings.numberPrefix, ...change })
const rule = {
  marketplaceId: null,
  channel: null,
  isBusiness: null,
  isPrime: null,
  sellerSku: null,
  countryCode: null,
  commerceStoreId: 1,
}
const standard = { serviceLevel: 'STANDARD', method: 'flatrate_flatrate', title: 'Flat rate' }

test.each<[string, Partial<OrderSettings>, readonly SettingsProblem[]]>([
  ['the defaults', {}, []],
  [
    "a prefix before Amazon's number",
    { orderNumberSource: 'amazon', numberPrefix: prefixes({ fba: 'F-' }) },
    [],
  ],
  [
    "prefixes before Commerce's number, each by itself",
    { numberPrefix: prefixes({ all: 'A-', prime: 'P-' }) },
    [
      { code: 'prefix-without-amazon-number', setting: 'numberPrefix.all' },
      { code: 'prefix-without-amazon-number', setting: 'numberPrefix.prime' },
    ],
  ],
  [
    // Amazon's 19 characters and the mark `-5`, which a repeated number takes, leave 29 of 50.
    'prefixes of 29 characters together',
    { orderNumberSource: 'amazon', numberPrefix: prefixes({ all: 'A'.repeat(20), fba: 'F'.repeat(9) }) },
    [],
  ],
  [
    'prefixes of 30 characters together',
    { orderNumberSource: 'amazon', numberPrefix: prefixes({ all: 'A'.repeat(20), fba: 'F'.repeat(10) }) },
    [{ code: 'number-too-long', setting: 'numberPrefix', length: 51, width: 50 }],
  ],
  [
    'a custom status that is not named',
    { orderStatus: 'custom' },
    [{ code: 'processing-status-missing', setting: 'processingStatus' }],
  ],
  ['a custom status', { orderStatus: 'custom', processingStatus: 'amazon_paid' }, []],
  ['a status that rests', { orderStatus: 'default', processingStatus: 'amazon_paid' }, []],
  [
    'a fixed customer who is not named',
    { customerCreation: 'fixed' },
    [{ code: 'fixed-customer-missing', setting: 'fixedCustomerId' }],
  ],
  ['a fixed customer', { customerCreation: 'fixed', fixedCustomerId: 7 }, []],
  ['two service levels', { shippingMethods: [standard, { ...standard, serviceLevel: 'NEXT_DAY' }] }, []],
  [
    'a service level three times',
    { shippingMethods: [standard, { ...standard, title: 'Again' }, { ...standard, method: 'ups_03' }] },
    [
      { code: 'service-level-repeated', setting: 'shippingMethods.1.serviceLevel', serviceLevel: 'STANDARD' },
      { code: 'service-level-repeated', setting: 'shippingMethods.2.serviceLevel', serviceLevel: 'STANDARD' },
    ],
  ],
  [
    'a rule for a marketplace that Amazon does not have',
    {
      storeViewRules: [
        { ...rule, marketplaceId: 'A1F83G8C2ARO7P' },
        { ...rule, marketplaceId: 'MOON' },
      ],
    },
    [{ code: 'marketplace-unknown', setting: 'storeViewRules.1.marketplaceId', marketplaceId: 'MOON' }],
  ],
])('%s', (_case, change, problems) => {
  expect(checkOrderSettings({ ...settings, ...change })).toEqual(problems)
})

test('all that is wrong is named at once', () => {
  const change = {
    orderStatus: 'custom',
    customerCreation: 'fixed',
    numberPrefix: prefixes({ all: 'A' }),
  } as const
  expect(checkOrderSettings({ ...settings, ...change }).map(({ setting }) => setting)).toEqual([
    'numberPrefix.all',
    'processingStatus',
    'fixedCustomerId',
  ])
})
