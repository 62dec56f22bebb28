import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AmazonOrder } from '../src/world/amazon-order.ts'
import { minorUnits, sumOf } from './order-amounts.ts'
import { startTestSimulator, type TestSimulator } from './test-simulator.ts'

let simulator: TestSimulator

beforeAll(async () => {
  simulator = await startTestSimulator()
})
afterAll(() => simulator.stop())

const place = (template: string): Promise<AmazonOrder> => simulator.place({ template })
const total = (order: AmazonOrder, kind: string) => sumOf(order.proceeds?.breakdowns ?? [], kind)
const grandTotal = (order: AmazonOrder) => minorUnits(order.proceeds?.grandTotal)

function taxDetails(order: AmazonOrder): Readonly<Record<string, bigint>> {
  const tax = order.orderItems[0]?.proceeds?.breakdowns?.find((part) => part.type === 'TAX')
  return Object.fromEntries(
    (tax?.detailedBreakdowns ?? []).map(({ subtype, value }) => [subtype, minorUnits(value)]),
  )
}

describe('amounts', () => {
  test('sales tax of 8.75 % is on top of the goods and of 5.99 shipping', async () => {
    const order = await place('fbm-tax-on-top')
    // 5.99 × 0.0875 = 0.524
    expect(taxDetails(order).SHIPPING).toBe(52n)
    expect(grandTotal(order)).toBe(total(order, 'ITEM') + total(order, 'SHIPPING') + total(order, 'TAX'))
  })

  test('shipping may go untaxed, and an order too', async () => {
    expect(taxDetails(await place('fbm-shipping-untaxed')).SHIPPING).toBe(0n)
    expect(total(await place('fbm-untaxed'), 'TAX')).toBe(0n)
  })

  test.each([
    ['fbm-vat-inside', true],
    ['fbm-vat-inside-discount', true],
    ['fbm-vat-told-as-zero', true],
    ['fbm-vat-not-told', false],
  ])('%s does not add tax to the prices; tax is told: %s', async (template, isTold) => {
    const order = await place(template)
    const charged = total(order, 'ITEM') + total(order, 'SHIPPING') + total(order, 'DISCOUNT')
    expect(grandTotal(order)).toBe(charged)
    expect(order.proceeds?.breakdowns?.some((part) => part.type === 'TAX')).toBe(isTold)
    if (template === 'fbm-vat-told-as-zero') expect(total(order, 'TAX')).toBe(0n)
  })

  test('tax is the sum of its details, the tax on a discount taken off', async () => {
    for (let placed = 0; placed < 5; placed += 1) {
      const order = await place('fbm-discount')
      const details = Object.values(taxDetails(order))
      expect(total(order, 'TAX')).toBe(details.reduce((sum, detail) => sum + detail, 0n))
    }
  })

  test('a positive discount is subtracted by the total, not by its sign', async () => {
    const order = await place('fbm-discount-positive')
    expect(total(order, 'DISCOUNT')).toBeGreaterThan(0n)
    expect(
      total(order, 'ITEM') + total(order, 'SHIPPING') + total(order, 'TAX') - total(order, 'DISCOUNT'),
    ).toBe(grandTotal(order))
  })

  test('a discount may be on the shipping alone', async () => {
    const order = await place('fbm-shipping-discount')
    const discount = order.orderItems[0]?.proceeds?.breakdowns?.find((part) => part.type === 'DISCOUNT')
    expect(discount?.detailedBreakdowns).toEqual([
      { subtype: 'SHIPPING', value: { amount: '-3.00', currencyCode: 'USD' } },
    ])
  })

  test.each(['fbm-free-of-charge', 'fbm-replacement'])('%s comes to nothing', async (template) => {
    const order = await place(template)
    expect(grandTotal(order)).toBe(0n)
    expect(order.orderItems[0]?.product.price?.unitPrice?.amount).not.toBe('0.00')
  })

  test('three for ten costs 10.00 at a unit price of 3.33', async () => {
    const [item] = (await place('fbm-three-for-ten')).orderItems
    expect(item?.product.price?.unitPrice?.amount).toBe('3.33')
    expect(item?.proceeds?.breakdowns?.[0]).toEqual({
      type: 'ITEM',
      subtotal: { amount: '10.00', currencyCode: 'USD' },
    })
  })

  test('a tip is of the order and of no line', async () => {
    const order = await place('fbm-delivery-tip')
    expect(order.proceeds?.breakdowns?.at(-1)).toEqual({
      type: 'DELIVERY_TIP',
      status: 'FINALIZED',
      subtotal: { amount: '5.00', currencyCode: 'USD' },
    })
    expect(grandTotal(order)).toBe(minorUnits(order.orderItems[0]?.proceeds?.proceedsTotal) + 500n)
  })

  test.each([
    ['fbm-other-charge', 'OTHER', 150n],
    ['fbm-unknown-charge', 'RECYCLING_FEE', 125n],
    ['fbm-gift-wrap', 'GIFT_WRAP', 399n],
    ['fbm-cash-on-delivery', 'COD_FEE', 339n],
  ])('%s holds an amount of the kind %s', async (template, kind, amount) => {
    expect(total(await place(template), kind)).toBe(amount)
  })

  test('half of the fee for cash on delivery is taken off', async () => {
    const order = await place('fbm-cash-on-delivery')
    expect(total(order, 'DISCOUNT')).toBe(-170n)
    expect(order.payment).toMatchObject({ paymentExecutions: [{ paymentMethod: 'COD' }] })
  })

  test('points are worth a yen each', async () => {
    const [item] = (await place('fbm-points')).orderItems
    const points = 60 * (item?.quantityOrdered ?? 0)
    expect(item?.expense).toEqual({
      pointsCost: {
        pointsGranted: {
          pointsNumber: points,
          pointsMonetaryValue: { amount: String(points), currencyCode: 'JPY' },
        },
      },
    })
  })

  test.each([
    ['fbm-prices-withheld', { grandTotal: false, breakdowns: false, lines: false, lineParts: false }],
    ['fbm-total-without-parts', { grandTotal: true, breakdowns: false, lines: true, lineParts: true }],
    ['fbm-line-totals-only', { grandTotal: true, breakdowns: false, lines: true, lineParts: false }],
    ['fbm-order-amounts-only', { grandTotal: true, breakdowns: true, lines: false, lineParts: false }],
  ])('%s tells %j', async (template, told) => {
    const { proceeds, orderItems } = await place(template)
    const [item] = orderItems
    expect({
      grandTotal: proceeds?.grandTotal !== undefined,
      breakdowns: proceeds?.breakdowns !== undefined,
      lines: item?.proceeds !== undefined,
      lineParts: item?.proceeds?.breakdowns !== undefined,
    }).toEqual(told)
  })
})

describe('lines', () => {
  test('many lines are two hundred', async () => {
    expect((await place('fbm-many-lines')).orderItems).toHaveLength(200)
  })

  test('several lines are of different products', async () => {
    for (let placed = 0; placed < 5; placed += 1) {
      const skus = (await place('fbm-several-lines')).orderItems.map((item) => item.product.sellerSku)
      expect(new Set(skus).size).toBe(3)
    }
  })

  test('a missing SKU is absent', async () => {
    const [item] = (await place('fbm-missing-sku')).orderItems
    expect(item?.product).not.toHaveProperty('sellerSku')
    expect(item?.product.asin).toMatch(/^B0/)
  })

  test.each([
    ['fbm-quantity-dropped', [2]],
    ['fbm-line-canceled', [expect.any(Number), 0]],
    ['fbm-nothing-left', [0]],
    ['fbm-canceled', [0]],
  ])('%s has the quantities %j, and says who cancelled', async (template, quantities) => {
    const { orderItems } = await place(template)
    expect(orderItems.map((item) => item.quantityOrdered)).toEqual(quantities)
    expect(orderItems.at(-1)?.cancellation?.cancellationExecution?.cancelledBy).toBe('BUYER')
  })

  test('an exchange and a replacement name the order they follow', async () => {
    for (const [template, associationType] of [
      ['fbm-replacement', 'REPLACEMENT_ORIGINAL_ID'],
      ['fbm-exchange', 'EXCHANGE_ORIGINAL_ID'],
    ] as const) {
      const { associatedOrders } = await place(template)
      expect(associatedOrders).toEqual([
        { orderId: expect.stringMatching(/^\d{3}-\d{7}-\d{7}$/), associationType },
      ])
    }
  })
})

describe('people and places', () => {
  test('the emoji name has characters of four bytes', async () => {
    expect((await place('fbm-emoji-name')).buyer?.buyerName).toMatch(/[\u{10000}-\u{10FFFF}]/u)
  })

  test('the long name has more than 128 characters in its last part', async () => {
    const name = (await place('fbm-long-name')).buyer?.buyerName ?? ''
    expect(name.slice(name.indexOf(' ') + 1).length).toBeGreaterThan(128)
  })

  test('the long street has more than 255 characters', async () => {
    const address = (await place('fbm-long-street')).recipient?.deliveryAddress
    const street = [address?.addressLine1, address?.addressLine2, address?.addressLine3].join('\n')
    expect(street.length).toBeGreaterThan(255)
  })

  test.each([
    ['fbm-japanese', /\p{Script=Han}/u],
    ['fbm-arabic', /\p{Script=Arabic}/u],
    ['fbm-hindi', /\p{Script=Devanagari}/u],
    ['fbm-chinese', /\p{Script=Han}/u],
    ['fbm-thai', /\p{Script=Thai}/u],
    ['fbm-cyrillic', /\p{Script=Cyrillic}/u],
  ])('%s is written in its script', async (template, script) => {
    const { recipient, buyer } = await place(template)
    expect(recipient?.deliveryAddress?.addressLine1).toMatch(script)
    expect(buyer?.buyerName).toMatch(script)
  })

  test.each([
    ['fbm-hong-kong', 'postalCode'],
    ['fbm-no-postcode', 'postalCode'],
    ['fbm-no-postcode-needed', 'postalCode'],
    ['fbm-no-phone', 'phone'],
    ['fbm-region-in-city', 'stateOrRegion'],
    ['fbm-japanese', 'city'],
    ['fbm-no-street', 'addressLine1'],
  ])('%s has no %s', async (template, field) => {
    const address = (await place(template)).recipient?.deliveryAddress
    expect(address).toBeDefined()
    expect(address).not.toHaveProperty(field)
  })

  test('what Amazon ships may come without buyer and place', async () => {
    const order = await place('fba-everything-withheld')
    expect([order.buyer, order.recipient]).toEqual([undefined, undefined])
  })

  test('a company comes with its name on the parcel, and with its VAT number when it gave one', async () => {
    const order = await place('fbm-company-with-vat-number')
    expect(order.recipient?.deliveryAddress?.companyName).toBe(order.buyer?.buyerCompanyName)
    expect(order.tax).toMatchObject({
      taxRegistrations: [{ entityType: 'BUYER', taxRegistrationType: 'VAT' }],
    })
  })
})
