import { cloneTestDatabase, type TestDatabase } from '@orderferry/postgres/test-databases'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connectDatabase, type Database, SCHEMA_NAME } from './connect.ts'
import { migrateDatabase } from './migrate.ts'
import { abandonLease, announceWorker, releaseLease, takeLease } from './order-leases.ts'

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

const ask = (key: string, purpose: string, workerNumber: number, durationMs = 60_000) =>
  takeLease(db, { key, purpose, workerNumber, durationMs })

test('while a living worker writes to an order no other write on it begins', async () => {
  const worker = await announceWorker(database.url, { schema: SCHEMA_NAME, keyIds: [] })
  const held = await ask('order-1', 'invoice', worker.number)
  expect(held.kind).toBe('held')
  expect(await ask('order-1', 'ship', worker.number)).toMatchObject({
    kind: 'taken',
    until: expect.any(Date),
  })
  expect(await ask('order-1', 'invoice', 999)).toMatchObject({ kind: 'taken' })
  expect((await ask('order-2', 'ship', worker.number)).kind).toBe('held')
  if (held.kind === 'held') await releaseLease(db, 'order-1', held.holder)
  expect((await ask('order-1', 'ship', worker.number)).kind).toBe('held')
  await worker.stop()
})

test('of a dead worker the same purpose takes over at once, another waits until Commerce has given up', async () => {
  const worker = await announceWorker(database.url, { schema: SCHEMA_NAME, keyIds: [] })
  await ask('order-3', 'invoice', worker.number)
  await worker.stop()
  expect(await ask('order-3', 'update', 999)).toMatchObject({ kind: 'taken', until: expect.any(Date) })
  expect((await ask('order-3', 'invoice', 999)).kind).toBe('held')
})

test('a lease that has expired binds nobody', async () => {
  const worker = await announceWorker(database.url, { schema: SCHEMA_NAME, keyIds: [] })
  await ask('order-4', 'invoice', worker.number, 0)
  expect((await ask('order-4', 'update', 999)).kind).toBe('held')
  await worker.stop()
})

test('releasing does not free what another has taken over', async () => {
  const first = await ask('order-5', 'invoice', 998)
  const second = await ask('order-5', 'invoice', 999)
  expect(second.kind).toBe('held')
  if (first.kind === 'held') await releaseLease(db, 'order-5', first.holder)
  const worker = await announceWorker(database.url, { schema: SCHEMA_NAME, keyIds: [] })
  expect(await ask('order-5', 'ship', worker.number)).toMatchObject({ kind: 'taken' })
  await worker.stop()
})

test('of many workers at once exactly one gets the order', async () => {
  const worker = await announceWorker(database.url, { schema: SCHEMA_NAME, keyIds: [] })
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('order-6', 'create', worker.number)))
  expect(answers.filter(({ kind }) => kind === 'held')).toHaveLength(1)
  await worker.stop()
})

test('after a write without a clear answer the same purpose goes on at once, and knows it; another waits', async () => {
  const worker = await announceWorker(database.url, { schema: SCHEMA_NAME, keyIds: [] })
  const held = await ask('order-7', 'invoice', worker.number)
  expect(held).toMatchObject({ kind: 'held', afterUnclearWrite: false })
  if (held.kind === 'held') await abandonLease(db, 'order-7', held.holder)
  expect(await ask('order-7', 'update', worker.number)).toMatchObject({ kind: 'taken' })
  expect(await ask('order-7', 'invoice', worker.number)).toMatchObject({
    kind: 'held',
    afterUnclearWrite: true,
  })
  await worker.stop()
})

test('a worker whose connection breaks announces itself again under its number', async () => {
  const worker = await announceWorker(database.url, { schema: SCHEMA_NAME, keyIds: [] })
  const lives = async () => {
    const { rows } = await sql<{ pid: number }>`
      select pid from pg_locks where locktype = 'advisory' and objid = ${worker.number} and objsubid = 2
        and database = (select oid from pg_database where datname = current_database())`.execute(db)
    return rows[0]?.pid
  }
  const before = await lives()
  await sql`select pg_terminate_backend(${before}::int)`.execute(db)
  await expect.poll(lives).toSatisfy((pid) => pid !== undefined && pid !== before)
  await worker.stop()
})
