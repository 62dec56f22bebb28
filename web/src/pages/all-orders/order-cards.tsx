import type { AmazonOrderJson } from '@orderferry/contract/amazon-orders'
import { OrderCard, OrderCardList } from '../../orders/order-card.tsx'
import { useWords } from '../../words/use-words.ts'
import { RowActions } from './orders-table.tsx'
import { keyOf, type LiveRows } from './use-live-rows.ts'

/** The same orders where a table has no room. */
export function OrderCards(props: {
  readonly live: LiveRows
  readonly onRetry: (orders: readonly AmazonOrderJson[]) => void
  readonly mayRetry: boolean
}) {
  const say = useWords()
  return (
    <OrderCardList label={say('orders.title')}>
      {props.live.rows.map((order) => (
        <OrderCard
          key={keyOf(order)}
          order={order}
          isJustUpdated={props.live.justUpdated.has(keyOf(order))}
          actions={<RowActions order={order} onRetry={props.onRetry} mayRetry={props.mayRetry} />}
        />
      ))}
    </OrderCardList>
  )
}
