/** The columns of the workspace: those of W-02 and W-07, and those that can be added (W-03). */
import type { CommerceExportColumn, ListedCommerceOrder } from '@orderferry/contract/commerce-order-list'
import type { MoneyJson } from '@orderferry/contract/money'
import type { AdminKey } from '@orderferry/contract/words/admin/en'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { paths, pathTo } from '../../paths.ts'
import type { Words } from '../../words/use-words.ts'
import { listed, type WorkspaceSearch } from './workspace-search.ts'

export interface WorkspaceColumn {
  readonly id: string
  readonly label: AdminKey
  readonly width: number
  readonly align?: 'end'
  /** By which the server sorts the whole result; left out: it cannot. */
  readonly sort?: string
  /** Shown unless others were chosen. */
  readonly isUsual?: true
  readonly isSealed?: true
  readonly exported: readonly CommerceExportColumn[]
  readonly cell: (order: ListedCommerceOrder, context: CellContext) => ReactNode
}

export interface CellContext {
  readonly say: Words
  readonly sayStatus: (status: string | null, label: string | null) => string
}

const orderLink = style({
  color: 'blue-1000',
  textDecoration: { default: 'none', ':hover': 'underline' },
  whiteSpace: 'nowrap',
})
const figures = { fontVariantNumeric: 'tabular-nums' } as const
const amount = { ...figures, whiteSpace: 'nowrap' } as const

function money(of: (order: ListedCommerceOrder) => MoneyJson | null): WorkspaceColumn['cell'] {
  return (order, { say }) => {
    const given = of(order)
    return <span style={amount}>{given === null ? say('faces.not-given') : say.money(given)}</span>
  }
}

/** Leads to the order's page. */
export function OrderNumberLink(props: { readonly id: number; readonly number: string }) {
  return (
    <Link
      to={pathTo(paths.commerceOrder, { commerceOrderId: String(props.id) })}
      className={orderLink}
      style={figures}
    >
      {props.number}
    </Link>
  )
}

const workspaceColumns: readonly WorkspaceColumn[] = [
  {
    id: 'number',
    label: 'workspace.column.number',
    width: 150,
    sort: 'number',
    isUsual: true,
    exported: ['number'],
    cell: ({ id, number }) => <OrderNumberLink id={id} number={number} />,
  },
  {
    id: 'purchasedFrom',
    label: 'workspace.column.purchase-point',
    width: 170,
    isUsual: true,
    exported: ['purchasedFrom'],
    cell: ({ purchasedFrom }, { say }) => purchasedFrom.at(-1) ?? say('faces.not-given'),
  },
  {
    id: 'purchasedAt',
    label: 'workspace.column.purchase-date',
    width: 176,
    sort: 'purchasedAt',
    isUsual: true,
    exported: ['purchasedAt'],
    cell: ({ purchasedAt }, { say }) => (
      <span title={say.moment(purchasedAt)} style={figures}>
        {say.day(purchasedAt)}
      </span>
    ),
  },
  {
    id: 'billToName',
    label: 'workspace.column.bill-to',
    width: 160,
    isUsual: true,
    isSealed: true,
    exported: ['billToName'],
    cell: ({ billToName }, { say }) => billToName ?? say('faces.not-given'),
  },
  {
    id: 'shipToName',
    label: 'workspace.column.ship-to',
    width: 160,
    isUsual: true,
    isSealed: true,
    exported: ['shipToName'],
    cell: ({ shipToName }, { say }) => shipToName ?? say('faces.not-given'),
  },
  {
    id: 'baseTotal',
    label: 'workspace.column.base-total',
    width: 188,
    align: 'end',
    sort: 'baseTotal',
    isUsual: true,
    exported: ['baseTotal', 'baseCurrency'],
    cell: money(({ baseTotal }) => baseTotal),
  },
  {
    id: 'total',
    label: 'workspace.column.total',
    width: 224,
    align: 'end',
    sort: 'total',
    isUsual: true,
    exported: ['total', 'currency'],
    cell: money(({ total }) => total),
  },
  {
    id: 'status',
    label: 'workspace.column.status',
    width: 150,
    sort: 'status',
    isUsual: true,
    exported: ['status'],
    cell: ({ status, statusLabel }, { sayStatus }) => sayStatus(status, statusLabel),
  },
  {
    id: 'amazonOrderNumber',
    label: 'workspace.column.amazon-number',
    width: 190,
    isUsual: true,
    exported: ['amazonOrderNumber'],
    cell: ({ amazon }, { say }) =>
      amazon === null ? (
        say('workspace.not-amazons')
      ) : (
        <Link to={pathTo(paths.amazonOrder, amazon)} className={orderLink} style={figures}>
          {amazon.amazonOrderId}
        </Link>
      ),
  },
  {
    id: 'channel',
    label: 'workspace.column.channel',
    width: 150,
    exported: ['channel'],
    cell: ({ amazon }, { say }) =>
      say(amazon === null ? 'workspace.channel.other' : 'workspace.channel.amazon'),
  },
  {
    id: 'store',
    label: 'orders.column.store',
    width: 170,
    exported: [],
    cell: ({ amazon }, { say }) => amazon?.storeName ?? say('workspace.not-amazons'),
  },
  {
    id: 'subtotal',
    label: 'workspace.column.subtotal',
    width: 120,
    align: 'end',
    exported: ['subtotal'],
    cell: money(({ subtotal }) => subtotal),
  },
  {
    id: 'shipping',
    label: 'workspace.column.shipping',
    width: 180,
    align: 'end',
    exported: ['shipping'],
    cell: money(({ shipping }) => shipping),
  },
  {
    id: 'refunded',
    label: 'workspace.column.refunded',
    width: 140,
    align: 'end',
    exported: ['refunded'],
    cell: money(({ refunded }) => refunded),
  },
  {
    id: 'paymentMethod',
    label: 'workspace.column.payment',
    width: 160,
    exported: ['paymentMethod'],
    cell: ({ paymentMethod }, { say }) => paymentMethod ?? say('faces.not-given'),
  },
  {
    id: 'shippingInformation',
    label: 'workspace.column.shipping-information',
    width: 200,
    exported: ['shippingInformation'],
    cell: ({ shippingInformation }, { say }) => shippingInformation ?? say('faces.not-given'),
  },
]

/** The number always stands first: rows are called by it. */
export const choosableColumns = workspaceColumns.slice(1)

export function shownIds({ columns }: WorkspaceSearch): readonly string[] {
  const chosen = columns === undefined ? null : listed(columns)
  return choosableColumns
    .filter(({ id, isUsual }) => (chosen === null ? isUsual === true : chosen.includes(id)))
    .map(({ id }) => id)
}

export function shownColumns(search: WorkspaceSearch): readonly WorkspaceColumn[] {
  const ids = shownIds(search)
  return workspaceColumns.filter(({ id }, at) => at === 0 || ids.includes(id))
}
