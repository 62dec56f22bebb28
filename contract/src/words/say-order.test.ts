/** Orders in words: blockers, totals and events, as staff read them. */
import { describe, expect, test } from 'vitest'
import { sayBlocker, sayDisplayStatus, sayEvent, sayRemedy } from './say-order.ts'

describe('the words', () => {
  test('name every blocker of an order', () => {
    const by = [
      { code: 'out-of-stock', sku: 'MUG', ordered: 3, salable: 1 },
      { code: 'out-of-stock', sku: 'PEN', ordered: 3, salable: null },
      { code: 'sku-not-in-catalog', sku: 'HAT', asin: 'B01' },
    ]
    expect(sayEvent('en', { code: 'import-blocked', by } as { code: string })).toBe(
      'Cannot be imported: Product MUG is out of stock: 3 ordered, 1 can be sold. Product PEN is out of stock: 3 ordered, and Commerce has fewer to sell. SKU HAT is not in the Commerce catalog (ASIN B01).',
    )
  })

  test('say why an order belongs to a guest', () => {
    const guest = (because: string, message: string | null) =>
      sayEvent('en', { code: 'customer-guest', because, message } as { code: string })
    expect(guest('email-missing', null)).toBe(
      'The order belongs to a guest: Amazon gives no e-mail address for an account.',
    )
    expect(guest('refused', 'The name is too long.')).toBe(
      'The order belongs to a guest: Commerce took no customer: The name is too long.',
    )
    expect(guest('made-by-a-newer-version', null)).toBe(
      'The order belongs to a guest: made-by-a-newer-version',
    )
  })

  test('list what is missing of an address', () => {
    const blocker = { code: 'address-not-importable', missing: ['city', 'postalCode'] }
    expect(sayBlocker('en', blocker)).toBe(
      'The shipping address cannot be used in Commerce. Missing: city and postal code.',
    )
    expect(sayBlocker('zh-Hant', blocker)).toBe('Commerce 無法使用此送貨地址。缺少：城市和郵遞區號。')
  })

  test('name the regions that are most like the one that Commerce does not have', () => {
    const unknownRegion = { given: 'Californio', countryCode: 'US', closest: ['California'] }
    const blocker = { code: 'address-not-importable', missing: ['region'], unknownRegion }
    expect(sayBlocker('en', blocker)).toBe(
      'The shipping address cannot be used in Commerce. Commerce has no region "Californio" in US; it has California. Missing: region.',
    )
    const { given: _, ...kept } = unknownRegion
    const shown = { ...blocker, unknownRegion: kept }
    expect(sayBlocker('en', shown)).toBe(
      'The shipping address cannot be used in Commerce. Commerce has no such region in US; it has California. Missing: region.',
    )
    expect(sayBlocker('zh-Hant', shown)).toBe(
      'Commerce 無法使用此送貨地址。Commerce 在 US 沒有此州／省；相近的有California。缺少：州／省。',
    )
    const unlikeAny = { ...blocker, unknownRegion: { ...unknownRegion, closest: [] } }
    expect(sayBlocker('zh-Hant', unlikeAny)).toBe(
      'Commerce 無法使用此送貨地址。Commerce 在 US 沒有「Californio」這個州／省。缺少：州／省。',
    )
  })

  test('show both totals when they do not agree', () => {
    const totals = {
      code: 'totals-do-not-reconcile',
      because: 'kind-not-known',
      currency: 'USD',
      amazonTotal: '10.00',
      builtTotal: '8.00',
      difference: '2.00',
      parts: [
        { kind: 'ITEM', amount: '9.00', counted: 'added', orderAmount: '9.50' },
        { kind: 'TAX', amount: '1.50', counted: 'inside' },
        { kind: 'DISCOUNT', amount: '-1.00', counted: 'taken-off' },
        { kind: 'DUTY', amount: '2.00', counted: 'not-placed' },
      ],
    }
    expect(sayBlocker('en', totals)).toBe(
      "Amazon gives an amount of a kind that has no place in a Commerce order. Amazon's total is 10.00 USD, its parts come to 8.00 USD: a difference of 2.00 (ITEM 9.00, for the whole order 9.50, TAX 1.50 inside the prices, DISCOUNT -1.00 taken off, DUTY 2.00 not counted).",
    )
    expect(sayBlocker('zh-Hant', totals)).toBe(
      'Amazon 提供了 Commerce 訂單無法容納的金額種類。Amazon 的總額為 10.00 USD，各項金額合計為 8.00 USD，相差 2.00（ITEM：9.00，整筆訂單則為 9.50；TAX：1.50，已含在價格內；DISCOUNT：扣除 -1.00；DUTY：2.00，未計入）。',
    )
  })

  test('show totals that an earlier version stored', () => {
    const parts = [{ kind: 'ITEM', amount: '9.00' }]
    const totals = { code: 'totals-do-not-reconcile', currency: 'USD', amazonTotal: '10.00', parts }
    expect(sayBlocker('en', { ...totals, builtTotal: '9.00' } as { code: string })).toContain(
      "Amazon's total is 10.00 USD, its parts come to 9.00 USD",
    )
  })

  test('say what Amazon changed after the import, each change in a sentence', () => {
    const differences = [
      {
        kind: 'quantity-lowered',
        amazonOrderItemId: '05015851154158',
        sku: 'MUG-RED',
        imported: 3,
        now: 2,
      },
      { kind: 'line-added', amazonOrderItemId: '05015851154160', sku: null, quantity: 1 },
      { kind: 'total-restated', imported: '60.00 USD', now: '40.00 USD' },
      { kind: 'program-added', program: 'AMAZON_BUSINESS' },
      { kind: 'ship-by-changed', imported: '2026-10-06T06:59:59.000Z', now: '2026-10-08T06:59:59.000Z' },
    ]
    const event = { code: 'changed-after-import', differences } as { code: string }
    expect(sayEvent('en', event)).toBe(
      'Amazon changed the order after it was imported. The Commerce order was left as it is; mend it there where needed. MUG-RED: 3 were ordered, now 2. 05015851154160 × 1 was added. The total is 40.00 USD now, instead of 60.00 USD. The program Amazon Business was added. It is to be shipped by Oct 8, 2026, 06:59 UTC, instead of Oct 6, 2026, 06:59 UTC.',
    )
    expect(sayEvent('zh-Hant', { ...event, differences: differences.slice(0, 1) } as { code: string })).toBe(
      'Amazon 在匯入後變更了訂單。Commerce 訂單維持原樣，如有需要請在 Commerce 更正。MUG-RED：原訂購 3 件，現為 2 件。',
    )
    expect(sayEvent('en', { code: 'again-as-imported', differences } as { code: string })).toBe(
      'What Amazon had changed after the import is as it was imported again: quantities, total, programs, and ship-by date.',
    )
  })

  test('show codes that this version does not know as they are', () => {
    expect(sayEvent('en', { code: 'made-by-a-newer-version' })).toBe('made-by-a-newer-version')
    expect(sayRemedy('en', { code: 'made-by-a-newer-version' })).toBe('made-by-a-newer-version')
    expect(sayDisplayStatus('zh-Hant', 'On Hold')).toBe('On Hold')
    expect(sayDisplayStatus('zh-Hant', 'Partially Shipped')).toBe('部分出貨')
  })
})
