/** Which data sets of orders Amazon refuses to which account (L-49). */
import { DATA_SETS, type DataSet, type DataSetRefusal } from '@orderferry/domain/amazon/data-sets'
import { sql } from 'kysely'
import type { Queryable } from './connect.ts'

/** Stands for calls that are refused whatever is asked for. */
export const WHATEVER_IS_ASKED = '*'

export interface RefusedDataSet extends DataSetRefusal {
  readonly accountId: string
  readonly refusedAt: Date
}

export interface AccountRefusals {
  readonly dataSets: readonly RefusedDataSet[]
  /** Until when calls that are refused whatever they ask for are not looked into again; null when they are not. */
  readonly allRefusedUntil: Date | null
}

export async function readRefusals(db: Queryable, accountId: string): Promise<AccountRefusals> {
  const rows = await db
    .selectFrom('refused_data_sets')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('data_set')
    .execute()
  return {
    dataSets: rows.flatMap((row) => {
      const dataSet = DATA_SETS.find((one) => one === row.data_set)
      return dataSet === undefined
        ? []
        : [
            {
              accountId: row.account_id,
              dataSet,
              isCertain: row.is_certain,
              refusedAt: row.refused_at,
              askAgainAt: row.ask_again_at,
            },
          ]
    }),
    allRefusedUntil: rows.find((row) => row.data_set === WHATEVER_IS_ASKED)?.ask_again_at ?? null,
  }
}

/** @returns whether this is new */
export async function rememberRefusal(
  db: Queryable,
  refusal: {
    readonly accountId: string
    readonly dataSet: DataSet | typeof WHATEVER_IS_ASKED
    readonly isCertain: boolean
    readonly askAgainAt: Date
    readonly now: Date
  },
): Promise<boolean> {
  const row = await db
    .insertInto('refused_data_sets')
    .values({
      account_id: refusal.accountId,
      data_set: refusal.dataSet,
      is_certain: refusal.isCertain,
      refused_at: refusal.now,
      ask_again_at: refusal.askAgainAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'data_set']).doUpdateSet((eb) => ({
        is_certain: eb.ref('excluded.is_certain'),
        ask_again_at: eb.ref('excluded.ask_again_at'),
      })),
    )
    // A row that was there carries the transaction that changed it.
    .returning(sql<boolean>`xmax = 0`.as('is_new'))
    .executeTakeFirstOrThrow()
  return row.is_new
}

/** Amazon gives them now; left out, all of the account are forgotten. */
export async function forgetRefusals(
  db: Queryable,
  accountId: string,
  dataSets?: readonly string[],
): Promise<void> {
  const query = db.deleteFrom('refused_data_sets').where('account_id', '=', accountId)
  if (dataSets === undefined) await query.execute()
  else if (dataSets.length > 0) await query.where('data_set', 'in', dataSets).execute()
}

/** What was left out on suspicion alone: leaving it out did not help. */
export async function forgetSuspicions(db: Queryable, accountId: string): Promise<void> {
  await db
    .deleteFrom('refused_data_sets')
    .where('account_id', '=', accountId)
    .where('is_certain', '=', false)
    .execute()
}

/** Staff want to know whether Amazon gives them now. */
export async function askForRefusedAgain(db: Queryable, accountId: string, now: Date): Promise<void> {
  await db
    .updateTable('refused_data_sets')
    .set({ ask_again_at: now })
    .where('account_id', '=', accountId)
    .where('ask_again_at', '>', now)
    .execute()
}

/** Those of all accounts, for people to read. */
export async function listRefusals(
  db: Queryable,
): Promise<readonly { readonly accountId: string; readonly dataSets: readonly string[] }[]> {
  const rows = await db
    .selectFrom('refused_data_sets')
    .select(['account_id', sql<string[]>`array_agg(data_set order by data_set)`.as('data_sets')])
    .groupBy('account_id')
    .orderBy('account_id')
    .execute()
  return rows.map((row) => ({ accountId: row.account_id, dataSets: row.data_sets }))
}
