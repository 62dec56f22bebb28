import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { displayStatuses } from '@orderferry/domain/lifecycle/display-status'
import { importStates } from '@orderferry/domain/lifecycle/import-state'
import { systemMessage } from '@orderferry/domain/lifecycle/system-message'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { accountSchema } from '../amazon-accounts.ts'
import { explanationSchema } from '../amazon-orders.ts'
import { storeSchema } from '../amazon-stores.ts'
import { orderDetailsSchema } from '../order-details.ts'
import { exportColumns } from '../order-list.ts'
import { orderSettingsSchema } from '../order-settings.ts'
import { settingsPreviewSchema } from '../order-settings-preview.ts'
import { problemCodes } from '../problem.ts'
import { productMatchSchema } from '../product-matches.ts'
import { syncRunSchema } from '../sync-runs.ts'
import { type AdminKey, adminEn } from './admin/en.ts'
import { adminZhHant } from './admin/zh-hant.ts'
import { en, type WordKey } from './en.ts'
import { sayBlocker, sayDisplayStatus, sayEvent, sayRemedy } from './say-order.ts'
import type { CodeKey, SettingKey } from './word-keys.ts'
import { languageOf, say } from './words.ts'
import { zhHant } from './zh-hant.ts'

const keys = Object.keys(en) as WordKey[]

type OfCodes = Extract<
  WordKey,
  `${'event' | 'difference' | 'blocker' | 'remedy' | 'wait' | 'not-required' | 'next' | 'guest'}.${string}`
>
type None<Extra extends never> = Extra
/** Words for a code that does not exist do not compile. */
export type WordsWithoutCode = None<Exclude<OfCodes, CodeKey>>

type OfSettings = Exclude<
  Extract<WordKey, `${'setting' | 'option' | 'refusal'}.${string}`>,
  `option.${'enabled' | 'disabled' | 'yes' | 'no' | 'unset'}`
>
export type WordsWithoutSetting = None<Exclude<OfSettings, SettingKey>>

const sameInBoth: readonly string[] = ['frame.product']

describe("the admin's catalogs", () => {
  const adminKeys = Object.keys(adminEn) as AdminKey[]

  test('have the same keys', () => {
    expect(Object.keys(adminZhHant).sort()).toEqual([...adminKeys].sort())
  })

  test('have the same placeholders and choices in every message', () => {
    for (const key of adminKeys)
      expect([key, placeholdersOf(adminZhHant[key], 'zh-TW')]).toEqual([
        key,
        placeholdersOf(adminEn[key], 'en'),
      ])
  })

  test('are translated', () => {
    const same = adminKeys.filter((key) => adminZhHant[key] === adminEn[key])
    expect(same).toEqual(sameInBoth)
  })
})

describe('both catalogs', () => {
  test('have the same keys', () => {
    expect(Object.keys(zhHant).sort()).toEqual([...keys].sort())
  })

  test('have the same placeholders and choices in every message', () => {
    for (const key of keys)
      expect([key, placeholdersOf(zhHant[key], 'zh-TW')]).toEqual([key, placeholdersOf(en[key], 'en')])
  })

  test('are translated', () => {
    const same = keys.filter((key) => zhHant[key] === en[key])
    expect(same).toEqual([])
  })

  test('have a title and a detail for every problem code', () => {
    for (const code of problemCodes) {
      expect(keys).toContain(`problem.${code}`)
      expect(keys).toContain(`detail.${code}`)
    }
  })

  test('have words for exactly the values that there are', () => {
    const step = explanationSchema.shape.steps.element.shape
    const order = orderDetailsSchema.shape
    const preview = settingsPreviewSchema.shape
    const families: Record<string, readonly string[]> = {
      'import-state': importStates,
      problem: problemCodes,
      detail: problemCodes,
      rule: step.rule.options,
      verdict: step.verdict.options,
      status: [...displayStatuses.map((status) => status.toLowerCase().replaceAll(' ', '-')), 'unknown'],
      confirmation: order.shipmentConfirmations.element.shape.state.options,
      run: syncRunSchema.shape.state.options,
      authorization: accountSchema.shape.authorization.shape.state.options,
      'store-state': storeSchema.shape.state.options,
      setting: Object.keys(orderSettingsSchema.shape),
      example: preview.numbers.unwrap().shape.examples.element.shape.order.options,
      because: preview.sample.unwrap().shape.because.options.map(({ shape }) => shape.kind.value),
      'export-column': exportColumns,
      channel: order.channel.options,
      origin: productMatchSchema.shape.origin.options,
    }
    for (const [family, values] of Object.entries(families)) {
      const said = keys
        .filter((key) => key.startsWith(`${family}.`))
        .map((key) => key.slice(family.length + 1))
      expect([family, said.sort()]).toEqual([family, [...values].sort()])
    }
  })

  // Keys made of codes are held to the codes by their types (word-keys.ts); the others must stand in the source.
  test('hold no key that nothing says', () => {
    const source = sourceOf(['contract', 'server', 'web'])
    const ofCodes =
      /^(audit|event|difference|data-set|blocker|remedy|wait|not-required|next|guest|totals|amount|import-state|problem|detail|status|field|retry|type|rule|verdict|authorization|store-state|run|confirmation|setting|option|refusal|example|because|origin|check|address-problem|correction|creation|product|export-column|channel)\./
    const unused = keys.filter(
      (key) => !ofCodes.test(key) && !key.endsWith('.fix') && !source.includes(`'${key}'`),
    )
    expect(unused).toEqual([])
  })
})

describe('the words', () => {
  test('of a created order do not name its Commerce number (V-03)', () => {
    expect(sayEvent('en', { code: 'commerce-order-created' })).toBe('Commerce order created.')
    expect(placeholdersOf(en['event.commerce-order-created'], 'en')).toEqual([])
  })

  test('of the system message are the exact ones in English (L-51)', () => {
    expect(say('en', 'message.blocked-orders', { stores: 'US shop, UK shop' })).toBe(
      systemMessage(['US shop', 'UK shop']),
    )
  })

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
    const unlikeAny = { ...blocker, unknownRegion: { ...unknownRegion, closest: [] } }
    expect(sayBlocker('zh-Hant', unlikeAny)).toBe(
      'Commerce 無法使用此送貨地址。Commerce 在 US 沒有「Californio」這個地區。缺少：州／省／地區。',
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

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-Hant'],
  ['en-GB,zh-TW;q=0.9', 'en'],
  ['de-DE,de;q=0.9,zh-Hant;q=0.5,en;q=0.3', 'zh-Hant'],
  ['fr', 'en'],
  ['zh;q=0,en', 'en'],
])('Accept-Language %s is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language)
})

function placeholdersOf(message: string, locale: string): readonly string[] {
  const format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true })
  const names = new Set<string>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const one of node) visit(one)
      return
    }
    if (typeof node !== 'object' || node === null) return
    const { type, value, options } = node as {
      type?: number
      value?: unknown
      options?: Record<string, unknown>
    }
    // 1 to 6 of the parser's types are arguments: plain, number, date, time, select, plural.
    if (typeof type === 'number' && type >= 1 && type <= 6) names.add(String(value))
    if (type === 5) for (const choice of Object.keys(options ?? {})) names.add(`${String(value)}=${choice}`)
    for (const option of Object.values(options ?? {})) visit((option as { value: unknown }).value)
  }
  visit(format.getAst())
  return [...names].sort()
}

function sourceOf(workspaces: readonly string[]): string {
  const checkout = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
  return workspaces
    .flatMap((workspace) => {
      try {
        return readdirSync(join(checkout, workspace, 'src'), { recursive: true, encoding: 'utf8' })
          .filter(
            (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !/words.(en|zh-hant)/.test(file),
          )
          .map((file) => readFileSync(join(checkout, workspace, 'src', file), 'utf8'))
      } catch {
        // A workspace that is not there yet says nothing.
        return []
      }
    })
    .join('\n')
}
