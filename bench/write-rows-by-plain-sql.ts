/**
 * The yardstick: the same rows, written by `pg` alone. One multi-row insert per table, one transaction an order, eight
 * connections, into tables with the same columns, keys and indexes on the same server, fsync and synchronous_commit on.
 */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { ReceivedRows, Table } from './received-rows.ts'

const CONNECTIONS = 8

/** Gives the seconds that it took. */
export async function writeRowsByPlainSql(
  url: string,
  received: readonly ReceivedRows[],
  orders: number,
): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      return client
    }),
  )
  const [first] = clients
  if (first === undefined) throw new Error('There is no connection.')
  await requireDurable(first)
  await makeTables(first, received)
  const shares = received.map((one) => shareOut(one, orders))
  const startedAt = performance.now()
  let next = 0
  await Promise.all(
    clients.map(async (client) => {
      while (next < orders) {
        const order = next
        next += 1
        await client.query('begin')
        for (const [index, { table }] of received.entries()) {
          const rows = shares[index]?.[order] ?? []
          if (rows.length > 0) await client.query(insertOf(table, rows.length), rows.flat())
        }
        await client.query('commit')
      }
    }),
  )
  const seconds = (performance.now() - startedAt) / 1000
  await first.query('drop schema baseline cascade')
  await Promise.all(clients.map((client) => client.end()))
  return seconds
}

async function requireDurable(client: pg.Client): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit']) {
    const { rows } = await client.query(`show ${setting}`)
    if (rows[0]?.[setting] !== 'on')
      throw new Error(`${setting} must be on, or the comparison is worth nothing.`)
  }
}

async function makeTables(client: pg.Client, received: readonly ReceivedRows[]): Promise<void> {
  await client.query('drop schema if exists baseline cascade')
  await client.query('create schema baseline')
  for (const { table } of received) {
    await client.query(
      `create table baseline."${nameOf(table)}" (like ${table.schema}."${table.name}" including defaults including indexes)`,
    )
  }
}

function nameOf({ schema, name }: Table): string {
  return `${schema}_${name}`
}

const statements = new Map<string, string>()

function insertOf(table: Table, rows: number): string {
  const key = `${nameOf(table)} ${rows}`
  const known = statements.get(key)
  if (known !== undefined) return known
  const width = table.columns.length
  const values = Array.from(
    { length: rows },
    (_, row) => `(${table.columns.map((_column, column) => `$${row * width + column + 1}`).join(', ')})`,
  )
  const columns = table.columns.map(({ name }) => `"${name}"`).join(', ')
  const statement = `insert into baseline."${nameOf(table)}" (${columns}) values ${values.join(', ')}`
  statements.set(key, statement)
  return statement
}

/** As many rows for each order as it caused, all told exactly as many as were inserted. */
function shareOut({ table, inserted, rows }: ReceivedRows, orders: number): (string | null)[][][] {
  const shares: (string | null)[][][] = []
  let given = 0
  for (let order = 0; order < orders; order += 1) {
    const until = Math.round(((order + 1) * inserted) / orders)
    shares.push(
      Array.from({ length: until - given }, (_, index) => [
        ...(rows[given + index] ?? inventedRow(table, given + index)),
      ]),
    )
    given = until
  }
  return shares
}

/** In the place of a row that is gone again, such as a lease: of the same shape, with keys of its own. */
function inventedRow(table: Table, index: number): (string | null)[] {
  return table.columns.map(({ type }) => {
    if (type.startsWith('timestamp')) return new Date(0).toISOString()
    if (type === 'uuid') return randomUUID()
    if (type === 'boolean') return 'false'
    if (type === 'jsonb' || type === 'json') return '{}'
    if (type === 'bytea') return '\\x00'
    // Narrow ones hold no key.
    if (/^(smallint|numeric)/.test(type)) return '1'
    if (/int|double/.test(type)) return String(1_000_000_000 + index)
    if (type.endsWith('[]')) return '{}'
    const [, length] = /^character\((\d+)\)$/.exec(type) ?? []
    if (length !== undefined) return 'X'.repeat(Number(length))
    return `row-${index}`
  })
}
