import type { CommerceExportColumn, ListedCommerceOrder } from '@orderferry/contract/commerce-order-list'
import { commerceExportColumns } from '@orderferry/contract/commerce-order-list'
import { type Language, say } from '@orderferry/contract/words/words'
import { countCommerceOrdersUpTo } from '../../database/commerce-order-list.ts'
import {
  COMMERCE_EXPORTED_MAX,
  commerceFilterOf,
  exportCommerceOrders,
} from '../../orders/find-commerce-orders.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import { attachment, csvLines, csvPieces, csvStart, dayOf } from '../csv-answer.ts'
import type { Handlers } from '../handlers.ts'
import { presentListedOrder } from '../present-listed-order.ts'
import { ServiceProblem } from '../service-problem.ts'
import { commerceQuestionOf, commerceSortOf } from './commerce-order-list.ts'

const NAMES: ReadonlySet<CommerceExportColumn> = new Set(['billToName', 'shipToName'])

export function commerceExportRoutes(run: StaffRun): Handlers<'exportCommerceOrders'> {
  return {
    exportCommerceOrders: async ({ query, language, ...caller }) => {
      const question = commerceQuestionOf(query, caller)
      const { seesBuyers } = question
      const filter = await commerceFilterOf(run, question)
      const counted = await countCommerceOrdersUpTo(run.database, filter, COMMERCE_EXPORTED_MAX + 1)
      if (counted > COMMERCE_EXPORTED_MAX)
        throw new ServiceProblem('export-too-large', { max: COMMERCE_EXPORTED_MAX })
      const asked =
        query.column === undefined || query.column.length === 0 ? commerceExportColumns : query.column
      const columns = asked.filter((column) => seesBuyers || !NAMES.has(column))
      const head = csvStart(columns.map((column) => say(language, `commerce-export.${column}`)))
      return {
        headers: { 'content-disposition': attachment(`commerce orders ${dayOf(run.clock())}.csv`) },
        pieces: csvPieces(head, exportCommerceOrders(run, question, commerceSortOf(query.sort)), (orders) =>
          csvLines(
            orders.map((order) => {
              const listed = presentListedOrder(order, seesBuyers)
              return columns.map((column) => cellOf(listed, column, language))
            }),
          ),
        ),
      }
    },
  }
}

function cellOf(order: ListedCommerceOrder, column: CommerceExportColumn, language: Language): string {
  switch (column) {
    case 'number':
    case 'purchasedAt':
      return order[column]
    case 'purchasedFrom':
      return order.purchasedFrom.join(' / ')
    case 'billToName':
    case 'shipToName':
    case 'paymentMethod':
    case 'shippingInformation':
      return order[column] ?? ''
    case 'baseTotal':
    case 'total':
    case 'subtotal':
    case 'shipping':
    case 'refunded':
      return order[column]?.amount ?? ''
    case 'baseCurrency':
      return order.baseTotal?.currency ?? ''
    case 'currency':
      return order.total?.currency ?? ''
    case 'status':
      return order.statusLabel ?? order.status ?? ''
    case 'amazonOrderNumber':
      return order.amazon?.amazonOrderId ?? ''
    case 'channel':
      return say(language, order.amazon === null ? 'commerce-channel.other' : 'commerce-channel.amazon')
  }
}
