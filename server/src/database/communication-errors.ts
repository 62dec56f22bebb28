/** What went wrong between the systems, for people to read (N-02); and which connections are paused. */
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'

export type CommunicationErrorRow = Selectable<Schema['communication_errors']>

export async function recordCommunicationError(
  db: Queryable,
  error: Insertable<Schema['communication_errors']>,
): Promise<void> {
  await db.insertInto('communication_errors').values(error).execute()
}

export function newestCommunicationErrors(
  db: Queryable,
  {
    storeIds,
    limit,
    offset,
  }: {
    /** Undefined: of all stores, and of accounts and Commerce. */
    readonly storeIds: readonly string[] | undefined
    readonly limit: number
    readonly offset: number
  },
): Promise<CommunicationErrorRow[]> {
  return db
    .selectFrom('communication_errors')
    .selectAll()
    .$if(storeIds !== undefined, (query) => query.where('store_id', 'in', [...(storeIds ?? [])]))
    .orderBy('happened_at', 'desc')
    .orderBy('error_id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** N-04: old entries go; those of orders that are still blocked, or that Amazon is still to be told of, stay. */
export async function clearCommunicationErrors(db: Queryable, before: Date): Promise<number> {
  const result = await db
    .deleteFrom('communication_errors as error')
    .where('error.happened_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('amazon_orders as waiting')
            .select('waiting.amazon_order_id')
            .whereRef('waiting.amazon_order_id', '=', 'error.amazon_order_id')
            .where('waiting.import_state', 'in', ['blocked', 'importing']),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('shipment_confirmations as unsent')
            .select('unsent.amazon_order_id')
            .whereRef('unsent.account_id', '=', 'error.account_id')
            .whereRef('unsent.store_id', '=', 'error.store_id')
            .whereRef('unsent.amazon_order_id', '=', 'error.amazon_order_id')
            .where('unsent.state', '!=', sql.lit('accepted')),
        ),
      ),
    )
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** The name of the one Commerce among the connections; an Amazon account's is `amazon:<accountId>`. */
export const COMMERCE_CONNECTION = 'commerce'

export async function pauseConnection(
  db: Queryable,
  connection: string,
  reason: string,
  now: Date,
): Promise<boolean> {
  const result = await db
    .insertInto('connection_pauses')
    .values({ connection, reason, paused_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export async function resumeConnection(db: Queryable, connection: string): Promise<boolean> {
  const result = await db
    .deleteFrom('connection_pauses')
    .where('connection', '=', connection)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

export function listPausedConnections(db: Queryable): Promise<Selectable<Schema['connection_pauses']>[]> {
  return db.selectFrom('connection_pauses').selectAll().orderBy('connection').execute()
}
