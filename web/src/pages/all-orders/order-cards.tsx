import type { AmazonOrderJson } from '@orderferry/contract/amazon-orders'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { OrderNote } from '../../orders/order-note.tsx'
import { OrderNumber } from '../../orders/order-number.tsx'
import { OrderStatus } from '../../orders/order-status.tsx'
import { useWords } from '../../words/use-words.ts'
import { RowActions } from './orders-table.tsx'
import { keyOf, type LiveRows } from './use-live-rows.ts'

const list = style({
  listStyleType: 'none',
  margin: 0,
  padding: 0,
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  borderRadius: 'lg',
})
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
const line = style({ display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: 8 })
const strong = style({ fontWeight: '[700]' })
const faint = style({ color: 'neutral-subdued' })
const figures = { fontVariantNumeric: 'tabular-nums' } as const

/** The same orders where a table has no room: number and total, buyer and date, status, note. */
export function OrderCards(props: {
  readonly live: LiveRows
  readonly onRetry: (orders: readonly AmazonOrderJson[]) => void
  readonly mayRetry: boolean
}) {
  const say = useWords()
  return (
    <ul className={list} aria-label={say('orders.title')}>
      {props.live.rows.map((order) => (
        <li key={keyOf(order)} className={card}>
          <div className={line}>
            <OrderNumber order={order} />
            <span className={strong} style={figures}>
              {order.total === null ? say('faces.not-given') : say.money(order.total)}
            </span>
          </div>
          <div className={line}>
            <span>{order.buyerName ?? say('faces.not-given')}</span>
            <span className={faint}>{say.day(order.purchasedAt)}</span>
          </div>
          <div className={line}>
            <OrderStatus displayStatus={order.displayStatus} statusText={order.statusText} />
            <RowActions order={order} onRetry={props.onRetry} mayRetry={props.mayRetry} />
          </div>
          <OrderNote order={order} isJustUpdated={props.live.justUpdated.has(keyOf(order))} />
        </li>
      ))}
    </ul>
  )
}
