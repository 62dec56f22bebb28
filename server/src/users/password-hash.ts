/**
 * Passwords as scrypt hashes. The cost stands before each hash, so that it can be raised: what was hashed before still
 * opens. It is one of those that OWASP names: 32 MB, three times over.
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt
 */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

export interface PasswordCost {
  readonly log2N: number
  readonly r: number
  readonly p: number
}

const COST: PasswordCost = { log2N: 15, r: 8, p: 3 }
const SALT_BYTES = 16
const HASH_BYTES = 32
/** A little more than the cost needs. */
const MEMORY_MAX = 64 * 1024 * 1024

/** @param cost left out: as it must be wherever people sign in */
export async function hashPassword(password: string, cost: PasswordCost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await derive(password, salt, cost)
  const { log2N, r, p } = cost
  return ['scrypt', log2N, r, p, salt.toString('base64'), hash.toString('base64')].join('$')
}

export async function isPassword(password: string, hashed: string): Promise<boolean> {
  const [kind, log2N, r, p, salt = '', hash = ''] = hashed.split('$')
  if (kind !== 'scrypt') throw new Error('A password is hashed in a way that this version does not know.')
  const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) }
  const derived = await derive(password, Buffer.from(salt, 'base64'), cost)
  return timingSafeEqual(derived, Buffer.from(hash, 'base64'))
}

/** The same letters typed on another keyboard may come composed otherwise. */
function derive(password: string, salt: Buffer, { log2N, r, p }: PasswordCost): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** log2N, r, p, maxmem: MEMORY_MAX }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, options, (error, hash) =>
      error === null ? resolve(hash) : reject(error),
    )
  })
}
