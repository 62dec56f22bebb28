import type { Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { columnList, updateRows } from '../database/row-sql.ts'
import { notFound } from '../http/rest-error.ts'
import { loadItems, loadPayment } from '../orders/load-orders.ts'
import { STATUSES_OF_STATES, type StatusesOfStates } from '../orders/order-statuses.ts'
import { ORDER, ORDER_ITEM, ORDER_PAYMENT } from '../orders/order-tables.ts'

/** An order that a document is made from: locked, and read after the lock, so that nobody else's document is missed. */
export interface DocumentOrder {
  readonly order: Row
  readonly items: readonly Row[]
  readonly payment: Row | null
  readonly statuses: StatusesOfStates
}

const LOCK_ORDER = `
  select ${columnList(ORDER, 't')}, ${STATUSES_OF_STATES} as statuses
  from commerce.sales_order t
  where t.entity_id = $1
  for no key update`

export async function lockDocumentOrder(db: Database, orderId: number): Promise<DocumentOrder> {
  const { rows } = await db.query<Row & { readonly statuses: StatusesOfStates }>({
    name: 'document-order-lock',
    text: LOCK_ORDER,
    values: [orderId],
  })
  if (rows[0] === undefined) throw notFound()
  const { statuses, ...order } = rows[0]
  const items = await loadItems(db, orderId)
  const payment = await loadPayment(db, orderId)
  return { order, items, payment, statuses }
}

/** Columns that a document may change, written as a whole: one statement for every document. */
const ORDER_COLUMNS = ORDER.columns
  .map((column) => column.name)
  .filter((name) =>
    /_(invoiced|refunded|canceled|paid|due|invoiced_cost)$|^(state|status|updated_at|hold_before_state|hold_before_status)$|adjustment_/.test(
      name,
    ),
  )
const ITEM_COLUMNS = ORDER_ITEM.columns
  .map((column) => column.name)
  .filter((name) => /_(invoiced|refunded|canceled|shipped)$|^(updated_at|weee_tax_applied)$/.test(name))
const PAYMENT_COLUMNS = ORDER_PAYMENT.columns
  .map((column) => column.name)
  .filter((name) => /_(paid|refunded|captured|canceled)$/.test(name))

/** The parts of a statement that write the changes of an order; `$1` to `$4` are `changesParameters`. */
export const CHANGE_ORDER = `
  changed_order as (${updateRows(ORDER, ORDER_COLUMNS, '$1', 't.entity_id = $4')}),
  changed_items as (${updateRows(ORDER_ITEM, ITEM_COLUMNS, '$2', 't.order_id = $4')}),
  changed_payment as (${updateRows(ORDER_PAYMENT, PAYMENT_COLUMNS, '$3', 't.parent_id = $4')})`

/** Rows as they are to be; a part that did not change is left out. */
export interface OrderChanges {
  readonly order: Row | null
  readonly items: readonly Row[]
  readonly payment: Row | null
}

export function changesParameters(
  orderId: number,
  { order, items, payment }: OrderChanges,
): readonly unknown[] {
  return [
    jsonOf(['entity_id', ...ORDER_COLUMNS], order === null ? [] : [order]),
    jsonOf(['item_id', ...ITEM_COLUMNS], items),
    jsonOf(['entity_id', ...PAYMENT_COLUMNS], payment === null ? [] : [payment]),
    orderId,
  ]
}

export async function writeOrderChanges(db: Database, orderId: number, changes: OrderChanges): Promise<void> {
  await db.query({
    name: 'write-order-changes',
    text: `with ${CHANGE_ORDER} select`,
    values: [...changesParameters(orderId, changes)],
  })
}

function jsonOf(columns: readonly string[], rows: readonly Row[]): string {
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? undefined]))),
  )
}
