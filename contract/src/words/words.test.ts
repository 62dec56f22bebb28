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
import { sayEvent } from './say-order.ts'
import { zhHantUserGuide } from './user-guide/zh-hant.ts'
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

const sameInBoth: readonly string[] = ['frame.product', 'logs.day']

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

  test('hold no key that no page says', () => {
    const source = sourceOf(['web'])
    // `role.${role}` says every key of that form.
    const forms = [...source.matchAll(/`([a-z][\w.-]*(?:\$\{[^{}`]*\}[\w.-]*)+)`/g)].map(([, form = '']) => {
      const fixed = form.split(/\$\{[^{}]*\}/).map((part) => part.replaceAll('.', '\\.'))
      return new RegExp(`^${fixed.join('.+')}$`)
    })
    const isSaid = (key: string) => source.includes(`'${key}'`) || forms.some((form) => form.test(key))
    const unsaid = adminKeys.filter((key) => !isSaid(key))
    expect(unsaid).toEqual([])
  })

  test('name what others name too as they do (S-54, N-02)', () => {
    expect(adminEn).toMatchObject({
      'create.enable': 'Enable Product(s)',
      'create.websites': 'Website Ids',
      'create.attribute-set': 'Attribute Set Id',
      'create.tax-class': 'Assign Tax Class',
      'logs.code': 'Error Code',
    })
  })
})

/** Taiwan's words for each idea that once had several; the first is the one that is kept. */
const oneWordEach: readonly (readonly [string, RegExp])[] = [
  ['操作員', /管理員/],
  ['無法匯入', /受阻|停住/],
  ['占位商品', /預留/],
  ['工作人員', /員工/],
  ['連線', /連接(?!埠)/],
  ['市集', /市場/],
  ['運送方式', /配送方式/],
  ['出貨方式', /配送管道|(?<!Amazon )通路/],
  ['備註', /註解/],
  ['Business 訂單', /企業/],
  ['賣家編號', /賣家代[號碼]/],
  ['加值稅（VAT）編號', /統一編號/],
  ['您', /你/],
  ['……', /(?<=[\u4e00-\u9fff}])(?<!…)…(?!…)$/],
]

test.each(oneWordEach)('Chinese says %s, and nothing else for it', (_kept, other) => {
  const said = Object.entries({ ...zhHant, ...adminZhHant })
  expect(said.filter(([, message]) => other.test(message))).toEqual([])
  expect(JSON.stringify(zhHantUserGuide)).not.toMatch(other)
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
      /^(audit|action-refusal|command|command-problem|history|event|difference|data-set|blocker|remedy|wait|not-required|next|guest|totals|amount|import-state|problem|detail|status|field|retry|type|rule|verdict|authorization|store-state|run|confirmation|setting|option|refusal|example|because|origin|check|address-problem|correction|creation|product|export-column|commerce-export|channel)\./
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
