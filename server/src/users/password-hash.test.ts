import { expect, test } from 'vitest'
import { hashPassword, isPassword } from './password-hash.ts'

test('a password opens its hash and no other does; two hashes of one password differ', async () => {
  const hashed = await hashPassword('Quiet-Harbor-42')
  expect(hashed).toMatch(/^scrypt\$15\$8\$3\$/)
  expect(await isPassword('Quiet-Harbor-42', hashed)).toBe(true)
  expect(await isPassword('quiet-Harbor-42', hashed)).toBe(false)
  expect(await hashPassword('Quiet-Harbor-42')).not.toBe(hashed)
})

test('a hash of another cost opens too: the vector of RFC 7914', async () => {
  const hash = '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2'
  // N 16384, r 8, p 1 is the third vector; its hash has 64 bytes, and the first 32 do not depend on the length.
  const third = `scrypt$14$8$1$${Buffer.from('SodiumChloride').toString('base64')}$`
  const bytes = Buffer.from(hash, 'hex').toString('base64')
  expect(await isPassword('pleaseletmein', `${third}${bytes}`)).toBe(true)
})
