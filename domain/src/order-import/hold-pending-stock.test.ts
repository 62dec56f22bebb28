import { expect, test } from 'vitest'
import { amazonOrder } from '../testing/amazon-order.ts'
import { connectedIn2026, mugRed } from '../testing/cast.ts'
import { coversOrder, decidePendingHold } from './hold-pending-stock.ts'

const settings = { ...connectedIn2026, pendingOrders: 'reserve', pendingHoldDays: 7 } as const
const bought = '2026-10-01T08:00:00.000Z'
const pending = amazonOrder({ status: 'PENDING', purchasedAt: bought })
const dayAfter = new Date('2026-10-02T08:00:00.000Z')

test.each([
  [
    'O-05: a Pending order is held, for seven days',
    pending,
    {},
    dayAfter,
    false,
    { kind: 'hold', until: new Date('2026-10-08T08:00:00.000Z') },
  ],
  [
    'P-10: for as many days as are set',
    pending,
    { pendingHoldDays: 2 },
    dayAfter,
    true,
    { kind: 'hold', until: new Date('2026-10-03T08:00:00.000Z') },
  ],
  [
    'P-10: and then let go, though Amazon stays Pending',
    pending,
    {},
    new Date('2026-10-08T08:00:00.000Z'),
    true,
    { kind: 'release', because: 'expired' },
  ],
  ['O-05 is off', pending, { pendingOrders: 'do-not-reserve' }, dayAfter, false, { kind: 'none' }],
  [
    'O-05 is switched off while it is held',
    pending,
    { pendingOrders: 'do-not-reserve' },
    dayAfter,
    true,
    { kind: 'release', because: 'switched-off' },
  ],
  [
    'import is off',
    pending,
    { importAmazonOrders: false },
    dayAfter,
    true,
    { kind: 'release', because: 'switched-off' },
  ],
  [
    'S-23: it was bought before the store was connected, and is never imported',
    pending,
    { connectedAt: '2026-10-01T08:00:00.001Z' },
    dayAfter,
    false,
    { kind: 'none' },
  ],
  [
    'Amazon ships it',
    amazonOrder({ status: 'PENDING', channel: 'FBA' }),
    {},
    dayAfter,
    false,
    { kind: 'none' },
  ],
  [
    'it is paid',
    amazonOrder({ status: 'UNSHIPPED' }),
    {},
    dayAfter,
    true,
    { kind: 'release', because: 'not-pending' },
  ],
  [
    'it is canceled',
    amazonOrder({ status: 'CANCELLED' }),
    {},
    dayAfter,
    true,
    { kind: 'release', because: 'not-pending' },
  ],
  [
    'a pre-order is not held',
    amazonOrder({ status: 'PENDING_AVAILABILITY' }),
    {},
    dayAfter,
    false,
    { kind: 'none' },
  ],
] as const)('%s', (_case, order, change, now, held, decided) => {
  expect(decidePendingHold(order, { ...settings, ...change }, { now, held })).toEqual(decided)
})

const held = {
  websiteCode: 'base',
  items: [
    { sku: 'MUG', quantity: 3 },
    { sku: 'TEAPOT', quantity: 1 },
    { sku: 'mug', quantity: 1 },
  ],
}
const mugs = (quantity: number) => ({ sku: 'MUG', quantity })
const teapot = { sku: 'TEAPOT', quantity: 1 }

test.each([
  ['all of it', 'base', [mugs(4), teapot], true],
  ['less than what is held, as units were canceled', 'base', [mugs(1)], true],
  ['the units of several lines of one product', 'base', [mugs(2), mugs(2), teapot], true],
  ['a product spelled otherwise, as Commerce compares SKUs', 'base', [{ sku: ' teapot', quantity: 1 }], true],
  ['what is still to ship', 'base', [{ ...mugs(6), alreadyShipped: 2 }], true],
  ['not more units', 'base', [mugs(5)], false],
  ['not more units of several lines', 'base', [mugs(2), mugs(3)], false],
  [
    'not a product that came into the catalog, or was matched, later',
    'base',
    [mugs(4), { sku: 'CUP', quantity: 1 }],
    false,
  ],
  ['not the stock of another website', 'uk', [mugs(1)], false],
] as const)('units that are held cover %s', (_case, websiteCode, wanted, covered) => {
  const lines = wanted.map(({ sku, ...units }, index) => ({
    amazonOrderItemId: String(index),
    product: { ...mugRed, sku },
    ...units,
  }))
  expect(coversOrder(held, { websiteCode, lines })).toBe(covered)
})
