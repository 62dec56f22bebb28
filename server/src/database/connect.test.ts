import { cloneTestDatabase } from '@orderferry/postgres/test-databases'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { connectDatabase } from './connect.ts'
import { migrateDatabase } from './migrate.ts'

test('a connection that breaks in the middle of a statement fails that statement and nothing else', async () => {
  const database = await cloneTestDatabase(inject('postgresUrl'), 'server', async (url) => {
    await migrateDatabase(url)
  })
  const db = connectDatabase(database.url, 1)
  const staff = new pg.Client({ connectionString: database.url })
  await staff.connect()
  onTestFinished(async () => {
    await staff.end()
    await db.destroy()
    await database.drop()
  })

  const statement = sql`select pg_sleep(20)`.execute(db).then(
    () => 'done',
    () => 'failed',
  )
  const ended = async () =>
    (
      await staff.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where query = 'select pg_sleep(20)' and state = 'active'",
      )
    ).rowCount === 1
  await expect.poll(ended).toBe(true)

  expect(await statement).toBe('failed')
  // The pool may hand the broken connection out once more before it learns of its end.
  const again = () => sql<{ one: number }>`select 1 as one`.execute(db)
  const { rows } = await again().catch(again)
  expect(rows).toEqual([{ one: 1 }])
})
