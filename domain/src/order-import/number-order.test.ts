import { expect, test } from 'vitest'
import { amazonOrder } from '../testing/amazon-order.ts'
import { longestNumber, NUMBER_WIDTH, orderNumbers } from './number-order.ts'

const numberPrefix = { all: 'A-', fba: 'FBA-', prime: 'P-', business: 'B2B-' }
const settings = { orderNumberSource: 'amazon', numberPrefix } as const

test('O-04: Commerce counts on, whatever the prefixes', () => {
  expect(orderNumbers(amazonOrder(), { ...settings, orderNumberSource: 'commerce' })).toEqual([])
})

test("O-10: Amazon's number, and what to take when another order has it", () => {
  const noPrefix = { all: '', fba: '', prime: '', business: '' }
  const { amazonOrderId } = amazonOrder()
  expect(orderNumbers(amazonOrder(), { ...settings, numberPrefix: noPrefix })).toEqual([
    amazonOrderId,
    `${amazonOrderId}-2`,
    `${amazonOrderId}-3`,
    `${amazonOrderId}-4`,
    `${amazonOrderId}-5`,
  ])
})

test.each([
  ['plain', {}, 'A-'],
  ['FBA', { channel: 'FBA' }, 'A-FBA-'],
  ['Prime', { programs: ['PRIME'] }, 'A-P-'],
  ['Business and Prime', { programs: ['AMAZON_BUSINESS', 'PRIME'] }, 'A-P-B2B-'],
] as const)('P-02: the prefixes of an order that is %s', (_case, change, prefix) => {
  const order = amazonOrder(change)
  expect(orderNumbers(order, settings)[0]).toBe(`${prefix}${order.amazonOrderId}`)
})

test('P-02: the longest number that prefixes can make is what is held against the width', () => {
  const order = amazonOrder({ channel: 'FBA', programs: ['PRIME', 'AMAZON_BUSINESS'] })
  expect(longestNumber(numberPrefix)).toBe(orderNumbers(order, settings).at(-1)?.length)
  expect(longestNumber(numberPrefix)).toBeLessThan(NUMBER_WIDTH)
})
