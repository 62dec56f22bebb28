import { type PrintedDocument, PrintLink } from '../../orders/print-link.tsx'
import { Face } from '../../ui/face.tsx'
import { ItemTable } from '../../ui/item-table.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'
import type { CommerceOrder } from './commerce-order.ts'

/** The invoices, shipments or credit memos of an order. */
export function DocumentTable(props: {
  readonly title: string
  readonly of: Pick<PrintedDocument, 'orderId' | 'kind'>
  readonly rows: CommerceOrder['invoices'] | CommerceOrder['shipments']
}) {
  const say = useWords()
  const { title, of, rows } = props
  if (rows.length === 0)
    return (
      <Panel title={title}>
        <Face title={say('commerce.documents.none')} />
      </Panel>
    )
  const hasAmounts = rows.some(({ grandTotal }) => grandTotal !== null)
  return (
    <Panel title={title}>
      <ItemTable
        label={title}
        rows={rows}
        keyOf={({ id }) => String(id)}
        columns={[
          { id: 'number', title: say('commerce.document'), cell: ({ number }) => number },
          {
            id: 'date',
            title: say('commerce.document-date'),
            cell: ({ createdAt }) => say.moment(createdAt),
          },
          hasAmounts
            ? {
                id: 'amount',
                title: say('commerce.document-amount'),
                isEnd: true as const,
                cell: ({ grandTotal }) => (grandTotal === null ? '' : say.money(grandTotal)),
              }
            : {
                id: 'units',
                title: say('commerce.document-units'),
                isEnd: true as const,
                cell: ({ quantity }) => say.count(quantity ?? 0),
              },
          {
            id: 'print',
            title: say('print.column'),
            isEnd: true as const,
            cell: (row) => <PrintLink {...of} id={row.id} number={row.number} />,
          },
        ]}
      />
    </Panel>
  )
}
