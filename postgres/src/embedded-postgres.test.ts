import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbeddedPostgres, urlOfRunning } from './embedded-postgres.ts'

let home: string
let port: number

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'orderferry-postgres-'))
  port = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
})

afterAll(() => rm(home, { recursive: true, force: true }))

const start = () => startEmbeddedPostgres({ home, port, database: 'orderferry', durable: false })

async function ask(url: string, sql: string): Promise<Record<string, unknown> | undefined> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows[0]
  } finally {
    await client.end()
  }
}

test('starts in an empty folder, keeps its data over a restart, and is gone after stop', async () => {
  const first = await start()
  expect(first.startedHere).toBe(true)
  await ask(first.url, 'create table kept as select 42 as answer')
  await first.stop()
  expect(await urlOfRunning(home, 'orderferry')).toBeNull()

  const second = await start()
  expect(await ask(second.url, 'select answer from kept')).toEqual({ answer: 42 })
  await second.stop()
})

test('adopts a server that a killed service left running', async () => {
  const left = await start()
  const adopted = await start()
  expect(adopted.startedHere).toBe(false)
  expect(adopted.url).toBe(left.url)
  await adopted.stop()
})

test('starts again right after the postmaster alone was killed', async () => {
  const server = await start()
  const row = await ask(
    server.url,
    "select (regexp_split_to_array(pg_read_file('postmaster.pid'), E'\\n'))[1] as pid",
  )
  process.kill(Number(row?.pid), 'SIGKILL')
  const again = await start()
  expect(await ask(again.url, 'select 1 as up')).toEqual({ up: 1 })
  await again.stop()
})

test('refuses a stranger: the database asks for its password', async () => {
  const server = await start()
  const withoutPassword = server.url.replace(/:[^:@/]+@/, ':wrong@')
  await expect(ask(withoutPassword, 'select 1')).rejects.toThrow(/password authentication failed/)
  await server.stop()
})
