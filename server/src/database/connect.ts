import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { PreparingClient } from './preparing-client.ts'
import type { Schema } from './schema.ts'

export type Database = Kysely<Schema>
/** A transaction, or the database itself where a single statement needs none. */
export type Queryable = Kysely<Schema> | Transaction<Schema>

const INT8 = 20
const CONNECT_TIMEOUT_MS = 10_000
const STATEMENT_TIMEOUT_MS = 60_000

/** All of the service's tables live in this schema; the embedded Commerce has one of its own beside it. */
export const SCHEMA_NAME = 'orderferry'

/** What holds for each of the service's connections, whatever the server's own settings are. */
export const sessionSettings = {
  search_path: SCHEMA_NAME,
  // Of disks without a head: reading here and there costs little more than reading on.
  random_page_cost: 1.1,
  // Compiling a statement takes longer than ours run.
  jit: 'off',
} as const

/**
 * Opens a pool of connections.
 * @param url a connection string of PostgreSQL 15 or newer
 */
export function connectDatabase(url: string, connectionsMax: number): Database {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: connectionsMax,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'orderferry',
    options: Object.entries({ ...sessionSettings, statement_timeout: STATEMENT_TIMEOUT_MS })
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    types: {
      // bigint must never become a float. Set for this pool alone: other users of `pg` in the process keep theirs.
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 && format !== 'binary' ? BigInt : pg.types.getTypeParser(oid, format as 'text'),
    } as pg.CustomTypesConfig,
  })
  // An idle connection that breaks (the server was restarted) is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  // So would one that breaks while a statement runs on it; the statement itself fails, and its caller is told.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}
