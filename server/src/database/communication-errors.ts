/** What went wrong between the systems, for people to read (N-02); and which connections are paused. */
import { type Expression, type Insertable, type Selectable, type SqlBool, sql } from 'kysely'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'

export type CommunicationErrorRow = Selectable<Schema['communication_errors']>

export async function recordCommunicationError(
  db: Queryable,
  error: Insertable<Schema['communication_errors']>,
): Promise<void> {
  await db.insertInto('communication_errors').values(error).execute()
}

export interface CommunicationErrorFilter {
  /** Undefined: of all stores, and of accounts and Commerce. */
  readonly storeIds?: readonly string[] | undefined
  /** With `storeIds`: also what concerned the whole accounts of these stores. */
  readonly withAccounts?: boolean
  readonly system?: 'amazon' | 'commerce' | undefined
  /** The code, or its beginning. */
  readonly code?: string | undefined
  readonly orderNumber?: string | undefined
  readonly from?: Date | undefined
  /** Excluded. */
  readonly before?: Date | undefined
}

export type ShownCommunicationErrorRow = CommunicationErrorRow & {
  readonly region: Selectable<Schema['amazon_accounts']>['region'] | null
  readonly store_name: string | null
}

export function newestCommunicationErrors(
  db: Queryable,
  asked: { readonly filter: CommunicationErrorFilter; readonly limit: number; readonly offset: number },
): Promise<ShownCommunicationErrorRow[]> {
  return errorsThat(db, asked.filter)
    .leftJoin('amazon_accounts as account', 'account.account_id', 'error.account_id')
    .leftJoin('amazon_stores as store', 'store.store_id', 'error.store_id')
    .selectAll('error')
    .select(['account.region', 'store.name as store_name'])
    .orderBy('error.happened_at', 'desc')
    .orderBy('error.error_id', 'desc')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute()
}

export async function countCommunicationErrors(
  db: Queryable,
  filter: CommunicationErrorFilter,
): Promise<number> {
  const { count } = await errorsThat(db, filter)
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function errorsThat(db: Queryable, filter: CommunicationErrorFilter) {
  const { storeIds, withAccounts, system, code, orderNumber, from, before } = filter
  return db.selectFrom('communication_errors as error').where((eb) => {
    const conditions: Expression<SqlBool>[] = []
    if (storeIds !== undefined) {
      const ids = storeIds.length === 0 ? [''] : [...storeIds]
      const accounts = eb
        .selectFrom('amazon_stores as of')
        .select('of.account_id')
        .where('of.store_id', 'in', ids)
      const ofStore = eb('error.store_id', 'in', ids)
      const ofAccount = eb.and([eb('error.store_id', 'is', null), eb('error.account_id', 'in', accounts)])
      conditions.push(withAccounts === true ? eb.or([ofStore, ofAccount]) : ofStore)
    }
    if (system !== undefined) conditions.push(eb('error.system', '=', system))
    if (code) conditions.push(sql<SqlBool>`starts_with(lower(error.code), ${code.toLowerCase()})`)
    if (orderNumber) conditions.push(eb('error.amazon_order_id', '=', orderNumber))
    if (from !== undefined) conditions.push(eb('error.happened_at', '>=', from))
    if (before !== undefined) conditions.push(eb('error.happened_at', '<', before))
    return eb.and(conditions)
  })
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
