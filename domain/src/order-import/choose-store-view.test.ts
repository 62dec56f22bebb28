import { expect, test } from 'vitest'
import { amazonOrder, item } from '../testing/amazon-order.ts'
import { chooseStoreView } from './choose-store-view.ts'
import type { StoreViewRule } from './order-settings.ts'

const asksNothing: StoreViewRule = {
  marketplaceId: null,
  channel: null,
  isBusiness: null,
  isPrime: null,
  sellerSku: null,
  countryCode: null,
  commerceStoreId: 9,
}
const settings = { commerceStoreId: 1, fbaStoreId: null, storeViewRules: [] }

test('O-02: the usual store view', () => {
  expect(chooseStoreView(amazonOrder(), settings)).toEqual({ commerceStoreId: 1, because: { kind: 'usual' } })
})

test("P-03: FBA's own store view, for FBA alone", () => {
  const withFba = { ...settings, fbaStoreId: 4 }
  expect(chooseStoreView(amazonOrder({ channel: 'FBA' }), withFba).commerceStoreId).toBe(4)
  expect(chooseStoreView(amazonOrder(), withFba).commerceStoreId).toBe(1)
})

test.each<[string, Partial<StoreViewRule>, boolean]>([
  ['asks nothing', {}, true],
  ['the marketplace', { marketplaceId: 'ATVPDKIKX0DER' }, true],
  ['another marketplace', { marketplaceId: 'A1F83G8C2ARO7P' }, false],
  ['the channel', { channel: 'FBM' }, true],
  ['the other channel', { channel: 'FBA' }, false],
  ['Prime, and it is', { isPrime: true }, true],
  ['not Prime, and it is', { isPrime: false }, false],
  ['Business, and it is not', { isBusiness: true }, false],
  ['the SKU of the second line', { sellerSku: 'PLATE-BLUE' }, true],
  ['a SKU in another case', { sellerSku: 'plate-blue' }, false],
  ['the country', { countryCode: 'US' }, true],
  ['another country', { countryCode: 'CA' }, false],
  ['the SKU of a line that was canceled whole', { sellerSku: 'BOWL' }, false],
  ['two things, one of which does not fit', { countryCode: 'US', channel: 'FBA' }, false],
])('P-04: a rule that asks for %s: fits %s', (_case, asked, fits) => {
  const order = amazonOrder({
    programs: ['PRIME'],
    items: [item({ sku: 'MUG-RED' }), item({ sku: 'PLATE-BLUE' }), item({ sku: 'BOWL', quantity: 0 })],
  })
  const storeViewRules = [{ ...asksNothing, ...asked }]
  expect(chooseStoreView(order, { ...settings, storeViewRules }).commerceStoreId).toBe(fits ? 9 : 1)
})

test('P-04: the first rule that fits counts, before the store view of FBA', () => {
  const storeViewRules: readonly StoreViewRule[] = [
    { ...asksNothing, countryCode: 'CA', commerceStoreId: 7 },
    { ...asksNothing, channel: 'FBA', commerceStoreId: 8 },
    asksNothing,
  ]
  const chosen = chooseStoreView(amazonOrder({ channel: 'FBA' }), {
    ...settings,
    fbaStoreId: 4,
    storeViewRules,
  })
  expect(chosen).toEqual({ commerceStoreId: 8, because: { kind: 'rule', number: 2 } })
})

test.each([
  ['UK', 'GB', { countryCode: 'UK' }],
  ['us', 'US', { countryCode: 'us' }],
])('P-04: Amazon writes %s, and the rule for %s fits', (_amazon, countryCode, address) => {
  const storeViewRules = [{ ...asksNothing, countryCode }]
  expect(chooseStoreView(amazonOrder({ address }), { ...settings, storeViewRules }).commerceStoreId).toBe(9)
})

test("P-04: where Amazon withholds the country of an FBA order, it is the marketplace's", () => {
  const storeViewRules = [{ ...asksNothing, countryCode: 'DE' }]
  const order = amazonOrder({ channel: 'FBA', marketplaceId: 'A1PA6795UKMFR9', address: null })
  expect(chooseStoreView(order, { ...settings, storeViewRules }).commerceStoreId).toBe(9)
})
