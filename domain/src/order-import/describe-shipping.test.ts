import { expect, test } from 'vitest'
import { chooseShippingMethod } from './describe-shipping.ts'

const nextDay = { serviceLevel: 'NEXT_DAY', method: 'ups_1DA', title: 'UPS - Next Day Air' }
const economy = { serviceLevel: 'FREE_ECONOMY', method: 'tablerate_bestway', title: 'Table Rate - Best Way' }
const settings = { shippingMethods: [economy, nextDay] }

test.each([
  ['NEXT_DAY', 'ups_1DA', 'UPS - Next Day Air'],
  ['NextDay', 'ups_1DA', 'UPS - Next Day Air'],
  ['SECOND_DAY', 'orderferry_second_day', 'Amazon - Second Day'],
  ['Scheduled', 'orderferry_scheduled', 'Amazon - Scheduled'],
  ['MARS_2028!', 'orderferry_mars_2028', 'Amazon - Mars 2028!'],
  [null, 'orderferry_unspecified', 'Amazon - Shipping'],
])('P-08: the service level %s is sent by %s', (serviceLevel, method, title) => {
  expect(chooseShippingMethod(serviceLevel, settings)).toEqual({ method, title })
})

test('P-08: without a map every order carries what Amazon calls its service', () => {
  expect(chooseShippingMethod('NEXT_DAY', { shippingMethods: [] })).toEqual({
    method: 'orderferry_next_day',
    title: 'Amazon - Next Day',
  })
})

test('P-08: an order without a service level is no row of the map', () => {
  const blank = { shippingMethods: [{ ...nextDay, serviceLevel: '' }] }
  expect(chooseShippingMethod(null, blank).method).toBe('orderferry_unspecified')
})
