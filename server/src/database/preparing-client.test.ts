import { cloneTestDatabase, type TestDatabase } from '@orderferry/postgres/test-databases'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { JobQueue } from '../jobs/job-queue.ts'
import { connectDatabase, type Database } from './connect.ts'
import { migrateDatabase } from './migrate.ts'

let database: TestDatabase
let db: Database
let queue: JobQueue

beforeAll(async () => {
  database = await cloneTestDatabase(inject('postgresUrl'), 'server', async (url) => {
    await migrateDatabase(url)
  })
  db = connectDatabase(database.url, 1)
  queue = new JobQueue(database.url, { connectionsMax: 2, onError: () => undefined })
  await queue.start(['invoice-order'])
})
afterAll(async () => {
  await queue.stop(1_000)
  await db.destroy()
  await database.drop()
})

async function prepared(part: string): Promise<number> {
  const { rows } = await sql<{ statements: number }>`
    select count(*)::int as statements from pg_prepared_statements where position(${part} in statement) > 0
  `.execute(db)
  return rows[0]?.statements ?? 0
}

test('a statement is prepared once for a connection, whatever its values', async () => {
  for (const storeId of ['us-shop', 'ca-shop'])
    await db.selectFrom('amazon_stores').select('name').where('store_id', '=', storeId).execute()
  expect(await prepared('select "name" from "amazon_stores"')).toBe(1)
})

test('the statement that sends a job, which each import runs, is among them', async () => {
  for (const amazonOrderId of ['111-0000001-0000001', '111-0000002-0000002'])
    await queue.enqueue(db, 'invoice-order', { accountId: 'na-1', storeId: 'us-shop', amazonOrderId })
  expect(await prepared('INSERT INTO orderferry_jobs.job_common')).toBe(1)
})

test('a statement as long as a page of rows is not: it would fill the memory of the connection', async () => {
  const storeIds = Array.from({ length: 1_000 }, (_, index) => `store-${index}`)
  await db.selectFrom('amazon_stores').select('email').where('store_id', 'in', storeIds).execute()
  expect(await prepared('select "email" from "amazon_stores"')).toBe(0)
})
