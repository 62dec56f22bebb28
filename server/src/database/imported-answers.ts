/** The answer that each Commerce order was made from, sealed: what Amazon says later is compared with it. */
import { sql, type Transaction } from 'kysely'
import type { Queryable } from './connect.ts'
import { type OrderKey, ofOrder } from './order-key.ts'
import type { Schema } from './schema.ts'

/**
 * Keeps what an order was imported from.
 * @param kept.readAnswer Amazon's answer as it stood, sealed, when the import read it
 * @returns Amazon's answer as it stands now, where another has come since; else null
 */
export async function keepImported(
  trx: Transaction<Schema>,
  key: OrderKey,
  kept: { readonly sealedImported: Buffer; readonly readAnswer: Buffer },
): Promise<Buffer | null> {
  const row = await ofOrder(trx.updateTable('sealed_order_data'), key)
    .set({ sealed_imported: kept.sealedImported })
    .returning(
      sql<Buffer | null>`case when sealed_answer = ${kept.readAnswer} then null else sealed_answer end`.as(
        'newer_answer',
      ),
    )
    .executeTakeFirst()
  return row?.newer_answer ?? null
}

export async function rewriteImported(
  trx: Transaction<Schema>,
  key: OrderKey,
  sealedImported: Buffer,
): Promise<void> {
  await ofOrder(trx.updateTable('sealed_order_data'), key).set({ sealed_imported: sealedImported }).execute()
}

/** Of these orders of one account, by Amazon's number; those without a Commerce order are not there. */
export async function readImported(
  db: Queryable,
  accountId: string,
  orders: readonly Pick<OrderKey, 'storeId' | 'amazonOrderId'>[],
): Promise<ReadonlyMap<string, Buffer>> {
  if (orders.length === 0) return new Map()
  const rows = await db
    .selectFrom('sealed_order_data')
    .select(['amazon_order_id', 'sealed_imported'])
    .where('account_id', '=', accountId)
    .where('store_id', 'in', [...new Set(orders.map(({ storeId }) => storeId))])
    .where(
      'amazon_order_id',
      'in',
      orders.map(({ amazonOrderId }) => amazonOrderId),
    )
    .execute()
  return new Map(
    rows.flatMap(({ amazon_order_id: id, sealed_imported: sealed }) =>
      sealed === null ? [] : [[id, sealed] as const],
    ),
  )
}
