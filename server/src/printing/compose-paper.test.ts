import { expect, test } from 'vitest'
import { plainDocumentSettings } from '../commerce/document-settings.ts'
import type { DocumentToPrint } from '../orders/print-documents.ts'
import { composePaper } from './compose-paper.ts'

const wish = { readerLanguage: 'en' } as const

function slip(changed: Partial<DocumentToPrint> = {}): DocumentToPrint {
  const item = { order_item_id: 5, sku: 'MUG', name: 'Mug', qty: 1, price: '10', row_total: '10' }
  const amounts = { subtotal: null, discount_amount: null, shipping_amount: null, tax_amount: null }
  return {
    kind: 'shipment',
    document: {
      ...{ entity_id: 1, increment_id: '000000007', order_id: 2, created_at: '2026-10-01 23:30:00' },
      ...amounts,
      ...{ grand_total: null, adjustment_positive: null, adjustment_negative: null, tracks: [] },
      order_currency_code: 'USD',
      items: [
        { ...item, tax_amount: null, discount_amount: null, discount_tax_compensation_amount: null },
        {
          ...{ ...item, order_item_id: 6, price: '0', row_total: '0' },
          ...{ tax_amount: null, discount_amount: null, discount_tax_compensation_amount: null },
        },
      ],
    },
    order: {
      ...{ entity_id: 2, increment_id: '000000002', created_at: '2026-10-01 23:30:00', store_id: 1 },
      ...{ order_currency_code: 'USD', base_currency_code: 'USD', remote_ip: '192.0.2.7' },
      ...{ shipping_amount: '5', shipping_description: 'Flat Rate', billing_address: null },
      payment: { method: 'checkmo', po_number: 'PO-77' },
      items: [
        { item_id: 5, parent_item_id: null, name: 'Mug', extension_attributes: null },
        {
          ...{ item_id: 6, parent_item_id: 5, name: 'Mug, red' },
          extension_attributes: { gift_message: { sender: 'Ida', recipient: 'Nora', message: 'Für dich' } },
        },
      ],
      extension_attributes: {
        ...{ shipping_assignments: [], payment_additional_info: [] },
        gift_message: { sender: null, recipient: null, message: 'For all of you' },
      },
    },
    storeLocale: { storeId: 1, code: 'default', locale: 'en_US', timeZone: 'Asia/Taipei' },
    settings: plainDocumentSettings,
    amazon: null,
    ...changed,
  }
}

test('gift messages that Commerce keeps stand on the packing slip, of the order and of its lines', () => {
  expect(composePaper(slip(), wish).notes).toEqual([
    { title: 'Gift Message', lines: ['For all of you'] },
    { title: 'Gift Message', lines: ['Mug, red', 'From: Ida', 'To: Nora', 'Für dich'] },
  ])
  expect(composePaper(slip({ kind: 'invoice' }), wish).notes).toEqual([])
})

test('of a product with variants the line is printed that was bought', () => {
  expect(composePaper(slip(), wish).tables[0]?.rows).toEqual([['1', 'Mug', 'MUG']])
})

test('days are those of the store view', () => {
  expect(composePaper(slip(), wish).facts).toContainEqual({ label: 'Ship Date', value: 'Oct 2, 2026' })
})

test.each([
  ['zh_Hant_TW', '裝箱單 # 000000007', 'A4'],
  ['en_GB', 'Packing Slip # 000000007', 'A4'],
  ['en_US', 'Packing Slip # 000000007', 'LETTER'],
  ['de_DE', '裝箱單 # 000000007', 'A4'],
])('a store view in %s has its papers in its language, or else in the reader’s', (locale, title, size) => {
  const storeLocale = { storeId: 1, code: 'default', locale, timeZone: null }
  const paper = composePaper(slip({ storeLocale }), { readerLanguage: 'zh-Hant' })
  expect(paper).toMatchObject({ title, size })
})

test('what the settings of the store view hide is not printed', () => {
  const orderNumberOn = { ...plainDocumentSettings.orderNumberOn, shipment: false }
  const settings = { ...plainDocumentSettings, orderNumberOn, hidePrices: true, hideCustomerIp: true }
  const texts = (one: DocumentToPrint) => JSON.stringify(composePaper(one, wish))
  expect(texts(slip())).toMatch(/192\.0\.2\.7.*PO-77/)
  expect(composePaper(slip({ settings }), wish).facts.map(({ label }) => label)).toEqual([
    'Order Date',
    'Ship Date',
  ])
  const asked = composePaper(slip({ kind: 'invoice', settings }), { ...wish, prices: 'show' })
  expect(asked.totals.map(({ label }) => label)).toEqual(['Subtotal', 'Grand Total'])
  expect(composePaper(slip({ kind: 'invoice', settings }), wish).totals).toEqual([])
})
