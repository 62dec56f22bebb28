import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { oauth1Header, percentEncode, signatureBaseString } from './oauth1.ts'

const credentials = { consumerKey: 'ck', consumerSecret: 'c&s', token: 'tk', tokenSecret: 't s' }

function readHeader(header: string): ReadonlyMap<string, string> {
  const parts = header.replace(/^OAuth /, '').split(',')
  return new Map(
    parts.map((part) => {
      const [, name = '', value = ''] = /^(\w+)="([^"]*)"$/.exec(part) ?? []
      return [name, decodeURIComponent(value)] as const
    }),
  )
}

test('the base string is that of the RFC (section 3.4.1.1)', () => {
  const base = signatureBaseString('post', 'http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b', [
    ['oauth_consumer_key', '9djdj82h48djs9d2'],
    ['oauth_token', 'kkk9d7dh3k39sjv7'],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', '137131201'],
    ['oauth_nonce', '7d8f3e4a'],
    ['c2', ''],
    ['a3', '2 q'],
  ])
  expect(base).toBe(
    'POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D' +
      '%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1' +
      '%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7',
  )
})

test('the base string signs to the signature of the RFC (section 1.2)', () => {
  const base = signatureBaseString(
    'GET',
    'http://photos.example.net/photos?file=vacation.jpg&size=original',
    [
      ['oauth_consumer_key', 'dpf43f3p2l4k3l03'],
      ['oauth_token', 'nnch734d00sl2jdk'],
      ['oauth_signature_method', 'HMAC-SHA1'],
      ['oauth_timestamp', '137131202'],
      ['oauth_nonce', 'chapoH'],
    ],
  )
  const key = 'kd94hf93k423kf44&pfkkdhi9sl3r4s00'
  expect(createHmac('sha1', key).update(base).digest('base64')).toBe('MdpQcU8iPSUjWoN/UDMsK2sui9I=')
})

test('the signature is HMAC-SHA256 under both secrets, percent-encoded', () => {
  const url = 'https://shop.example:8443/rest/V1/orders?searchCriteria%5BpageSize%5D=1&fields=total_count'
  const sent = readHeader(
    oauth1Header(credentials, { method: 'GET', url, nonce: 'n0nce', timestampSeconds: 1_795_328_405 }),
  )
  const base =
    'GET&https%3A%2F%2Fshop.example%3A8443%2Frest%2FV1%2Forders&fields%3Dtotal_count%26oauth_consumer_key%3Dck' +
    '%26oauth_nonce%3Dn0nce%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1795328405%26oauth_token%3Dtk' +
    '%26oauth_version%3D1.0%26searchCriteria%255BpageSize%255D%3D1'
  expect(sent.get('oauth_signature')).toBe(createHmac('sha256', 'c%26s&t%20s').update(base).digest('base64'))
})

test('a parameter without "=" is not signed, as Magento leaves it out', () => {
  const base = (url: string) => signatureBaseString('GET', url, [])
  expect(base('http://shop.example/rest/V1/orders?searchCriteria&fields=total_count')).toBe(
    base('http://shop.example/rest/V1/orders?fields=total_count'),
  )
})

test('names that stand several times are sorted by their values', () => {
  const base = signatureBaseString('GET', 'http://shop.example/?a=2&a=1&B=0&a=10', [])
  expect(base.endsWith(encodeURIComponent('B=0&a=1&a=10&a=2'))).toBe(true)
})

test('what is not unreserved is encoded, letters outside ASCII as UTF-8', () => {
  expect(percentEncode("A-z0.9_~ !'()*[ü漢")).toBe('A-z0.9_~%20%21%27%28%29%2A%5B%C3%BC%E6%BC%A2')
})
