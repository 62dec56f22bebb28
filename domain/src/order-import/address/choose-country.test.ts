import { expect, test } from 'vitest'
import { amazonOrder, janeAddress, type OrderSpec } from '../../testing/amazon-order.ts'
import { recipientCountry } from './choose-country.ts'

test.each<[string, Partial<OrderSpec>, string | null]>([
  ['as it is', {}, 'US'],
  ['in lower case', { address: { ...janeAddress, countryCode: 'de' } }, 'DE'],
  ['Britain as UK', { address: { ...janeAddress, countryCode: 'UK' } }, 'GB'],
  ['none', { address: null }, null],
  ['a territory of the United States', { address: { ...janeAddress, countryCode: 'GU' } }, 'US'],
  ['a state in free association', { address: { ...janeAddress, countryCode: 'FM' } }, 'FM'],
  ['none, of an order that Amazon ships', { address: null, channel: 'FBA' }, 'US'],
])('the regions to look among are those of the country that Commerce knows: %s', (_case, spec, country) => {
  expect(recipientCountry(amazonOrder(spec))).toBe(country)
})
