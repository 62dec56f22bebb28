import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@orderferry/postgres/embedded-postgres'
import { freePort } from './free-port.ts'

export interface ThrowAwayPostgres {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** The embedded PostgreSQL in a folder that goes when it stops. Without fsync, as nothing in it outlives a test. */
export async function startThrowAwayPostgres(): Promise<ThrowAwayPostgres> {
  const home = await mkdtemp(join(tmpdir(), 'orderferry-test-'))
  const options = { home, port: await freePort(), database: 'tests' }
  const server = await startEmbeddedPostgres({ ...options, durable: false, maxConnections: 300 })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}
