import { say } from '@orderferry/contract/words/words'
import { readStore } from '../../database/amazon-accounts.ts'
import { countUpTo } from '../../database/order-list.ts'
import { EXPORTED_MAX, exportOrders } from '../../orders/export-orders.ts'
import { filterOf } from '../../orders/find-orders.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import { attachment, csvPieces, dayOf } from '../csv-answer.ts'
import type { Handlers } from '../handlers.ts'
import { columnsToExport, csvHead, csvRows } from '../order-csv.ts'
import { presentOrder } from '../present-order.ts'
import { ServiceProblem } from '../service-problem.ts'
import { questionOf, sortOf } from './order-list.ts'

export function orderExportRoutes(run: StaffRun): Handlers<'exportOrders'> {
  return {
    exportOrders: async ({ query, language, ...caller }) => {
      const question = questionOf(query, caller, run.clock)
      const { seesBuyers } = question
      const filter = await filterOf(run, question)
      if ((await countUpTo(run.database, filter, EXPORTED_MAX + 1)) > EXPORTED_MAX)
        throw new ServiceProblem('export-too-large', { max: EXPORTED_MAX })
      const [onlyStore, ...more] = query.store ?? []
      const store =
        onlyStore === undefined || more.length > 0 ? undefined : await readStore(run.database, onlyStore)
      const place = store?.name ?? say(language, 'export.all-stores')
      const columns = columnsToExport(query.column, seesBuyers)
      const batches = exportOrders(run, question, sortOf(query.sort))
      return {
        headers: { 'content-disposition': attachment(`orders ${place} ${dayOf(run.clock())}.csv`) },
        pieces: csvPieces(csvHead(columns, language), batches, (orders) =>
          csvRows(
            orders.map((order) => presentOrder(order, { language, seesBuyers })),
            columns,
            language,
          ),
        ),
      }
    },
  }
}
