import type { AmazonOrderJson } from '@orderferry/contract/amazon-orders'
import { ActionBar } from '@react-spectrum/s2/ActionBar'
import { ActionButton } from '@react-spectrum/s2/ActionButton'
import { ActionMenu } from '@react-spectrum/s2/ActionMenu'
import Refresh from '@react-spectrum/s2/icons/Refresh'
import { MenuItem } from '@react-spectrum/s2/Menu'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Cell, Column, Row, TableBody, TableHeader, TableView } from '@react-spectrum/s2/TableView'
import { Text } from '@react-spectrum/s2/Text'
import { useNavigate } from '@tanstack/react-router'
import { detailsPath } from '../../orders/order-number.tsx'
import { onlyReadAloud } from '../../ui/only-read-aloud.ts'
import { useWords } from '../../words/use-words.ts'
import { type OrderColumn, widthOf } from './order-columns.tsx'
import { canRetry } from './retry-orders.tsx'
import { keyOf, type LiveRows } from './use-live-rows.ts'

const table = style({ width: 'full', height: 'full', minHeight: 240 })
export const ACTIONS_WIDTH = 56

export interface OrdersTableProps {
  readonly live: LiveRows
  readonly columns: readonly OrderColumn[]
  /** A column's name, with a minus where the largest stand first. */
  readonly sort: string
  readonly onSort: (sort: string) => void
  readonly selected: ReadonlySet<string>
  readonly onSelect: (keys: ReadonlySet<string>) => void
  readonly onRetry: (orders: readonly AmazonOrderJson[]) => void
  readonly mayRetry: boolean
}

/** The orders of one page: sorted by the server, ticked for what is done to several. */
export function OrdersTable(props: OrdersTableProps) {
  const say = useWords()
  const { live, columns, sort } = props
  // Ticks of another page, or of another question, are none of this list's.
  const selected = new Set(live.rows.map(keyOf).filter((key) => props.selected.has(key)))
  const isDescending = sort.startsWith('-')
  const column = columns.find((one) => one.sort === sort.replace('-', ''))
  return (
    <TableView
      aria-label={say('orders.title')}
      density="compact"
      overflowMode="wrap"
      styles={table}
      selectionMode="multiple"
      selectedKeys={selected}
      onSelectionChange={(keys) =>
        props.onSelect(keys === 'all' ? new Set(live.rows.map(keyOf)) : new Set([...keys].map(String)))
      }
      {...(column === undefined
        ? {}
        : { sortDescriptor: { column: column.id, direction: isDescending ? 'descending' : 'ascending' } })}
      onSortChange={({ column: id, direction }) => {
        const by = columns.find((one) => one.id === id)?.sort
        if (by !== undefined) props.onSort(direction === 'descending' ? `-${by}` : by)
      }}
      renderActionBar={(keys) => (
        <SelectedActions
          orders={live.rows.filter((order) => keys === 'all' || keys.has(keyOf(order)))}
          onClear={() => props.onSelect(new Set())}
          onRetry={props.onRetry}
          mayRetry={props.mayRetry}
        />
      )}
    >
      <TableHeader>
        {columns.map((one) => (
          <Column
            key={one.id}
            id={one.id}
            isRowHeader={one.id === 'orderNumber'}
            allowsSorting={one.sort !== undefined}
            {...(widthOf(one, say.locale) === undefined ? {} : { width: widthOf(one, say.locale) })}
            {...(one.minWidth === undefined ? {} : { minWidth: one.minWidth })}
            {...(one.align === undefined ? {} : { align: one.align })}
            {...(one.id === 'buyer'
              ? {
                  menuItems: <MenuItem id="why">{say('orders.buyer.unsorted')}</MenuItem>,
                }
              : {})}
          >
            <span className={columnName}>{say(one.label)}</span>
          </Column>
        ))}
        <Column id="actions" width={ACTIONS_WIDTH} align="end">
          <span className={onlyReadAloud}>{say('orders.row.details')}</span>
        </Column>
      </TableHeader>
      <TableBody>
        {live.rows.map((order) => (
          <Row key={keyOf(order)} id={keyOf(order)} textValue={order.amazonOrderId}>
            {columns.map((one) => (
              <Cell key={one.id} {...(one.align === undefined ? {} : { align: one.align })}>
                {one.cell(order, { say, isJustUpdated: live.justUpdated.has(keyOf(order)) })}
              </Cell>
            ))}
            <Cell align="end">
              <RowActions order={order} onRetry={props.onRetry} mayRetry={props.mayRetry} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </TableView>
  )
}

const columnName = style({ fontWeight: '[700]' })
interface ActionsProps {
  readonly onRetry: (orders: readonly AmazonOrderJson[]) => void
  readonly mayRetry: boolean
}

export function RowActions({ order, ...props }: ActionsProps & { readonly order: AmazonOrderJson }) {
  const say = useWords()
  const navigate = useNavigate()
  const { sellerCentral } = order.links
  return (
    <ActionMenu
      size="S"
      isQuiet
      aria-label={say('orders.row.actions', { number: order.amazonOrderId })}
      onAction={(key) => {
        if (key === 'details') void navigate({ to: detailsPath(order) })
        if (key === 'retry') props.onRetry([order])
      }}
    >
      <MenuItem id="details">{say('orders.row.details')}</MenuItem>
      {sellerCentral === null ? null : (
        <MenuItem id="seller-central" href={sellerCentral} target="_blank" rel="noreferrer">
          {say('orders.row.seller-central')}
        </MenuItem>
      )}
      {props.mayRetry && canRetry(order) ? <MenuItem id="retry">{say('orders.row.retry')}</MenuItem> : null}
    </ActionMenu>
  )
}

function SelectedActions(
  props: ActionsProps & { readonly orders: readonly AmazonOrderJson[]; readonly onClear: () => void },
) {
  const say = useWords()
  const fit = props.orders.filter(canRetry)
  const words =
    fit.length === props.orders.length
      ? say('orders.retry')
      : say('orders.retry.some', { fit: fit.length, count: props.orders.length })
  return (
    <ActionBar isEmphasized selectedItemCount={props.orders.length} onClearSelection={props.onClear}>
      {props.mayRetry ? (
        <ActionButton isDisabled={fit.length === 0} onPress={() => props.onRetry(fit)}>
          <Refresh />
          <Text>{words}</Text>
        </ActionButton>
      ) : null}
    </ActionBar>
  )
}
