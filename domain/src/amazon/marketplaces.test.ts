import { expect, test } from 'vitest'
import { currencyExponent } from '../money/currency-exponents.ts'
import { findMarketplace, marketplaces, sellerCentralOrderUrl } from './marketplaces.ts'

test('every marketplace of the three regions is known, once', () => {
  const count = (region: string) => marketplaces.filter((marketplace) => marketplace.region === region).length
  expect({ NA: count('NA'), EU: count('EU'), FE: count('FE') }).toEqual({ NA: 4, EU: 16, FE: 3 })
  expect(new Set(marketplaces.map(({ marketplaceId }) => marketplaceId)).size).toBe(23)
})

test('every marketplace has a currency that we can count in and a time zone that exists', () => {
  for (const { currency, timeZone } of marketplaces) {
    expect(currencyExponent(currency)).not.toBeNull()
    expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow()
  }
})

test('Great Britain has its ISO code, whatever Amazon calls its marketplace', () => {
  expect(findMarketplace('A1F83G8C2ARO7P')).toMatchObject({ countryCode: 'GB', currency: 'GBP' })
})

test.each([
  ['ATVPDKIKX0DER', 'https://sellercentral.amazon.com/orders-v3/order/111-1234567-1234567'],
  ['A1PA6795UKMFR9', 'https://sellercentral-europe.amazon.com/orders-v3/order/111-1234567-1234567'],
  ['A1VC38T7YXB528', 'https://sellercentral.amazon.co.jp/orders-v3/order/111-1234567-1234567'],
  ['NOBODYKNOWSIT', null],
  [null, null],
])('the Seller Central page of an order of %s', (marketplaceId, url) => {
  expect(sellerCentralOrderUrl(marketplaceId, '111-1234567-1234567')).toBe(url)
})
