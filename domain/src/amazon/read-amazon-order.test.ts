import { describe, expect, test } from 'vitest'
import { amazonOrderJson, item } from '../testing/amazon-order.ts'
import { damageJson, generateJson } from '../testing/generate-json.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { readAmazonOrder } from './read-amazon-order.ts'

/** The same JSON with one value replaced, at a path such as `orderItems.0.quantityOrdered`. */
function withValue(json: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(json) as Record<string, unknown>
  const keys = path.split('.')
  const last = keys.pop()!
  let target = copy
  for (const key of keys) {
    target[key] = target[key] ?? {}
    target = target[key] as Record<string, unknown>
  }
  target[last] = value
  return copy
}

const sound = amazonOrderJson({
  items: [item(), item({ sku: 'PLATE-BLUE', quantity: 2, lineTotal: '30.00', tax: '2.40' })],
})

describe('what cannot be read is named with its path', () => {
  test.each([
    ['orderId', '', 'orderId', 'text is missing'],
    ['createdTime', 'yesterday', 'createdTime', 'not a date and time'],
    ['lastUpdatedTime', '2026-02-30T00:00:00Z', 'lastUpdatedTime', 'not a date and time'],
    ['orderItems', undefined, 'orderItems', 'list of items is missing'],
    ['orderItems', { 0: {} }, 'orderItems', 'A list was expected'],
    ['orderItems.1.quantityOrdered', -1, 'orderItems[1].quantityOrdered', '-1 is not'],
    ['orderItems.1.quantityOrdered', '1.5', 'orderItems[1].quantityOrdered', '"1.5" is not'],
    ['orderItems.1.quantityOrdered', undefined, 'orderItems[1].quantityOrdered', 'quantity is missing'],
    ['orderItems.1.orderItemId', null, 'orderItems[1].orderItemId', 'text is missing'],
    ['orderItems.1.orderItemId', '05015851154150', 'orderItems[1].orderItemId', 'Two items'],
    [
      'orderItems.1.proceeds.breakdowns.0.subtotal.amount',
      '30.005',
      'orderItems[1].proceeds.breakdowns[0].subtotal.amount',
      '2 decimals',
    ],
    [
      'orderItems.1.proceeds.breakdowns.0.subtotal.currencyCode',
      'XXX',
      'orderItems[1].proceeds.breakdowns[0].subtotal.currencyCode',
      'Unknown currency "XXX"',
    ],
    [
      'proceeds.grandTotal',
      { amount: '1.99', currencyCode: 'JPY' },
      'proceeds.grandTotal.amount',
      '0 decimals',
    ],
    ['proceeds.grandTotal', { currencyCode: 'USD' }, 'proceeds.grandTotal.amount', 'amount is missing'],
  ])('%s = %j', (path, value, problemPath, problem) => {
    const reading = readAmazonOrder(withValue(sound, path, value))
    expect(reading).toMatchObject({
      kind: 'unreadable',
      problems: [{ path: problemPath, problem: expect.stringContaining(problem) }],
    })
  })

  test('all of it at once', () => {
    const damaged = withValue(
      withValue(sound, 'orderItems.0.quantityOrdered', 'two'),
      'proceeds.grandTotal.amount',
      '?',
    )
    expect(readAmazonOrder(damaged)).toMatchObject({ problems: { length: 2 } })
  })
})

describe('what Amazon leaves out or spells otherwise is taken as it is', () => {
  test.each([
    ['a quantity as text', 'orderItems.0.quantityOrdered', '1', { items: [{ quantityOrdered: 1 }, {}] }],
    [
      'an amount as a number',
      'proceeds.grandTotal.amount',
      52.39,
      { proceeds: { grandTotal: { minor: 5239n } } },
    ],
    ['a status that we do not know', 'fulfillment.fulfillmentStatus', 'ON_HOLD', { amazonStatus: 'ON_HOLD' }],
    [
      'no fulfillment data',
      'fulfillment',
      undefined,
      { amazonStatus: null, channel: 'unknown', serviceLevel: null },
    ],
    ['no proceeds', 'proceeds', undefined, { proceeds: null }],
    ['no recipient', 'recipient', {}, { recipient: null }],
    ['no seller SKU', 'orderItems.0.product', {}, { items: [{ sellerSku: null, asin: null }, {}] }],
    ['who ships, in the words of Orders v0', 'fulfillment.fulfilledBy', 'AFN', { channel: 'FBA' }],
    [
      'an offset in a time',
      'createdTime',
      '2026-10-01T10:15:30+02:00',
      { purchasedAt: '2026-10-01T08:15:30.000Z' },
    ],
    ['a field that we do not know', 'somethingNew', { a: [1] }, { amazonOrderId: '111-1234567-1234567' }],
    [
      'an empty address line',
      'recipient.deliveryAddress.addressLine2',
      '',
      { recipient: { lines: ['1 Market St'] } },
    ],
  ])('%s', (_case, path, value, expected) => {
    expect(readAmazonOrder(withValue(sound, path, value))).toMatchObject({ kind: 'read', order: expected })
  })

  test.each([
    ['missing', undefined, []],
    ['empty', [], []],
    ['without a number', [{ entityType: 'BUYER', taxRegistrationType: 'VAT' }], []],
    [
      "the buyer's",
      [
        {
          entityType: 'BUYER',
          legalName: 'Blumen Roth GmbH',
          taxRegistrationType: 'VAT',
          taxRegistrationNumber: ' DE811569869 ',
        },
      ],
      [
        {
          entityType: 'BUYER',
          legalName: 'Blumen Roth GmbH',
          registrationType: 'VAT',
          registrationNumber: 'DE811569869',
        },
      ],
    ],
  ])('tax registrations: %s', (_case, registrations, taxRegistrations) => {
    const reading = readAmazonOrder(withValue(sound, 'tax', { taxRegistrations: registrations }))
    expect(reading).toMatchObject({ kind: 'read', order: { taxRegistrations } })
  })

  test('the number for the import VAT of the European Union', () => {
    const path = 'orderItems.1.fulfillment.shipping.internationalShipping.iossNumber'
    expect(readAmazonOrder(withValue(sound, path, 'IM3720000224'))).toMatchObject({
      order: { items: [{ iossNumber: null }, { iossNumber: 'IM3720000224' }] },
    })
  })

  test('the parts of a Brazilian street', () => {
    const extendedFields = { streetName: 'Rua Augusta', streetNumber: '1508', neighborhood: 'Consolação' }
    const reading = readAmazonOrder(
      withValue(sound, 'recipient.deliveryAddress.extendedFields', extendedFields),
    )
    expect(reading).toMatchObject({ order: { recipient: { streetParts: extendedFields } } })
    expect(readAmazonOrder(sound)).toMatchObject({ order: { recipient: { streetParts: null } } })
  })

  test('an order item number keeps the zeros it begins with', () => {
    expect(readAmazonOrder(sound)).toMatchObject({
      order: { items: [{ amazonOrderItemId: '05015851154150' }, {}] },
    })
  })

  test('the answer of getOrder, which wraps the order', () => {
    expect(readAmazonOrder({ order: sound })).toEqual(readAmazonOrder(sound))
  })

  test('what is out of place is ignored with a note', () => {
    const reading = readAmazonOrder(withValue(sound, 'buyer', 'Jane'))
    expect(reading).toMatchObject({ kind: 'read', notes: [{ path: 'buyer' }], order: { buyer: null } })
  })
})

test('an unreadable order can still be told apart when its number and times are there', () => {
  const reading = readAmazonOrder(withValue(sound, 'orderItems', 'none'))
  expect(reading).toMatchObject({
    identity: {
      amazonOrderId: '111-1234567-1234567',
      marketplaceId: 'ATVPDKIKX0DER',
      purchasedAt: '2026-10-01T08:15:30.000Z',
      updatedAt: '2026-10-01T08:20:00.000Z',
      amazonStatus: 'UNSHIPPED',
    },
  })
  expect(readAmazonOrder(withValue(sound, 'createdTime', null))).toMatchObject({ identity: null })
})

test('a number too long for Commerce to keep is refused rather than cut off', () => {
  expect(readAmazonOrder({ ...sound, orderId: '1'.repeat(33) })).toMatchObject({
    kind: 'unreadable',
    identity: null,
  })
})

test('whatever comes, reading gives an answer', () => {
  const random = seededRandom(2)
  const kinds = new Set<string>()
  for (let run = 0; run < 2_000; run += 1) {
    const json = run % 2 === 0 ? generateJson(random, 4) : damageJson(random, sound)
    const reading = readAmazonOrder(json)
    kinds.add(reading.kind)
    if (reading.kind === 'unreadable') expect(reading.problems.length).toBeGreaterThan(0)
  }
  expect(kinds).toEqual(new Set(['read', 'unreadable']))
})

describe('points, which stand in no total, hold no order', () => {
  const reading = (pointsGranted: unknown) => {
    const order = amazonOrderJson({ currency: 'JPY', items: [item({ lineTotal: '5980' })] })
    const [line] = order.orderItems as readonly object[]
    return readAmazonOrder({
      ...order,
      orderItems: [{ ...line, expense: { pointsCost: { pointsGranted } } }],
    })
  }

  test.each([
    [
      'as Amazon gives them',
      { pointsNumber: 60, pointsMonetaryValue: { amount: '60', currencyCode: 'JPY' } },
      { granted: 60, worth: { minor: 60n, currency: 'JPY' } },
      [],
    ],
    ['a number alone', { pointsNumber: '60' }, { granted: 60, worth: null }, []],
    ['nothing', {}, null, []],
    [
      'half a point',
      { pointsNumber: 0.5 },
      null,
      ['orderItems[0].expense.pointsCost.pointsGranted.pointsNumber'],
    ],
    ['no object', 'sixty', null, ['orderItems[0].expense.pointsCost.pointsGranted']],
  ])('%s', (_case, pointsGranted, points, notedPaths) => {
    const read = reading(pointsGranted)
    if (read.kind === 'unreadable') throw new Error(JSON.stringify(read.problems))
    expect(read.order.items[0]!.points).toEqual(points)
    expect(read.notes.map(({ path }) => path)).toEqual(notedPaths)
  })
})
