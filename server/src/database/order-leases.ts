/**
 * Writes on one Commerce order are serialized across all workers: a real Magento loses a document's effect when an
 * update meets it, and may still be working on a call that we gave up. So a lease outlives a call without an answer.
 *
 * A lease is released with a clear answer. Without one, or where the holder died, the same purpose may take over at once
 * (documents of one kind are safe beside each other, and each step finds its own earlier work); any other waits until
 * the lease expires, which is when Commerce itself has given up the call.
 */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import type { Queryable } from './connect.ts'

/** Advisory locks of this class say that a worker lives; the second key is its number. */
const WORKER_LOCK_CLASS = 4_632_001
/** Those of this class, shared, say which of the installation's keys a process has; the second key is the key's id. */
const KEY_LOCK_CLASS = 4_632_002

/** No worker ever has this number: the sequence begins with 1. */
const NOBODY = 0

export interface LiveWorker {
  readonly number: number
  readonly stop: () => Promise<void>
}

const ANNOUNCE_AGAIN_MS = 1_000

/**
 * Announces this process to the others, for as long as its connection lives. A connection that breaks is replaced: until
 * then this worker counts as dead, which costs a second look and no harm.
 */
export async function announceWorker(
  url: string,
  { schema, keyIds }: { readonly schema: string; readonly keyIds: readonly string[] },
): Promise<LiveWorker> {
  let isStopping = false
  let again: NodeJS.Timeout | undefined
  const connect = async () => {
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'orderferry worker',
    })
    client.on('error', () => undefined)
    client.on('end', () => {
      if (!isStopping) announceAgain()
    })
    await client.connect()
    return client
  }
  const announceAgain = () => {
    again = setTimeout(() => {
      void connect()
        .then(async (client) => {
          current = client
          await holdKeys(client, keyIds)
          await holdNumber(client, number)
        })
        .catch(announceAgain)
    }, ANNOUNCE_AGAIN_MS)
  }
  let current = await connect()
  const { rows } = await current.query<{ number: string }>(
    `select nextval('${schema}.worker_numbers') as number`,
  )
  const number = Number(rows[0]?.number)
  await holdKeys(current, keyIds)
  await holdNumber(current, number)
  return {
    number,
    stop: async () => {
      isStopping = true
      clearTimeout(again)
      await current.end()
    },
  }
}

async function holdNumber(client: pg.Client, number: number): Promise<void> {
  await client.query('select pg_advisory_lock($1, $2)', [WORKER_LOCK_CLASS, number])
}

async function holdKeys(client: pg.Client, keyIds: readonly string[]): Promise<void> {
  for (const keyId of keyIds)
    await client.query('select pg_advisory_lock_shared($1, $2)', [KEY_LOCK_CLASS, lockNumberOf(keyId)])
}

/** Eight hex digits as the signed number that a lock takes. */
function lockNumberOf(keyId: string): number {
  return Number.parseInt(keyId, 16) | 0
}

/** How many living processes do not have this key of the installation. */
export async function processesWithoutKey(db: Queryable, keyId: string): Promise<number> {
  const { rows } = await sql<{ processes: number }>`
    with held as (
      select pid, classid, objid
      from pg_locks
      where locktype = 'advisory' and objsubid = 2 and granted
        and database = (select oid from pg_database where datname = current_database())
    )
    select count(distinct pid)::integer as processes
    from held as living
    where living.classid = ${WORKER_LOCK_CLASS}
      and not exists (
        select from held as key
        where key.pid = living.pid and key.classid = ${KEY_LOCK_CLASS}
          and key.objid::bigint = ${Number.parseInt(keyId, 16)}
      )`.execute(db)
  return rows[0]?.processes ?? 0
}

export interface LeaseRequest {
  /** The Commerce order, by whatever key exists before it does: the Amazon order's. */
  readonly key: string
  /** `create`, `invoice`, `ship`, `update`. */
  readonly purpose: string
  readonly workerNumber: number
  readonly durationMs: number
}

export type LeaseAnswer =
  | {
      readonly kind: 'held'
      readonly holder: string
      /** A write before this one has never had a clear answer: look for its effect first. */
      readonly afterUnclearWrite: boolean
    }
  | { readonly kind: 'taken'; readonly until: Date | null }

/** By the database's clock: workers whose own clocks differ agree on when a lease ends. */
export async function takeLease(db: Queryable, request: LeaseRequest): Promise<LeaseAnswer> {
  const holder = randomUUID()
  const duration = sql`make_interval(secs => ${request.durationMs / 1000}::float8)`
  const { rows } = await sql<{ is_new: boolean }>`
    insert into order_leases as lease (lease_key, purpose, worker_number, holder, expires_at)
    values (${request.key}, ${request.purpose}, ${request.workerNumber}, ${holder}, now() + ${duration})
    on conflict (lease_key) do update
      set purpose = excluded.purpose, worker_number = excluded.worker_number, holder = excluded.holder,
        expires_at = excluded.expires_at
      where lease.expires_at <= now()
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
  return { kind: 'taken', until: other?.expires_at ?? null }
}

/** How much longer a write of this purpose may run, in milliseconds, by the database's clock; null when none is under way. */
export async function leaseLeftMs(db: Queryable, key: string, purpose: string): Promise<number | null> {
  const lease = await db
    .selectFrom('order_leases')
    .select(sql<number>`(extract(epoch from expires_at - now()) * 1000)::float8`.as('left_ms'))
    .where('lease_key', '=', key)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return lease?.left_ms ?? null
}

export async function releaseLease(db: Queryable, key: string, holder: string): Promise<void> {
  await db.deleteFrom('order_leases').where('lease_key', '=', key).where('holder', '=', holder).execute()
}

/** A write has ended without a clear answer: the lease stays, and is held by nobody who lives. */
export async function abandonLease(db: Queryable, key: string, holder: string): Promise<void> {
  await db
    .updateTable('order_leases')
    .set({ worker_number: NOBODY })
    .where('lease_key', '=', key)
    .where('holder', '=', holder)
    .execute()
}
