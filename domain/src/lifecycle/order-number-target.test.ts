import { expect, test } from 'vitest'
import { orderNumberTarget } from './order-number-target.ts'

const url = 'https://sellercentral.amazon.com/orders-v3/order/111-0000001-0000001'

test.each([
  ['V-40 a Commerce order exists', 7, true, url, { kind: 'commerce-order', commerceOrderId: 7 }],
  [
    'V-40 it exists, import was switched off since',
    7,
    false,
    url,
    { kind: 'commerce-order', commerceOrderId: 7 },
  ],
  ['V-41 import is off and there is none', null, false, url, { kind: 'seller-central', url }],
  ['V-41 a marketplace without a known Seller Central', null, false, null, { kind: 'details' }],
  ['V-42 import is on, and it waits or is blocked', null, true, url, { kind: 'details' }],
] as const)('%s', (_case, commerceOrderId, importEnabled, sellerCentralUrl, target) => {
  expect(orderNumberTarget({ commerceOrderId, importEnabled, sellerCentralUrl })).toEqual(target)
})
