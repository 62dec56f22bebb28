import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { templates, templateThemes } from '../src/scenarios/templates/templates.ts'
import type { AmazonMoney, AmazonOrder } from '../src/world/amazon-order.ts'
import { faultsAgainstModel } from './amazon-model.ts'
import { minorUnits, proceedsOf, sumOf } from './order-amounts.ts'
import { startTestSimulator, type TestSimulator } from './test-simulator.ts'

let simulator: TestSimulator

beforeAll(async () => {
  simulator = await startTestSimulator()
  await simulator.control('usage-plans', { lifted: true })
})
afterAll(() => simulator.stop())

/** They are there to show what the model does not allow, or what does not add up. */
const beyondModel = ['fbm-invoice-unconfirmed', 'fbm-unknown-status']
const doesNotAddUp = ['fbm-total-one-cent-off']

const everything = [
  ...['BUYER', 'RECIPIENT', 'PROCEEDS', 'EXPENSE', 'PROMOTION', 'CANCELLATION', 'FULFILLMENT', 'PACKAGES'],
  ...['TAX', 'PAYMENT', 'FULFILLMENT_ORDERS'],
].join(',')

describe.each(templates.map(({ name }) => name))('%s', (name) => {
  test("is an order by Amazon's model, in what is true and in what is shown", async () => {
    const order = await simulator.place({ template: name })
    const shown = await simulator.amazon(
      `/orders/2026-01-01/orders/${order.orderId}?includedData=${everything}`,
      {
        isSpoiled: true,
      },
    )
    expect(shown.status).toBe(200)
    for (const one of [order, shown.body.order]) {
      const faults = faultsAgainstModel('orders', 'Order', one)
      if (beyondModel.includes(name))
        expect(faults).toEqual([expect.stringMatching(/^\/fulfillment\/fulfillmentStatus/)])
      else expect(faults).toEqual([])
    }
  })

  test('adds up, line by line and as a whole', async () => {
    const order = await simulator.place({ template: name })
    const lines = order.orderItems.flatMap((item) => item.proceeds ?? [])
    for (const { proceedsTotal, breakdowns } of lines)
      if (breakdowns) expect(proceedsOf(breakdowns)).toContain(minorUnits(proceedsTotal))
    const tip = sumOf(order.proceeds?.breakdowns ?? [], 'DELIVERY_TIP')
    const total = lines.reduce((sum, line) => sum + minorUnits(line.proceedsTotal), tip)
    if (lines.length > 0) {
      const given = minorUnits(order.proceeds?.grandTotal)
      expect(given).toBe(doesNotAddUp.includes(name) ? total - 1n : total)
    }
  })
})

test('no two templates share a name or a sentence', () => {
  for (const key of ['name', 'sentence'] as const)
    expect(new Set(templates.map((template) => template[key])).size).toBe(templates.length)
})

test('TEMPLATES.md lists each under its theme, and no other', () => {
  const document = readFileSync(new URL('../TEMPLATES.md', import.meta.url), 'utf8')
  const listed = document.split('\n## ').map((text) => {
    const [title = '', ...lines] = text.split('\n')
    return [title, lines.filter((line) => line.startsWith('| `'))] as const
  })
  expect(listed.filter(([, rows]) => rows.length > 0)).toEqual(
    templateThemes.map(({ title, templates: ofTheme }) => [
      title,
      ofTheme.map(({ name, status, sentence }) => `| \`${name}\` | ${status} | ${sentence} |`),
    ]),
  )
})

test('the control lists them with their theme, in the order of the themes', async () => {
  const { body } = await simulator.control('templates')
  expect(body.templates).toHaveLength(templates.length)
  expect(body.templates[0]).toEqual({
    name: 'fbm-pending',
    sentence: 'Placed and not paid: no prices, no addresses yet.',
    status: 'PENDING',
    fulfilledBy: 'MERCHANT',
    theme: 'Where an order stands',
  })
})

test('there is one for each row of the import table, in stock and out of it', () => {
  const rows = templates.map(({ fulfilledBy, status }) => `${fulfilledBy} ${status}`)
  const statuses = [
    'PENDING',
    'PENDING_AVAILABILITY',
    'UNSHIPPED',
    'PARTIALLY_SHIPPED',
    'SHIPPED',
    'CANCELLED',
  ]
  for (const status of statuses)
    expect(rows).toEqual(expect.arrayContaining([`MERCHANT ${status}`, `AMAZON ${status}`]))
  const soldOut = templates.filter(
    ({ name }) => name.endsWith('-out-of-stock') && name !== 'fbm-out-of-stock',
  )
  expect(soldOut.map(({ fulfilledBy, status }) => `${fulfilledBy} ${status}`)).toEqual([
    'MERCHANT UNSHIPPED',
    'MERCHANT PARTIALLY_SHIPPED',
    'MERCHANT SHIPPED',
    'AMAZON SHIPPED',
  ])
})

describe('a wish', () => {
  test('overrides the template', async () => {
    const order = await simulator.place({
      template: 'fbm-unshipped',
      items: [{ sku: 'OWN-SKU', quantity: 4, unitPrice: '2.50', asin: 'B000000001', title: 'Own' }],
      buyerName: 'Someone Else',
      shipTo: { city: 'Springfield' },
      purchasedAt: '2026-03-01T01:02:03.004Z',
    })
    expect(order.createdTime).toBe('2026-03-01T01:02:03.004Z')
    expect(order.orderItems[0]).toMatchObject({
      quantityOrdered: 4,
      product: {
        sellerSku: 'OWN-SKU',
        asin: 'B000000001',
        title: 'Own',
        price: { unitPrice: { amount: '2.50' } },
      },
    })
    expect(order.recipient?.deliveryAddress).toMatchObject({ name: 'Someone Else', city: 'Springfield' })
  })

  test('for a price is read in the currency of the marketplace, which the template may name', async () => {
    const items = [{ sku: 'MUG-RED', quantity: 2, unitPrice: '980' }]
    const order = await simulator.place({ template: 'fbm-yen', items })
    expect(order.proceeds?.breakdowns?.[0]?.subtotal).toEqual({ amount: '1960', currencyCode: 'JPY' })
    const wish = { template: 'fbm-yen', items: [{ sku: 'MUG-RED', unitPrice: '9.80' }] }
    await expect(simulator.place(wish)).rejects.toThrow('an amount of JPY')
  })

  test('for items keeps what the template says of every line', async () => {
    const { orderItems } = await simulator.place({
      template: 'fbm-gift-wrap',
      items: [
        { sku: 'MUG-RED', quantity: 1 },
        { sku: 'MUG-BLUE', quantity: 1 },
      ],
    })
    expect(orderItems.map((item) => sumOf(item.proceeds?.breakdowns ?? [], 'GIFT_WRAP'))).toEqual([
      399n,
      399n,
    ])
  })

  test('for another marketplace brings its carrier', async () => {
    const order = await simulator.place({ template: 'fbm-shipped', marketplaceId: 'A1PA6795UKMFR9' })
    expect(order.packages?.map(({ carrier, shippingService }) => [carrier, shippingService])).toEqual([
      ['DHL', 'DHL Paket'],
    ])
  })

  test('for another marketplace brings its people, its currency and its tax', async () => {
    const order = await simulator.place({ template: 'fbm-unshipped', marketplaceId: 'A1PA6795UKMFR9' })
    expect(order.recipient?.deliveryAddress?.countryCode).toBe('DE')
    expect(order.buyer?.buyerEmail).toMatch(/@marketplace\.amazon\.de$/)
    const { total, tax } = taxInside(order)
    expect(tax).toBe((total * 1900n * 2n + 11_900n) / (2n * 11_900n))
  })
})

/** Of an order of one line without a discount. */
function taxInside(order: AmazonOrder): { readonly total: bigint; readonly tax: bigint } {
  const [item] = order.orderItems
  const parts = item?.proceeds?.breakdowns ?? []
  const minor = (money: AmazonMoney | undefined) => minorUnits(money)
  expect(sumOf(parts, 'ITEM') + sumOf(parts, 'SHIPPING')).toBe(minor(order.proceeds?.grandTotal))
  return { total: sumOf(parts, 'ITEM'), tax: sumOf(parts, 'TAX') - taxOnShipping(item) }
}

function taxOnShipping(item: AmazonOrder['orderItems'][number] | undefined): bigint {
  const tax = item?.proceeds?.breakdowns?.find((part) => part.type === 'TAX')
  return minorUnits(tax?.detailedBreakdowns?.find((detail) => detail.subtype === 'SHIPPING')?.value)
}
