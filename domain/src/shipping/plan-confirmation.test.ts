import { describe, expect, test } from 'vitest'
import type { CommerceOrder, CommerceShipment, CommerceTrack } from '../commerce/commerce-order.ts'
import { defaultCarriers, toAmazonCarrier } from './carriers.ts'
import { planConfirmation } from './plan-confirmation.ts'

const orderItem = (itemId: number, externalItemId: string | null) => ({
  itemId,
  sku: `SKU-${itemId}`,
  externalItemId,
  quantityOrdered: 3,
  quantityInvoiced: 3,
  quantityShipped: 0,
  quantityCanceled: 0,
  quantityRefunded: 0,
})

const order: CommerceOrder = {
  id: 7,
  number: '000000007',
  state: 'processing',
  status: 'processing',
  storeId: 1,
  externalId: '111-1234567-1234567',
  currency: 'USD',
  grandTotal: '65.2200',
  totalPaid: '65.2200',
  items: [orderItem(1, '05015851154150'), orderItem(2, '05015851154151'), orderItem(3, null)],
}

const ups: CommerceTrack = { id: 31, carrierCode: 'ups', title: 'United Parcel Service', number: ' 1Z999 ' }

const shipment: CommerceShipment = {
  id: 42,
  number: '000000042',
  commerceOrderId: 7,
  createdAt: '2026-10-02 15:04:05',
  lines: [
    { commerceOrderItemId: 1, sku: 'SKU-1', quantity: 2 },
    { commerceOrderItemId: 2, sku: 'SKU-2', quantity: 1 },
  ],
  tracks: [ups],
}

function plan(overrides: Partial<CommerceShipment>, ofOrder: CommerceOrder = order) {
  return planConfirmation({
    shipment: { ...shipment, ...overrides },
    order: ofOrder,
    carriers: defaultCarriers,
    untold: new Map(),
  })
}

test('a shipment with a tracking number is one package with its units', () => {
  expect(plan({})).toEqual({
    kind: 'confirm',
    packages: [
      {
        packageReferenceId: '4201',
        carrierCode: 'UPS',
        trackingNumber: '1Z999',
        shippedAt: '2026-10-02T15:04:05Z',
        lines: [
          { amazonOrderItemId: '05015851154150', quantity: 2 },
          { amazonOrderItemId: '05015851154151', quantity: 1 },
        ],
      },
    ],
    notes: [],
  })
})

test.each([
  ['none', []],
  ['an empty one', [{ ...ups, number: '  ' }]],
])('Amazon is told once there is a tracking number: %s', (_case, tracks) => {
  expect(plan({ tracks })).toEqual({ kind: 'wait', because: 'no-tracking-number' })
})

test('a number that is added later does not change the package that Amazon knows', () => {
  const later = { id: 32, carrierCode: 'usps', title: null, number: '9400' }
  expect(plan({ tracks: [later, ups] })).toMatchObject({
    packages: [{ packageReferenceId: '4201', trackingNumber: '1Z999' }],
    notes: [{ code: 'track-not-sent', trackingNumber: '9400' }],
  })
})

describe('only whole units of Amazon lines are told', () => {
  test('a line that staff added is left out', () => {
    const lines = [...shipment.lines, { commerceOrderItemId: 3, sku: 'SKU-3', quantity: 1 }]
    expect(plan({ lines })).toMatchObject({
      packages: [{ lines: { length: 2 } }],
      notes: [{ code: 'line-not-from-amazon', commerceOrderItemId: 3 }],
    })
  })

  test.each([
    [2.5, 2],
    [1.9999, 1],
  ])('%s units are %s', (quantity, told) => {
    expect(plan({ lines: [{ commerceOrderItemId: 1, sku: null, quantity }] })).toMatchObject({
      packages: [{ lines: [{ quantity: told }] }],
      notes: [{ code: 'part-of-a-unit-not-sent', quantity }],
    })
  })

  test.each([0, -1, 0.5, Number.NaN])('%s units are nothing to tell', (quantity) => {
    expect(plan({ lines: [{ commerceOrderItemId: 1, sku: null, quantity }] })).toEqual({
      kind: 'skip',
      because: 'no-whole-units',
    })
  })

  test('a shipment of other lines, or of another order, is none of ours', () => {
    expect(plan({ lines: [{ commerceOrderItemId: 3, sku: null, quantity: 1 }] })).toMatchObject({
      because: 'no-amazon-lines',
    })
    expect(plan({}, { ...order, externalId: null })).toMatchObject({ because: 'not-an-amazon-order' })
  })
})

test.each([
  ['fedex', 'Federal Express', { carrierCode: 'FedEx' }],
  ['UPS', null, { carrierCode: 'UPS' }],
  ['usps', '', { carrierCode: 'USPS' }],
  ['dhl', 'DHL', { carrierCode: 'DHL' }],
  ['custom', 'Royal Mail', { carrierCode: 'Other', carrierName: 'Royal Mail' }],
  ['gls', '', { carrierCode: 'Other', carrierName: 'gls' }],
  ['custom', null, { carrierCode: 'Other', carrierName: 'Other' }],
])('the carrier %s titled %s', (carrierCode, title, carrier) => {
  expect(toAmazonCarrier({ carrierCode, title }, defaultCarriers)).toEqual(carrier)
})

test("the merchant's own map comes before ours", () => {
  const carriers = new Map([...defaultCarriers, ['gls', 'GLS']])
  expect(toAmazonCarrier({ carrierCode: 'gls', title: 'GLS Germany' }, carriers)).toEqual({
    carrierCode: 'GLS',
  })
})

describe('a kit is shipped with its first product', () => {
  const kit: CommerceOrder = {
    ...order,
    items: [orderItem(1, '05015851154150:1x2'), orderItem(2, '05015851154150:2x1')],
  }
  const linesOf = (first: number, second: number) => [
    { commerceOrderItemId: 1, sku: 'SKU-1', quantity: first },
    { commerceOrderItemId: 2, sku: 'SKU-2', quantity: second },
  ]

  test('two kits, of which each holds two of the first product', () => {
    expect(plan({ lines: linesOf(4, 2) }, kit)).toMatchObject({
      packages: [{ lines: [{ amazonOrderItemId: '05015851154150', quantity: 2 }] }],
      notes: [{ code: 'told-with-the-kit', commerceOrderItemId: 2 }],
    })
  })

  test('a parcel with the rest of a kit is nothing more to tell', () => {
    expect(plan({ lines: linesOf(4, 2).slice(1) }, kit)).toEqual({ kind: 'skip', because: 'no-whole-units' })
  })

  test('half of what a kit holds of its first product is not a kit', () => {
    expect(plan({ lines: linesOf(3, 1) }, kit)).toMatchObject({
      packages: [{ lines: [{ quantity: 1 }] }],
      notes: [{ code: 'told-with-the-kit' }, { code: 'part-of-a-unit-not-sent', quantity: 1.5 }],
    })
  })
})
