/** Reads what a list shows in batches, each from where the last one ended, for files that are longer than a page. */
import { listOrderRows, type OrderListRow } from '../database/order-list.ts'
import type { OrderSort } from '../database/order-steps.ts'
import { type FoundOrder, filterOf, type OrderQuestion, withDetails } from './find-orders.ts'
import type { StaffRun } from './staff-run.ts'

const BATCH = 500
/** A file of more is of no use in a spreadsheet, and would take minutes. */
export const EXPORTED_MAX = 100_000

export async function* exportOrders(
  run: StaffRun,
  question: OrderQuestion,
  sort: OrderSort,
): AsyncGenerator<readonly FoundOrder[]> {
  const filter = await filterOf(run, question)
  let after: OrderListRow | undefined
  for (let read = 0; read < EXPORTED_MAX; ) {
    const limit = Math.min(BATCH, EXPORTED_MAX - read)
    const rows = await listOrderRows(run.database, { filter, sort, limit, offset: 0, after })
    if (rows.length > 0) yield await withDetails(run, rows, question.seesBuyers)
    if (rows.length < limit) return
    read += rows.length
    after = rows.at(-1)
  }
}
