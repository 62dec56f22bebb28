import { cloneTestDatabase, type TestDatabase } from '@orderferry/postgres/test-databases'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connectDatabase, type Database } from './connect.ts'
import { migrateDatabase } from './migrate.ts'
import { emptyBucket, setRate, takeToken } from './throttle-buckets.ts'

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
const plan = { ratePerSecond: 0.5, burst: 3 }
const ask = (accountId: string, now: Date, leave = 0) =>
  takeToken(db, { accountId, operation: 'getOrder', plan, leave, now })

test('a full bucket gives its burst at once and then one token for each interval', async () => {
  for (let token = 0; token < 3; token += 1) expect(await ask('full', noon)).toEqual({ granted: true })
  expect(await ask('full', noon)).toEqual({ granted: false, retryAt: later(2) })
  expect(await ask('full', later(2))).toEqual({ granted: true })
  expect(await ask('full', later(2))).toMatchObject({ granted: false })
})

test('each caller who waits is given a moment of its own', async () => {
  for (let token = 0; token < 3; token += 1) await ask('queue', noon)
  const waits = [await ask('queue', noon), await ask('queue', noon), await ask('queue', noon)]
  expect(waits).toEqual([2, 4, 6].map((seconds) => ({ granted: false, retryAt: later(seconds) })))
})

test('background work leaves the tokens that staff may need', async () => {
  expect(await ask('kept', noon, 2)).toEqual({ granted: true })
  expect(await ask('kept', noon, 2)).toMatchObject({ granted: false })
  expect(await ask('kept', noon)).toEqual({ granted: true })
  expect(await ask('kept', noon)).toEqual({ granted: true })
  expect(await ask('kept', noon)).toMatchObject({ granted: false })
})

test('accounts have buckets of their own', async () => {
  for (let token = 0; token < 3; token += 1) await ask('busy', noon)
  expect(await ask('idle', noon)).toEqual({ granted: true })
})

test('when Amazon says that the bucket is empty it is, whatever we had counted', async () => {
  await ask('refused', noon)
  const retryAt = await emptyBucket(db, { accountId: 'refused', operation: 'getOrder', now: noon })
  expect(retryAt).toEqual(later(2))
  expect(await ask('refused', later(1))).toMatchObject({ granted: false })
  expect(await ask('refused', later(2))).toEqual({ granted: true })
})

test('a rate that Amazon’s header tells is used from then on', async () => {
  for (let token = 0; token < 3; token += 1) await ask('faster', noon)
  await setRate(db, { accountId: 'faster', operation: 'getOrder', ratePerSecond: 10, now: noon })
  expect(await ask('faster', later(0.05))).toMatchObject({ granted: false })
  expect(await ask('faster', later(0.1))).toEqual({ granted: true })
  expect(await ask('faster', later(0.2))).toEqual({ granted: true })
})

test('many at once never get more than the bucket holds', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('crowd', noon)))
  expect(answers.filter(({ granted }) => granted)).toHaveLength(3)
})
