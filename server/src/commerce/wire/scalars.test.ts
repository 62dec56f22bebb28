import { expect, test } from 'vitest'
import { z } from 'zod'
import { amount, id, listOf, pageOf, quantity, rate, text } from './scalars.ts'

test.each([
  [48.71, '48.71'],
  [0.1, '0.1'],
  [54, '54'],
  ['54.0000', '54.0000'],
  [-6.5, '-6.5'],
  [99_999_999_999.9999, '99999999999.9999'],
  [null, null],
  [undefined, null],
])('the amount %j is the text %j', (sent, read) => {
  expect(amount.parse(sent)).toBe(read)
})

test.each([0.1 + 0.2, 1e-7, 1e21, 'twelve', '1.23456', Number.NaN])('%j is no amount of Commerce', (sent) => {
  expect(amount.safeParse(sent).success).toBe(false)
})

test.each([
  [0.7067, '0.7067'],
  [1, '1'],
  [161.234567891234, '161.234567891234'],
  [0.0000393701, '0.0000393701'],
  [3.937e-7, '0.0000003937'],
  [1e-12, '0.000000000001'],
  ['0.920000000000', '0.920000000000'],
  [0, null],
  ['0.000000000000', null],
  [null, null],
])('the rate %j is the text %j', (sent, read) => {
  expect(rate.parse(sent)).toBe(read)
})

test.each([1e-13, 1.5e21, -0.9, 'par', Number.NaN])('%j is no rate of Commerce', (sent) => {
  expect(rate.safeParse(sent).success).toBe(false)
})

test('an id is a number or the text of one', () => {
  expect([id.parse(5), id.parse('5')]).toEqual([5, 5])
  expect(['AMZ-1', 1.5, -1, null].map((sent) => id.safeParse(sent).success)).toEqual([
    false,
    false,
    false,
    false,
  ])
})

test('what is left out is nothing: no text, no units, no entries', () => {
  expect([text.parse(undefined), quantity.parse(null), listOf(id).parse(null)]).toEqual([null, 0, []])
})

test('a page past the end has null for its items', () => {
  expect(pageOf(z.string()).parse({ items: null, total_count: 3 })).toEqual({ items: [], total_count: 3 })
})
