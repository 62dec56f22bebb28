/** The Amazon orders that Commerce orders were made from, for what is done with many of these at once. */
import type { Queryable } from './connect.ts'
import type { OrderKey } from './order-key.ts'

export interface OriginOfCommerceOrder {
  readonly commerceOrderId: number
  readonly key: OrderKey
  /** Amazon's last answer; null where it is kept no longer. */
  readonly sealedAnswer: Buffer | null
}

/** By the id of the Commerce order; what did not come from Amazon is not there. */
export async function findOrigins(
  db: Queryable,
  commerceOrderIds: readonly number[],
): Promise<ReadonlyMap<number, OriginOfCommerceOrder>> {
  if (commerceOrderIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('amazon_orders as o')
    .leftJoin('sealed_order_data as s', (join) =>
      join
        .onRef('s.account_id', '=', 'o.account_id')
        .onRef('s.store_id', '=', 'o.store_id')
        .onRef('s.amazon_order_id', '=', 'o.amazon_order_id'),
    )
    .select(['o.commerce_order_id', 'o.account_id', 'o.store_id', 'o.amazon_order_id', 's.sealed_answer'])
    .where('o.commerce_order_id', 'in', commerceOrderIds.map(BigInt))
    .execute()
  return new Map(
    rows.map((row) => {
      const { account_id: accountId, store_id: storeId, amazon_order_id: amazonOrderId } = row
      const origin: OriginOfCommerceOrder = {
        commerceOrderId: Number(row.commerce_order_id),
        key: { accountId, storeId, amazonOrderId },
        sealedAnswer: row.sealed_answer,
      }
      return [origin.commerceOrderId, origin]
    }),
  )
}
