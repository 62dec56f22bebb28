/** Documents on paper: what stands on invoices, packing slips and credit memos, in every script (product.md 7.10). */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { type PlacedByHand, placeByHand } from './testing/placed-in-commerce.ts'
import { pagesOf } from './testing/printed-pages.ts'

let world: ApiWorld

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.amazon.control('usage-plans', { lifted: true })
  await world.shop.createProduct('MUG', { quantity: 1000 })
})
afterAll(() => world.stop())
afterEach(() => expect(world.failures).toEqual([]))

type Kind = 'invoice' | 'shipment' | 'credit-memo'

async function printed(
  at: { readonly orderId: number; readonly kind: Kind; readonly id: number },
  query = '',
): Promise<readonly string[]> {
  const params = { commerceOrderId: String(at.orderId), kind: at.kind, documentId: String(at.id) }
  return pagesOf(await world.send('printDocument', { params, query }))
}

async function importOne(options: Readonly<Record<string, unknown>> = {}) {
  const placed = await world.amazon.placeOrder({
    template: 'fbm-unshipped',
    items: [{ sku: 'MUG', quantity: 2 }],
    ...options,
  })
  await world.minutesPass(5)
  await world.sync()
  const [made] = await world.shop.ordersOf(placed.orderId)
  return { placed, made, id: made.entity_id as number }
}

async function invoiceOf(order: PlacedByHand) {
  const orderId = await placeByHand(world, order)
  const id = Number(await world.shop.call(`/order/${orderId}/invoice`, { body: {} }))
  return { orderId, kind: 'invoice', id } as const
}

const japanese = {
  ...{ firstname: '太郎', lastname: '渡辺', street: ['桜丘町 26-1', 'セルリアンタワー 12階'] },
  ...{ city: '渋谷区', region: '東京都', postcode: '150-8512', country_id: 'JP' },
}

describe('an invoice', () => {
  test('of an Amazon order has both numbers, the addresses, the methods, lines and totals', async () => {
    const { placed, made, id } = await importOne()
    const { invoices } = await world.call('readCommerceOrder', { params: { commerceOrderId: String(id) } })
    const [page, ...more] = await printed({ orderId: id, kind: 'invoice', id: invoices[0]?.id ?? 0 })
    const { firstname, street, postcode } = made.billing_address
    for (const part of [
      `Invoice # ${invoices[0]?.number}`,
      `Order # ${made.increment_id}`,
      `Amazon Order Number ${placed.orderId}`,
      ...['Sold to', 'Ship to', firstname, street[0], postcode, 'United States'],
      'Payment Method Amazon Channel Payment Shipping Method Amazon - Standard',
      `Total Shipping Charges: $${made.shipping_amount.toFixed(2)}`,
      'Products SKU Price Qty Tax Subtotal Product MUG MUG $19.99 2',
      `Subtotal $${made.subtotal.toFixed(2)} Shipping & Handling`,
      `Grand Total $${made.grand_total.toFixed(2)} Page 1 of 1`,
    ])
      expect(page).toContain(part)
    expect(page).not.toMatch(/Tracking Number|Gift Message/)
    expect(more).toEqual([])
  })

  test('is right in Chinese of both kinds, in Japanese and with every accent', async () => {
    const lines = [
      { name: '馬克杯 紅色 350ml（附蓋）', sku: 'CUP-TW' },
      { name: '谢谢 马克杯', sku: 'CUP-CN' },
      { name: '経理用の電卓', sku: 'CALC-JP' },
      { name: 'Żółty łoś – ąćęńśź, ğış, őű, čřž, ãõç, Ελλάδα', sku: 'ACCENTS' },
    ]
    const [page] = await printed(await invoiceOf({ buyer: japanese, lines }))
    for (const { name, sku } of lines) expect(page).toContain(`${name} ${sku} $10.00 1`)
    expect(page).toContain('150-8512 東京都 渋谷区 桜丘町 26-1 セルリアンタワー 12階 太郎 渡辺 Japan')
  })

  test('in Traditional Chinese says all of it so', async () => {
    const [page] = await printed(await invoiceOf({}), 'language=zh-Hant')
    expect(page).toMatch(/發票 # \d+ 訂單 # \d+/)
    for (const part of ['商品 SKU 編號 單價 數量 稅額 小計', '總計 US$15.80', '美國', '第 1 頁，共 1 頁'])
      expect(page).toContain(part)
  })

  test('without prices has none, in its lines, its totals or its shipping', async () => {
    const [page] = await printed(await invoiceOf({}), 'prices=hide')
    expect(page).toContain('Products SKU Qty Mug MUG 1 Page 1 of 1')
    expect(page).not.toMatch(/\$|Shipping Charges|Grand Total/)
  })

  test('of many lines goes on over pages that repeat its head and say which they are', async () => {
    const lines = Array.from({ length: 90 }, (_, at) => ({ name: `Mug ${at}`, sku: `MUG-${at}` }))
    const pages = await printed(await invoiceOf({ lines }))
    expect(pages.length).toBeGreaterThan(2)
    pages.forEach((page, at) => {
      expect(page).toContain(`Page ${at + 1} of ${pages.length}`)
      expect(page).toContain('Products SKU Price Qty Tax Subtotal')
      if (at > 0) expect(page).toMatch(/^Invoice # \d+ · Order # \d+ Products/)
    })
    const all = pages.join(' ')
    for (const { sku } of lines) expect(all).toContain(`${sku} $10.00`)
    expect(all.match(/Grand Total/g)).toHaveLength(1)
  })
})

describe('a packing slip', () => {
  test('has quantities, packages and the gift message, and no prices in its lines', async () => {
    const { placed, id } = await importOne({ template: 'fbm-gift-wrap' })
    const shipmentId = await world.shop.ship(id, { MUG: 2 }, '1Z999AA10123456784')
    const [page] = await printed({ orderId: id, kind: 'shipment', id: shipmentId })
    for (const part of [
      `Amazon Order Number ${placed.orderId}`,
      'Carrier Title Tracking Number ups United Parcel Service 1Z999AA10123456784',
      'Qty Products SKU 2 Product MUG MUG',
      'Gift Message',
      'Happy birthday! With love from all of us at the harbor.',
    ])
      expect(page).toContain(part)
    expect(page).not.toContain('Grand Total')
  })
})

describe('a credit memo', () => {
  test('has totals without and with tax for each line, and what was adjusted', async () => {
    const lines = [{ name: 'Mug', sku: 'MUG', quantity: 3 }]
    const { orderId } = await invoiceOf({ lines })
    const body = { arguments: { adjustment_positive: 1, adjustment_negative: 2.5 } }
    const id = Number(await world.shop.call(`/order/${orderId}/refund`, { body }))
    const [page] = await printed({ orderId, kind: 'credit-memo', id })
    for (const part of [
      'Products SKU Total (ex) Discount Qty Tax Total (inc) Mug MUG $30.00 $0.00 3 $2.40 $32.40',
      'Subtotal $30.00 Shipping & Handling $5.00 Tax $2.40',
      'Adjustment Refund $1.00 Adjustment Fee -$2.50 Grand Total $35.90',
    ])
      expect(page).toContain(part)
  })
})
