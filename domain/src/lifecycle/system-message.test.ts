import { expect, test } from 'vitest'
import { systemMessage } from './system-message.ts'

test.each<[readonly string[], string | null]>([
  [[], null],
  [
    ['Crockery US'],
    'Your Amazon store(s) has orders that cannot be imported into Commerce. See Recent Orders in the store dashboard(s): Crockery US',
  ],
  [
    ['Crockery US', 'Crockery UK'],
    'Your Amazon store(s) has orders that cannot be imported into Commerce. See Recent Orders in the store dashboard(s): Crockery US, Crockery UK',
  ],
])('the stores with blocked orders are named: %j', (storeNames, message) => {
  expect(systemMessage(storeNames)).toBe(message)
})
