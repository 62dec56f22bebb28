/**
 * Sealing of what must not be read in the database: tokens, and buyers' data under a data key of their Amazon account.
 *
 * A sealed value is: version (1 byte), length of the key's id (1), the key's id, nonce (12), ciphertext, tag (16).
 * AES-256-GCM also authenticates the place where the value belongs (its table, row and column), so a value that is
 * moved to another row does not open there. The key's id stands in front, so that keys can be changed one row at a time:
 * open with the key that is named, seal again with the new one.
 * https://csrc.nist.gov/pubs/sp/800/38/d/final
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

export interface SecretKey {
  /** Derived from the key: 8 hex digits. The same key has the same id everywhere. */
  readonly id: string
  readonly bytes: Buffer
  /** One key never serves two purposes: these are derived from it, once, as deriving costs more than sealing. */
  readonly sealingKey: KeyObject
  readonly indexKey: KeyObject
}

/** The keys of an installation: while they are rotated both are at hand, and the database says which one counts. */
export interface SecretKeys {
  readonly current: SecretKey
  /** Null when no rotation is under way. */
  readonly previous: SecretKey | null
}

const version = 1
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
const blindIndexBytes = 16

/** Reads `ORDERFERRY_SECRET_KEY`: 32 bytes, base64. */
export function parseSecretKey(base64: string): SecretKey {
  const bytes = Buffer.from(base64, 'base64')
  if (
    bytes.length !== keyBytes ||
    bytes.toString('base64').replace(/=+$/, '') !== base64.trim().replace(/=+$/, '')
  ) {
    throw new Error('A secret key is 32 bytes, written as base64.')
  }
  return keyFrom(bytes)
}

/** A new key at random: an Amazon account's data key, or the key of a new installation. */
export function generateSecretKey(): SecretKey {
  return keyFrom(randomBytes(keyBytes))
}

/** Kept in the database beside what the key seals: another key is told apart before anything fails to open. */
export function keyCheckValue(key: SecretKey): string {
  return subkey(key.bytes, 'check value').toString('hex')
}

/**
 * @param belongsTo where the value is kept, such as `amazon_orders.buyer/3/111-1234567-1234567`; needed again to open it
 */
export function seal(key: SecretKey, plaintext: string, belongsTo: string): Buffer {
  return sealBytes(key, Buffer.from(plaintext, 'utf8'), belongsTo)
}

/** Throws when none of the keys sealed it, when it was changed, or when it belongs elsewhere. */
export function open(keys: readonly SecretKey[], sealed: Uint8Array, belongsTo: string): string {
  return openBytes(keys, sealed, belongsTo).toString('utf8')
}

/** The id of the key that opens a sealed value: what key rotation asks of each row. */
export function sealedUnder(sealed: Uint8Array): string {
  return parts(sealed).keyId
}

/** A data key sealed under the installation's key. */
export function wrapKey(secretKey: SecretKey, dataKey: SecretKey, belongsTo: string): Buffer {
  return sealBytes(secretKey, dataKey.bytes, belongsTo)
}

export function unwrapKey(
  secretKeys: readonly SecretKey[],
  wrapped: Uint8Array,
  belongsTo: string,
): SecretKey {
  return keyFrom(openBytes(secretKeys, wrapped, belongsTo))
}

/**
 * Finds a sealed word without opening rows: equal words give equal bytes, and without the key the bytes say nothing.
 * The caller brings the word into the form it is searched in (case, prefixes).
 */
export function blindIndex(key: SecretKey, word: string): Buffer {
  return createHmac('sha256', key.indexKey).update(word, 'utf8').digest().subarray(0, blindIndexBytes)
}

function keyFrom(bytes: Buffer): SecretKey {
  return {
    id: subkey(bytes, 'key id').subarray(0, 4).toString('hex'),
    bytes,
    sealingKey: createSecretKey(subkey(bytes, 'seal')),
    indexKey: createSecretKey(subkey(bytes, 'blind index')),
  }
}

function subkey(bytes: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', bytes, '', `orderferry ${purpose}`, keyBytes))
}

function sealBytes(key: SecretKey, plaintext: Buffer, belongsTo: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const head = Buffer.concat([Buffer.from([version, key.id.length]), Buffer.from(key.id, 'latin1')])
  const cipher = createCipheriv('aes-256-gcm', key.sealingKey, nonce, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.concat([head, Buffer.from(belongsTo, 'utf8')]))
  return Buffer.concat([head, nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()])
}

function openBytes(keys: readonly SecretKey[], sealed: Uint8Array, belongsTo: string): Buffer {
  const { keyId, head, nonce, ciphertext, tag } = parts(sealed)
  const key = keys.find(({ id }) => id === keyId)
  if (key === undefined) throw new Error(`The value was sealed under the key ${keyId}, which is not at hand.`)
  const decipher = createDecipheriv('aes-256-gcm', key.sealingKey, nonce, { authTagLength: tagBytes })
  decipher.setAAD(Buffer.concat([head, Buffer.from(belongsTo, 'utf8')]))
  decipher.setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()])
  } catch (cause) {
    throw new Error('The sealed value was changed, or belongs to another row.', { cause })
  }
}

function parts(sealed: Uint8Array): {
  readonly keyId: string
  readonly head: Buffer
  readonly nonce: Buffer
  readonly ciphertext: Buffer
  readonly tag: Buffer
} {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const headBytes = 2 + (bytes[1] ?? 0)
  if (bytes[0] !== version || bytes.length < headBytes + nonceBytes + tagBytes) {
    throw new Error('This is not a value sealed by Orderferry, or it was cut off.')
  }
  return {
    keyId: bytes.toString('latin1', 2, headBytes),
    head: bytes.subarray(0, headBytes),
    nonce: bytes.subarray(headBytes, headBytes + nonceBytes),
    ciphertext: bytes.subarray(headBytes + nonceBytes, bytes.length - tagBytes),
    tag: bytes.subarray(bytes.length - tagBytes),
  }
}
