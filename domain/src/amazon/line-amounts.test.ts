import { expect, test } from 'vitest'
import { money } from '../money/money.ts'
import type { ProceedsPart } from './amazon-order.ts'
import { lineAmounts } from './line-amounts.ts'

const part = (kind: string, minor: bigint, currency = 'USD'): ProceedsPart => ({
  kind,
  amount: money(minor, currency),
  details: [],
})

test('parts of one kind are one amount, and a discount is told without its sign', () => {
  const proceeds = [part('ITEM', 2000n), part('TAX', 150n), part('TAX', 10n), part('DISCOUNT', -300n)]
  expect(lineAmounts({ proceeds })).toEqual({
    price: money(2000n, 'USD'),
    tax: money(160n, 'USD'),
    shipping: null,
    discount: money(300n, 'USD'),
  })
})

test('what is in two currencies is no amount', () => {
  expect(lineAmounts({ proceeds: [part('ITEM', 1n), part('ITEM', 1n, 'EUR')] }).price).toBeNull()
})
