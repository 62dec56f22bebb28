/** The rows of All Orders as CSV, for spreadsheets: in the reader's language, with no cell that is taken for a formula. */
import type { AmazonOrderJson } from '@orderferry/contract/amazon-orders'
import { type ExportColumn, exportColumns } from '@orderferry/contract/order-list'
import { type Language, say } from '@orderferry/contract/words/words'
import { csvLines, csvStart } from './csv-answer.ts'

const BUYER_COLUMNS: ReadonlySet<ExportColumn> = new Set(['buyerName'])

/** @param asked undefined: the columns that the list shows at first */
export function columnsToExport(
  asked: readonly ExportColumn[] | undefined,
  seesBuyers: boolean,
): readonly ExportColumn[] {
  const columns = asked === undefined || asked.length === 0 ? exportColumns : asked
  return columns.filter((column) => seesBuyers || !BUYER_COLUMNS.has(column))
}

export function csvHead(columns: readonly ExportColumn[], language: Language): string {
  return csvStart(columns.map((column) => say(language, `export-column.${column}`)))
}

export function csvRows(
  orders: readonly AmazonOrderJson[],
  columns: readonly ExportColumn[],
  language: Language,
): string {
  return csvLines(orders.map((order) => columns.map((column) => cellOf(order, column, language))))
}

function cellOf(order: AmazonOrderJson, column: ExportColumn, language: Language): string {
  const yesOrNo = (yes: boolean) => say(language, yes ? 'export.yes' : 'export.no')
  switch (column) {
    case 'purchasedAt':
      return order.purchasedAt
    case 'orderNumber':
      return order.amazonOrderId
    case 'status':
      return order.statusText
    case 'buyerName':
      return order.buyerName ?? ''
    case 'total':
      return order.total?.amount ?? ''
    case 'currency':
      return order.total?.currency ?? ''
    case 'notes':
      return order.note
    case 'latestShipAt':
      return order.latestShipAt ?? ''
    case 'storeName':
      return order.storeName
    case 'commerceNumber':
      return order.commerceOrder?.number ?? ''
    case 'channel':
      return say(language, `channel.${order.channel}`)
    case 'itemsUnshipped':
      return String(order.itemsUnshipped)
    case 'itemsShipped':
      return String(order.itemsShipped)
    case 'reserved':
      return yesOrNo(order.stockReserved)
    case 'lastAction':
      return order.notedAt
    case 'merchantId':
      return order.merchantId
    case 'prime':
      return yesOrNo(order.prime)
  }
}
