/**
 * OAuth 1.0a signing (RFC 5849) as Commerce's integrations ask for it: HMAC-SHA256 over method, address and query.
 * A JSON body is not signed. Pure: nonce and time come from the caller.
 * https://www.rfc-editor.org/rfc/rfc5849#section-3.4
 * https://developer.adobe.com/commerce/webapi/get-started/authentication/gs-authentication-oauth/
 */
import { createHmac } from 'node:crypto'

export interface OAuth1Credentials {
  readonly consumerKey: string
  readonly consumerSecret: string
  readonly token: string
  readonly tokenSecret: string
}

export interface SignedCall {
  readonly method: string
  /** The whole address. Its host and port must be what Commerce's web server sees. */
  readonly url: string
  readonly nonce: string
  readonly timestampSeconds: number
}

type Parameter = readonly [name: string, value: string]

/** The value of the `Authorization` header. */
export function oauth1Header(credentials: OAuth1Credentials, call: SignedCall): string {
  const oauthParameters: readonly Parameter[] = [
    ['oauth_consumer_key', credentials.consumerKey],
    ['oauth_nonce', call.nonce],
    ['oauth_signature_method', 'HMAC-SHA256'],
    ['oauth_timestamp', String(call.timestampSeconds)],
    ['oauth_token', credentials.token],
    ['oauth_version', '1.0'],
  ]
  const key = `${percentEncode(credentials.consumerSecret)}&${percentEncode(credentials.tokenSecret)}`
  const signature = createHmac('sha256', key)
    .update(signatureBaseString(call.method, call.url, oauthParameters))
    .digest('base64')
  const all: readonly Parameter[] = [...oauthParameters, ['oauth_signature', signature]]
  return `OAuth ${all.map(([name, value]) => `${name}="${percentEncode(value)}"`).join(',')}`
}

/** @param parameters those that are not in the address: OAuth's own, and a form's where there is one */
export function signatureBaseString(method: string, url: string, parameters: readonly Parameter[]): string {
  const address = new URL(url)
  const normalized = [...queryParameters(address), ...parameters]
    .map(([name, value]) => [percentEncode(name), percentEncode(value)] as const)
    .sort(([nameA, valueA], [nameB, valueB]) => byBytes(nameA, nameB) || byBytes(valueA, valueB))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  // URL has put the host into lower case and left out a default port, as the RFC asks.
  const base = `${address.protocol}//${address.host}${address.pathname}`
  return [method.toUpperCase(), base, normalized].map(percentEncode).join('&')
}

/**
 * Magento leaves a parameter without `=` out of the signature, which the RFC does not: `?searchCriteria` fails when it
 * is signed by the book. We never send one, and leave it out here all the same.
 */
function queryParameters(address: URL): readonly Parameter[] {
  return address.search
    .slice(1)
    .split('&')
    .filter((part) => part.includes('='))
    .map((part) => {
      const equals = part.indexOf('=')
      return [formDecode(part.slice(0, equals)), formDecode(part.slice(equals + 1))] as const
    })
}

function formDecode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}

/** Unreserved characters stay; `encodeURIComponent` leaves five more than RFC 3986 does. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function byBytes(a: string, b: string): number {
  // Both are percent-encoded, so plain ASCII: comparing code units is comparing bytes.
  return a < b ? -1 : a > b ? 1 : 0
}
