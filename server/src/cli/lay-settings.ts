/** Order settings, and what they would do, as people read them in a terminal. */
import type { CommerceChoicesJson } from '@orderferry/contract/commerce-choices'
import {
  type OrderSettingName,
  type OrderSettingsJson,
  orderSettingIds,
} from '@orderferry/contract/order-settings'
import type { SettingsPreviewJson } from '@orderferry/contract/order-settings-preview'
import { isWordKey } from '@orderferry/contract/words/words'
import { indent, layFacts, layTable } from './layout.ts'
import { type Session, shortTime } from './session.ts'
import { flagsOf } from './setting-flags.ts'

/** In the order of the page, whichever one the document has. */
const names = Object.keys(orderSettingIds) as OrderSettingName[]

export function laySettings(session: Session, stored: OrderSettingsJson): string {
  const { storeId, updatedAt, ...settings } = stored
  const facts = layFacts([
    [session.word('column.store'), storeId],
    [session.word('column.changed'), shortTime(updatedAt)],
  ])
  const table = layTable(
    [
      { title: session.word('column.setting') },
      { title: session.word('column.option') },
      { title: session.word('column.value') },
    ],
    names.flatMap((name) => rowsOf(session, name, settings)),
    session.terminal.columns,
  )
  return [facts, table, ...layLists(session, settings)].join('\n\n')
}

type Settings = Omit<OrderSettingsJson, 'storeId' | 'updatedAt'>

function rowsOf(
  session: Session,
  name: OrderSettingName,
  settings: Settings,
): readonly (readonly string[])[] {
  const label = session.word(`setting.${name}`)
  if (name === 'numberPrefix') {
    const { all, fba, prime, business } = settings.numberPrefix
    return flagsOf(name).map((flag, at) => [
      at === 0 ? label : '',
      flag,
      [all, fba, prime, business][at] || session.word('option.unset'),
    ])
  }
  return [[label, flagsOf(name).join(' '), sayValue(session, name, settings[name])]]
}

function sayValue(session: Session, name: OrderSettingName, value: unknown): string {
  if (value === null) return session.word('option.unset')
  if (Array.isArray(value)) return value.length === 0 ? session.word('option.unset') : String(value.length)
  if (name === 'importAmazonOrders')
    return session.word(value === true ? 'option.enabled' : 'option.disabled')
  if (typeof value === 'boolean') return session.word(value ? 'option.yes' : 'option.no')
  const key = `option.${name}.${String(value)}`
  return isWordKey(key) ? `${session.word(key)} (${String(value)})` : String(value)
}

function layLists(session: Session, settings: Settings): readonly string[] {
  const rules = settings.storeViewRules.map(({ commerceStoreId, ...asked }, at) => {
    const asks = Object.entries(asked).flatMap(([what, value]) =>
      value === null ? [] : [`${what} ${String(value)}`],
    )
    return `${at + 1}. ${asks.join(', ') || '*'} → ${commerceStoreId}`
  })
  const methods = settings.shippingMethods.map(
    ({ serviceLevel, method, title }) => `${serviceLevel} → ${method} (${title})`,
  )
  return [
    ...section(session.word('setting.storeViewRules'), rules),
    ...section(session.word('setting.shippingMethods'), methods),
  ]
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}\n${indent(lines.join('\n'))}`]
}

export function layPreview(session: Session, { numbers, sample }: SettingsPreviewJson): string {
  const counts = session.word('preview.commerce-counts')
  const ofNumbers =
    numbers === null
      ? [[session.word('preview.order-number'), counts] as const]
      : [
          ...numbers.examples.map(
            ({ order, number }) =>
              [session.word('preview.number', { order: session.word(`example.${order}`) }), number] as const,
          ),
          [
            session.word('preview.longest'),
            session.word('preview.characters', { longest: numbers.longest, width: numbers.width }),
          ] as const,
        ]
  return layFacts(sample === null ? ofNumbers : sampleFacts(session, sample))
}

function sampleFacts(
  session: Session,
  { amazonOrderId, storeView, because, numbers, status }: NonNullable<SettingsPreviewJson['sample']>,
): readonly (readonly [string, string])[] {
  const asCommerce = session.word('preview.as-commerce')
  const why =
    because.kind === 'rule'
      ? session.word('because.rule', { number: because.number })
      : session.word(`because.${because.kind}`)
  return [
    [session.word('column.order'), amazonOrderId],
    [session.word('preview.store-view'), `${storeView.name} (${storeView.storeId}): ${why}`],
    [session.word('preview.order-number'), numbers[0] ?? session.word('preview.commerce-counts')],
    [session.word('preview.status-created'), status.created],
    [session.word('preview.status-invoiced'), status.invoiced ?? asCommerce],
    [session.word('preview.status-shipped'), status.shipped ?? asCommerce],
  ]
}

export function layChoices(session: Session, choices: CommerceChoicesJson): string {
  const { storeViews, websites, orderStatuses } = choices
  const websiteOf = (websiteId: number) => websites.find((website) => website.websiteId === websiteId)
  const views = layTable(
    [
      { title: 'id', align: 'right' },
      { title: session.word('column.code') },
      { title: session.word('column.website') },
      { title: session.word('column.name') },
    ],
    storeViews.map(({ storeId, code, name, websiteId }) => [
      String(storeId),
      code,
      `${websiteOf(websiteId)?.code ?? ''} (${websiteId})`,
      name,
    ]),
    session.terminal.columns,
  )
  const statuses = (['processing', 'complete'] as const).flatMap((state) => {
    const lines = orderStatuses[state].map(({ status, label }) =>
      label === null ? status : `${status} (${label})`,
    )
    return section(session.word('section.statuses', { state }), lines)
  })
  const groups = choices.customerGroups.map(({ groupId, code }) => `${groupId}  ${code}`)
  const sources = choices.sources
    .filter(({ enabled }) => enabled)
    .map(({ sourceCode, name }) => `${sourceCode} (${name})`)
  return [
    ...section(session.word('section.store-views'), [views]),
    ...section(session.word('section.customer-groups'), groups),
    ...statuses,
    ...section(session.word('section.sources'), sources),
    ...(orderStatuses.listed ? [] : [session.word('command.statuses-not-listed')]),
    ...(choices.canReservePending ? [] : [session.word('command.reserve-not-possible')]),
  ].join('\n\n')
}
