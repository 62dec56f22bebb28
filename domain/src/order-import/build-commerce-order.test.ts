import { expect, test } from 'vitest'
import type { AmazonOrder } from '../amazon/amazon-order.ts'
import { amazonOrder, item } from '../testing/amazon-order.ts'
import {
  connectedIn2026,
  mugRed,
  plateBlue,
  productsBySku,
  stockOf,
  usRegions,
  usStore,
} from '../testing/cast.ts'
import { generateOrder } from '../testing/generate-order.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { buildCommerceOrder, type CommerceOrderInput } from './build-commerce-order.ts'
import { decideImport } from './decide-import.ts'
import { NO_MATCHES } from './match-product.ts'
import { placeAmounts } from './place-amounts.ts'

function inputFor(order: AmazonOrder): CommerceOrderInput {
  const decision = decideImport({
    order,
    settings: connectedIn2026,
    matches: NO_MATCHES,
    products: productsBySku(mugRed, plateBlue),
    stock: stockOf({ 'MUG-RED': 100, 'PLATE-BLUE': null }),
  })
  if (decision.kind !== 'import') throw new Error(JSON.stringify(decision))
  const placement = placeAmounts(order, connectedIn2026)
  if (placement.kind === 'blocked') throw new Error(JSON.stringify(placement.by))
  return {
    order,
    lines: decision.lines,
    amounts: placement.amounts,
    settings: connectedIn2026,
    store: usStore,
    baseToOrderRate: null,
    regions: usRegions,
    module: null,
  }
}

function build(
  order: AmazonOrder,
  overrides: Partial<CommerceOrderInput> = {},
): Readonly<Record<string, unknown>> {
  const built = buildCommerceOrder({ ...inputFor(order), ...overrides })
  if (built.kind === 'blocked') throw new Error(JSON.stringify(built.by))
  return built.draft.entity
}

test('a plain order keeps lines, shipping, tax and total as Amazon has them', () => {
  const entity = build(
    amazonOrder({
      items: [
        item({
          sku: 'MUG-RED',
          quantity: 2,
          lineTotal: '40.00',
          tax: '3.50',
          shipping: '5.00',
          shippingTax: '0.41',
        }),
        item({ sku: 'PLATE-BLUE', quantity: 1, lineTotal: '15.00', tax: '1.31' }),
      ],
    }),
  )
  expect(entity).toMatchObject({
    ext_order_id: '111-1234567-1234567',
    created_at: '2026-10-01 08:15:30',
    subtotal: 55,
    subtotal_incl_tax: 59.81,
    discount_amount: 0,
    shipping_amount: 5,
    shipping_tax_amount: 0.41,
    shipping_incl_tax: 5.41,
    tax_amount: 5.22,
    grand_total: 65.22,
    base_grand_total: 65.22,
    total_qty_ordered: 3,
    weight: 1.4,
    items: [
      { sku: 'MUG-RED', qty_ordered: 2, price: 20, price_incl_tax: 21.75, row_total: 40, tax_percent: 8.75 },
      { sku: 'PLATE-BLUE', qty_ordered: 1, price: 15, row_total: 15, tax_amount: 1.31, tax_percent: 8.73 },
    ],
  })
})

test('the order is a guest order of Amazon, found again by its number', () => {
  expect(build(amazonOrder())).toMatchObject({
    customer_email: 'jane@marketplace.amazon.com',
    customer_is_guest: 1,
    state: 'new',
    status: 'pending',
    is_virtual: 0,
    ext_order_id: '111-1234567-1234567',
    payment: {
      method: 'orderferry_amazon',
      po_number: '111-1234567-1234567',
      amount_ordered: 19.99,
      additional_information: {
        method_title: 'Amazon Channel Payment',
        amazon_order_number: '111-1234567-1234567',
      },
    },
    status_histories: [
      {
        comment:
          'Imported from Amazon order 111-1234567-1234567 (Crockery US, United States, FBM), shipping Standard.',
        is_visible_on_front: 0,
        is_customer_notified: 0,
      },
    ],
  })
})

test('the tax number of the buyer stands on the bill, the number for import VAT with the payment', () => {
  const sold = amazonOrder({ items: [item(), item({ sku: 'PLATE-BLUE' })] })
  const entity = build({
    ...sold,
    items: sold.items.map((line) => ({ ...line, iossNumber: 'IM3720000224' })),
    taxRegistrations: [
      { entityType: 'BUYER', registrationType: 'VAT', registrationNumber: 'FR40303265045', legalName: null },
    ],
  })
  expect(entity).toMatchObject({
    billing_address: { vat_id: 'FR40303265045' },
    payment: { additional_information: { ioss_number: 'IM3720000224' } },
  })
  expect(JSON.stringify(entity.extension_attributes)).not.toContain('vat_id')
})

test('the e-mail stands before the billing address, which copies it', () => {
  const keys = Object.keys(build(amazonOrder()))
  expect(keys.indexOf('customer_email')).toBeLessThan(keys.indexOf('billing_address'))
})

test('every amount has its twin in the base currency', () => {
  const entity = build(amazonOrder({ items: [item({ discount: '-1.00', tax: '1.50', shipping: '5.00' })] }))
  const [line] = entity.items as readonly Readonly<Record<string, unknown>>[]
  for (const amounts of [entity, line!])
    for (const [key, twin] of Object.entries(amounts))
      if (/^base_.*(amount|total|price|tax|due)$/.test(key))
        expect([key, amounts[key.slice(5)]]).toEqual([key, twin])
})

test('the order says which tax Amazon keeps to itself', () => {
  const order = amazonOrder({
    items: [item({ lineTotal: '20.00', tax: '1.60', taxCollectionModel: 'MARKETPLACE_FACILITATOR' })],
  })
  const placement = placeAmounts(order, { facilitatorTax: 'leave-out' })
  if (placement.kind === 'blocked') throw new Error(JSON.stringify(placement.by))
  expect(build(order, { amounts: placement.amounts })).toMatchObject({
    tax_amount: 0,
    grand_total: 20,
    status_histories: [
      {
        comment:
          "Imported from Amazon order 111-1234567-1234567 (Crockery US, United States, FBM), shipping Standard. Amazon's total is 21.60 USD; tax of 1.60 USD that Amazon collects and hands over itself is left out.",
      },
    ],
  })
})

test('three for 10.00 are 3.3333 each, and 10.00 together', () => {
  const entity = build(amazonOrder({ items: [item({ quantity: 3, lineTotal: '10.00' })] }))
  expect(entity).toMatchObject({ subtotal: 10, items: [{ price: 3.3333, row_total: 10, qty_ordered: 3 }] })
})

test('a discount is positive on its line and negative on the order, where that on shipping is in it', () => {
  const entity = build(
    amazonOrder({
      items: [item({ lineTotal: '40.00', discount: '-4.00', shipping: '5.00', shippingDiscount: '-5.00' })],
    }),
  )
  expect(entity).toMatchObject({
    discount_amount: -9,
    discount_description: 'Applied by Amazon',
    shipping_amount: 5,
    shipping_discount_amount: 5,
    grand_total: 36,
    items: [{ discount_amount: 4, row_total: 40 }],
  })
})

test.each([
  ['STANDARD', {}, 'orderferry_standard', 'Amazon - Standard'],
  ['NEXT_DAY', {}, 'orderferry_next_day', 'Amazon - Next Day'],
  [null, {}, 'orderferry_unspecified', 'Amazon - Shipping'],
  ['STANDARD', { giftWrap: '3.99' }, 'orderferry_standard', 'Amazon - Standard 5.00 + gift wrap 3.99'],
])('the service level %s with %j ships by %s: %s', (serviceLevel, extra, method, description) => {
  const entity = build(amazonOrder({ serviceLevel, items: [item({ shipping: '5.00', ...extra })] }))
  expect(entity).toMatchObject({
    shipping_description: description,
    extension_attributes: { shipping_assignments: [{ shipping: { method } }] },
  })
})

test('only a Commerce with our module is told to create once and to check the stock', () => {
  const attributes = (module: CommerceOrderInput['module']) =>
    build(amazonOrder(), { module }).extension_attributes
  expect(attributes(null)).not.toHaveProperty('orderferry')
  expect(attributes({ reserve: 'check' })).toMatchObject({ orderferry: { once: true, reserve: 'check' } })
})

test('our module is told which units had left before, unless it reserves nothing anyway', () => {
  const order = amazonOrder({ status: 'PARTIALLY_SHIPPED', items: [item({ quantity: 3, shipped: 2 })] })
  const wish = (reserve: 'check' | 'no') =>
    build(order, { module: { reserve } }).extension_attributes as { orderferry: object }
  const shipped = [{ ext_order_item_id: '05015851154150', quantity: 2 }]
  expect(wish('check').orderferry).toEqual({ once: true, reserve: 'check', shipped })
  expect(wish('no').orderferry).toEqual({ once: true, reserve: 'no' })
})

test("an order takes Amazon's number when the settings say so, and else leaves counting to Commerce", () => {
  expect(build(amazonOrder())).not.toHaveProperty('increment_id')
  expect(build(amazonOrder(), { incrementId: '111-1234567-1234567' })).toHaveProperty('increment_id')
})

test('a replacement for nothing is an order of zero', () => {
  const entity = build(amazonOrder({ items: [item({ lineTotal: '0.00', unitPrice: '19.99' })] }))
  expect(entity).toMatchObject({ grand_total: 0, subtotal: 0, items: [{ price: 0, tax_percent: 0 }] })
})

test('a kit becomes its products, each with its share of the price and the units of all kits', () => {
  const input = inputFor(amazonOrder({ items: [item({ quantity: 2, lineTotal: '10.00', tax: '0.99' })] }))
  const [line] = input.lines
  const component = (number: number, weight: bigint, quantityEach: number) => ({
    component: { number, count: 2, weight, quantityEach },
    quantity: 2 * quantityEach,
  })
  const lines = [
    { ...line!, ...component(1, 1n, 3) },
    { ...line!, ...component(2, 2n, 1), product: plateBlue },
  ]
  const built = buildCommerceOrder({ ...input, lines })
  // A third of 10.00 and of 0.99, two thirds of each; the cent that is over goes to the first.
  expect(built).toMatchObject({
    draft: {
      entity: {
        subtotal: 10,
        tax_amount: 0.99,
        grand_total: 10.99,
        total_qty_ordered: 8,
        items: [
          {
            sku: 'MUG-RED',
            qty_ordered: 6,
            row_total: 3.34,
            price: 0.5567,
            ext_order_item_id: '05015851154150:1x3',
          },
          {
            sku: 'PLATE-BLUE',
            qty_ordered: 2,
            row_total: 6.66,
            tax_amount: 0.66,
            ext_order_item_id: '05015851154150:2x1',
          },
        ],
      },
    },
  })
  expect(() => buildCommerceOrder({ ...input, lines: lines.slice(1) })).toThrow('not those of its line')
  expect(() => buildCommerceOrder({ ...input, lines: [line!, line!] })).toThrow('not those of its line')
  expect(() => buildCommerceOrder({ ...input, lines: [] })).toThrow(
    '0 Amazon lines are matched, 1 are priced',
  )
})

test("an order in a currency other than the store's waits for one that has it", () => {
  const order = amazonOrder({ currency: 'EUR' })
  expect(buildCommerceOrder(inputFor(order))).toEqual({
    kind: 'blocked',
    by: { code: 'currency-not-available', currency: 'EUR', baseCurrency: 'USD' },
  })
})

test('an order that cannot be delivered is blocked, not sent', () => {
  expect(buildCommerceOrder(inputFor(amazonOrder({ address: null })))).toMatchObject({
    kind: 'blocked',
    by: { code: 'address-not-importable' },
  })
})

test('amounts of another order are a mistake, and stop here', () => {
  const input = inputFor(amazonOrder())
  const other = inputFor(amazonOrder({ items: [item({ lineTotal: '20.00' })] }))
  expect(() => buildCommerceOrder({ ...input, amounts: other.amounts })).toThrow(
    "come to 20.00, Amazon's to 19.99",
  )
})

test("whatever Amazon's amounts, Commerce's columns add up to its total", () => {
  const random = seededRandom(4)
  const cents = (value: unknown) => Math.round(Number(value) * 100)
  for (let run = 0; run < 300; run += 1) {
    const spec = generateOrder(random, ['USD'])
    const items = spec.items!.map((line) => ({ ...line, sku: random.pick(['MUG-RED', 'PLATE-BLUE']) }))
    const entity = build(amazonOrder({ ...spec, items }))
    const rows = entity.items as readonly Readonly<Record<string, number>>[]
    const sum = (key: string) => rows.reduce((total, row) => total + cents(row[key]), 0)
    expect(cents(entity.subtotal)).toBe(sum('row_total'))
    expect(cents(entity.subtotal_incl_tax)).toBe(sum('row_total_incl_tax'))
    expect(cents(entity.tax_amount)).toBe(sum('tax_amount') + cents(entity.shipping_tax_amount))
    expect(
      cents(entity.discount_amount) + sum('discount_amount') + cents(entity.shipping_discount_amount),
    ).toBe(0)
    expect(cents(entity.grand_total)).toBe(
      cents(entity.subtotal) +
        cents(entity.discount_amount) +
        cents(entity.shipping_amount) +
        cents(entity.tax_amount),
    )
    for (const row of rows)
      expect(Math.abs(row.price! * row.qty_ordered! - row.row_total!)).toBeLessThanOrEqual(
        0.000051 * row.qty_ordered!,
      )
  }
})

test('O-03: an order of an account names it, one of a guest does not', () => {
  const ofAccount = build(amazonOrder(), { customer: { customerId: 12, groupId: 3 } })
  expect(ofAccount).toMatchObject({ customer_id: 12, customer_group_id: 3, customer_is_guest: 0 })
  const ofGuest = build(amazonOrder())
  expect(ofGuest).toMatchObject({ customer_group_id: 0, customer_is_guest: 1 })
  expect(ofGuest).not.toHaveProperty('customer_id')
})

test('O-20: an order that is not to be invoiced is made in processing, its comments with it', () => {
  const settings = {
    ...connectedIn2026,
    invoiceAutomatically: false,
    orderStatus: 'custom',
    processingStatus: 'amazon_new',
  } as const
  expect(build(amazonOrder(), { settings })).toMatchObject({
    state: 'processing',
    status: 'amazon_new',
    status_histories: [{ status: 'amazon_new' }],
  })
})

test("P-22: Amazon's facts are a comment of their own that the buyer does not see, unless switched off", () => {
  const order = amazonOrder({ programs: ['PRIME'] })
  expect(build(order).status_histories).toMatchObject([
    {},
    { comment: 'Programs: Prime', is_visible_on_front: 0, is_customer_notified: 0 },
  ])
  const settings = { ...connectedIn2026, amazonFactsComment: false }
  expect(build(order, { settings }).status_histories).toHaveLength(1)
})
