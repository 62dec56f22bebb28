/** Staff's corrections of shipping addresses, sealed. What Amazon sends later leaves them as they are (L-84). */
import type { Transaction } from 'kysely'
import type { Queryable } from './connect.ts'
import { type OrderKey, ofOrder } from './order-key.ts'
import type { Schema } from './schema.ts'

export interface CorrectedOrder {
  readonly sealedCorrection: Buffer
  /** Amazon's last answer, which the correction stands beside. */
  readonly sealedAnswer: Buffer
}

/** Of these orders of one account those that staff corrected, by Amazon's number. */
export async function readCorrectedOrders(
  db: Queryable,
  accountId: string,
  amazonOrderIds: readonly string[],
): Promise<ReadonlyMap<string, CorrectedOrder>> {
  if (amazonOrderIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('sealed_order_data')
    .select(['amazon_order_id', 'sealed_correction', 'sealed_answer'])
    .where('account_id', '=', accountId)
    .where('amazon_order_id', 'in', amazonOrderIds)
    .where('sealed_correction', 'is not', null)
    .execute()
  return new Map(
    rows.map((row) => [
      row.amazon_order_id,
      { sealedCorrection: row.sealed_correction as Buffer, sealedAnswer: row.sealed_answer },
    ]),
  )
}

/** Null forgets it. */
export async function writeCorrection(
  trx: Transaction<Schema>,
  key: OrderKey,
  sealedCorrection: Buffer | null,
): Promise<void> {
  await ofOrder(trx.updateTable('sealed_order_data'), key)
    .set({ sealed_correction: sealedCorrection })
    .execute()
}

export async function readCorrection(db: Queryable, key: OrderKey): Promise<Buffer | null> {
  const row = await ofOrder(
    db.selectFrom('sealed_order_data').select('sealed_correction'),
    key,
  ).executeTakeFirst()
  return row?.sealed_correction ?? null
}
