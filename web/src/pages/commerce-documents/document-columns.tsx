/** The columns of the grids (product.md 7.6 to 7.8). */
import type { ListedDocument } from '@orderferry/contract/commerce-documents'
import type { MoneyJson } from '@orderferry/contract/money'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Link } from '@tanstack/react-router'
import { useMay } from '../../api/session.ts'
import { PrintLink } from '../../orders/print-link.tsx'
import { paths, pathTo } from '../../paths.ts'
import type { PlainColumn } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/use-words.ts'
import type { DocumentGrid } from './document-search.ts'

const link = style({ color: 'blue-1000', textDecoration: { default: 'none', ':hover': 'underline' } })
const figures = { fontVariantNumeric: 'tabular-nums' } as const
const printed = { invoices: 'invoice', shipments: 'shipment', creditMemos: 'credit-memo' } as const

export function useDocumentColumns(grid: DocumentGrid): readonly PlainColumn<ListedDocument>[] {
  const say = useWords()
  const mayPrint = useMay('clerk')
  const none = say('faces.not-given')
  const money = (given: MoneyJson | null) => (
    <span style={figures}>{given === null ? none : say.money(given)}</span>
  )
  const day = (at: string) => (
    <span title={say.moment(at)} style={figures}>
      {say.day(at)}
    </span>
  )
  return [
    {
      title: say(`documents.${grid}.number`),
      isRowHeader: true,
      cell: ({ number }) => <span style={figures}>{number}</span>,
    },
    { title: say(`documents.${grid}.date`), cell: ({ createdAt }) => day(createdAt) },
    {
      title: say('documents.order'),
      cell: ({ order }) => (
        <Link
          to={pathTo(paths.commerceOrder, { commerceOrderId: String(order.id) })}
          className={link}
          style={figures}
        >
          {order.number}
        </Link>
      ),
    },
    { title: say('documents.order-date'), cell: ({ order }) => day(order.purchasedAt) },
    grid === 'shipments'
      ? { title: say('workspace.column.ship-to'), cell: ({ shipToName }) => shipToName ?? none }
      : { title: say('workspace.column.bill-to'), cell: ({ billToName }) => billToName ?? none },
    ...(grid === 'shipments'
      ? [
          {
            title: say('documents.quantity'),
            cell: ({ quantity }: ListedDocument) => (quantity === null ? none : say.count(quantity)),
          },
        ]
      : [
          {
            title: say('workspace.column.status'),
            cell: ({ state }: ListedDocument) => (state === null ? none : say(`documents.state.${state}`)),
          },
        ]),
    ...(grid === 'invoices'
      ? [
          {
            title: say('workspace.column.base-total'),
            cell: ({ baseTotal }: ListedDocument) => money(baseTotal),
          },
        ]
      : []),
    ...(grid === 'shipments'
      ? []
      : [
          {
            title: say(grid === 'invoices' ? 'workspace.column.total' : 'documents.refunded'),
            cell: ({ total }: ListedDocument) => money(total),
          },
        ]),
    ...(mayPrint
      ? [
          {
            title: say('print.column'),
            cell: ({ id, number, order }: ListedDocument) => (
              <PrintLink orderId={order.id} kind={printed[grid]} id={id} number={number} />
            ),
          },
        ]
      : []),
  ]
}
