/**
 * Writes on one Commerce order are serialized across all workers: a real Magento loses a document's effect when an
 * update meets it, and may still be working on a call that we gave up. So a lease outlives a call without an answer.
 *
 * A lease is released with a clear answer. Where the holder died, the same purpose may take over at once (documents of
 * one kind are safe beside each other, and each step finds its own earlier work); any other waits until the lease
 * expires, which is when Commerce itself has given up the call.
 */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import type { Queryable } from './connect.ts'

/** Advisory locks of this class say that a worker lives; the second key is its number. */
const WORKER_LOCK_CLASS = 4_632_001

export interface LiveWorker {
  readonly number: number
  readonly stop: () => Promise<void>
}

/** Announces this process to the others, for as long as its connection lives. */
export async function announceWorker(url: string, schema: string): Promise<LiveWorker> {
  const client = new pg.Client({
    connectionString: url,
    keepAlive: true,
    application_name: 'orderferry worker',
  })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ number: string }>(
    `select nextval('${schema}.worker_numbers') as number`,
  )
  const number = Number(rows[0]?.number)
  await client.query('select pg_advisory_lock($1, $2)', [WORKER_LOCK_CLASS, number])
  return { number, stop: () => client.end() }
}

export interface LeaseRequest {
  /** The Commerce order, by whatever key exists before it does: the Amazon order's. */
  readonly key: string
  /** `create`, `invoice`, `ship`, `update`. */
  readonly purpose: string
  readonly workerNumber: number
  readonly now: Date
  readonly durationMs: number
}

export type LeaseAnswer =
  | {
      readonly kind: 'held'
      readonly holder: string
      /** A write before this one has never had a clear answer: look for its effect first. */
      readonly afterUnclearWrite: boolean
    }
  | { readonly kind: 'taken'; readonly until: Date }

export async function takeLease(db: Queryable, request: LeaseRequest): Promise<LeaseAnswer> {
  const holder = randomUUID()
  const expiresAt = new Date(request.now.getTime() + request.durationMs)
  const { rows } = await sql<{ is_new: boolean }>`
    insert into order_leases as lease (lease_key, purpose, worker_number, holder, expires_at)
    values (${request.key}, ${request.purpose}, ${request.workerNumber}, ${holder}, ${expiresAt})
    on conflict (lease_key) do update
      set purpose = excluded.purpose, worker_number = excluded.worker_number, holder = excluded.holder,
        expires_at = excluded.expires_at
      where lease.expires_at <= ${request.now}
        or (lease.purpose = excluded.purpose and not exists (
          select from pg_locks
          where locktype = 'advisory' and classid = ${WORKER_LOCK_CLASS} and objid = lease.worker_number and objsubid = 2
            and database = (select oid from pg_database where datname = current_database())
        ))
    returning xmax = 0 as is_new`.execute(db)
  const [lease] = rows
  if (lease !== undefined) return { kind: 'held', holder, afterUnclearWrite: !lease.is_new }

  const other = await db
    .selectFrom('order_leases')
    .select('expires_at')
    .where('lease_key', '=', request.key)
    .executeTakeFirst()
  return { kind: 'taken', until: other?.expires_at ?? request.now }
}

export async function releaseLease(db: Queryable, key: string, holder: string): Promise<void> {
  await db.deleteFrom('order_leases').where('lease_key', '=', key).where('holder', '=', holder).execute()
}
