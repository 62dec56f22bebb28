/**
 * `npm run test:server`: the pipeline on a PostgreSQL server as a distribution ships it, instead of the embedded one:
 * its tests, and then three worker processes that share 2,000 orders. The server is our own: a new cluster in a
 * temporary folder, with its durable settings, gone when this ends.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@orderferry/postgres/embedded-postgres'
import { checkout } from './checkout.ts'
import { freePort } from './free-port.ts'
import { interruption } from './interruption.ts'
import { runProgram } from './run-program.ts'
import { runVitest } from './run-vitest.ts'
import { findServerPrograms } from './test-server/find-server-programs.ts'

const MAJOR = 15
const CONNECTIONS_MAX = 200
const PIPELINE_TESTS = [
  'server/src/sync/',
  'server/src/database/',
  'server/src/killed-workers.test.ts',
  'server/src/three-workers.test.ts',
]

async function main(): Promise<void> {
  const programs = findServerPrograms(MAJOR, process.env.PATH ?? '')
  if (programs === null) {
    throw new Error(`PostgreSQL ${MAJOR} is not installed. On Debian: apt-get install postgresql-${MAJOR}`)
  }
  console.log(programs.version)
  const signal = interruption()
  const home = await mkdtemp(join(tmpdir(), 'orderferry-server-'))
  try {
    const server = await startEmbeddedPostgres({
      home,
      port: await freePort(),
      database: 'tests',
      programs: programs.folder,
      maxConnections: CONNECTIONS_MAX,
    })
    try {
      process.env.TEST_DATABASE_URL = server.url
      await runOnServer(signal)
    } finally {
      await server.stop()
    }
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

async function runOnServer(signal: AbortSignal): Promise<void> {
  const run = { folder: checkout, output: 'live', signal } as const
  const { count } = await runVitest({ ...run, projects: ['server'], files: PIPELINE_TESTS })
  for (const remark of count.remarks) console.log(remark)
  signal.throwIfAborted()
  const proof = await runProgram({ ...run, program: 'bench/worker-shares.ts', options: [] })
  signal.throwIfAborted()
  const passed = count.passed + (proof.exitCode === 0 ? 1 : 0)
  const failed = count.failed + (proof.exitCode === 0 ? 0 : 1)
  if (failed > 0) process.exitCode = 1
  console.log(`${passed} passed, ${failed} failed`)
}

await main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
