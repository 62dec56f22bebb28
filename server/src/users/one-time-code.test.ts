import { describe, expect, test } from 'vitest'
import { codeAt, enrolmentUri, newSecret, stepOfCode } from './one-time-code.ts'

/** The ASCII text 12345678901234567890, the secret of the RFC's appendix B, in base32. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const atSecond = (second: number) => new Date(second * 1000)

describe('a code is the one that the RFC gives', () => {
  // RFC 6238 prints eight digits; the last six are the code of six digits.
  test.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('at second %i of 1970: %s', (second, eight) => {
    expect(codeAt(RFC_SECRET, atSecond(second))).toBe(eight.slice(2))
  })

  // RFC 4226, appendix D, counts; half a minute is a count.
  test.each(
    '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489'
      .split(' ')
      .map((code, count) => [count, code] as const),
  )('of count %i: %s', (count, code) => {
    expect(codeAt(RFC_SECRET, atSecond(count * 30))).toBe(code)
  })
})

describe('a code may be used', () => {
  const code = '338314'
  test.each([
    [89, null],
    [90, 4],
    [119, 4],
    [120, 4],
    [149, 4],
    [150, 4],
    [179, 4],
    [180, null],
    [3_600, null],
  ])('at second %i: its step is %s', (second, step) => {
    expect(stepOfCode(RFC_SECRET, code, atSecond(second))).toBe(step)
  })

  test.each(['338315', '33831', '', '３３８３１４'])('not as %j', (other) => {
    expect(stepOfCode(RFC_SECRET, other, atSecond(135))).toBeNull()
  })
})

test('a secret has 160 bits at random, and an app reads it with whose it is', () => {
  const secret = newSecret()
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(newSecret()).not.toBe(secret)
  expect(stepOfCode(secret, codeAt(secret, atSecond(90)), atSecond(90))).toBe(3)
  expect(enrolmentUri(secret, { issuer: 'Orderferry', account: 'ann@shop.example' })).toBe(
    `otpauth://totp/Orderferry:ann%40shop.example?secret=${secret}&issuer=Orderferry&algorithm=SHA1&digits=6&period=30`,
  )
})
