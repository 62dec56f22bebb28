import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'

/**
 * The world is one SQLite file: sellers, orders, what will happen to them, what was written and asked.
 * Settings are small and read at every call, so they are kept in memory too and written through.
 */
export interface World {
  readonly database: DatabaseSync
  readonly statements: Map<string, StatementSync>
  readonly settings: Map<string, unknown>
  readonly isNew: boolean
}

/** Counts up with every change of the tables below that is more than one table more. */
const schemaVersion = 2

/** What makes a file of the version before one of this. */
const upgrades: readonly { readonly to: number; readonly sql: string }[] = [
  {
    to: 2,
    sql: `
      alter table sellers add column withholding text not null default 'leave-out';
      alter table sellers add column consents integer not null default 0;
      alter table sellers add column authorized_ms integer not null default 0;
      update sellers set authorized_ms = connected_ms;
    `,
  },
]

const schema = `
  create table if not exists settings (name text primary key, value text not null) without rowid;
  create table if not exists sellers (
    seller_id text primary key,
    region text not null,
    store_name text not null,
    refresh_token text not null unique,
    revoked integer not null default 0,
    marketplaces text not null,
    roles text not null,
    withholding text not null default 'leave-out',
    consents integer not null default 0,
    connected_ms integer not null,
    authorized_ms integer not null
  ) without rowid;
  create table if not exists access_tokens (
    token text primary key,
    seller_id text not null references sellers,
    expires_ms integer not null
  ) without rowid;
  create table if not exists authorization_codes (
    code text primary key,
    seller_id text not null references sellers,
    redirect_uri text not null,
    expires_ms integer not null
  ) without rowid;
  create table if not exists buckets (
    name text primary key,
    tokens real not null,
    filled_ms integer not null
  ) without rowid;
  create table if not exists orders (
    order_id text primary key,
    seller_id text not null references sellers,
    marketplace_id text not null,
    status text not null,
    fulfilled_by text not null,
    created_ms integer not null,
    updated_ms integer not null,
    body text not null
  );
  create index if not exists orders_by_update
    on orders (seller_id, updated_ms, order_id, status, marketplace_id, fulfilled_by);
  create index if not exists orders_by_creation
    on orders (seller_id, created_ms, order_id, status, marketplace_id, fulfilled_by);
  create table if not exists published_orders (order_id text primary key references orders) without rowid;
  create table if not exists generated_orders (
    order_id text primary key references orders,
    seller_id text not null,
    seed text not null,
    n integer not null,
    truth text not null,
    unique (seller_id, seed, n)
  ) without rowid;
  create table if not exists scheduled_moves (
    n integer primary key,
    order_id text not null references orders,
    at_ms integer not null,
    move text not null
  );
  create index if not exists scheduled_moves_by_time on scheduled_moves (at_ms, n);
  create index if not exists scheduled_moves_by_order on scheduled_moves (order_id);
  create table if not exists ledger (
    n integer primary key,
    operation text not null,
    seller_id text not null,
    order_id text not null,
    key text not null,
    times integer not null,
    body text not null,
    first_ms integer not null,
    at_ms integer not null,
    unique (operation, order_id, key)
  );
  create table if not exists calls (
    n integer primary key autoincrement,
    operation text not null,
    seller_id text,
    status integer,
    fault text,
    request_id text not null,
    at_ms integer not null
  );
  create table if not exists faults (n integer primary key autoincrement, fault text not null);
`

const tablesChildrenFirst = [
  'settings',
  'access_tokens',
  'authorization_codes',
  'buckets',
  'scheduled_moves',
  'generated_orders',
  'published_orders',
  'ledger',
  'calls',
  'faults',
  'orders',
  'sellers',
]

/** Opens the file, or makes it; `:memory:` lives as long as the process. */
export function openWorld(file: string): World {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file)
  // A killed process must not lose an order; a killed machine may lose the last moment of a simulation.
  database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on')
  bringUpToVersion(database, file)
  database.exec(schema)
  const settings = new Map<string, unknown>()
  for (const row of database.prepare('select name, value from settings').all()) {
    settings.set(String(row.name), JSON.parse(String(row.value)))
  }
  return { database, statements: new Map(), settings, isNew: settings.size === 0 }
}

/** An older file is brought up to date; one of a version that is not known is refused in words rather than misread. */
function bringUpToVersion(database: DatabaseSync, file: string): void {
  const version = Number(database.prepare('pragma user_version').get()?.user_version)
  if (version > schemaVersion) {
    database.close()
    throw new Error(
      `The world in ${file} was made by another version of the simulator; delete the file to begin anew.`,
    )
  }
  const missing = version === 0 ? [] : upgrades.filter(({ to }) => to > version)
  const sql = missing.map((upgrade) => upgrade.sql).join('')
  database.exec(`begin; ${sql} pragma user_version = ${schemaVersion}; commit`)
}

/** Leaves nothing of the old world behind. */
export function emptyWorld(world: World): void {
  for (const table of tablesChildrenFirst) world.database.exec(`delete from ${table}`)
  world.settings.clear()
}

export function closeWorld(world: World): void {
  world.database.close()
}

/** Prepares a statement once per world. */
export function statement(world: World, sql: string): StatementSync {
  const known = world.statements.get(sql)
  if (known !== undefined) return known
  const prepared = world.database.prepare(sql)
  world.statements.set(sql, prepared)
  return prepared
}

/** Everything inside happens, or nothing does. Inside a transaction it joins that one. */
export function inTransaction<T>(world: World, act: () => T): T {
  if (world.database.isTransaction) return act()
  world.database.exec('begin immediate')
  try {
    const result = act()
    world.database.exec('commit')
    return result
  } catch (error) {
    world.database.exec('rollback')
    throw error
  }
}

export function setting<T>(world: World, name: string, otherwise: T): T {
  return world.settings.has(name) ? (world.settings.get(name) as T) : otherwise
}

export function changeSetting(world: World, name: string, value: unknown): void {
  statement(world, 'insert or replace into settings (name, value) values (?, ?)').run(
    name,
    JSON.stringify(value),
  )
  world.settings.set(name, value)
}
