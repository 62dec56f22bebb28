import { cloneTestDatabase, type TestDatabase } from '@orderferry/postgres/test-databases'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connectDatabase, type Database, SCHEMA_NAME } from './connect.ts'
import { migrateDatabase } from './migrate.ts'
import { announceWorker, releaseLease, takeLease } from './order-leases.ts'

let database: TestDatabase
let db: Database

beforeAll(async () => {
  database = await cloneTestDatabase(inject('postgresUrl'), 'server', async (url) => {
    await migrateDatabase(url)
  })
  db = connectDatabase(database.url, 4)
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

const noon = new Date('2026-03-02T12:00:00Z')
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000)
const ask = (key: string, purpose: string, workerNumber: number, now = noon) =>
  takeLease(db, { key, purpose, workerNumber, now, durationMs: 60_000 })

test('while a living worker writes to an order no other write on it begins', async () => {
  const worker = await announceWorker(database.url, SCHEMA_NAME)
  const held = await ask('order-1', 'invoice', worker.number)
  expect(held.kind).toBe('held')
  expect(await ask('order-1', 'ship', worker.number)).toEqual({ kind: 'taken', until: later(60) })
  expect(await ask('order-1', 'invoice', 999)).toMatchObject({ kind: 'taken' })
  expect((await ask('order-2', 'ship', worker.number)).kind).toBe('held')
  if (held.kind === 'held') await releaseLease(db, 'order-1', held.holder)
  expect((await ask('order-1', 'ship', worker.number)).kind).toBe('held')
  await worker.stop()
})

test('of a dead worker the same purpose takes over at once, another waits until Commerce has given up', async () => {
  const worker = await announceWorker(database.url, SCHEMA_NAME)
  await ask('order-3', 'invoice', worker.number)
  await worker.stop()
  expect(await ask('order-3', 'update', 999)).toEqual({ kind: 'taken', until: later(60) })
  expect((await ask('order-3', 'invoice', 999)).kind).toBe('held')
})

test('a lease that has expired binds nobody', async () => {
  const worker = await announceWorker(database.url, SCHEMA_NAME)
  await ask('order-4', 'invoice', worker.number)
  expect((await ask('order-4', 'update', 999, later(61))).kind).toBe('held')
  await worker.stop()
})

test('releasing does not free what another has taken over', async () => {
  const first = await ask('order-5', 'invoice', 998)
  const second = await ask('order-5', 'invoice', 999)
  expect(second.kind).toBe('held')
  if (first.kind === 'held') await releaseLease(db, 'order-5', first.holder)
  const worker = await announceWorker(database.url, SCHEMA_NAME)
  expect(await ask('order-5', 'ship', worker.number)).toMatchObject({ kind: 'taken' })
  await worker.stop()
})

test('of many workers at once exactly one gets the order', async () => {
  const worker = await announceWorker(database.url, SCHEMA_NAME)
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('order-6', 'create', worker.number)))
  expect(answers.filter(({ kind }) => kind === 'held')).toHaveLength(1)
  await worker.stop()
})
