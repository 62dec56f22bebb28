/** Prints the service's schema into schema.sql, from a database that is migrated for the purpose. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@orderferry/postgres/embedded-postgres'
import { describeSchema } from 'orderferry/database/describe-schema'
import { migrateDatabase } from 'orderferry/database/migrate'
import { freePort } from './free-port.ts'

const home = await mkdtemp(join(tmpdir(), 'orderferry-schema-'))
const server = await startEmbeddedPostgres({
  home,
  port: await freePort(),
  database: 'schema',
  durable: false,
})
try {
  await migrateDatabase(server.url)
  await writeFile(
    join(import.meta.dirname, '../server/src/database/schema.sql'),
    await describeSchema(server.url),
  )
} finally {
  await server.stop()
  await rm(home, { recursive: true })
}
