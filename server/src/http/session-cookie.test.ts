import { expect, test } from 'vitest'
import { sessionCookie } from './session-cookie.ts'

test('where people come over TLS, the cookie goes over TLS alone and to this host alone', () => {
  const cookie = sessionCookie('https://ferry.shop.example')
  expect(cookie.print('abc')).toBe(
    '__Host-orderferry_session=abc; Max-Age=43200; Path=/; HttpOnly; SameSite=Lax; Secure',
  )
  expect(cookie.read('a=b; __Host-orderferry_session=abc')).toBe('abc')
  expect(cookie.read('orderferry_session=abc')).toBeNull()
})

test('a browser forgets it on signing out', () => {
  expect(sessionCookie(undefined).print(null)).toBe(
    'orderferry_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
  )
})
