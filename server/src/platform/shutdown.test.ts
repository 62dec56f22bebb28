import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { createShutdown, type ShutdownOutcome, shutDownOnSignal } from './shutdown.ts'

const limitMs = 5_000

test('parts are closed in the reverse of the order in which they were started', async () => {
  const shutdown = createShutdown(limitMs)
  shutdown.add('database', () => {})
  shutdown.add('http', async () => {})
  expect(await shutdown.run()).toEqual({ closed: ['http', 'database'], failed: [], leftOpen: [] })
})

test('a part that fails to close does not keep the others open', async () => {
  const shutdown = createShutdown(limitMs)
  const broken = new Error('stuck')
  shutdown.add('database', () => {})
  shutdown.add('worker', () => Promise.reject(broken))
  const outcome = await shutdown.run()
  expect(outcome).toEqual({ closed: ['database'], failed: [{ part: 'worker', error: broken }], leftOpen: [] })
})

test('a part that hangs is left open at the limit, and all behind it', async () => {
  const shutdown = createShutdown(20)
  shutdown.add('database', () => {})
  shutdown.add('worker', () => new Promise(() => {}))
  shutdown.add('http', () => {})
  expect(await shutdown.run()).toEqual({ closed: ['http'], failed: [], leftOpen: ['worker', 'database'] })
})

test('two signals close everything once', async () => {
  const shutdown = createShutdown(limitMs)
  let closed = 0
  shutdown.add('database', () => {
    closed += 1
  })
  const signals = new EventEmitter()
  const outcome = Promise.withResolvers<{ outcome: ShutdownOutcome; signal: string }>()
  shutDownOnSignal(shutdown, signals as unknown as NodeJS.Process, (done, signal) =>
    outcome.resolve({ outcome: done, signal }),
  )
  signals.emit('SIGTERM')
  signals.emit('SIGINT')
  expect((await outcome.promise).signal).toBe('SIGTERM')
  expect(closed).toBe(1)
})
