import { expect, test } from 'vitest'
import { countShippedUnits } from './count-shipped-units.ts'

test.each([
  ['FBM', 'UNSHIPPED', 3, null, 0],
  ['FBM', 'UNSHIPPED', 3, 0, 0],
  ['FBM', 'PARTIALLY_SHIPPED', 3, 2, 2],
  ['FBM', 'PARTIALLY_SHIPPED', 3, null, 0],
  ['FBM', 'SHIPPED', 3, 3, 3],
  ['FBM', 'Shipped', 3, null, 3],
  ['FBM', 'INVOICE_UNCONFIRMED', 3, null, 3],
  ['FBA', 'SHIPPED', 3, 3, 0],
] as const)(
  'L-10: %s %s, %i ordered, %s sent by Amazon’s count: %i have gone',
  (channel, amazonStatus, quantityOrdered, quantityFulfilled, shipped) => {
    expect(countShippedUnits({ channel, amazonStatus }, { quantityOrdered, quantityFulfilled })).toBe(shipped)
  },
)

test('L-10: units that were canceled after they had gone are no longer ordered, and not shipped twice', () => {
  const line = { quantityOrdered: 1, quantityFulfilled: 2 }
  expect(countShippedUnits({ channel: 'FBM', amazonStatus: 'PARTIALLY_SHIPPED' }, line)).toBe(1)
})
