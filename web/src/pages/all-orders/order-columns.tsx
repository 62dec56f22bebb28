/** The columns of an order table: the six that everybody knows, and those that can be added. */
import type { AmazonOrderJson } from '@orderferry/contract/amazon-orders'
import type { ExportColumn } from '@orderferry/contract/order-list'
import type { AdminKey } from '@orderferry/contract/words/admin/en'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import type { ReactNode } from 'react'
import { OrderNote } from '../../orders/order-note.tsx'
import { OrderNumber } from '../../orders/order-number.tsx'
import { OrderStatus } from '../../orders/order-status.tsx'
import type { Words } from '../../words/use-words.ts'

export interface OrderColumn {
  readonly id: string
  readonly label: AdminKey
  readonly width: number | undefined
  /** Where Chinese needs more, or less. */
  readonly chineseWidth?: number
  readonly minWidth?: number
  readonly align?: 'end'
  /** By which the server sorts the whole result; left out: it cannot. */
  readonly sort?: string
  /** Its columns in an export. */
  readonly exported: readonly ExportColumn[]
  readonly cell: (order: AmazonOrderJson, context: CellContext) => ReactNode
}

export interface CellContext {
  readonly say: Words
  readonly isJustUpdated: boolean
}

const oneLine = style({
  display: 'block',
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
})
const figures = { fontVariantNumeric: 'tabular-nums' } as const
const amount = { ...figures, whiteSpace: 'nowrap' } as const

const purchaseDate: OrderColumn = {
  id: 'purchasedAt',
  exported: ['purchasedAt'],
  label: 'orders.purchase-date',
  width: 166,
  chineseWidth: 150,
  sort: 'purchasedAt',
  cell: ({ purchasedAt, timeZone }, { say }) => (
    <span title={say.moment(purchasedAt, timeZone ?? undefined)} style={figures}>
      {say.day(purchasedAt, timeZone ?? undefined)}
    </span>
  ),
}
const orderNumber: OrderColumn = {
  id: 'orderNumber',
  exported: ['orderNumber'],
  label: 'orders.order-number',
  width: 176,
  sort: 'orderNumber',
  cell: (order) => <OrderNumber order={order} />,
}
const status: OrderColumn = {
  id: 'status',
  exported: ['status'],
  label: 'orders.status',
  width: 172,
  chineseWidth: 128,
  sort: 'status',
  cell: (order) => <OrderStatus displayStatus={order.displayStatus} statusText={order.statusText} />,
}
const buyer: OrderColumn = {
  id: 'buyer',
  exported: ['buyerName'],
  label: 'orders.buyer',
  // Its head has a menu.
  width: 156,
  chineseWidth: 144,
  cell: ({ buyerName }, { say }) => (
    <span title={buyerName ?? undefined} className={oneLine}>
      {buyerName ?? say('faces.not-given')}
    </span>
  ),
}
const total: OrderColumn = {
  id: 'total',
  exported: ['total', 'currency'],
  label: 'orders.total',
  width: 112,
  // US$1,249.00
  chineseWidth: 124,
  align: 'end',
  sort: 'total',
  cell: ({ total: money }, { say }) => (
    <span style={amount}>{money === null ? say('faces.not-given') : say.money(money)}</span>
  ),
}
const notes: OrderColumn = {
  id: 'notes',
  exported: ['notes'],
  label: 'orders.notes',
  width: undefined,
  minWidth: 200,
  cell: (order, { isJustUpdated }) => <OrderNote order={order} isJustUpdated={isJustUpdated} />,
}

/** Shown only when chosen; they stand after Total. */
export const optionalColumns: readonly OrderColumn[] = [
  {
    id: 'latestShipAt',
    exported: ['latestShipAt'],
    label: 'orders.column.ship-by',
    width: 150,
    sort: 'latestShipAt',
    cell: ({ latestShipAt, timeZone }, { say }) =>
      latestShipAt === null ? say('faces.not-given') : say.day(latestShipAt, timeZone ?? undefined),
  },
  {
    id: 'store',
    exported: ['storeName'],
    label: 'orders.column.store',
    width: 150,
    cell: ({ storeName }) => storeName,
  },
  {
    id: 'commerceNumber',
    exported: ['commerceNumber'],
    label: 'orders.column.commerce-number',
    width: 160,
    cell: ({ commerceOrder }, { say }) => commerceOrder?.number ?? say('orders.not-created'),
  },
  {
    id: 'channel',
    exported: ['channel'],
    label: 'orders.channel',
    width: 150,
    cell: ({ channel }, { say }) => say(`orders.channel.${channel}`),
  },
  {
    id: 'itemsUnshipped',
    exported: ['itemsUnshipped'],
    label: 'orders.column.items-unshipped',
    width: 130,
    align: 'end',
    cell: ({ itemsUnshipped }, { say }) => say.count(itemsUnshipped),
  },
  {
    id: 'itemsShipped',
    exported: ['itemsShipped'],
    label: 'orders.column.items-shipped',
    width: 120,
    align: 'end',
    cell: ({ itemsShipped }, { say }) => say.count(itemsShipped),
  },
  {
    id: 'reserved',
    exported: ['reserved'],
    label: 'orders.column.reserved',
    width: 110,
    cell: ({ stockReserved }, { say }) => say(stockReserved ? 'orders.yes' : 'orders.no'),
  },
  {
    id: 'lastAction',
    exported: ['lastAction'],
    label: 'orders.column.last-action',
    width: 150,
    cell: ({ notedAt }, { say }) => <span title={say.moment(notedAt)}>{say.ago(notedAt)}</span>,
  },
  {
    id: 'merchantId',
    exported: ['merchantId'],
    label: 'orders.column.merchant-id',
    width: 160,
    cell: ({ merchantId }) => merchantId,
  },
  {
    id: 'prime',
    exported: ['prime'],
    label: 'orders.column.prime',
    width: 90,
    cell: ({ prime }, { say }) => say(prime ? 'orders.yes' : 'orders.no'),
  },
]

/** In px; undefined for the column that takes the rest. */
export function widthOf(column: OrderColumn, locale: string): number | undefined {
  return locale.startsWith('zh') ? (column.chineseWidth ?? column.width) : column.width
}

/** In the order of the table. */
export function columnsOf(chosen: readonly string[]): readonly OrderColumn[] {
  const added = optionalColumns.filter(({ id }) => chosen.includes(id))
  return [purchaseDate, orderNumber, status, buyer, total, ...added, notes]
}
