import { expect, test } from 'vitest'
import {
  blindIndex,
  generateSecretKey,
  keyCheckValue,
  open,
  parseSecretKey,
  seal,
  sealedUnder,
  unwrapKey,
  wrapKey,
} from './secret-box.ts'

const key = parseSecretKey(Buffer.alloc(32, 7).toString('base64'))
const row = 'amazon_orders.buyer/3/111-1234567-1234567'

test('what was sealed opens where it belongs', () => {
  expect(open([key], seal(key, '山田太郎, 1 Market St', row), row)).toBe('山田太郎, 1 Market St')
})

test('a sealed value that is moved to another row does not open', () => {
  const sealed = seal(key, 'Jane', row)
  expect(() => open([key], sealed, 'amazon_orders.buyer/3/111-1234567-7654321')).toThrow('another row')
})

test('a sealed value with one bit changed does not open', () => {
  const sealed = seal(key, 'Jane', row)
  for (let at = 2; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => open([key], changed, row)).toThrow()
  }
})

test('a value that was cut off, or was never sealed, is told apart', () => {
  expect(() => open([key], seal(key, 'Jane', row).subarray(0, 20), row)).toThrow('cut off')
  expect(() => open([key], Buffer.from('Jane'), row)).toThrow('not a value sealed')
})

test('the same text is never sealed into the same bytes', () => {
  expect(seal(key, 'Jane', row).equals(seal(key, 'Jane', row))).toBe(false)
})

test('keys are changed one row at a time: old rows open while new ones carry the new key', () => {
  const next = generateSecretKey()
  const old = seal(key, 'Jane', row)
  const renewed = seal(next, open([next, key], old, row), row)
  expect([sealedUnder(old), sealedUnder(renewed)]).toEqual([key.id, next.id])
  expect(open([next], renewed, row)).toBe('Jane')
  expect(() => open([next], old, row)).toThrow(`under the key ${key.id}`)
})

test('a data key is wrapped for its account and comes back the same', () => {
  const dataKey = generateSecretKey()
  const wrapped = wrapKey(key, dataKey, 'amazon_accounts.wrapped_key/1')
  expect(unwrapKey([key], wrapped, 'amazon_accounts.wrapped_key/1')).toEqual(dataKey)
  expect(() => unwrapKey([key], wrapped, 'amazon_accounts.wrapped_key/2')).toThrow()
})

test('equal words have equal blind indexes under one key only', () => {
  const index = blindIndex(key, 'jane')
  expect(index).toHaveLength(16)
  expect(blindIndex(key, 'jane').equals(index)).toBe(true)
  expect(blindIndex(key, 'jan').equals(index)).toBe(false)
  expect(blindIndex(generateSecretKey(), 'jane').equals(index)).toBe(false)
})

test('a check value tells keys apart without showing them', () => {
  expect(keyCheckValue(parseSecretKey(Buffer.alloc(32, 7).toString('base64')))).toBe(keyCheckValue(key))
  expect(keyCheckValue(generateSecretKey())).not.toBe(keyCheckValue(key))
  expect(keyCheckValue(key)).not.toContain(key.bytes.toString('hex'))
})

test('a secret key that is not 32 bytes of base64 is refused', () => {
  expect(() => parseSecretKey(Buffer.alloc(16).toString('base64'))).toThrow('32 bytes')
  expect(() => parseSecretKey('not base64 at all, but long enough to be 32 B')).toThrow('32 bytes')
})
