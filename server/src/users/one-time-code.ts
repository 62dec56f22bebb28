/**
 * Time-based one-time codes as authenticator apps make them: HMAC-SHA-1 over the half minute, six digits.
 * https://www.rfc-editor.org/rfc/rfc6238 and, for the digits, https://www.rfc-editor.org/rfc/rfc4226#section-5.3
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const STEP_MS = 30_000
const DIGITS = 6
/** RFC 4226 recommends as many as the hash has. */
const SECRET_BYTES = 20
/** A clock may be wrong by one step, or the code typed as it changed (RFC 6238, 5.2). */
const DRIFTS = [0, -1, 1] as const
/** https://www.rfc-editor.org/rfc/rfc4648#section-6 */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** In base32, as apps take it by hand. */
export function newSecret(): string {
  return toBase32(randomBytes(SECRET_BYTES))
}

/** The half minute, counted from 1970, whose code this is; null: of none that may be used now. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const current = Math.floor(now.getTime() / STEP_MS)
  for (const drift of DRIFTS) {
    if (isSame(codeOfStep(secret, current + drift), code)) return current + drift
  }
  return null
}

export function codeAt(secret: string, now: Date): string {
  return codeOfStep(secret, Math.floor(now.getTime() / STEP_MS))
}

/**
 * What an authenticator app reads from the QR code.
 * https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 */
export function enrolmentUri(
  secret: string,
  { issuer, account }: { readonly issuer: string; readonly account: string },
): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  const query = `secret=${secret}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${DIGITS}&period=${STEP_MS / 1000}`
  return `otpauth://totp/${label}?${query}`
}

function codeOfStep(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = digest.readUInt8(digest.length - 1) & 0x0f
  const number = digest.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}

function toBase32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => BASE32[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const octets = bits.match(/.{8}/g) ?? []
  return Buffer.from(octets.map((octet) => Number.parseInt(octet, 2)))
}
