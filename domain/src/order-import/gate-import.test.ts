import { describe, expect, test } from 'vitest'
import { amazonOrder, item } from '../testing/amazon-order.ts'
import { connectedIn2026 } from '../testing/cast.ts'
import { gateImport } from './gate-import.ts'

describe('an order is looked at for import by who ships it and how far it is', () => {
  test.each([
    ['FBA', 'PENDING', 'payment-pending'],
    ['FBA', 'PENDING_AVAILABILITY', 'not-released'],
    ['FBA', 'UNSHIPPED', 'amazon-has-not-shipped'],
    ['FBA', 'PARTIALLY_SHIPPED', 'amazon-has-not-shipped'],
    ['FBA', 'UNFULFILLABLE', 'unfulfillable'],
    ['FBM', 'PENDING', 'payment-pending'],
    ['FBM', 'PENDING_AVAILABILITY', 'not-released'],
    ['FBM', 'UNFULFILLABLE', 'unfulfillable'],
    ['FBM', 'ON_HOLD', 'status-unknown'],
    ['FBM', null, 'status-unknown'],
    ['unknown', 'UNSHIPPED', 'channel-unknown'],
  ] as const)('%s %s waits: %s', (channel, status, because) => {
    expect(gateImport(amazonOrder({ channel, status }), connectedIn2026)).toEqual({ kind: 'wait', because })
  })

  test.each([
    ['FBA', 'SHIPPED', false, 'not-asked'],
    ['FBM', 'UNSHIPPED', true, 'block'],
    ['FBM', 'PARTIALLY_SHIPPED', true, 'block'],
    ['FBM', 'SHIPPED', true, 'block'],
    ['FBM', 'Unshipped', true, 'block'],
  ] as const)(
    '%s %s is a candidate, reserves: %s, when short: %s',
    (channel, status, reserveStock, whenShort) => {
      expect(gateImport(amazonOrder({ channel, status }), connectedIn2026)).toMatchObject({
        kind: 'candidate',
        rule: { reserveStock, whenShort },
      })
    },
  )

  test.each(['FBA', 'FBM', 'unknown'] as const)('a canceled order of %s needs no import', (channel) => {
    expect(gateImport(amazonOrder({ channel, status: 'CANCELLED' }), connectedIn2026)).toEqual({
      kind: 'notRequired',
      because: 'canceled-on-amazon',
    })
  })
})

test('nothing is imported while import is switched off', () => {
  const settings = { ...connectedIn2026, importAmazonOrders: false }
  expect(gateImport(amazonOrder(), settings)).toEqual({ kind: 'notRequired', because: 'import-disabled' })
})

test.each([
  ['2026-10-01T08:15:29.999Z', 'notRequired'],
  ['2026-10-01T08:15:30.000Z', 'candidate'],
])('an order bought at %s, with the store connected at 08:15:30: %s', (purchasedAt, kind) => {
  const settings = { ...connectedIn2026, connectedAt: '2026-10-01T10:15:30+02:00' }
  expect(gateImport(amazonOrder({ purchasedAt }), settings).kind).toBe(kind)
})

test('an order of which every unit was canceled needs no import', () => {
  const order = amazonOrder({ items: [item({ quantity: 0 }), item({ quantity: 0, sku: 'PLATE-BLUE' })] })
  expect(gateImport(order, connectedIn2026)).toEqual({ kind: 'notRequired', because: 'nothing-ordered' })
})

test('O-22: without FBA orders, those that Amazon ships need no import, whatever their status', () => {
  const settings = { ...connectedIn2026, importFbaOrders: 'no' } as const
  for (const status of ['PENDING', 'SHIPPED'])
    expect(gateImport(amazonOrder({ channel: 'FBA', status }), settings)).toEqual({
      kind: 'notRequired',
      because: 'fba-not-imported',
    })
  expect(gateImport(amazonOrder(), settings).kind).toBe('candidate')
})
