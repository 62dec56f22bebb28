import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { templates } from '../src/scenarios/templates.ts'
import type { AmazonMoney, AmazonOrder } from '../src/world/amazon-order.ts'
import { faultsAgainstModel } from './amazon-model.ts'
import { startTestSimulator, type TestSimulator } from './test-simulator.ts'

let simulator: TestSimulator

beforeAll(async () => {
  simulator = await startTestSimulator()
})
afterAll(() => simulator.stop())

const cents = (money: AmazonMoney | undefined) => BigInt((money?.amount ?? '').replace('.', ''))

describe.each(templates.map(({ name }) => name))('%s', (name) => {
  test("is an order by Amazon's model, and adds up", async () => {
    const order = await simulator.place({ template: name })
    expect(faultsAgainstModel('orders', 'Order', order)).toEqual([])
    const lines = order.orderItems.map((item) => {
      const parts = item.proceeds?.breakdowns?.map((part) => cents(part.subtotal)) ?? []
      expect(cents(item.proceeds?.proceedsTotal)).toBe(parts.reduce((sum, part) => sum + part, 0n))
      return cents(item.proceeds?.proceedsTotal)
    })
    expect(cents(order.proceeds?.grandTotal)).toBe(lines.reduce((sum, line) => sum + line, 0n))
  })
})

async function itemsOf(wish: object): Promise<AmazonOrder['orderItems']> {
  return (await simulator.place(wish)).orderItems
}

test('three for ten costs 10.00 at a unit price of 3.33', async () => {
  const [item] = await itemsOf({ template: 'fbm-three-for-ten' })
  expect(item?.product.price?.unitPrice?.amount).toBe('3.33')
  expect(item?.proceeds?.breakdowns?.[0]).toEqual({
    type: 'ITEM',
    subtotal: { amount: '10.00', currencyCode: 'USD' },
  })
})

test('many lines are two hundred', async () => {
  expect(await itemsOf({ template: 'fbm-many-lines' })).toHaveLength(200)
})

test('the emoji name has characters of four bytes', async () => {
  const { buyer } = await simulator.place({ template: 'fbm-emoji-name' })
  expect(buyer?.buyerName).toMatch(/[\u{10000}-\u{10FFFF}]/u)
})

test('tax is the sum of its details, the tax on a discount taken off', async () => {
  for (let placed = 0; placed < 5; placed += 1) {
    const [item] = await itemsOf({ template: 'fbm-discount' })
    const tax = item?.proceeds?.breakdowns?.find((part) => part.type === 'TAX')
    const details = tax?.detailedBreakdowns?.map((detail) => cents(detail.value)) ?? []
    expect(cents(tax?.subtotal)).toBe(details.reduce((sum, detail) => sum + detail, 0n))
  }
})

test('a positive discount is subtracted by the total, not by its sign', async () => {
  const order = await simulator.place({ template: 'fbm-discount', discountSign: 'positive' })
  const subtotal = (type: string) =>
    cents(order.proceeds?.breakdowns?.find((part) => part.type === type)?.subtotal)
  expect(subtotal('DISCOUNT')).toBeGreaterThan(0n)
  expect(subtotal('ITEM') + subtotal('SHIPPING') + subtotal('TAX') - subtotal('DISCOUNT')).toBe(
    cents(order.proceeds?.grandTotal),
  )
})

test('a wish overrides the template', async () => {
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

test('yen have no decimals', async () => {
  const items = [{ sku: 'MUG-RED', quantity: 2, unitPrice: '980' }]
  const order = await simulator.place({ template: 'fbm-unshipped', marketplaceId: 'A1VC38T7YXB528', items })
  expect(order.proceeds?.breakdowns?.[0]?.subtotal).toEqual({ amount: '1960', currencyCode: 'JPY' })
})
