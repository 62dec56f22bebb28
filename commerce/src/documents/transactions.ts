/** Transactions of payment services. REST reads them; none is made over REST, and offline payments have none. */
import { defineTable, type Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { columnList } from '../database/row-sql.ts'
import { showRow, withNulls } from '../orders/show-row.ts'

export const TRANSACTION = defineTable(
  'sales_payment_transaction',
  'transaction_id',
  `transaction_id:int parent_id:int order_id:int payment_id:int txn_id:varchar(100)
   parent_txn_id:varchar(100) txn_type:varchar(15) is_closed:smallint additional_information:text
   created_at:datetime`,
)

/** Each with those that followed from it, and these with theirs. */
export async function showTransactions(db: Database, rows: readonly Row[]): Promise<readonly unknown[]> {
  if (rows.length === 0) return []
  const { rows: below } = await db.query<Row>(DESCENDANTS, [rows.map((row) => row.transaction_id)])
  const childrenOf = Map.groupBy(below, (row) => Number(row.parent_id))
  const show = (row: Row): unknown => ({
    ...withNulls(showRow(TRANSACTION, row), ['parent_txn_id', 'txn_id', 'txn_type']),
    additional_information: additionalInformation(row),
    child_transactions: (childrenOf.get(Number(row.transaction_id)) ?? []).map(show),
  })
  return rows.map(show)
}

const DESCENDANTS = `
  with recursive below as (
    select t.* from commerce.sales_payment_transaction t where t.parent_id = any($1)
    union
    select t.* from commerce.sales_payment_transaction t join below on t.parent_id = below.transaction_id
  )
  select ${columnList(TRANSACTION, 't')} from below t order by t.transaction_id`

/** Kept as a JSON object; shown as a list of its values. */
function additionalInformation(row: Row): readonly string[] {
  const kept = row.additional_information
  if (typeof kept !== 'string') return []
  return Object.values(JSON.parse(kept) as object).map((value) =>
    typeof value === 'string' ? value : JSON.stringify(value),
  )
}
