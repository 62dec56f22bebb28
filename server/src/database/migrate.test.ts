import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cloneTestDatabase, type TestDatabase } from '@orderferry/postgres/test-databases'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { describeSchema } from './describe-schema.ts'
import { migrateDatabase } from './migrate.ts'

let empty: TestDatabase

beforeAll(async () => {
  empty = await cloneTestDatabase(inject('postgresUrl'), 'empty', async () => undefined)
})
afterAll(() => empty.drop())

test('processes that start together migrate once; a second start finds nothing to do', async () => {
  const applied = await Promise.all([
    migrateDatabase(empty.url),
    migrateDatabase(empty.url),
    migrateDatabase(empty.url),
  ])
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1)
  expect(await migrateDatabase(empty.url)).toEqual([])
})

test('schema.sql shows the tables as the migrations leave them (else: npm run schema)', async () => {
  const committed = await readFile(join(import.meta.dirname, 'schema.sql'), 'utf8')
  expect(await describeSchema(empty.url)).toBe(committed)
})

test('a database of a newer version is refused, with the name of what is unknown', async () => {
  const newer = await cloneTestDatabase(inject('postgresUrl'), 'server', async (url) => {
    await migrateDatabase(url)
  })
  const client = new pg.Client({ connectionString: newer.url })
  await client.connect()
  await client.query("insert into orderferry.migrations (name) values ('9999-from-tomorrow.sql')")
  await client.end()
  await expect(migrateDatabase(newer.url)).rejects.toThrow('9999-from-tomorrow.sql')
  await newer.drop()
})

test('a cursor that would move backwards is refused by the database itself', async () => {
  const client = new pg.Client({ connectionString: empty.url, options: '-c search_path=orderferry' })
  await client.connect()
  await client.query(`
    insert into amazon_accounts (account_id, region, seller_id, wrapped_key, sealed_refresh_token, authorized_at,
      authorization_expires_at, next_sync_at, created_at)
    values ('na-one', 'NA', 'ONE', '', '', now(), now(), now(), now());
    insert into amazon_stores (account_id, store_id, marketplace_id, name, email, website_id, website_code,
      connected_at, synced_until, created_at, updated_at)
    values ('na-one', 'one-us', 'M', 'One', 'one@example.com', 1, 'base', now(), now(), now(), now())`)
  await expect(
    client.query("update amazon_stores set synced_until = synced_until - interval '1 second'"),
  ).rejects.toThrow(/would go back/)
  await client.end()
})
