/** What names an Amazon order in every table: one order number may come to two accounts. */
export interface OrderKey {
  readonly accountId: string
  readonly storeId: string
  readonly amazonOrderId: string
}

type KeyColumn = 'account_id' | 'store_id' | 'amazon_order_id'

/** Narrows a statement on any table that bears an order's key to one order. */
export function ofOrder<Q extends { where: (column: KeyColumn, operator: '=', value: string) => Q }>(
  query: Q,
  { accountId, storeId, amazonOrderId }: OrderKey,
): Q {
  return query
    .where('account_id', '=', accountId)
    .where('store_id', '=', storeId)
    .where('amazon_order_id', '=', amazonOrderId)
}
