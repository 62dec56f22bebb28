/** The page of settings is held to the settings: none is missing, and each has its id, label, options and default. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type OrderSettingName,
  orderSettingIds,
  orderSettingsSchema,
} from '@orderferry/contract/order-settings'
import { say } from '@orderferry/contract/words/words'
import { defaultOrderSettings } from '@orderferry/domain/order-import/order-settings'
import { expect, test } from 'vitest'
import { flagsOf } from './setting-flags.ts'

const checkout = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
const page = readFileSync(join(checkout, 'docs/settings.md'), 'utf8')
const names = Object.keys(orderSettingsSchema.shape) as OrderSettingName[]
const inWords: Partial<Record<OrderSettingName, string>> = {
  commerceStoreId: 'of the website',
  numberPrefix: 'empty',
}

const rowOf = (name: OrderSettingName) =>
  page
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .find((cells) => cells[3] === `\`${name}\``)

test.each(names)('the page of settings has %s with its id, label, options and default', (name) => {
  const value = { commerceStoreId: null, ...defaultOrderSettings }[name]
  expect(rowOf(name)?.slice(1, 6)).toEqual([
    orderSettingIds[name],
    say('en', `setting.${name}`),
    `\`${name}\``,
    flagsOf(name)
      .map((flag) => `\`${flag}\``)
      .join(' '),
    inWords[name] ?? `\`${JSON.stringify(value)}\``,
  ])
})

test('the page of settings names no other', () => {
  const listed = [...page.matchAll(/^\| [OPL]-\d\d \|[^|]+\| `(\w+)`/gm)].map(([, name]) => name)
  expect(listed).toEqual(names)
})
