import { expect, test } from 'vitest'
import { amazonOrder, item } from '../testing/amazon-order.ts'
import { build, inputFor } from '../testing/build.ts'
import { connectedIn2026 } from '../testing/cast.ts'
import { buildCommerceOrder, type CommerceOrderInput } from './build-commerce-order.ts'
import { placeAmounts } from './place-amounts.ts'

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
