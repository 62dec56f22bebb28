import { sql } from 'kysely'
import type { Queryable } from './connect.ts'
import type { AmazonOrderRow } from './order-changes.ts'

/** Amazon has shipped them, and Commerce had not brought them to an end when it was last asked; longest ago first. */
export function shippedAndUnfinished(db: Queryable, limit: number): Promise<AmazonOrderRow[]> {
  return (
    db
      .selectFrom('amazon_orders')
      .selectAll()
      .where('import_state', '=', sql.lit('created'))
      .where('amazon_status', '=', sql.lit('SHIPPED'))
      .where('completed_at', 'is', null)
      // What is canceled or refunded in Commerce never becomes complete.
      .where((eb) =>
        eb.or([eb('commerce_state', 'is', null), eb('commerce_state', 'not in', ['canceled', 'closed'])]),
      )
      .orderBy('commerce_read_at')
      .limit(limit)
      .execute()
  )
}

/** Commerce was asked, and said nothing new. */
export async function noteCommerceRead(db: Queryable, row: AmazonOrderRow, now: Date): Promise<void> {
  await db
    .updateTable('amazon_orders')
    .set({ commerce_read_at: now })
    .where('account_id', '=', row.account_id)
    .where('store_id', '=', row.store_id)
    .where('amazon_order_id', '=', row.amazon_order_id)
    .execute()
}
