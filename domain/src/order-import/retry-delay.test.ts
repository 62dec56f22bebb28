import { expect, test } from 'vitest'
import { blockedRetryDelayMs, unavailableRetry } from './retry-delay.ts'

test.each([
  [1, 1],
  [2, 2],
  [6, 32],
  [7, 60],
  [1_000, 60],
])('a blocked order that was tried %i times is tried again after %i minutes', (attempts, minutes) => {
  expect(blockedRetryDelayMs(attempts)).toBe(minutes * 60_000)
})

test.each([
  [1, 5],
  [2, 10],
  [5, 80],
  [6, 120],
])('Commerce that was unavailable %i times is asked again after %i seconds', (attempts, seconds) => {
  expect(unavailableRetry(attempts, 0)).toEqual({ kind: 'retry', delayMs: seconds * 1_000 })
})

test('Commerce that was unavailable for a quarter of an hour is told to people', () => {
  expect(unavailableRetry(9, 15 * 60_000 - 1).kind).toBe('retry')
  expect(unavailableRetry(9, 15 * 60_000)).toEqual({ kind: 'permanent' })
})
