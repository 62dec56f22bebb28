import { describe, expect, test } from 'vitest'
import { numberPatterns } from './order-number-patterns.ts'

describe('a part of an order number', () => {
  test.each([
    ['11112345671234567', '111-1234567-1234567', '1111234-5671234567', '111-1234567-1234567'],
    ['111-1234567-1234567', '111-1234567-1234567', '111-1234567-1234567', '111-1234567-1234567'],
    ['111', '111', '111', '111'],
    ['11112', '111-12', '11112', '11112'],
    ['1234567', '123-4567', '1234567', '1234567'],
    ['12345678', '123-45678', '1234567-8', '1-2345678'],
    ['-1234567-', '-1234567-', '1234567-', '-1234567-'],
    ['s01 12', 'S01-12', 'S0112', 'S0112'],
  ])('%s stands at the start, in the second group or at the end', (text, start, secondGroup, end) => {
    expect(numberPatterns(text)).toEqual({ start, secondGroup, end })
  })

  test.each(['-', '- --', '%', '___-', 'Ada Lovelace’s', '中文'])('%s is none', (text) => {
    expect(numberPatterns(text)).toBeNull()
  })
})
