import { describe, expect, test } from 'vitest'
import { generateJson } from '../../testing/generate-json.ts'
import { seededRandom } from '../../testing/seeded-random.ts'
import { tidyCompany, tidyPersonName } from './tidy-name.ts'

/** Magento's, for customers; `\s` and `\d` there know ASCII only. */
const MAGENTO_NAME = /^(?:[\p{L}\p{M},\-_.'’`& \t\n\r\v\f0-9]){1,255}$/u

describe('a name that Commerce accepts is kept', () => {
  test.each([
    "Sinéad O'Connor",
    'Jean-Luc d’Arc',
    'Nguyễn Thị Minh Khai',
    'محمد بن سلمان',
    'प्रिया शर्मा',
    '田中 さくら',
    'J. R. R. Smith & Sons, 3rd',
  ])('%s', (name) => {
    expect(tidyPersonName(name)).toEqual({ text: name, removed: false, replaced: false })
  })
})

describe('what Commerce refuses gives way to what means the same', () => {
  test.each([
    ['O´Brien', "O'Brien"],
    ['O‘Brien', "O'Brien"],
    ['Robert “Bob” Roe', "Robert 'Bob' Roe"],
    ['Anna–Lena Groß', 'Anna-Lena Groß'],
    ['Jane Doe c/o Miller', 'Jane Doe c-o Miller'],
    ['Jane + John Doe', 'Jane & John Doe'],
    ['Gal·la Placídia', 'Gal.la Placídia'],
    ['マイケル・ブラウン', 'マイケル ブラウン'],
    ['田中２号', '田中2号'],
    ['أحمد ٢', 'أحمد 2'],
  ])('%s', (name, accepted) => {
    expect(tidyPersonName(name)).toEqual({ text: accepted, removed: false, replaced: true })
  })
})

describe('or to a space', () => {
  test.each([
    ['Jane <script>alert(1)</script> Doe', 'Jane script alert 1 -script Doe'],
    ['{{customer.name}}', 'customer.name'],
    ['Jane (Doe)', 'Jane Doe'],
    ['Jane 🌸 Doe', 'Jane Doe'],
    ['#1 Fan!', '1 Fan'],
    ['Jane@Doe: Shop*', 'Jane Doe Shop'],
  ])('%s', (name, accepted) => {
    expect(tidyPersonName(name)).toMatchObject({ text: accepted, removed: true })
  })
})

test('whatever comes, Commerce accepts what is left of it', () => {
  for (let point = 0; point <= 0x3ffff; point += point < 0x10000 ? 1 : 7) {
    const { text } = tidyPersonName(`a${String.fromCodePoint(point)}b`)
    if (!MAGENTO_NAME.test(text)) throw new Error(`U+${point.toString(16)} gives ${JSON.stringify(text)}`)
  }
  const random = seededRandom(11)
  for (let run = 0; run < 500; run += 1) {
    const { text } = tidyPersonName(JSON.stringify(generateJson(random, 3)) ?? '')
    if (text !== '') expect(text.slice(0, 255)).toMatch(MAGENTO_NAME)
  }
})

test('a company loses markup and template marks alone', () => {
  expect(tidyCompany('Roth & Söhne (GmbH) #3')).toEqual({
    text: 'Roth & Söhne (GmbH) #3',
    removed: false,
    replaced: false,
  })
  expect(tidyCompany('<b>{{var}} Ltd')).toEqual({ text: 'b var Ltd', removed: true, replaced: false })
})
