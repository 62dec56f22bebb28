import { describe, expect, test } from 'vitest'
import { amazonOrder } from '../../testing/amazon-order.ts'
import { chooseEmail, deliverableEmail } from './choose-email.ts'

const withEmail = (buyerEmail: string) => amazonOrder({ buyer: { buyerName: 'Jane', buyerEmail } })

describe('an address that Commerce takes is used as it is', () => {
  test.each(['x1y2z3@marketplace.amazon.co.uk', 'a.b+c_d@marketplace.amazon.com', 'q@xn--bcher-kva.example'])(
    '%s',
    (email) => {
      expect(chooseEmail(withEmail(` ${email} `), [])).toBe(email)
    },
  )
})

describe('any other is replaced by one that no mail can reach, and kept', () => {
  test.each([
    'jane',
    'jane@localhost',
    '@marketplace.amazon.com',
    'a..b@example.com',
    '.a@example.com',
    'jane doe@example.com',
    'jane@exa_mple.com',
    'jane@-example.com',
    'jane@example.123',
    'jäne@example.com',
    '👍@example.com',
    'a@b@example.com',
    `${'x'.repeat(65)}@example.com`,
    `x@${'a.'.repeat(70)}com`,
    '111-1234567-1234567@amazon-order.invalid',
  ])('%s', (email) => {
    const changes: unknown[] = []
    expect(chooseEmail(withEmail(email), changes as never)).toBe('111-1234567-1234567@amazon-order.invalid')
    expect(changes).toEqual([{ field: 'email', because: 'not-valid', original: email }])
    expect(deliverableEmail(withEmail(email))).toBeNull()
  })
})
