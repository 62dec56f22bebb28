import { expect, test } from 'vitest'
import { money } from '../money/money.ts'
import { storedOrderDiffers } from './check-stored-order.ts'
import type { CommerceOrder } from './commerce-order.ts'

const line = {
  itemId: 1,
  sku: 'MUG-RED',
  externalItemId: '05015851154150',
  quantityOrdered: 1,
  quantityInvoiced: 0,
  quantityShipped: 0,
  quantityCanceled: 0,
  quantityRefunded: 0,
}

const stored: CommerceOrder = {
  id: 7,
  number: '000000007',
  state: 'new',
  status: 'pending',
  storeId: 1,
  externalId: '111-1234567-1234567',
  currency: 'USD',
  grandTotal: '65.2200',
  totalPaid: null,
  items: [line],
}

test.each<[string, Partial<CommerceOrder>, string | null]>([
  ['is as it was sent', {}, null],
  [
    'lost a cent',
    { grandTotal: '65.2100' },
    'Commerce order 000000007 has a grand total of 65.2100 USD; 65.22 was sent.',
  ],
  [
    'has a fraction of a cent',
    { grandTotal: '65.2249' },
    'Commerce order 000000007 has a grand total of 65.2249 USD; 65.22 was sent.',
  ],
  ['has no total', { grandTotal: null }, 'Commerce order 000000007 has no grand total; 65.22 was sent.'],
  ['has another currency', { currency: 'EUR' }, 'Commerce order 000000007 is in EUR; it was sent in USD.'],
  [
    'has a line twice',
    { items: [line, line] },
    'Commerce order 000000007 has 2 lines; it was sent with one line.',
  ],
])('an order that %s', (_case, difference, sentence) => {
  expect(
    storedOrderDiffers({ ...stored, ...difference }, { grandTotal: money(6522n, 'USD'), lines: 1 }),
  ).toBe(sentence)
})
