import { say } from '@orderferry/contract/words/words'
import { readStore } from '../../database/amazon-accounts.ts'
import { countUpTo } from '../../database/order-list.ts'
import { EXPORTED_MAX, exportOrders } from '../../orders/export-orders.ts'
import { type FoundOrder, filterOf } from '../../orders/find-orders.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import type { Handlers } from '../handlers.ts'
import { columnsToExport, csvHead, csvRows } from '../order-csv.ts'
import { presentOrder, type Reader } from '../present-order.ts'
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
        pieces: piecesOf(batches, csvHead(columns, language), (order) =>
          csvRows([presentOrder(order, { language, seesBuyers } satisfies Reader)], columns, language),
        ),
      }
    },
  }
}

async function* piecesOf(
  batches: AsyncIterable<readonly FoundOrder[]>,
  head: string,
  print: (order: FoundOrder) => string,
): AsyncGenerator<string> {
  yield head
  for await (const orders of batches) yield orders.map(print).join('')
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

/** A plain name for old programs, and the whole one in UTF-8. https://www.rfc-editor.org/rfc/rfc6266#section-4.3 */
function attachment(name: string): string {
  const plain = name.replaceAll(/[^\w. -]/g, '').replaceAll(/\s+/g, '-')
  const whole = encodeURIComponent(name.replaceAll(/\s+/g, '-')).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
