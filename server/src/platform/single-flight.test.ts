import { expect, test } from 'vitest'
import { singleFlight } from './single-flight.ts'

test('callers of one key at the same moment share one call', async () => {
  const flight = singleFlight<number>()
  const answer = Promise.withResolvers<number>()
  let calls = 0
  const start = () => {
    calls += 1
    return answer.promise
  }
  const outcomes = [flight.run('a', start), flight.run('a', start)]
  answer.resolve(7)
  expect(await Promise.all(outcomes)).toEqual([7, 7])
  expect(calls).toBe(1)
})

test('another key has a call of its own', async () => {
  const flight = singleFlight<string>()
  const outcomes = ['a', 'b'].map((key) => flight.run(key, async () => key))
  expect(await Promise.all(outcomes)).toEqual(['a', 'b'])
})

test('a call that failed is not given to those who ask afterwards', async () => {
  const flight = singleFlight<number>()
  await expect(flight.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await flight.run('a', async () => 2)).toBe(2)
})
