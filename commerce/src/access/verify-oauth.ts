/**
 * OAuth 1.0a as Magento checks it: HMAC-SHA256 alone, parameters of the query in the base string, the body not.
 * https://developer.adobe.com/commerce/webapi/get-started/authentication/gs-authentication-oauth/
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { queryPairs } from '../http/parse-query.ts'
import { RestError } from '../http/rest-error.ts'
import type { Identity } from './identity.ts'

export interface Integration {
  readonly consumerKey: string
  readonly consumerSecret: string
  readonly token: string
  readonly tokenSecret: string
  /** What it may do; all when absent. */
  readonly resources?: readonly string[] | null
}

export interface SignedRequest {
  readonly method: string
  readonly host: string
  /** Path and query as they were sent. */
  readonly url: string
  readonly authorization: string
}

/** Magento takes a clock that is up to ten minutes ahead, and any that is behind. */
const AHEAD_MAX_S = 600
/** How many nonces are remembered; beyond that the oldest are forgotten. */
const NONCES_MAX = 100_000
const NEEDED = [
  'oauth_consumer_key',
  'oauth_signature',
  'oauth_signature_method',
  'oauth_nonce',
  'oauth_timestamp',
]

export function oauthVerifier(
  integration: Integration | null,
  clock: () => Date,
): (request: SignedRequest) => Identity {
  const nonces = new Set<string>()
  return (request) => {
    const sent = readHeader(request.authorization)
    for (const name of NEEDED) {
      if (!sent.has(name))
        throw new RestError(400, `"%fieldName" is required. Enter and try again.`, { fieldName: name })
    }
    const known = checkParty(integration, sent)
    checkTime(sent, clock())
    if (!sameText(signature(request, sent, known), sent.get('oauth_signature') ?? '')) {
      throw new RestError(401, 'The signature is invalid. Verify and try again.')
    }
    rememberNonce(nonces, sent)
    return { resources: known.resources ?? null }
  }
}

function readHeader(authorization: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>()
  for (const part of authorization.replace(/^OAuth\s+/i, '').split(',')) {
    const match = /^\s*([\w.]+)\s*=\s*"?([^"]*)"?\s*$/.exec(part)
    if (match?.[1] !== undefined) parameters.set(match[1], decoded(match[2] ?? ''))
  }
  return parameters
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function checkParty(integration: Integration | null, sent: ReadonlyMap<string, string>): Integration {
  if (integration === null || !sameText(sent.get('oauth_consumer_key') ?? '', integration.consumerKey)) {
    throw new RestError(401, "A consumer with the specified key doesn't exist. Verify and try again.")
  }
  const method = sent.get('oauth_signature_method') ?? ''
  if (method !== 'HMAC-SHA256') throw new RestError(400, 'Signature method %1 is not supported', [method])
  if (!sameText(sent.get('oauth_token') ?? '', integration.token)) {
    throw new RestError(401, "A token with the specified key doesn't exist. Verify and try again.")
  }
  return integration
}

function checkTime(sent: ReadonlyMap<string, string>, now: Date): void {
  const timestamp = Number(sent.get('oauth_timestamp'))
  if (!(timestamp > 0) || timestamp > now.getTime() / 1000 + AHEAD_MAX_S) {
    throw new RestError(400, 'Incorrect timestamp value in the oauth_timestamp parameter')
  }
}

function rememberNonce(nonces: Set<string>, sent: ReadonlyMap<string, string>): void {
  const nonce = `${sent.get('oauth_timestamp')} ${sent.get('oauth_nonce')}`
  if (nonces.has(nonce)) {
    throw new RestError(401, 'The nonce is already being used by the consumer with ID %1', ['1'])
  }
  const oldest = nonces.values().next().value
  if (nonces.size >= NONCES_MAX && oldest !== undefined) nonces.delete(oldest)
  nonces.add(nonce)
}

/** RFC 5849 §3.4, except that a parameter without `=` is left out, as Magento leaves it out. */
function signature(request: SignedRequest, sent: ReadonlyMap<string, string>, party: Integration): string {
  const [path = '', query = ''] = request.url.split(/\?(.*)/s)
  const pairs = [
    ...[...sent].filter(([name]) => name !== 'oauth_signature' && name !== 'realm'),
    ...queryPairs(query).filter((pair): pair is readonly [string, string] => pair[1] !== null),
  ].map(([name, value]) => [encoded(name), encoded(value)] as const)
  pairs.sort(([nameA, a], [nameB, b]) => compareBytes(nameA, nameB) || compareBytes(a, b))
  const host = request.host.toLowerCase().replace(/:80$/, '')
  const base = [
    request.method.toUpperCase(),
    encoded(`http://${host}${path}`),
    encoded(pairs.map(([name, value]) => `${name}=${value}`).join('&')),
  ].join('&')
  const key = `${encoded(party.consumerSecret)}&${encoded(party.tokenSecret)}`
  return createHmac('sha256', key).update(base).digest('base64')
}

function compareBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}
