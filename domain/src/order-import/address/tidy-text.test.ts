import { describe, expect, test } from 'vitest'
import { cutTo, tidy, tidyText, withPlainDigits, withPlainNumber } from './tidy-text.ts'

const plain = { removed: false, replaced: false }

describe('what Commerce can store is kept', () => {
  test.each([
    ['accents', 'Łódź, Çankaya, Ærø', 'Łódź, Çankaya, Ærø'],
    ['scripts', '東京都 الرياض Ελλάδα ไทย हिन्दी', '東京都 الرياض Ελλάδα ไทย हिन्दी'],
    ['symbols of the Basic Multilingual Plane', 'Café ☕ №5', 'Café ☕ №5'],
    ['one space for any spacing', '  1\u00A0Main\t\n St\u3000\u2028', '1 Main St'],
  ])('%s', (_case, text, kept) => {
    expect(tidy(text)).toEqual({ text: kept, ...plain })
  })
})

describe('what Commerce would store as question marks has another form', () => {
  test.each([
    ['a name of Japan', '𠮷田', '吉田'],
    ['letters of mathematics', '𝓙𝓪𝓷𝓮', 'Jane'],
    ['a compatibility ideograph', '你\u{2F804}', '你你'],
    ['a rare ideograph', '𬭚山', '_山'],
    ['another script', '𐌰𐌱', '__'],
  ])('%s', (_case, text, instead) => {
    expect(tidy(text)).toEqual({ text: instead, removed: false, replaced: true })
  })
})

describe('what means nothing without its form is gone', () => {
  test.each([
    ['an emoji of several parts', 'Zoë 👩‍🚀 Ó', 'Zoë Ó'],
    ['an emoji and what is joined to it', 'Byron Bay 🏄‍♀️ Rd', 'Byron Bay Rd'],
    ['an emoji with its variant', 'Hi ❤️', 'Hi ❤'],
    ['half a character', 'a\uD83Db', 'ab'],
    ['a character lost before it came', 'M\uFFFDller', 'Mller'],
    ['a variant of an ideograph', '辻\u{E0100}', '辻'],
    ['a zero-width space', 'Main\u200BStreet', 'MainStreet'],
    ['marks of writing direction', '\u200Fشارع\u202C ٥', 'شارع ٥'],
    ['a soft hyphen', 'Straßen\u00ADbahn', 'Straßenbahn'],
  ])('%s', (_case, text, kept) => {
    expect(tidy(text)).toEqual({ text: kept, removed: true, replaced: false })
  })

  test('control characters part words', () => {
    expect(tidy('1 Main\u0000St\u0007')).toEqual({ text: '1 Main St', ...plain })
  })
})

test('nothing that is kept needs four bytes, whatever comes', () => {
  for (let point = 0; point <= 0x3ffff; point += point < 0x10000 ? 1 : 7) {
    const kept = tidyText(`a${String.fromCodePoint(point)}`)
    if (/[\u{10000}-\u{10FFFF}]|\p{Cs}/u.test(kept)) throw new Error(`U+${point.toString(16)} is kept`)
  }
})

test.each([
  ['１０５－００１１', '105-0011'],
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۱۲۳', '123'],
  ['११०००१', '110001'],
  ['＋81（3）1234ー5678', '+81(3)1234-5678'],
  ['+44 20 7946 0958 ext. 3', '+44 20 7946 0958 ext. 3'],
])('the number %s is %s', (text, number) => {
  expect(withPlainNumber(text)).toBe(number)
})

test('digits within words become plain and nothing else does', () => {
  expect(withPlainDigits('サーバー２号館')).toBe('サーバー2号館')
})

test('a cut leaves no space behind it', () => {
  expect(cutTo('one two', 4)).toBe('one')
  expect(cutTo('one', 4)).toBe('one')
})
