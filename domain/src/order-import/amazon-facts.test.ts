import { expect, test } from 'vitest'
import { amazonOrder, item } from '../testing/amazon-order.ts'
import { amazonFacts } from './amazon-facts.ts'

test('P-22: what Commerce has no field for is said in lines', () => {
  const plain = amazonOrder({ programs: ['PRIME', 'AMAZON_BUSINESS'], items: [item({ sku: 'MUG-RED' })] })
  const order = {
    ...plain,
    items: plain.items.map((line) => ({
      ...line,
      giftWrapLevel: 'Classic',
      giftMessage: 'Happy\nbirthday!',
      points: { granted: 60, worth: { minor: 60n, currency: 'JPY' } },
    })),
    latestShipAt: '2026-10-04T06:59:59.000Z',
    replacementOf: '111-0000000-0000001',
  }
  expect(amazonFacts(order)).toEqual([
    'Programs: Prime, Amazon Business',
    'Ship by: 2026-10-04 06:59 UTC',
    'Replaces Amazon order: 111-0000000-0000001',
    'Gift wrap of MUG-RED: Classic',
    'Gift message of MUG-RED: Happy birthday!',
    "Points for MUG-RED, at the seller's expense: 60, worth 60 JPY",
  ])
})

test('an order of which there is nothing to say gets no lines', () => {
  expect(amazonFacts({ ...amazonOrder({ programs: [] }), latestShipAt: null, buyer: null })).toEqual([])
})
