import type { ListedCommerceOrder } from '@orderferry/contract/commerce-order-list'
import { MenuItem } from '@react-spectrum/s2/Menu'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Cell, Column, Row, TableBody, TableHeader, TableView } from '@react-spectrum/s2/TableView'
import { useState } from 'react'
import { OrderCardList } from '../../orders/order-card.tsx'
import { useCommerceStatus } from '../../orders/use-commerce-status.ts'
import { useWords } from '../../words/use-words.ts'
import { MassActionBar, MassActionDialog, type MassWish } from './mass-actions.tsx'
import { MassPrintDialog, type PrintWish } from './mass-print.tsx'
import { OrderNumberLink, type WorkspaceColumn } from './workspace-columns.tsx'

const table = style({ width: 'full', height: 'full', minHeight: 240 })
const columnName = style({ fontWeight: '[700]' })
const card = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  padding: 12,
  borderTopWidth: { default: 1, ':first-child': 0 },
  borderXWidth: 0,
  borderBottomWidth: 0,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  font: 'ui',
  color: 'neutral',
})
const line = style({ display: 'flex', justifyContent: 'space-between', gap: 8, flexWrap: 'wrap' })

/** Sorted by the server, ticked for what is done to several. */
export function WorkspaceTable(props: {
  readonly orders: readonly ListedCommerceOrder[]
  readonly columns: readonly WorkspaceColumn[]
  readonly sort: string
  readonly onSort: (sort: string) => void
}) {
  const say = useWords()
  const sayStatus = useCommerceStatus()
  const { orders, columns, sort } = props
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [wish, setWish] = useState<MassWish | null>(null)
  const [printing, setPrinting] = useState<PrintWish | null>(null)
  // Ticks of another page, or of another question, are none of this list's.
  const ids = orders.map(({ id }) => String(id))
  const selected = new Set(ids.filter((id) => ticked.has(id)))
  const column = columns.find((one) => one.sort === sort.replace('-', ''))
  return (
    <>
      <TableView
        aria-label={say('workspace.title')}
        density="compact"
        overflowMode="wrap"
        styles={table}
        selectionMode="multiple"
        selectedKeys={selected}
        onSelectionChange={(keys) => setTicked(new Set(keys === 'all' ? ids : [...keys].map(String)))}
        {...(column === undefined
          ? {}
          : {
              sortDescriptor: {
                column: column.id,
                direction: sort.startsWith('-') ? 'descending' : 'ascending',
              },
            })}
        onSortChange={({ column: id, direction }) => {
          const by = columns.find((one) => one.id === id)?.sort
          if (by !== undefined) props.onSort(direction === 'descending' ? `-${by}` : by)
        }}
        renderActionBar={(keys) => (
          <MassActionBar
            orders={orders.filter(({ id }) => keys === 'all' || keys.has(String(id)))}
            onClear={() => setTicked(new Set())}
            onAct={setWish}
            onPrint={setPrinting}
          />
        )}
      >
        <TableHeader>
          {columns.map(({ id, label, width, align, sort: by, isSealed }, at) => (
            <Column
              key={id}
              id={id}
              isRowHeader={at === 0}
              allowsSorting={by !== undefined}
              minWidth={width}
              {...(align === undefined ? {} : { align })}
              {...(isSealed === true
                ? { menuItems: <MenuItem id="why">{say('orders.buyer.unsorted')}</MenuItem> }
                : {})}
            >
              <span className={columnName}>{say(label)}</span>
            </Column>
          ))}
        </TableHeader>
        <TableBody>
          {orders.map((order) => (
            <Row key={order.id} id={String(order.id)} textValue={order.number}>
              {columns.map(({ id, align, cell }) => (
                <Cell key={id} {...(align === undefined ? {} : { align })}>
                  {cell(order, { say, sayStatus })}
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </TableView>
      <MassActionDialog wish={wish} onClose={() => setWish(null)} />
      <MassPrintDialog wish={printing} onClose={() => setPrinting(null)} />
    </>
  )
}

/** Where a table has no room. */
export function WorkspaceCards({ orders }: { readonly orders: readonly ListedCommerceOrder[] }) {
  const say = useWords()
  const sayStatus = useCommerceStatus()
  return (
    <OrderCardList label={say('workspace.title')}>
      {orders.map((order) => (
        <li key={order.id} className={card}>
          <div className={line}>
            <OrderNumberLink id={order.id} number={order.number} />
            <strong>{order.total === null ? say('faces.not-given') : say.money(order.total)}</strong>
          </div>
          <div className={line}>
            <span>{order.billToName ?? say('faces.not-given')}</span>
            <span>{say.day(order.purchasedAt)}</span>
          </div>
          <div className={line}>
            <span>{sayStatus(order.status, order.statusLabel)}</span>
            <span>{order.amazon?.amazonOrderId ?? say('workspace.not-amazons')}</span>
          </div>
        </li>
      ))}
    </OrderCardList>
  )
}
