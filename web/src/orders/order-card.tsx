import type { AmazonOrderJson } from '@orderferry/contract/amazon-orders'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import type { ReactNode } from 'react'
import { framedList } from '../ui/list-styles.ts'
import { useWords } from '../words/use-words.ts'
import { OrderNote } from './order-note.tsx'
import { OrderNumber } from './order-number.tsx'
import { OrderStatus } from './order-status.tsx'

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
const line = style({
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'center',
  gap: 8,
  minHeight: 20,
})
const strong = style({ fontWeight: '[700]' })
const faint = style({ color: 'neutral-subdued' })
const figures = { fontVariantNumeric: 'tabular-nums' } as const

/** Orders where a table has no room, below each other. */
export function OrderCardList(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className={framedList} aria-label={props.label}>
      {props.children}
    </ul>
  )
}

/** Number and total, buyer and date, status, note. */
export function OrderCard(props: {
  readonly order: AmazonOrderJson
  readonly isJustUpdated?: boolean
  readonly actions?: ReactNode
}) {
  const say = useWords()
  const { order } = props
  return (
    <li className={card}>
      <div className={line}>
        <OrderNumber order={order} />
        <span className={strong} style={figures}>
          {order.total === null ? say('faces.not-given') : say.money(order.total)}
        </span>
      </div>
      <div className={line}>
        <span>{order.buyerName ?? say('faces.not-given')}</span>
        <span className={faint}>{say.day(order.purchasedAt, order.timeZone ?? undefined)}</span>
      </div>
      <div className={line}>
        <OrderStatus displayStatus={order.displayStatus} statusText={order.statusText} />
        {props.actions}
      </div>
      <OrderNote order={order} isJustUpdated={props.isJustUpdated === true} />
    </li>
  )
}
